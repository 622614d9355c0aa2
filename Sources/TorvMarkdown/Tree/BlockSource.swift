/// Where the text of the block whose inline nodes are written comes from.
enum BlockSource {
  /// A paragraph or a heading, with the number of quotes around it.
  case node(MarkdownNode, quoteDepth: Int)
  /// A cell of a table.
  case cell(Table.Cell)
  /// Lines that were parsed apart.
  case lines([Range<Int>], firstLine: Int, firstColumn: Int)

  /// Returns the places of its inline nodes; O(lines).
  func places(in lines: BodyLines) -> InlinePlaces {
    switch self {
    case .node(let node, let quoteDepth):
      Self.places(of: node, quoteDepth: quoteDepth, in: lines)
    case .cell(let cell):
      InlinePlaces(
        lines: Self.pieces(of: cell.range, in: lines.bytes), firstLine: cell.line, firstColumn: 3)
    case .lines(let ranges, let firstLine, let firstColumn):
      InlinePlaces(lines: ranges, firstLine: firstLine, firstColumn: firstColumn)
    }
  }

  private static func places(
    of node: MarkdownNode, quoteDepth: Int, in lines: BodyLines
  ) -> InlinePlaces {
    let first = Int(node.startLine)
    let ranges = (first...max(first, Int(node.endLine))).map { number in
      let line = lines.line(number)
      let start =
        number == first
        ? lines.offset(line: number, column: Int(node.startColumn))
        : lines.textStart(ofLine: number, quoteDepth: quoteDepth)
      return start..<max(start, line.upperBound)
    }
    return InlinePlaces(lines: ranges, firstLine: first, firstColumn: Int(node.startColumn))
  }

  /// Returns a cell's bytes without the backslashes of `\|`, which libcmark never saw.
  private static func pieces(of range: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
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
