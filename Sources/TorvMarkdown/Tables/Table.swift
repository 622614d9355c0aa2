/// A GFM pipe table: its lines and its cells.
struct Table {
  enum Alignment {
    case none, left, center, right
  }

  struct Cell {
    /// The range of its text in the file, without white space around it.
    let range: Range<Int>
    /// The node that contains its inline nodes; nil if the cell is empty.
    var node: Int?
    /// The number of the line, above the body, that it was parsed on.
    var line = 0
  }

  /// The number of the header's line in the body.
  let firstLine: Int
  let alignments: [Alignment]
  /// The range of each line's text in the file: the header, the delimiter row, and the rows.
  private(set) var lines: [Range<Int>]
  /// Whether something other than a row was found below it, so that no more rows are added.
  private(set) var isComplete = false
  /// All cells row by row, the header first; each row has one cell per column.
  var cells: [Cell] = []
  /// The cells beyond the last column, which GFM leaves out.
  private(set) var surplus: [Range<Int>] = []
  /// The rows that were written without a pipe.
  private(set) var linesWithoutPipe: [Range<Int>] = []

  var columnCount: Int { alignments.count }

  /// The number of the line below the table.
  var nextLine: Int { firstLine + lines.count }

  /// Creates a table from the header, the number of its line, the text of all its lines, and the alignments.
  init(
    firstLine: Int, header: TableRow, lines: [Range<Int>], alignments: [Alignment],
    in bytes: [UInt8]
  ) {
    self.firstLine = firstLine
    self.lines = Array(lines.prefix(2))
    self.alignments = alignments
    cells = header.cells.map { Cell(range: $0) }
    add(lines.dropFirst(2), in: bytes)
  }

  /// Adds rows below the last.
  mutating func add(_ rows: some Sequence<Range<Int>>, in bytes: [UInt8]) {
    for range in rows {
      lines.append(range)
      let row = TableRow(range, in: bytes).cells
      if row.count == 1, !bytes[range].contains(UInt8(ascii: "|")) {
        linesWithoutPipe.append(range)
      }
      cells += row.prefix(columnCount).map { Cell(range: $0) }
      for _ in 0..<max(0, columnCount - row.count) {
        cells.append(Cell(range: range.upperBound..<range.upperBound))
      }
      if let extra = row.dropFirst(columnCount).first(where: { !$0.isEmpty }) {
        surplus.append(extra.lowerBound..<range.upperBound)
      }
    }
  }

  /// Removes the lines after the first `count`, which are not rows of the table.
  mutating func end(afterLines count: Int) {
    isComplete = true
    let end = lines[count].lowerBound
    lines.removeLast(lines.count - count)
    cells.removeLast(cells.count - (count - 1) * columnCount)
    surplus.removeAll { $0.lowerBound >= end }
    linesWithoutPipe.removeAll { $0.lowerBound >= end }
  }
}
