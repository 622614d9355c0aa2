import TorvDiagnostics

/// Builds the tree of nodes from the events of a YAML text, using its own stack.
///
/// Places are byte offsets in the file. Aliases, anchors, tags and duplicate keys are reported, and reading continues
/// after them, so that one run reports them all.
struct YAMLTreeBuilder {
  /// The deepest nesting that is read; no front matter comes near it.
  static let depthLimit = 64

  private(set) var root: YAMLNode?
  private var report = DiagnosticReport()
  private let source: SourceFile
  private let limit: Int
  private var open: [Collection] = []

  /// A sequence or mapping that has not ended yet.
  private struct Collection {
    enum Key {
      case awaited
      case named(Located<String>)
      /// The key was reported, so its value is read and left out.
      case rejected
    }

    let isMapping: Bool
    var start: Int
    var end: Int
    var nodes: [YAMLNode] = []
    var entries: [YAMLEntry] = []
    var key = Key.awaited
  }

  /// Creates a builder that reads nothing past `limit`, a byte offset.
  init(source: SourceFile, limit: Int) {
    self.source = source
    self.limit = limit
    open.reserveCapacity(4)
  }

  /// The problems found so far.
  var diagnostics: [Diagnostic] { report.finished() }

  /// Adds text; a block text (`|`, `>`) ends with its last line, before the blank lines that follow.
  mutating func addScalar(
    _ text: String, isQuoted: Bool, isBlock: Bool, from start: Int, to end: Int
  ) {
    let start = skipProperties(from: start, to: end)
    let end = isBlock ? trimmedEnd(end, downTo: start) : end
    if !isQuoted { warnOfCut(after: start..<max(start, end)) }
    if isQuoted, !isBlock,
      let problem = EscapedCharacter.problem(in: text, at: start..<end, of: source)
    {
      report.add(problem)
    }
    add(YAMLNode(kind: .scalar(text, isQuoted: isQuoted), range: start..<max(start, end)))
  }

  /// Begins a sequence or mapping; reports it and returns false if the nesting would be too deep.
  mutating func openCollection(isMapping: Bool, at start: Int) -> Bool {
    let start = skipProperties(from: start, to: limit)
    guard open.count < Self.depthLimit else {
      report.add(.nestedTooDeep(at: source.place(start..<min(start + 1, limit))))
      return false
    }
    var collection = Collection(isMapping: isMapping, start: start, end: start)
    // Growing the array step by step costs more than the reading; a page has about twenty fields.
    if isMapping {
      collection.entries.reserveCapacity(open.isEmpty ? 24 : 4)
    } else {
      collection.nodes.reserveCapacity(4)
    }
    open.append(collection)
    return true
  }

  /// Ends the innermost sequence or mapping; `end` is its bracket, or nil if it has none.
  mutating func closeCollection(at end: Int?) {
    guard let collection = open.popLast() else { return }
    let kind: YAMLNode.Kind =
      collection.isMapping
      ? .mapping(reportingDuplicates(in: collection.entries)) : .sequence(collection.nodes)
    add(YAMLNode(kind: kind, range: collection.start..<(end ?? collection.end)))
  }

  /// Reports an alias; as a value it counts as the text it was written as.
  mutating func addAlias(from start: Int, to end: Int) {
    let text = source.text(start..<end)
    report.add(.alias(text, at: source.place(start..<end)))
    if case .awaited? = open.last?.key, open.last?.isMapping == true {
      open[open.count - 1].key = .rejected
      return
    }
    if case .named(let key)? = open.last?.key, key.value == "<<" {
      open[open.count - 1].key = .awaited
      return
    }
    add(YAMLNode(kind: .scalar(text, isQuoted: false), range: start..<end))
  }

  /// Reports that a second document begins.
  mutating func reportSecondDocument(at start: Int) {
    report.add(.secondDocument(at: source.place(start..<min(start + 3, limit))))
  }

  private mutating func add(_ node: YAMLNode) {
    guard !open.isEmpty else {
      root = node
      return
    }
    let top = open.count - 1
    // An anchor before a collection may be that of its first key, as in `&a: b`.
    open[top].start = min(open[top].start, node.range.lowerBound)
    open[top].end = max(open[top].end, node.range.upperBound)
    guard open[top].isMapping else {
      open[top].nodes.append(node)
      return
    }
    switch open[top].key {
    case .awaited:
      open[top].key = key(node)
    case .named(let key):
      open[top].entries.append(YAMLEntry(key: key, value: node))
      open[top].key = .awaited
    case .rejected:
      open[top].key = .awaited
    }
  }

  private mutating func key(_ node: YAMLNode) -> Collection.Key {
    switch node.kind {
    case .scalar(let text, let isQuoted):
      if !text.isEmpty || isQuoted { return .named(Located(text, at: node.range)) }
      report.add(.missingKey(at: source.place(node.range)))
    case .sequence, .mapping:
      report.add(.compoundKey(at: source.place(node.range)))
    }
    return .rejected
  }
}

extension YAMLTreeBuilder {
  /// Reports the anchor and the tag before a node, and returns the start of the node itself.
  private mutating func skipProperties(from start: Int, to end: Int) -> Int {
    var position = start
    while position < end {
      let byte = source.bytes[position]
      guard byte == UInt8(ascii: "&") || byte == UInt8(ascii: "!") else { break }
      let range = position..<((position..<end).first(where: endsWord) ?? end)
      report.add(
        byte == UInt8(ascii: "&")
          ? .anchor(source.text(range), at: source.place(range))
          : .tag(source.text(range), at: source.place(range)))
      position = skipBlanks(from: range.upperBound, to: end)
    }
    return position
  }

  /// Warns if a value is followed by a comment that looks like the rest of it.
  private mutating func warnOfCut(after value: Range<Int>) {
    guard let mark = Self.cutOffMark(after: value, in: source, before: limit) else { return }
    let text = YAMLText(source: source, range: 0..<limit)
    report.addWarning(.cutOff(at: mark, startingAt: value.isEmpty ? mark : value.lowerBound, text))
  }

  /// Returns the place of a comment that looks like the rest of the value before it, as in `Plads #1 i by`; nil if none
  /// follows.
  static func cutOffMark(
    after value: Range<Int>, in source: SourceFile, before limit: Int
  ) -> Int? {
    var mark = value.upperBound
    while mark < limit, source.bytes[mark] == UInt8(ascii: " ") { mark += 1 }
    guard mark > value.upperBound, mark + 1 < limit, source.bytes[mark] == UInt8(ascii: "#"),
      !isBlank(source.bytes[mark + 1]), source.bytes[mark + 1] != UInt8(ascii: "#")
    else { return nil }
    return mark
  }

  private func skipBlanks(from start: Int, to end: Int) -> Int {
    var position = start
    while position < end {
      if source.bytes[position] == UInt8(ascii: "#") {
        position = source.bytes[position..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end
      } else if Self.isBlank(source.bytes[position]) {
        position += 1
      } else {
        break
      }
    }
    return position
  }

  private func trimmedEnd(_ end: Int, downTo start: Int) -> Int {
    var end = end
    while end > start, Self.isBlank(source.bytes[end - 1]) { end -= 1 }
    return end
  }

  /// Whether a word ends before a byte: at a blank, or at one of YAML 1.1's line breaks outside ASCII (section 5.4:
  /// U+0085, U+2028 and U+2029).
  private func endsWord(at position: Int) -> Bool {
    let byte = source.bytes[position]
    guard byte == 0xC2 || byte == 0xE2 else { return Self.isBlank(byte) }
    let rest = source.bytes[position...].prefix(3)
    return rest.starts(with: [0xC2, 0x85]) || rest.elementsEqual([0xE2, 0x80, 0xA8])
      || rest.elementsEqual([0xE2, 0x80, 0xA9])
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      || byte == UInt8(ascii: "\t")
  }
}

extension YAMLTreeBuilder {
  /// The largest number of keys for which comparing them pairwise is faster than hashing.
  private static let pairwiseLimit = 24

  /// Returns the entries without those whose key has occurred already, which are reported.
  private mutating func reportingDuplicates(in entries: [YAMLEntry]) -> [YAMLEntry] {
    let duplicates = Self.duplicates(in: entries)
    guard !duplicates.isEmpty else { return entries }
    for (first, second) in duplicates {
      let line = source.line(ofByte: entries[first].key.range.lowerBound)
      let key = entries[second].key
      report.add(
        .duplicateKey(key.value, firstLine: line, at: source.place(key.range)))
    }
    let dropped = Set(duplicates.map(\.second))
    return entries.indices.filter { !dropped.contains($0) }.map { entries[$0] }
  }

  private static func duplicates(in entries: [YAMLEntry]) -> [(first: Int, second: Int)] {
    guard entries.count > pairwiseLimit else {
      return entries.indices.compactMap { second in
        let key = entries[second].key.value
        let length = key.utf8.count
        for first in 0..<second {
          let other = entries[first].key.value
          if other.utf8.count == length, other == key { return (first, second) }
        }
        return nil
      }
    }
    var firsts: [String: Int] = [:]
    return entries.indices.compactMap { second in
      guard let first = firsts[entries[second].key.value] else {
        firsts[entries[second].key.value] = second
        return nil
      }
      return (first, second)
    }
  }
}

extension Diagnostic {
  fileprivate static func nestedTooDeep(at place: SourceLocation) -> Diagnostic {
    .error(
      .invalidYAML, "nesting is deeper than \(YAMLTreeBuilder.depthLimit) levels", at: place,
      hint: "put the text in quotes if these brackets belong to it")
  }

  fileprivate static func alias(_ text: String, at place: SourceLocation) -> Diagnostic {
    .error(
      .yamlAlias, "'\(text)' is an alias, which is not allowed", at: place,
      hint: "write the value out, or put it in quotes if the '*' belongs to the text")
  }

  fileprivate static func anchor(_ text: String, at place: SourceLocation) -> Diagnostic {
    .error(
      .yamlAlias, "'\(text)' is an anchor, which is not allowed", at: place,
      hint: "take it out, or put the value in quotes if the '&' belongs to the text")
  }

  fileprivate static func tag(_ text: String, at place: SourceLocation) -> Diagnostic {
    .error(
      .yamlTag, "'\(text)' is a tag, which is not allowed", at: place,
      hint: "take it out, or put the value in quotes if the '!' belongs to the text")
  }

  fileprivate static func duplicateKey(
    _ key: String, firstLine: Int, at place: SourceLocation
  ) -> Diagnostic {
    .error(
      .duplicateKey, "key '\(key)' stands twice, first on line \(firstLine)", at: place,
      hint: "keep one of the two")
  }

  fileprivate static func missingKey(at place: SourceLocation) -> Diagnostic {
    .error(
      .invalidYAML, "key is missing before ':'", at: place,
      hint: "write the field's name before the colon")
  }

  fileprivate static func compoundKey(at place: SourceLocation) -> Diagnostic {
    .error(
      .invalidYAML, "key is a list or a group of fields, and must be a name", at: place,
      hint: "put the text in quotes if the brackets belong to it")
  }

  fileprivate static func secondDocument(at place: SourceLocation) -> Diagnostic {
    .error(
      .invalidYAML, "a second YAML document begins here, and there may be only one", at: place,
      hint: "take the line out")
  }
}
