import TorvDiagnostics

extension HTMLRenderer {
  /// How many columns fit side by side on a phone; there, each row of a wider table becomes a list, and each cell
  /// repeats its column heading.
  private static let narrow = 2

  /// Writes a table.
  mutating func writeTable(_ table: Table) {
    output.newLine()
    output.markup("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
    tableNumber += 1
    output.text(tables.count > 1 ? "\(labels.table) \(tableNumber)" : labels.table)
    let isWide = table.columnCount > Self.narrow
    output.markup(isWide ? "\">\n<table class=\"blocks\">\n" : "\">\n<table>\n")
    output.markup("<thead>\n")
    headings = []
    writeRow(0, of: table)
    if !isWide { headings = [] }
    output.markup("</thead>\n")
    let rowCount = table.cells.count / table.columnCount
    if rowCount > 1 {
      output.markup("<tbody>\n")
      for row in 1..<rowCount { writeRow(row, of: table) }
      output.markup("</tbody>\n")
    }
    output.markup("</table>\n</div>\n")
    for range in table.surplus { report.addWarning(.surplusCells(at: source.place(range))) }
    for range in table.linesWithoutPipe { report.addWarning(.lineAsRow(at: source.place(range))) }
  }

  private mutating func writeRow(_ row: Int, of table: Table) {
    output.markup("<tr>\n")
    for column in 0..<table.columnCount {
      let cell = table.cells[row * table.columnCount + column]
      // A screen reader would announce even an empty header cell as a header.
      let isHeader = row == 0 && !cell.range.isEmpty
      output.markup(isHeader ? "<th scope=\"col\"" : "<td")
      switch table.alignments[column] {
      case .none: break
      case .left: output.markup(" class=\"align-left\"")
      case .center: output.markup(" class=\"align-center\"")
      case .right: output.markup(" class=\"align-right\"")
      }
      if row > 0, headings.indices.contains(column), !headings[column].isEmpty {
        output.markup(" data-label=\"")
        output.text(headings[column][...])
        output.markup("\"")
      }
      output.markup(">")
      let start = plainText.count
      write(cell)
      if row == 0 { headings.append(Array(plainText[start...].dropLast())) }
      output.markup(isHeader ? "</th>\n" : "</td>\n")
    }
    output.markup("</tr>\n")
    plainText.append(0x0A)
  }

  private mutating func write(_ cell: Table.Cell) {
    guard let node = cell.node else { return }
    startBlock(.cell(cell), at: node, fallback: cell.range)
    render((node + 1)..<tree.nodes[node].end)
    plainText.append(0x20)
  }
}

extension Diagnostic {
  fileprivate static func surplusCells(at place: SourceLocation) -> Diagnostic {
    .warning(
      .raggedTable, "table row has more cells than the header, and the rest is not shown",
      at: place,
      hint: "give the header a cell for each column, or write '\\|' for a pipe in the text")
  }

  fileprivate static func lineAsRow(at place: SourceLocation) -> Diagnostic {
    .warning(
      .raggedTable, "this line directly below a table becomes a row of it", at: place,
      hint: "put an empty line above it, or write '|' between its cells")
  }
}
