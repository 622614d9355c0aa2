import Foundation
import Testing
import TorvDiagnostics

@Suite struct JSONDiagnosticFormatterTests {
  private struct Record: Decodable, Equatable {
    var severity: String
    var id: String
    var message: String
    var file: String?
    var line: Int?
    var column: Int?
    var length: Int?
    var hint: String?
  }

  private func records(_ diagnostics: [Diagnostic]) throws -> [Record] {
    let text = DiagnosticFormat.json.string(diagnostics)
    return try JSONDecoder().decode([Record].self, from: Data(text.utf8))
  }

  @Test func noDiagnosticsAreAnEmptyArray() {
    #expect(DiagnosticFormat.json.string([]) == "[]\n")
  }

  @Test func eachDiagnosticIsALineWithItsKeysInOrder() {
    let place = SourceFile(path: "a.md", text: "abc").place(1..<3)
    let text = DiagnosticFormat.json.string([
      .warning(.unusedFile, "unused", at: nil),
      .error(.invalidValue, "wrong", at: place, hint: "mend it"),
    ])
    #expect(
      text == """
        [
          {"severity": "warning", "id": "unused-file", "message": "unused"},
          {"severity": "error", "id": "invalid-value", "message": "wrong", "file": "a.md", "line": 1, "column": 2, "length": 2, "hint": "mend it"}
        ]

        """)
  }

  @Test func everyTextSurvives() throws {
    let message = "\"'\\/\u{0}\u{1}\u{1F}\u{7F}\t\r\n</script>\u{2028}æøå🎉"
    let place = SourceFile(path: message, text: "abc").start
    let records = try records([
      .error(.invalidValue, Message(verbatim: message), at: place, hint: Message(verbatim: message))
    ])
    #expect(
      records == [
        Record(
          severity: "error", id: "invalid-value", message: message, file: message, line: 1,
          column: 1, length: 0, hint: message)
      ])
  }

  @Test func quotedTextHoldsNoTagForHTML() {
    #expect(JSONText.quoted("</script>") == "\"\\u003c/script>\"")
  }
}
