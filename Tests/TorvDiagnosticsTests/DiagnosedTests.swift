import Testing
import TorvDiagnostics

@Suite struct DiagnosedTests {
  private let problem = Diagnostic.error(.missingFile, "gone", at: nil)

  @Test func aTransformedValueKeepsItsDiagnostics() {
    let text = Diagnosed(4, [problem]).map { "\($0)" }
    #expect(text.value == "4")
    #expect(text.diagnostics == [problem])
  }

  @Test func unwrappingGathersTheDiagnostics() {
    var list = [problem]
    #expect(Diagnosed("x", [problem]).unwrap(into: &list) == "x")
    #expect(list == [problem, problem])
  }

  @Test func aLocatedValueKeepsItsPlace() {
    #expect(Located("12", at: 3..<5).map { Int($0) } == Located(12, at: 3..<5))
  }
}
