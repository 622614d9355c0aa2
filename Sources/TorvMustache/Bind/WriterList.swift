/// A list of writers being built; consecutive texts become one literal.
struct WriterList<Place> {
  private var finished: [Writer<Place>] = []
  private var literal: [UInt8] = []

  /// Adds the bytes that the body appends, and returns them.
  @discardableResult
  mutating func appendLiteral(_ body: (inout [UInt8]) -> Void) -> ArraySlice<UInt8> {
    let start = literal.count
    body(&literal)
    return literal[start...]
  }

  /// Adds a writer.
  mutating func append(_ writer: Writer<Place>) {
    flush()
    finished.append(writer)
  }

  /// Returns one writer that combines them all.
  mutating func writer() -> Writer<Place> {
    flush()
    return Writer.sequence(finished[...])
  }

  private mutating func flush() {
    guard !literal.isEmpty else { return }
    finished.append(.literal(literal))
    literal = []
  }
}
