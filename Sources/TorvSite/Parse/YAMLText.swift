import TorvDiagnostics

/// The text of a YAML document, searched for lines and words when something is wrong with it.
struct YAMLText {
  let source: SourceFile
  /// The document's bytes in the file.
  let range: Range<Int>

  func place(_ range: Range<Int>) -> SourceLocation {
    source.place(range.clamped(to: self.range))
  }

  func bytes(at byte: Int) -> UInt8? { range.contains(byte) ? source.bytes[byte] : nil }

  func character(at byte: Int) -> Character? {
    source.text(byte..<min(byte + 32, range.upperBound)).first
  }

  /// Returns the line that holds the byte, without its line ending; the last line if the byte is past it.
  func lineRange(at byte: Int) -> Range<Int> {
    source.range(ofLine: source.line(ofByte: min(max(byte, range.lowerBound), range.upperBound)))
      .clamped(to: range)
  }

  /// Returns the nearest line above that is not blank and not just a comment.
  func contentLine(before line: Range<Int>) -> Range<Int>? {
    var number = source.line(ofByte: line.lowerBound) - 1
    while number >= 1 {
      let candidate = source.range(ofLine: number)
      guard candidate.lowerBound >= range.lowerBound else { return nil }
      let content = content(of: candidate)
      if !content.isEmpty, bytes(at: content.lowerBound) != UInt8(ascii: "#") { return candidate }
      number -= 1
    }
    return nil
  }

  /// Returns the line without surrounding blanks.
  func content(of line: Range<Int>) -> Range<Int> { content(from: line.lowerBound) }

  /// Returns the rest of a line from a byte on, without surrounding blanks.
  func content(from byte: Int) -> Range<Int> {
    let end = trimmedEnd(lineRange(at: byte))
    var start = byte
    while start < end, Self.isBlank(source.bytes[start]) { start += 1 }
    return start..<max(start, end)
  }

  /// Returns the first space in a line that looks ordinary but is not, in a place where YAML needs an ordinary one: in
  /// the indentation, after the colon of a field, or after the dash of an entry.
  func misleadingSpace(in line: Range<Int>) -> Range<Int>? {
    var isIndentation = true
    var isExpected = true
    var offset = line.lowerBound
    for scalar in source.text(line).unicodeScalars {
      let width = UTF8.width(scalar)
      switch scalar {
      case " ": break
      case "\u{A0}", "\u{2000}"..."\u{200B}", "\u{202F}", "\u{205F}", "\u{2060}", "\u{3000}":
        if isExpected { return offset..<(offset + width) }
      default:
        isExpected = scalar == ":" || (isIndentation && scalar == "-")
        isIndentation = false
      }
      offset += width
    }
    return nil
  }

  func trimmedEnd(_ line: Range<Int>) -> Int {
    var end = line.upperBound
    while end > line.lowerBound, Self.isBlank(source.bytes[end - 1]) { end -= 1 }
    return end
  }

  /// Returns the number of blanks at the start of a line.
  func indentation(of line: Range<Int>) -> Int { content(of: line).lowerBound - line.lowerBound }

  /// Returns the text up to the next blank.
  func wordRange(at byte: Int) -> Range<Int> {
    let line = lineRange(at: byte)
    var end = byte
    while end < line.upperBound, !Self.isBlank(source.bytes[end]) { end += 1 }
    return byte..<end
  }

  func word(at byte: Int) -> String { source.text(wordRange(at: byte)) }

  /// Returns the last byte before a place in a line that is not a blank.
  func lastCharacter(before byte: Int, in line: Range<Int>) -> UInt8? {
    source.bytes[line.lowerBound..<max(line.lowerBound, byte)].last { !Self.isBlank($0) }
  }

  /// Returns the indentation of each line that has a tab in it, from the first tab on.
  func linesIndentedWithTabs(from firstLine: Int) -> [Range<Int>] {
    let lastLine = source.line(ofByte: range.upperBound)
    return (firstLine...max(firstLine, lastLine)).compactMap { number in
      let line = source.range(ofLine: number).clamped(to: range)
      let content = content(of: line)
      guard !content.isEmpty else { return nil }
      let indentation = line.lowerBound..<content.lowerBound
      guard let tab = source.bytes[indentation].firstIndex(of: UInt8(ascii: "\t")) else {
        return nil
      }
      return tab..<indentation.upperBound
    }
  }

  /// Returns the file with the outermost field or entry around a line replaced by spaces.
  ///
  /// Everything else keeps its place. Nil if there is nothing to replace.
  func blankingEntry(aroundLine line: Int) -> SourceFile? {
    let firstLine = source.line(ofByte: range.lowerBound)
    let lastLine = source.line(ofByte: range.upperBound)
    var start = min(line, lastLine)
    while start > firstLine, !beginsEntry(line: start) { start -= 1 }
    var end = start
    while end < lastLine, !beginsEntry(line: end + 1) { end += 1 }
    var bytes = source.bytes
    var isChanged = false
    for number in start...max(start, end) {
      for byte in source.range(ofLine: number).clamped(to: range)
      where bytes[byte] != UInt8(ascii: " ") {
        bytes[byte] = UInt8(ascii: " ")
        isChanged = true
      }
    }
    return isChanged ? SourceFile(path: source.path, bytes: bytes) : nil
  }

  private func beginsEntry(line: Int) -> Bool {
    guard let first = bytes(at: source.range(ofLine: line).lowerBound) else { return false }
    return !Self.isBlank(first) && first != UInt8(ascii: "#") && first != UInt8(ascii: "\n")
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }
}

extension YAMLText {
  /// Returns the name before the first colon of a line, without the dash of a list entry.
  func key(in line: Range<Int>) -> String {
    let start = entryStart(in: line)
    let end = source.bytes[start..<line.upperBound].firstIndex(of: UInt8(ascii: ":")) ?? start
    return source.text(start..<end)
  }

  /// Returns the start of the value after the first «: » of a line.
  func valueStart(in line: Range<Int>) -> Int? {
    guard let colon = firstColon(in: line), colon + 1 < line.upperBound,
      Self.isBlank(source.bytes[colon + 1])
    else { return nil }
    let value = content(from: colon + 1)
    return value.isEmpty ? nil : value.lowerBound
  }

  /// Returns the first colon of a line that looks like `name:value`, without a space after the colon.
  func tightColon(in line: Range<Int>) -> Int? {
    let start = entryStart(in: line)
    guard let colon = firstColon(in: line), colon > start, colon + 1 < trimmedEnd(line) else {
      return nil
    }
    let next = source.bytes[colon + 1]
    guard !Self.isBlank(next), next != UInt8(ascii: "/") else { return nil }
    let isName = source.bytes[start..<colon].allSatisfy { !Self.isBlank($0) }
    return isName ? colon : nil
  }

  /// Returns the quote on an earlier line that is closed by the quote before a byte, which was meant to open text.
  ///
  /// In `title: "Vejle` followed by `summary: "Byen"`, the second line's first quote closes the first line's.
  func quoteClosed(byQuoteBefore byte: Int, in line: Range<Int>) -> Int? {
    let head = source.bytes[line.lowerBound..<byte]
    guard let quote = head.lastIndex(where: { !Self.isBlank($0) }) else { return nil }
    let mark = source.bytes[quote]
    guard
      head[..<quote].last(where: { !Self.isBlank($0) }) == UInt8(ascii: ":"),
      !head[..<quote].contains(mark)
    else { return nil }
    var above = contentLine(before: line)
    while let candidate = above {
      let quotes = source.bytes[candidate].indices.filter { source.bytes[$0] == mark }
      if quotes.count == 1 { return quotes.first }
      guard quotes.isEmpty else { return nil }
      above = contentLine(before: candidate)
    }
    return nil
  }

  private func firstColon(in line: Range<Int>) -> Int? {
    source.bytes[line].firstIndex(of: UInt8(ascii: ":"))
  }

  private func entryStart(in line: Range<Int>) -> Int {
    var start = content(of: line).lowerBound
    while start + 1 < line.upperBound, source.bytes[start] == UInt8(ascii: "-"),
      Self.isBlank(source.bytes[start + 1])
    {
      start = content(from: start + 1).lowerBound
    }
    return start
  }
}
