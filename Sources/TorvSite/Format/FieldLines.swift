import TorvDiagnostics

/// The lines of a mapping's fields: what moves with each of them.
///
/// Comments and blank lines above a field belong to it. So do comments below it that are indented further than its
/// name. Comments at the very top, with a blank line below them, and those below the last field belong to the mapping.
struct FieldLines {
  /// The lines of one field, each part as bytes of the file.
  struct Field {
    var blanks: Range<Int>
    let comments: Range<Int>
    let indentation: Range<Int>
    /// The name, the value and the comments that belong to it, from the name to the end of the last line.
    let body: Range<Int>
  }

  private(set) var fields: [Field] = []
  /// Whether the first field stands behind the hyphen of a list's entry.
  let isListed: Bool
  private let source: SourceFile
  private let range: Range<Int>
  private let column: Int

  /// Finds the lines of the fields; nil if they can't be moved.
  ///
  /// That is if they are not lines of their own, as in `? name`, if the last line is not ended, or if a block text could
  /// take in lines of the field that would follow it: blank ones (`|+`), or comments that are indented as far as it is.
  init?(of entries: [YAMLEntry], in source: SourceFile, range: Range<Int>) {
    guard let first = entries.first else { return nil }
    self.source = source
    self.range = range
    let line = source.line(ofByte: first.key.range.lowerBound)
    let lead = source.range(ofLine: line).lowerBound..<first.key.range.lowerBound
    column = lead.count
    let marks = source.bytes[lead].filter { $0 != UInt8(ascii: " ") }
    guard marks.isEmpty || marks == [UInt8(ascii: "-")] else { return nil }
    isListed = !marks.isEmpty
    var nextLine = line
    for (number, entry) in entries.enumerated() {
      let line = source.line(ofByte: entry.key.range.lowerBound)
      guard line >= nextLine else { return nil }
      let start = number == 0 ? (isListed ? line : firstLine(above: line)) : nextLine
      nextLine = lineAfter(entry)
      guard let field = field(entry, lines: start..<line, isFirst: number == 0, before: nextLine)
      else { return nil }
      fields.append(field)
    }
    guard !hasGreedyText(entries) else { return nil }
  }

  /// All bytes from the first line of the first field to the end of the last line of the last one.
  var whole: Range<Int> {
    guard let first = fields.first, let last = fields.last else {
      return range.lowerBound..<range.lowerBound
    }
    return
      (isListed ? first.indentation.lowerBound : first.blanks.lowerBound)..<last.body.upperBound
  }

  /// The spaces before a field that is not the first of a list's entry.
  var indentation: [UInt8] { [UInt8](repeating: UInt8(ascii: " "), count: column) }

  /// Returns the comment lines with the indentation of the hyphen.
  func listedComments(of field: Field) -> [UInt8] {
    guard let hyphen = source.bytes[fields[0].indentation].firstIndex(of: UInt8(ascii: "-")) else {
      return []
    }
    let indentation = source.bytes[fields[0].indentation.lowerBound..<hyphen]
    var comments: [UInt8] = []
    var rest = source.bytes[field.comments]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let content = rest[...end].drop(while: Self.isBlank)
      if content.first == UInt8(ascii: "#") { comments += indentation }
      comments += content
      rest = rest[(end + 1)...]
    }
    return comments
  }

  /// Returns whether a block text could take in lines of another field if it came last in its own.
  private func hasGreedyText(_ entries: [YAMLEntry]) -> Bool {
    let texts = entries.flatMap { $0.value.blockTexts(in: source.bytes) }
    guard !texts.isEmpty else { return false }
    let keepsBlankLines = texts.contains { text in
      source.bytes[text.range].prefix { $0 > UInt8(ascii: " ") }.contains(UInt8(ascii: "+"))
    }
    return keepsBlankLines
      || fields.contains { field in
        guard !field.comments.isEmpty else { return false }
        let first = source.line(ofByte: field.comments.lowerBound)
        let last = source.line(ofByte: field.comments.upperBound - 1)
        return (first...last).contains { indentation(of: $0) > column }
      }
  }

  private func field(
    _ entry: YAMLEntry, lines: Range<Int>, isFirst: Bool, before end: Int
  ) -> Field? {
    guard lines.allSatisfy({ isBlank($0) || isComment($0) }) else { return nil }
    let indentation = start(of: lines.upperBound)..<entry.key.range.lowerBound
    let body = entry.key.range.lowerBound..<start(of: end)
    guard indentation.count == column,
      isFirst || source.bytes[indentation].allSatisfy({ $0 == UInt8(ascii: " ") }),
      body.upperBound > body.lowerBound, source.bytes[body.upperBound - 1] == UInt8(ascii: "\n")
    else { return nil }
    let comment = lines.first { !isBlank($0) } ?? lines.upperBound
    return Field(
      blanks: start(of: lines.lowerBound)..<start(of: comment),
      comments: start(of: comment)..<start(of: lines.upperBound),
      indentation: indentation, body: body)
  }

  /// Returns the first line that belongs to the first field, whose name stands on the line.
  private func firstLine(above line: Int) -> Int {
    let top = source.line(ofByte: range.lowerBound)
    var first = line
    while first > top, isBlank(first - 1) || isComment(first - 1) { first -= 1 }
    guard let lastBlank = (first..<line).last(where: isBlank),
      (first..<lastBlank).contains(where: isComment)
    else { return first }
    return lastBlank + 1
  }

  /// Returns the line after the last one that belongs to the field.
  private func lineAfter(_ entry: YAMLEntry) -> Int {
    let leaf = entry.value.lastLeaf(in: source.bytes)
    let end = max(entry.key.range.upperBound, leaf.range.upperBound)
    let limit = range.isEmpty ? 1 : source.line(ofByte: range.upperBound - 1) + 1
    var next = source.line(ofByte: max(entry.key.range.lowerBound, end - 1)) + 1
    if leaf.isBlockText(in: source.bytes) { while next < limit, isBlank(next) { next += 1 } }
    var line = next
    while line < limit, isBlank(line) || (isComment(line) && indentation(of: line) > column) {
      line += 1
      if isComment(line - 1) { next = line }
    }
    return next
  }

  // MARK: - Lines

  private func start(of line: Int) -> Int {
    line > source.lineStarts.count ? source.bytes.count : source.range(ofLine: line).lowerBound
  }

  private func indentation(of line: Int) -> Int {
    source.bytes[source.range(ofLine: line)].prefix { $0 == UInt8(ascii: " ") }.count
  }

  private func isBlank(_ line: Int) -> Bool {
    source.bytes[source.range(ofLine: line)].allSatisfy(Self.isBlank)
  }

  private func isComment(_ line: Int) -> Bool {
    source.bytes[source.range(ofLine: line)].first { !Self.isBlank($0) } == UInt8(ascii: "#")
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
