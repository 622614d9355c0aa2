/// One or more parsed texts as a flat list of nodes, without a pointer into C memory.
struct MarkdownTree {
  var nodes: [MarkdownNode] = []
  /// The literals, URLs and titles of all nodes, one after the other.
  var bytes: [UInt8] = []

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

  /// Returns the bytes of a range as text.
  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Whether the literal of the node is exactly the text.
  func literal(of index: Int, equals text: StaticString) -> Bool {
    let range = nodes[index].text
    guard range.count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { bytes[range].elementsEqual($0) }
  }
}
