import Testing
import TorvDiagnostics

@Suite struct GitHubDiagnosticFormatterTests {
  @Test func aMessageIsOneWorkflowCommand() {
    let source = SourceFile(path: "Content/pages/om.md", text: "title: Ærø\n")
    let diagnostic = Diagnostic.error(
      .invalidValue, "title is wrong", at: source.place(7..<12), hint: "mend it")
    #expect(
      DiagnosticFormat.github.string([diagnostic]) == """
        ::error file=Content/pages/om.md,line=1,col=8,endColumn=10,title=invalid-value::title is wrong%0Ahint: mend it

        """)
  }

  @Test func withoutAPlaceThereIsOnlyATitle() {
    #expect(
      DiagnosticFormat.github.string([.warning(.unusedFile, "unused", at: nil)])
        == "::warning title=unused-file::unused\n")
  }

  @Test func whatWouldEndTheCommandIsEscaped() {
    let place = SourceFile(path: "50%,a:b\u{301}:\u{301}\r\n.md", text: "x").start
    let text = DiagnosticFormat.github.string(
      [.error(.invalidValue, "100% : , \r\n::warning::x", at: place)])
    #expect(
      text
        == "::error file=50%25%2Ca%3Ab\u{301}%3A\u{301}%0D%0A.md,line=1,col=1,title=invalid-value::100%25 : , %0D%0A::warning::x\n"
    )
  }
}
