package import TorvDiagnostics

/// Rewrites a dataset's file in Torv's form: UTF-8, commas between cells, points before decimals.
package struct DatasetFormatter {
  private let columns: [Dataset.Column]
  private let source: SourceFile
  private var marks: NumberMarks
  private var changes: [Message] = []
  private var diagnostics: [Diagnostic] = []

  /// Returns the command that mends a file; nil if the file is not a dataset's.
  static func command(for source: SourceFile) -> String? {
    let parts = source.path.split(separator: "/")
    guard source.path.hasSuffix(".csv"), parts.dropLast().last == Substring(Dataset.folder) else {
      return nil
    }
    return "torv format \(source.path)"
  }

  /// Returns the mended file; nil if its meaning is ambiguous (then reported, and nothing is lost).
  ///
  /// `decimalMark` is the editor's decision on numbers that can be read in two ways.
  package static func format(
    _ source: SourceFile, as dataset: Dataset, decimalMark: DecimalMark? = nil
  ) -> Diagnosed<FormattedFile?> {
    var diagnostics: [Diagnostic] = []
    guard let decoded = DecodedText.read(source).unwrap(into: &diagnostics) else {
      return Diagnosed(nil, diagnostics)
    }
    let form = SpreadsheetForm(decoded.source, columns: dataset.columns)
    let table = CSVReader.read(decoded.source, separator: form.separator, from: form.start)
      .unwrap(into: &diagnostics)
    guard let table, !diagnostics.hasErrors else { return Diagnosed(nil, diagnostics) }
    guard !table.header.allSatisfy({ name($0).isEmpty }) else {
      let place = decoded.source.start
      return Diagnosed(
        nil,
        diagnostics + [
          .error(
            .invalidCSV, "the first line names no column", at: place,
            hint: "write the header row first")
        ])
    }
    var formatter = DatasetFormatter(
      columns: dataset.columns, source: decoded.source,
      marks: NumberMarks(separator: form.separator, told: decimalMark))
    formatter.note(decoded, form)
    let rows = formatter.rows(of: table)
    diagnostics += formatter.diagnostics
    guard !diagnostics.hasErrors else { return Diagnosed(nil, diagnostics) }
    guard !formatter.changes.isEmpty else {
      return Diagnosed(FormattedFile(bytes: source.bytes, changes: []), diagnostics)
    }
    let text = rows.enumerated().map { number, row in
      row.map { CSVText.quoted($0, isHeader: number == 0) }.joined(separator: ",") + "\n"
    }.joined()
    return Diagnosed(
      FormattedFile(bytes: Array(text.utf8), changes: formatter.changes), diagnostics)
  }

  private init(columns: [Dataset.Column], source: SourceFile, marks: NumberMarks) {
    self.columns = columns
    self.source = source
    self.marks = marks
  }

  // MARK: - The file

  private mutating func note(_ decoded: DecodedText, _ form: SpreadsheetForm) {
    if let encoding = decoded.encoding {
      let letters = source.text(0..<source.bytes.count).filter { !$0.isASCII }
      let count: Message = letters.count == 1 ? "1 character" : "\(letters.count) characters"
      changes.append(
        letters.first(where: \.isLetter).map {
          "encoding: \(encoding) became UTF-8 (\(count), such as '\($0)')"
        } ?? "encoding: \(encoding) became UTF-8 (\(count))")
    }
    if form.start > source.byteOrderMarkLength {
      changes.append("the first line, which told a spreadsheet the separator, is gone")
    }
    if form.separator != UInt8(ascii: ",") {
      changes.append("between cells: \(form.name) became ','")
    }
  }

  /// Returns the cells of the header and the rows, without empty rows and without empty columns at the end.
  private mutating func rows(of table: CSVTable) -> [[String]] {
    let filled = table.rows.filter { $0.contains { !Self.isBlank($0.value) } }
    var width = table.header.count
    while width > 1, Self.name(table.header[width - 1]).isEmpty,
      filled.allSatisfy({ Self.isBlank($0[width - 1].value) })
    {
      width -= 1
    }
    switch table.rows.count - filled.count {
    case 0: break
    case 1: changes.append("1 empty row is gone")
    case let count: changes.append("\(count) empty rows are gone")
    }
    switch table.header.count - width {
    case 0: break
    case 1: changes.append("1 empty column is gone")
    case let count: changes.append("\(count) empty columns are gone")
    }
    let header = table.header.prefix(width).map(Self.name)
    var cells = filled.map { $0.prefix(width).map(\.value) }
    let declared = header.map { name in columns.first { $0.name == name } }
    // A number that can be read in two ways is decided by all others.
    let readings = declared.enumerated().map { index, column in
      column.map { column in filled.map { Self.reading(of: $0[index].value, column) } } ?? []
    }
    for (index, readings) in readings.enumerated() {
      for case .certain(_, let mark)? in readings { marks.note(mark, inColumn: index) }
    }
    for (index, column) in declared.enumerated() {
      guard let column else { continue }
      let new = mended(
        filled.map { $0[index] }, read: readings[index], inColumn: index, column)
      for row in cells.indices { cells[row][index] = new[row] }
    }
    return [header] + cells
  }

  /// Returns the name of a column; a byte order mark below Excel's line `sep=;` is no part of it.
  private static func name(_ cell: Located<String>) -> String {
    cell.value.trimmed { $0.isWhitespace || $0 == "\u{FEFF}" }
  }

  private static func isBlank(_ text: String) -> Bool {
    // Most cells begin with a letter or a digit.
    if let byte = text.utf8.first, byte > 0x20, byte < 0x80 { return false }
    return text.allSatisfy(\.isWhitespace)
  }

  // MARK: - Cells

  /// The reading of a number; nil if the cell holds none, or a mark for a missing one.
  private static func reading(
    of cell: String, _ column: Dataset.Column
  ) -> WrittenNumber.Reading? {
    guard column.kind.isNumeric, column.reason(forMissing: cell) == nil else { return nil }
    return WrittenNumber(cell, of: column)?.reading
  }

  /// A cell that can be read as two numbers.
  private struct Ambiguity {
    let cell: Located<String>
    let comma: DecimalNumber
    let point: DecimalNumber
  }

  /// Returns the mended cells of a column, and notes the changes and the cells that are ambiguous.
  private mutating func mended(
    _ cells: [Located<String>], read readings: [WrittenNumber.Reading?], inColumn index: Int,
    _ column: Dataset.Column
  ) -> [String] {
    var changed: [(old: String, new: String)] = []
    var ambiguities: [Ambiguity] = []
    let mended = zip(cells, readings).map { cell, reading in
      let new: String?
      switch reading {
      case nil: new = column.kind == .date ? Self.date(cell.value, column) : nil
      case .certain(let number, _): new = "\(number)"
      case .undecided(let comma, let point, let shown):
        let mark = marks.mark(
          showing: shown, inColumn: index, isInteger: column.kind == .integer)
        if mark == nil { ambiguities.append(Ambiguity(cell: cell, comma: comma, point: point)) }
        new = mark.map { $0 == .comma ? "\(comma)" : "\(point)" }
      }
      guard let new, new != cell.value else { return cell.value }
      changed.append((cell.value, new))
      return new
    }
    report(ambiguities, in: column)
    if let first = changed.first {
      changes.append(
        "\(column.name): \(Self.count(changed.count, column)), such as '\(first.old)', which became '\(first.new)'"
      )
    }
    return mended
  }

  private static func count(_ number: Int, _ column: Dataset.Column) -> Message {
    switch (column.kind, number) {
    case (.date, 1): "1 date"
    case (.date, _): "\(number) dates"
    case (_, 1): "1 number"
    case (_, _): "\(number) numbers"
    }
  }

  private static func date(_ cell: String, _ column: Dataset.Column) -> String? {
    let isRight = PartialDate(scalar: cell) != nil || column.reason(forMissing: cell) != nil
    return isRight ? nil : PartialDate.mended(cell)
  }

  private mutating func report(_ ambiguities: [Ambiguity], in column: Dataset.Column) {
    guard let first = ambiguities.first else { return }
    let (comma, point) = (first.comma, first.point)
    let others = ambiguities.count - 1
    diagnostics.append(
      .error(
        .invalidCSV,
        others == 0
          ? "'\(first.cell.value)' may be \(comma) or \(point), and nothing in the file tells which"
          : "'\(first.cell.value)' may be \(comma) or \(point), and nothing in the file tells which (nor of \(others) more cells of \(column.name))",
        at: source.place(first.cell.range),
        hint:
          "run the command again with '--decimal-mark comma' (it is \(comma)) or '--decimal-mark point' (it is \(point)); nothing was changed"
      ))
  }
}
