import TorvDiagnostics

/// The first row of a dataset's file, compared with the declared columns.
struct DatasetHeader {
  /// The position of each declared column in the file; nil if it is missing.
  let positions: [Int?]
  /// The bytes of the row.
  let range: Range<Int>
  private(set) var diagnostics: [Diagnostic] = []

  init(_ cells: [Located<String>], columns: [Dataset.Column], source: SourceFile) {
    range = (cells.first?.range.lowerBound ?? 0)..<(cells.last?.range.upperBound ?? 0)
    let names = columns.map(\.name)
    positions = names.map { name in cells.firstIndex { $0.value == name } }
    let missing = reportUnknown(cells, names: names, source: source)
    for name in missing {
      diagnostics.append(
        .error(
          .invalidCSV, "the column '\(name)' is missing", at: source.place(range),
          hint: "add it to the file, or take it out of the page's columns"))
    }
    if diagnostics.isEmpty { reportOrder(cells, names: names, source: source) }
  }

  /// Reports undeclared and duplicate columns, and returns the declared columns that are missing and not misspelt.
  private mutating func reportUnknown(
    _ cells: [Located<String>], names: [String], source: SourceFile
  ) -> [String] {
    var missing = zip(names, positions).filter { $0.1 == nil }.map(\.0)
    var seen: Set<String> = []
    for cell in cells {
      guard seen.insert(cell.value).inserted else {
        diagnostics.append(
          .error(
            .duplicateValue, "the column '\(cell.value)' stands twice in the header",
            at: source.place(cell.range), hint: "remove one of them"))
        continue
      }
      guard !names.contains(cell.value) else { continue }
      let near = NearMiss.nearest(to: cell.value, in: missing)
      missing.removeAll { $0 == near }
      diagnostics.append(
        .error(
          .invalidCSV, "the column '\(cell.value)' is not declared in the page",
          at: source.place(cell.range),
          hint: near.map { "did you mean '\($0)'?" }
            ?? "add it to the page's columns, or take it out of the file"))
    }
    return missing
  }

  private mutating func reportOrder(
    _ cells: [Located<String>], names: [String], source: SourceFile
  ) {
    guard let (cell, name) = zip(cells, names).first(where: { $0.value != $1 }) else { return }
    diagnostics.append(
      .error(
        .invalidCSV, "the column '\(cell.value)' stands where '\(name)' is declared",
        at: source.place(cell.range),
        hint: "put the columns in the order of the page: \(names.joined(separator: ","))"))
  }
}
