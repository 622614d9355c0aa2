import Testing
import TorvDiagnostics
import TorvMarkdown
import TorvTestSupport

@Suite struct MarkdownDocumentTests {
  @Test func plainTextHasALineForEachBlock() {
    let text =
      "## En *to*\n\ntre `fire`\nfem[^a] ~~seks~~ www.syv.dk\n\n- otte\n- [ni](ti.md)\n\n[^a]: elleve"
    #expect(
      MarkdownCheck.parse(text).value.plainText
        == "En to\ntre fire fem seks www.syv.dk\notte\nni\nelleve\n")
  }

  @Test(arguments: [("", 0), ("en", 1), ("en, to – tre", 4), ("a-b c", 2), ("*å* `ø`\næ", 3)])
  func wordsAreCounted(_ text: String, _ count: Int) {
    #expect(MarkdownCheck.parse(text).value.wordCount == count)
  }

  @Test func emptyBodyIsFine() {
    let result = MarkdownCheck.parse("")
    #expect(result.value.html().isEmpty && result.diagnostics.isEmpty)
  }

  @Test func imageAloneBecomesAFigureWithItsTitleAsCaption() {
    #expect(
      MarkdownCheck.html("![Torvet](torv.jpg \"Torvet i <b>\")")
        == "<figure><img src=\"torv.jpg\" alt=\"Torvet\" loading=\"lazy\" /><figcaption>Torvet i &lt;b&gt;</figcaption></figure>\n"
    )
    #expect(
      MarkdownCheck.html("![a](b.jpg)")
        == "<figure><img src=\"b.jpg\" alt=\"a\" loading=\"lazy\" /></figure>\n")
    #expect(
      MarkdownCheck.html("![a](b.jpg) c")
        == "<p><img src=\"b.jpg\" alt=\"a\" loading=\"lazy\" /> c</p>\n")
  }

  @Test func imageWithoutAlternativeTextIsAnError() {
    MarkdownCheck.diagnose(
      "æ 1️⃣![](a.png) ![b](c.png)\n\n2️⃣![ ](d.png)", .error("1️⃣", .missingAltText, message: "'a.png'"),
      .error("2️⃣", .missingAltText))
  }
}
