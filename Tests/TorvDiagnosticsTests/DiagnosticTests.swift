import Testing
import TorvDiagnostics

@Suite struct DiagnosticTests {
  private let source = SourceFile(path: "b.md", text: "first\nsecond\n")

  @Test func diagnosticsAreInOrderOfPlaceThenSeverityThenID() {
    let other = SourceFile(path: "a.md", text: "x\ny\nz")
    let sorted: [Diagnostic] = [
      .error(.missingFile, "no place", at: nil),
      .error(.invalidValue, "line 3", at: other.place(4..<5)),
      .error(.invalidValue, "line 1", at: source.place(0..<1)),
      .error(.unknownField, "line 1", at: source.place(0..<1)),
      .error(.unknownField, "line 1, more", at: source.place(0..<1)),
      .warning(.invalidValue, "line 1", at: source.place(0..<1)),
      .error(.invalidValue, "line 1, longer", at: source.place(0..<5)),
      .error(.invalidValue, "line 2", at: source.place(6..<7)),
    ]
    #expect(sorted.reversed().sorted() == sorted)
  }

  @Test func aLineIsComparedAsANumber() {
    let long = SourceFile(path: "a.md", text: String(repeating: "\n", count: 20))
    #expect(long.place(1..<1) < long.place(9..<9))
  }

  @Test func onlyErrorsAreErrors() {
    let warning = Diagnostic.warning(.unusedFile, "unused", at: nil)
    #expect(!Diagnosed(1, [warning]).hasErrors)
    #expect(Diagnosed(1, [warning, .error(.missingFile, "gone", at: nil)]).hasErrors)
    #expect(!Diagnosed(1).hasErrors)
  }

  @Test func idsAreKebabCaseAndUnlike() {
    let ids = Diagnostic.ID.allCases.map(\.rawValue)
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(id)") }
  }
}
