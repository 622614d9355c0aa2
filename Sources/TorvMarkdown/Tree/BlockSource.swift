/// The source of the block whose inline nodes are being written.
enum BlockSource {
  /// A paragraph or a heading, with the number of quotes around it.
  case node(MarkdownNode, quoteDepth: Int)
  /// A cell of a table.
  case cell(Table.Cell)

  /// Returns the byte ranges in the file that make up the text; O(lines).
  func pieces(in lines: BodyLines) -> [Range<Int>] {
    switch self {
    case .node(let node, let quoteDepth): lines.textLines(of: node, quoteDepth: quoteDepth)
    case .cell(let cell): Self.pieces(of: cell.range, in: lines.bytes)
    }
  }

  /// Returns the places of its inline nodes; O(lines).
  func places(in lines: BodyLines) -> InlinePlaces {
    switch self {
    case .node(let node, _):
      InlinePlaces(
        lines: pieces(in: lines), firstLine: Int(node.startLine),
        firstColumn: Int(node.startColumn))
    case .cell(let cell):
      InlinePlaces(lines: pieces(in: lines), firstLine: cell.line, firstColumn: 3)
    }
  }

  /// Returns the ranges of a cell's bytes without the backslashes of `\|`, which libcmark never saw.
  static func pieces(of range: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    for index in range.dropLast()
    where bytes[index] == UInt8(ascii: "\\") && bytes[index + 1] == UInt8(ascii: "|") {
      pieces.append(start..<index)
      start = index + 1
    }
    return pieces + [start..<range.upperBound]
  }
}
