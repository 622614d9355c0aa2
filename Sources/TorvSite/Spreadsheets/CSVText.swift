/// Comma-separated values (RFC 4180).
package enum CSVText {
  /// Returns the rows, each ended by CR and LF.
  ///
  /// A text that a spreadsheet would treat as a formula gets an apostrophe before it, which spreadsheets do not show.
  package static func table(_ rows: [[String]]) -> String {
    rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// Returns a value in the form used in a row.
  static func cell(_ value: String) -> String {
    let isFormula = value.utf8.first.map { "=+-@\t\r\n".utf8.contains($0) } ?? false
    return quoted(isFormula ? "'" + value : value)
  }

  /// Returns a value in the form used in a row, in quotes if it needs them.
  static func quoted(_ value: String) -> String {
    guard value.utf8.contains(where: { "\",\r\n".utf8.contains($0) }) else { return value }
    return "\"" + value.replacing("\"", with: "\"\"") + "\""
  }
}
