import Testing
import TorvDiagnostics
import TorvMarkdown
import TorvTestSupport

/// The parser functions for the tests of this target.
enum MarkdownCheck {
  static let labels = MarkdownLabels(
    note: "Bemærk", tip: "Tip", important: "Vigtigt", warning: "Advarsel", caution: "Pas på",
    footnotes: "Noter", backToText: "Tilbage til teksten", table: "Tabel")

  /// Parses a whole text as the body of a page.
  static func parse(_ text: String, reservedIDs: [String] = []) -> Diagnosed<MarkdownDocument> {
    let source = SourceFile(path: "side.md", text: text)
    return MarkdownDocument.parse(
      source, body: 0..<source.bytes.count, labels: labels, reservedIDs: reservedIDs)
  }

  /// Returns the HTML of a text, with its links as written.
  static func html(_ text: String) -> String {
    String(decoding: parse(text).value.html(), as: UTF8.self)
  }

  /// Parses marked text and compares its diagnostics with the expected ones.
  static func diagnose(
    _ marked: String, _ expected: ExpectedDiagnostic...,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let text = MarkedText(marked)
    expect(
      parse(text.text).diagnostics, match: expected, in: text, sourceLocation: sourceLocation)
  }
}
