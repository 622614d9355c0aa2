import TorvDiagnostics

/// The edits that write the values of a text of fields in Torv's way, each where it stands.
///
/// Texts over several lines are left as they are, and so are mappings in brackets and the values of unknown fields.
struct SpellingEdits {
  /// The edits in order of their places.
  private(set) var edits: [TextEdit] = []
  private let source: SourceFile
  private let range: Range<Int>
  /// The texts over several lines, in the order of the file.
  private var longTexts: [Range<Int>] = []
  private var mended: [Message] = []
  /// The lines on which quotes were changed, one for each value.
  private var requotedLines: [Int] = []
  /// The lines on which spaces were changed.
  private var respacedLines: Set<Int> = []
  private var endsLastLine = false

  /// Finds the edits in the document; `range` is that of its YAML.
  init(of root: YAMLNode, as form: FieldForm, in source: SourceFile, range: Range<Int>) {
    self.source = source
    self.range = range
    visit(root, as: form, name: "")
    removeTrailingBlanks()
    endLastLine(of: root)
    edits.sort {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }

  /// A line for each kind of change.
  var changes: [Message] {
    var changes = mended
    if let line = requotedLines.min() {
      let count = requotedLines.count
      changes.append(
        count == 1
          ? "quotes: 1 value, on line \(line)" : "quotes: \(count) values, first on line \(line)")
    }
    if let line = respacedLines.min() {
      let count = respacedLines.count
      changes.append(
        count == 1 ? "spaces: on line \(line)" : "spaces: on \(count) lines, first on line \(line)")
    }
    if endsLastLine { changes.append("a line end after the last line") }
    return changes
  }

  private mutating func visit(_ node: YAMLNode, as form: FieldForm?, name: String) {
    switch node.kind {
    case .scalar(let text, let isQuoted):
      if isLong(node) {
        keep(node)
      } else if let new = spelled(text, isQuoted: isQuoted, at: node.range, form, name: name) {
        edits.append(TextEdit(range: node.range, text: new))
      }
    case .sequence(let items) where node.isFlow(in: source.bytes):
      spellList(items, at: node.range, form?.entryForm, name: name)
    case .sequence(let items):
      for item in items { visit(item, as: form?.entryForm, name: name) }
    case .mapping(let entries):
      guard !node.isFlow(in: source.bytes) else { return keepLongTexts(in: node) }
      for entry in entries {
        setSpace(in: entry)
        visit(entry.value, as: form?.form(of: entry.key.value), name: entry.key.value)
      }
    }
  }

  // MARK: - Values

  /// Returns the value as it should be written; nil if it stays as it is.
  private mutating func spelled(
    _ text: String, isQuoted: Bool, at range: Range<Int>, _ form: FieldForm?, name: String,
    inBrackets: Bool = false
  ) -> String? {
    guard let form = form?.valueForm, isQuoted || !YAMLNode.isEmptyUnlessQuoted(text) else {
      return nil
    }
    // Without its quotes, a value would seem to be cut off by a comment behind it.
    let keepsQuotes = isQuoted && !inBrackets && isFollowed(range)
    if let date = form.mended(text) {
      mended.append("\(name): '\(text)' became '\(date)'")
      return keepsQuotes ? YAMLSpelling.quoted(date) : date
    }
    let new: String
    if form.isTyped(text) {
      guard isQuoted, !keepsQuotes else { return nil }
      new = text
    } else {
      guard form.isWorded, text.unicodeScalars.allSatisfy(YAMLSpelling.isVisible) else {
        return nil
      }
      let needsQuotes =
        keepsQuotes || !YAMLSpelling.canBePlain(text, inBrackets: inBrackets)
        || YAMLSpelling.resemblesOtherType(text)
        || (isQuoted && PrintedQuotes.text(inside: text) != nil)
      new = needsQuotes ? YAMLSpelling.quoted(text) : text
    }
    guard !source.bytes[range].elementsEqual(new.utf8) else { return nil }
    // Where a comment cuts a value off, its author has to say which of it is the value.
    guard isQuoted || !isCutOff(range) else { return nil }
    requotedLines.append(source.line(ofByte: range.lowerBound))
    return new
  }

  /// Writes a list in brackets with a space after each comma, if it is one of values on one line.
  private mutating func spellList(
    _ items: [YAMLNode], at range: Range<Int>, _ form: FieldForm?, name: String
  ) {
    guard !source.bytes[range].contains(UInt8(ascii: "\n")) else {
      return items.forEach { keepLongTexts(in: $0) }
    }
    let texts = items.compactMap { item in
      if case .scalar(let text, let isQuoted) = item.kind {
        (text, isQuoted, item.range)
      } else {
        nil
      }
    }
    guard texts.count == items.count else { return }
    let old = items.map { source.text($0.range) }
    let new = zip(texts, old).map { item, old in
      let (text, isQuoted, range) = item
      return spelled(text, isQuoted: isQuoted, at: range, form, name: name, inBrackets: true) ?? old
    }
    if !source.bytes[range].elementsEqual(Self.list(old).utf8) {
      respace(range, with: Self.list(new))
    } else if new != old {
      edits.append(TextEdit(range: range, text: Self.list(new)))
    }
  }

  private static func list(_ items: [String]) -> String { "[\(items.joined(separator: ", "))]" }

  private func isFollowed(_ value: Range<Int>) -> Bool {
    let line = source.range(ofLine: source.line(ofByte: value.lowerBound))
    return source.bytes[value.upperBound..<max(value.upperBound, line.upperBound)]
      .contains { !Self.isBlank($0) }
  }

  private func isCutOff(_ value: Range<Int>) -> Bool {
    YAMLTreeBuilder.cutOffMark(after: value, in: source, before: range.upperBound) != nil
  }

  // MARK: - Texts over several lines

  private func isLong(_ node: YAMLNode) -> Bool {
    node.isBlockText(in: source.bytes) || source.bytes[node.range].contains(UInt8(ascii: "\n"))
  }

  /// Notes a text over several lines; the blanks and blank lines after a block may belong to it, those at the end of the
  /// file too.
  private mutating func keep(_ node: YAMLNode) {
    var end = node.range.upperBound
    if node.isBlockText(in: source.bytes) {
      while end < range.upperBound, source.bytes[end] <= 0x20 { end += 1 }
      if end == range.upperBound { end += 1 }
    }
    longTexts.append(node.range.lowerBound..<end)
  }

  private mutating func keepLongTexts(in node: YAMLNode) {
    switch node.kind {
    case .scalar: if isLong(node) { keep(node) }
    case .sequence(let items): for item in items { keepLongTexts(in: item) }
    case .mapping(let entries): for entry in entries { keepLongTexts(in: entry.value) }
    }
  }

  // MARK: - Spaces

  /// Leaves one space after the colon before a value on the same line.
  private mutating func setSpace(in entry: YAMLEntry) {
    let value = entry.value.range
    guard !value.isEmpty, entry.key.range.upperBound < value.lowerBound else { return }
    let between = source.bytes[entry.key.range.upperBound..<value.lowerBound]
    guard let colon = between.firstIndex(where: { !Self.isBlank($0) }),
      source.bytes[colon] == UInt8(ascii: ":"), colon + 1 < value.lowerBound
    else { return }
    let space = colon + 1..<value.lowerBound
    guard source.bytes[space].allSatisfy(Self.isBlank),
      !source.bytes[space].elementsEqual([UInt8(ascii: " ")])
    else { return }
    respace(space, with: " ")
  }

  private mutating func removeTrailingBlanks() {
    guard !range.isEmpty else { return }
    var rest = longTexts[...]
    for number in source.line(ofByte: range.lowerBound)...source.line(ofByte: range.upperBound - 1)
    {
      let line = source.range(ofLine: number).clamped(to: range)
      while let text = rest.first, text.upperBound <= line.upperBound { rest.removeFirst() }
      if let text = rest.first, text.contains(line.upperBound) { continue }
      var end = line.upperBound
      while end > line.lowerBound, Self.isBlank(source.bytes[end - 1]) { end -= 1 }
      if end < line.upperBound { respace(end..<line.upperBound, with: "") }
    }
  }

  /// Ends the last line of a data file, so that another can follow it; a block text there would become longer by it.
  private mutating func endLastLine(of root: YAMLNode) {
    guard range.upperBound == source.bytes.count, let last = source.bytes[range].last,
      last != UInt8(ascii: "\n"), !root.lastLeaf(in: source.bytes).isBlockText(in: source.bytes)
    else { return }
    let firstLine = source.range(ofLine: 1).upperBound
    let lineEnd = source.bytes[firstLine...].first == UInt8(ascii: "\r") ? "\r\n" : "\n"
    edits.append(TextEdit(range: range.upperBound..<range.upperBound, text: lineEnd))
    endsLastLine = true
  }

  private mutating func respace(_ range: Range<Int>, with text: String) {
    edits.append(TextEdit(range: range, text: text))
    respacedLines.insert(source.line(ofByte: range.lowerBound))
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
