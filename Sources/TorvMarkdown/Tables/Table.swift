/// A GFM pipe table: its lines, and what they hold.
struct Table {
  enum Alignment {
    case none, left, center, right
  }

  struct Cell {
    /// Its text in the file, without white space around it.
    let range: Range<Int>
    /// The node that holds its inline nodes; nil where it is empty.
    var node: Int?
    /// The line on which it was parsed, among the lines above the body.
    var line = 0
  }

  /// The number of the header's line in the body.
  let firstLine: Int
  let alignments: [Alignment]
  /// The text of each line in the file: the header, the delimiter row, and the rows.
  private(set) var lines: [Range<Int>]
  /// Whether something other than a row was found below it, so that it has its last row.
  private(set) var isComplete = false
  /// All cells row by row, the header first; each row has as many as there are columns.
  var cells: [Cell] = []
  /// What the rows hold beyond the last column, which GFM leaves out.
  private(set) var surplus: [Range<Int>] = []
  /// The rows that were written without a pipe.
  private(set) var linesWithoutPipe: [Range<Int>] = []

  var columnCount: Int { alignments.count }

  /// The number of the line below it.
  var nextLine: Int { firstLine + lines.count }

  /// Takes the header's line and the number of its line, the delimiter row, and the lines below that.
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

  /// Takes the lines after the first `count` away; they are none of its rows.
  mutating func end(afterLines count: Int) {
    isComplete = true
    let end = lines[count].lowerBound
    lines.removeLast(lines.count - count)
    cells.removeLast(cells.count - (count - 1) * columnCount)
    surplus.removeAll { $0.lowerBound >= end }
    linesWithoutPipe.removeAll { $0.lowerBound >= end }
  }
}
