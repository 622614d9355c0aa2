/// Nodes being put together; texts that follow one another become one literal.
struct RenderList<Place> {
  private var finished: [RenderNode<Place>] = []
  private var literal: [UInt8] = []

  /// Adds the bytes that the body appends, and returns the last of them.
  mutating func appendLiteral(keeping count: Int, _ body: (inout [UInt8]) -> Void)
    -> ArraySlice<UInt8>
  {
    let start = literal.count
    body(&literal)
    return literal[start...].suffix(count)
  }

  /// Adds a node.
  mutating func append(_ node: RenderNode<Place>) {
    flush()
    finished.append(node)
  }

  /// Returns all nodes.
  mutating func nodes() -> [RenderNode<Place>] {
    flush()
    return finished
  }

  private mutating func flush() {
    guard !literal.isEmpty else { return }
    finished.append(.literal(literal))
    literal = []
  }
}
