import Testing

@testable import TorvDiagnostics
@testable import torv_fuzz

@Suite struct PromisesTests {
  private static let source = SourceFile(path: "side.md", text: "ab\ncæd\n")

  private static func diagnostic(_ line: Int, _ column: Int, _ length: Int, _ text: String)
    -> Diagnostic
  {
    .error(
      .invalidYAML, "besked",
      at: SourceLocation(
        path: "side.md", line: line, column: column, length: length, lineText: text))
  }

  @Test(arguments: [(1, 1, 2, "ab"), (2, 4, 0, "cæd"), (2, 2, 2, ""), (3, 1, 0, "")])
  func placeInTheFileIsAccepted(line: Int, column: Int, length: Int, text: String) {
    let diagnostic = Self.diagnostic(line, column, length, text)
    #expect(throws: Never.self) {
      try DiagnosticPromises.check([diagnostic], in: Self.source)
    }
  }

  @Test(arguments: [
    (0, 1, 0, ""), (4, 1, 0, ""), (1, 0, 0, "ab"), (1, 4, 0, "ab"), (1, 2, 2, "ab"),
    (1, 1, 1, "abc"),
  ])
  func placeOutsideTheFileIsFound(line: Int, column: Int, length: Int, text: String) {
    let diagnostic = Self.diagnostic(line, column, length, text)
    #expect(throws: BrokenPromise.self) {
      try DiagnosticPromises.check([diagnostic], in: Self.source)
    }
  }

  @Test(arguments: ["", "<p>a<br>b <img src=\"c>d\" /></p>", "<?xml ?><!-- a --><b:c></b:c>"])
  func wellFormedMarkupIsAccepted(markup: String) {
    #expect(throws: Never.self) { try MarkupPromises.check(Array(markup.utf8)) }
  }

  @Test(arguments: ["<p>", "</p>", "<p><b></p></b>", "<p", "<p title=\"a></p>"])
  func wrongNestingIsFound(markup: String) {
    #expect(throws: BrokenPromise.self) { try MarkupPromises.check(Array(markup.utf8)) }
  }

  @Test func textThatIsNoUTF8IsFound() {
    #expect(throws: BrokenPromise.self) { try MarkupPromises.check([0x61, 0xE6]) }
  }
}
