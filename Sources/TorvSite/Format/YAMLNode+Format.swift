import TorvDiagnostics

extension YAMLNode {
  /// Returns whether another document says the same: equal values, whatever the order of the keys and the quotes, but
  /// for dates in a Danish spelling that are mended there.
  func means(_ other: YAMLNode, as form: FieldForm?) -> Bool {
    switch (kind, other.kind) {
    case (.scalar(let text, let isQuoted), .scalar(let newText, let isNewQuoted)):
      guard text == newText else { return form?.valueForm?.mended(text) == newText }
      return isQuoted == isNewQuoted || !Self.isEmptyUnlessQuoted(text)
    case (.sequence(let items), .sequence(let newItems)):
      return items.count == newItems.count
        && zip(items, newItems).allSatisfy { $0.means($1, as: form?.entryForm) }
    case (.mapping(let entries), .mapping(let newEntries)):
      guard entries.count == newEntries.count else { return false }
      let new = Dictionary(
        newEntries.map { ($0.key.value, $0.value) }, uniquingKeysWith: { first, _ in first })
      return entries.allSatisfy { entry in
        new[entry.key.value].map { entry.value.means($0, as: form?.form(of: entry.key.value)) }
          ?? false
      }
    case (.scalar, _), (.sequence, _), (.mapping, _): return false
    }
  }

  /// Returns whether a text is no value at all if it has no quotes.
  static func isEmptyUnlessQuoted(_ text: String) -> Bool {
    text.isEmpty || text == "~" || text == "null"
  }

  /// Whether the node is the text of a block, written below `|` or `>`.
  func isBlockText(in bytes: [UInt8]) -> Bool {
    guard case .scalar(_, isQuoted: true) = kind, !range.isEmpty else { return false }
    return bytes[range.lowerBound] == UInt8(ascii: "|")
      || bytes[range.lowerBound] == UInt8(ascii: ">")
  }

  /// Returns all block texts in the node.
  func blockTexts(in bytes: [UInt8]) -> [YAMLNode] {
    switch kind {
    case .scalar: isBlockText(in: bytes) ? [self] : []
    case .sequence(let items): items.flatMap { $0.blockTexts(in: bytes) }
    case .mapping(let entries): entries.flatMap { $0.value.blockTexts(in: bytes) }
    }
  }

  /// Whether the node is written in brackets, `[…]` or `{…}`.
  func isFlow(in bytes: [UInt8]) -> Bool {
    switch kind {
    case .scalar: false
    case .sequence: bytes[range.lowerBound] == UInt8(ascii: "[")
    case .mapping: bytes[range.lowerBound] == UInt8(ascii: "{")
    }
  }

  /// The last text, list in brackets or mapping in brackets in the node.
  func lastLeaf(in bytes: [UInt8]) -> YAMLNode {
    var node = self
    while !node.isFlow(in: bytes) {
      switch node.kind {
      case .scalar: return node
      case .sequence(let items):
        guard let last = items.last else { return node }
        node = last
      case .mapping(let entries):
        guard let last = entries.last else { return node }
        node = last.value
      }
    }
    return node
  }
}
