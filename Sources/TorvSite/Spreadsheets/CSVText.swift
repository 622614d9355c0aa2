/// Comma-separated values (RFC 4180).
package enum CSVText {
  /// Returns the rows, each ended by CR and LF.
  ///
  /// A text that a spreadsheet would treat as a formula gets an apostrophe before it, which spreadsheets do not show.
  package static func table(_ rows: [[String]], separator: String = ",") -> String {
    rows.map { row in
      row.map { cell($0, separator: separator) }.joined(separator: separator) + "\r\n"
    }.joined()
  }

  /// Returns a value in the form used in a row.
  static func cell(_ value: String, separator: String = ",") -> String {
    quoted(beginsAsFormula(value[...]) ? "'" + value : value, separator: separator)
  }

  /// Returns the text that ``cell(_:separator:)`` wrote, without the apostrophe before what a spreadsheet would treat as a
  /// formula.
  static func text(ofCell value: String) -> String {
    value.first == "'" && beginsAsFormula(value.dropFirst()) ? String(value.dropFirst()) : value
  }

  private static func beginsAsFormula(_ value: Substring) -> Bool {
    value.utf8.first.map { "=+-@\t\r\n".utf8.contains($0) } ?? false
  }

  /// Whether a spreadsheet would calculate with a text instead of showing it; a number with a sign is none.
  package static func isFormula(_ value: String) -> Bool {
    guard let first = value.utf8.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      return value.utf8.contains { byte in
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || "(=@|!\"".utf8.contains(byte)
      }
    default: return false
    }
  }

  /// Returns a value in the form used in a row, in quotes if it needs them; a header needs them for each character that
  /// separates cells in some program, and for Excel's `sep=`, so that the separator is found again.
  static func quoted(
    _ value: String, isHeader: Bool = false, separator: String = ","
  ) -> String {
    let special = isHeader ? "\",\r\n;\t|" : "\"\r\n" + separator
    guard
      value.utf8.contains(where: { special.utf8.contains($0) })
        || isHeader && value.hasPrefix("sep=")
    else { return value }
    return "\"" + value.replacing("\"", with: "\"\"") + "\""
  }
}
