package import TorvDiagnostics

/// Reads the CSV file of a dataset and checks each cell against its column's declaration; linear in the file.
package struct DatasetReader {
  /// The number of wrong cells in a column that are reported one by one; the rest are only counted.
  static let reportLimit = 10

  let dataset: Dataset
  let source: SourceFile
  /// The codes of the municipalities by name.
  let municipalities: [String: Int]
  private(set) var diagnostics: [Diagnostic] = []
  /// The number of wrong cells in each column, by the column's index.
  private var mistakes: [Int]

  /// Returns the table; nil if the file does not match the columns (then reported at its lines).
  package static func table(
    of dataset: Dataset, from source: SourceFile, municipalities: [String: Int]
  ) -> Diagnosed<DatasetTable?> {
    var reader = DatasetReader(dataset: dataset, source: source, municipalities: municipalities)
    if let problem = SpreadsheetForm(source, columns: dataset.columns).problem(in: source) {
      // Rows split at their decimal commas would only report the same mistake again.
      return Diagnosed(nil, [problem])
    }
    let table = CSVReader.read(source).unwrap(into: &reader.diagnostics)
    let rows = table.map { reader.rows(of: $0) } ?? []
    let isLegal = !reader.diagnostics.hasErrors
    return Diagnosed(isLegal ? DatasetTable(rows: rows) : nil, reader.diagnostics)
  }

  private init(dataset: Dataset, source: SourceFile, municipalities: [String: Int]) {
    self.dataset = dataset
    self.source = source
    self.municipalities = municipalities
    mistakes = Array(repeating: 0, count: dataset.columns.count)
  }

  private mutating func rows(of table: CSVTable) -> [[DatasetValue]] {
    let header = DatasetHeader(table.header, columns: dataset.columns, source: source)
    diagnostics += header.diagnostics
    if table.rows.isEmpty, !diagnostics.hasErrors {
      report(
        .invalidCSV, "the file has a header and no rows", at: header.range,
        hint: "write a row of cells below the header")
    }
    let rows = table.rows.map { row in
      dataset.columns.indices.map { column in
        header.positions[column].map { value(of: row[$0], in: column) } ?? .missing(reason: nil)
      }
    }
    checkKeys(of: table.rows, at: header.positions)
    reportRest()
    return rows
  }

  private mutating func value(of cell: Located<String>, in column: Int) -> DatasetValue {
    let declaration = dataset.columns[column]
    if CSVText.isFormula(cell.value) {
      reportCell(
        cell, in: column, .invalidCSV, "a spreadsheet reads '\(cell.value)' as a formula",
        hint: "begin the text with another character: readers open the file as it is")
    }
    if !declaration.missing.isEmpty, let reason = declaration.reason(forMissing: cell.value) {
      return .missing(reason: reason)
    }
    guard cell.value.utf8.contains(where: { $0 > 0x20 }) else {
      if !declaration.isOptional {
        reportCell(
          cell, in: column, .invalidCSV, "\(declaration.name) is empty",
          hint: "write a value, or add 'optional: true' to the column")
      }
      return .missing(reason: nil)
    }
    switch declaration.kind {
    case .text: return .text(cell.value)
    case .integer, .decimal: return number(cell, in: column)
    case .year: return year(cell, in: column)
    case .date: return date(cell, in: column)
    case .municipality: return municipality(cell, in: column)
    }
  }

  private mutating func number(_ cell: Located<String>, in column: Int) -> DatasetValue {
    let declaration = dataset.columns[column]
    let isInteger = declaration.kind == .integer
    if let number = DecimalNumber(scalar: cell.value), !isInteger || number.scale == 0 {
      return .number(number)
    }
    let source = source
    let what: Message = isInteger ? "a whole number such as 12900" : "a number such as 12900 or 0.5"
    reportCell(
      cell, in: column, .invalidCSV, "'\(cell.value)' is not \(what)",
      hint: Self.numberHint(for: cell.value, of: declaration, in: source))
    return .missing(reason: nil)
  }

  /// Returns a hint with the number that a Dane most likely means by `12.900` or `5,2`, or how to declare a mark
  /// such as `..`.
  private static func numberHint(
    for text: String, of column: Dataset.Column, in source: SourceFile
  ) -> Message {
    if let number = WrittenNumber(text, of: column)?.number(with: .comma) {
      guard let command = DatasetFormatter.command(for: source) else { return "write '\(number)'" }
      return "write '\(number)'; '\(command)' does that for the whole file"
    }
    guard Dataset.Column.isUsualMark(text) else {
      return "write digits only, with a point before decimals"
    }
    return
      "if it stands for a missing value, add 'missing: {\"\(text)\": oplyses ikke}' to the column"
  }

  private mutating func year(_ cell: Located<String>, in column: Int) -> DatasetValue {
    if case .success(.year(let year)) = PartialDate.parse(cell.value) { return .year(year) }
    reportCell(
      cell, in: column, .invalidCSV, "'\(cell.value)' is not a year such as 2020",
      hint: "write four digits")
    return .missing(reason: nil)
  }

  private mutating func date(_ cell: Located<String>, in column: Int) -> DatasetValue {
    if let date = PartialDate(scalar: cell.value) { return .date(date) }
    reportCell(
      cell, in: column, .invalidCSV, "'\(cell.value)' is not \(PartialDate.expectation)",
      hint: CalendarDate.hint(for: cell.value) ?? "write the date as 2024-03-12")
    return .missing(reason: nil)
  }

  private mutating func municipality(_ cell: Located<String>, in column: Int) -> DatasetValue {
    let municipalities = municipalities
    if let code = municipalities[cell.value] {
      return .municipality(name: cell.value, code: code)
    }
    reportCell(
      cell, in: column, .unknownReference, "no municipality is called '\(cell.value)'",
      hint: NearMiss.hint(
        for: cell.value, in: municipalities.keys,
        otherwise: "write the name of a municipality as it stands in municipalities.csv"))
    return .missing(reason: nil)
  }

  // MARK: - Reports

  private mutating func reportCell(
    _ cell: Located<String>, in column: Int, _ id: Diagnostic.ID,
    _ message: @autoclosure () -> Message,
    hint: @autoclosure () -> Message?
  ) {
    mistakes[column] += 1
    guard mistakes[column] <= Self.reportLimit else { return }
    report(id, message(), at: cell.range, hint: hint())
  }

  private mutating func reportRest() {
    for (column, count) in mistakes.enumerated() where count > Self.reportLimit {
      diagnostics.append(
        .error(
          .invalidCSV,
          "\(count - Self.reportLimit) more cells of \(dataset.columns[column].name) are wrong",
          at: source.start, hint: "mend those that are named first"))
    }
  }

  mutating func report(
    _ id: Diagnostic.ID, _ message: Message, at range: Range<Int>, hint: Message?
  ) {
    diagnostics.append(.error(id, message, at: source.place(range), hint: hint))
  }
}
