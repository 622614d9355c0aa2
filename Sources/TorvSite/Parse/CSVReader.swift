package import TorvDiagnostics

/// A table of text read from a CSV file; each cell knows its place in the file.
package struct CSVTable: Sendable {
  package let header: [Located<String>]
  package let rows: [[Located<String>]]
}

/// Reads comma-separated values according to RFC 4180: UTF-8, with quotes doubled inside quotes.
package enum CSVReader {
  /// Reads the whole file; rows with too few or too many cells are reported and left out.
  package static func read(_ source: SourceFile) -> Diagnosed<CSVTable?> {
    read(source, separator: UInt8(ascii: ","))
  }

  /// Reads the file with another separator, starting at a byte that need not be the first.
  static func read(
    _ source: SourceFile, separator: UInt8, from start: Int? = nil
  ) -> Diagnosed<CSVTable?> {
    let check = TextCheck(source)
    guard check.isReadable else { return Diagnosed(nil, check.problems) }
    var scanner = CSVScanner(source: source, separator: separator)
    var records = scanner.records(from: start ?? source.byteOrderMarkLength)
    guard !records.isEmpty else {
      return Diagnosed(
        nil,
        check.problems + scanner.report.finished() + [
          .error(
            .invalidCSV, "the file is empty", at: source.start, hint: "write the header row first")
        ])
    }
    let header = records.removeFirst()
    var report = scanner.report
    let rows = records.filter { row in
      guard row.count != header.count else { return true }
      let start = row.first?.range.lowerBound ?? 0
      let end = row.last?.range.upperBound ?? start
      report.add(
        .error(
          .invalidCSV, "the row has \(row.count) cells and the header \(header.count)",
          at: source.place(start..<end),
          hint: "put a text that holds '\(Unicode.Scalar(separator))' in double quotes"))
      return false
    }
    return Diagnosed(
      CSVTable(header: header, rows: rows), check.problems + report.finished())
  }

  /// Returns the cells of the first record with text, and whether quotes stand in it only around whole cells.
  static func header(
    of source: SourceFile, separator: UInt8, from start: Int
  ) -> (cells: [String], isClean: Bool) {
    var scanner = CSVScanner(source: source, separator: separator)
    let cells = scanner.records(from: start, atMost: 1).first ?? []
    let quote = UInt8(ascii: "\"")
    let isClean = cells.allSatisfy { cell in
      let bytes = source.bytes[cell.range]
      return bytes.first == quote || !bytes.contains(quote)
    }
    return (cells.map(\.value), isClean && scanner.report.count == 0)
  }
}

private struct CSVScanner {
  let source: SourceFile
  let separator: UInt8
  var report = DiagnosticReport()

  init(source: SourceFile, separator: UInt8) {
    self.source = source
    self.separator = separator
  }

  /// Returns the records except blank lines, including the header, or so many of them.
  mutating func records(from start: Int, atMost limit: Int = .max) -> [[Located<String>]] {
    let bytes = source.bytes
    var records: [[Located<String>]] = []
    var row: [Located<String>] = []
    var index = start
    while index < bytes.count, records.count < limit {
      let cell = cell(at: index)
      row.append(cell.value)
      index = cell.next
      if index < bytes.count, bytes[index] == separator {
        index += 1
        if index == bytes.count { row.append(Located("", at: index..<index)) }
        continue
      }
      while index < bytes.count, bytes[index] == 0x0A || bytes[index] == 0x0D {
        index += 1
        if bytes[index - 1] == 0x0A { break }
      }
      if row.count > 1 || row[0].value.isEmpty == false { records.append(row) }
      row = []
    }
    if !row.isEmpty { records.append(row) }
    return records
  }

  private mutating func cell(at start: Int) -> (value: Located<String>, next: Int) {
    let bytes = source.bytes
    guard bytes[start] == UInt8(ascii: "\"") else {
      let end = bytes[start...].firstIndex(where: endsCell) ?? bytes.count
      return (Located(source.text(start..<end), at: start..<end), end)
    }
    var text: [UInt8] = []
    var index = start + 1
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\"") {
        guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") else { break }
        index += 1
      }
      text.append(bytes[index])
      index += 1
    }
    let closed = index < bytes.count
    if closed { index += 1 }
    let end = bytes[index...].firstIndex(where: endsCell) ?? bytes.count
    if !closed || end > index {
      report.add(
        .error(
          .invalidCSV,
          closed
            ? "text stands behind the closing quote" : "the quote that starts here is not closed",
          at: source.place(start..<start + 1),
          hint:
            "close the cell with '\"' before '\(Unicode.Scalar(separator))'; write a quote inside it as '\"\"'"
        ))
    }
    return (Located(String(decoding: text, as: UTF8.self), at: start..<index), end)
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == separator || byte == 0x0A || byte == 0x0D
  }
}
