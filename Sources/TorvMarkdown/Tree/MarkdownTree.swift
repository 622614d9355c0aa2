/// One or more parsed texts as a flat list of nodes, without pointers into C memory.
struct MarkdownTree {
  var nodes: [MarkdownNode] = []
  /// The literals, URLs and titles of all nodes, one after the other.
  var bytes: [UInt8] = []
  /// The index of the body's first node; the nodes before it are table cells.
  var firstBlock = 1

  /// Returns the indices of a node's children, in order.
  func children(of index: Int) -> some Sequence<Int> {
    let end = nodes[index].end
    return sequence(
      state: index + 1,
      next: { next -> Int? in
        guard next < end else { return nil }
        defer { next = nodes[next].end }
        return next
      })
  }

  /// The paragraphs and headings of the body, in order.
  var textBlocks: some Sequence<Int> {
    sequence(
      state: firstBlock,
      next: { next -> Int? in
        while next < nodes.count, !nodes[next].kind.holdsInlines { next += 1 }
        guard next < nodes.count else { return nil }
        defer { next = nodes[next].end }
        return next
      })
  }

  /// Returns the number of quotes around a node; O(depth).
  func quoteDepth(of index: Int) -> Int {
    var depth = 0
    var parent = nodes[index].parent
    while parent >= 0 {
      if nodes[parent].kind == .blockQuote { depth += 1 }
      parent = nodes[parent].parent
    }
    return depth
  }

  /// Returns the bytes of a range as text.
  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Returns whether the literal of the node is exactly the text.
  func literal(of index: Int, equals text: StaticString) -> Bool {
    let range = nodes[index].text
    guard range.count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { bytes[range].elementsEqual($0) }
  }
}
