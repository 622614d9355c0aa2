import Testing
import TorvDiagnostics
import TorvMarkdown
import TorvTestSupport

@Suite struct FootnoteTests {
  @Test func referencesAndNotesPointAtEachOther() {
    #expect(
      MarkdownCheck.html("a[^x] b[^x]\n\n[^x]: *c*\n") == """
        <p>a<sup class="footnote-ref"><a href="#fn:1" id="fnref:1" role="doc-noteref">1</a></sup> \
        b<sup class="footnote-ref"><a href="#fn:1" id="fnref:1-2" role="doc-noteref">1</a></sup></p>
        <section class="footnotes" role="doc-endnotes" aria-labelledby="fn:heading">
        <h2 id="fn:heading">Noter</h2>
        <ol>
        <li id="fn:1">
        <p><em>c</em> <a class="footnote-back" href="#fnref:1" role="doc-backlink" aria-label="Tilbage til teksten">↩</a> \
        <a class="footnote-back" href="#fnref:1-2" role="doc-backlink" aria-label="Tilbage til teksten 2">↩<sup>2</sup></a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test func notesAreNumberedByTheirFirstReference() {
    let html = MarkdownCheck.html("a[^x] b[^Y]\n\n[^y]: to\n[^z]: tre\n[^x]: en[^z]\n")
    let notes = html.matches(of: #/<p>([a-z]+)(?=[ <])/#).map { String($0.output.1) }
    #expect(notes == ["a", "en", "to", "tre"])
    MarkdownCheck.diagnose("a[^x] b[^Y]\n\n[^y]: to\n[^z]: tre\n[^x]: en[^z]\n")
  }

  @Test func noteHoldsSeveralBlocks() {
    let html = MarkdownCheck.html("a[^x]\n\n[^x]: b\nc\n\n    d\n\n    - e\n\nf")
    #expect(
      html.contains("<p>b\nc</p>\n<p>d</p>\n<ul>\n<li>e</li>\n</ul>\n<p><a class=\"footnote-back\"")
    )
    #expect(html.hasPrefix("<p>a<sup") && html.contains("</p>\n<p>f</p>\n<section"))
  }

  @Test func singleWordIsNoLinkDefinition() {
    let html = MarkdownCheck.html("a[^x]\n\n[^x]: https://b.dk")
    #expect(html.contains("doc-noteref") && html.contains("<a href=\"https://b.dk\" rel"))
  }

  @Test func notesLeaveTheListsAroundThemAlone() {
    let html = MarkdownCheck.html("1) a[^x]\n2) b\n\n[^x]: c\n\n1. d\n2. e")
    #expect(html.contains("<li>b</li>\n</ol>\n"))
  }

  @Test func codeKeepsWhatLooksLikeANote() {
    let html = MarkdownCheck.html(
      "```\n[^x]: a\n```\n\n- ~~~\n  [^y]: b\n  ~~~\n\nc[^z]\n\n    [^w]: d\n\n[^z]: e")
    #expect(
      html.contains("<code>[^x]: a\n") && html.contains("<code>[^y]: b\n")
        && html.contains("<code>[^w]: d\n"))
    #expect(html.contains("<li id=\"fn:1\">\n<p>e "))
  }

  @Test(arguments: ["`[^x]`", "\\[^x]", "\\[^x y]", "[^]", "&#91;^x]"])
  func otherBracketsAreNoReferences(_ text: String) {
    MarkdownCheck.diagnose(text)
    #expect(!MarkdownCheck.html(text).contains("<sup"))
  }

  @Test func undefinedReferenceIsAnError() {
    MarkdownCheck.diagnose(
      "æ[^note] \\* b1️⃣[^noet] *2️⃣[^q]*\n\n[^note]: a",
      .error("1️⃣", .footnote, message: "'noet'", hint: "'[^note]'"),
      .error("2️⃣", .footnote))
  }

  @Test func unusedNoteIsAWarningAndStillChecked() {
    MarkdownCheck.diagnose(
      "a\n\n1️⃣[^x]: æ 2️⃣<b>", .warning("1️⃣", .footnote, message: "'x'"), .error("2️⃣", .rawHTML))
  }

  @Test func secondDefinitionIsAnError() {
    MarkdownCheck.diagnose(
      "a[^x]\n\n[^x]: b\n1️⃣[^X]: c", .error("1️⃣", .footnote, message: "second time"))
  }

  @Test func referenceInALinkIsAnError() {
    MarkdownCheck.diagnose(
      "[a1️⃣[^x]](b.md) [^x]\n\n[^x]: c", .error("1️⃣", .footnote, message: "inside"))
  }

  @Test func definitionInsideAListItemIsAnError() {
    MarkdownCheck.diagnose(
      "a[^x]\n\n- 1️⃣[^x]: b", .error("1️⃣", .footnote, message: "inside a list item"))
  }

  @Test func placesInNotesAreThoseOfTheFile() {
    MarkdownCheck.diagnose(
      "a[^æøå] b[^z]\n\n[^æøå]:   ø 1️⃣<b> [x](2️⃣data:y)\n    å 3️⃣<b>\n\n    4️⃣<i>\n[^z]:5️⃣<b>",
      .error("1️⃣", .rawHTML), .error("2️⃣", .unsafeURL),
      .error("3️⃣", .rawHTML), .error("4️⃣", .rawHTML), .error("5️⃣", .rawHTML))
  }

  @Test(arguments: ["_a_", "*b*", "a_b_c", "**x**"])
  func marksInALabelAreAPartOfIt(_ label: String) {
    let result = MarkdownCheck.parse("x[^\(label)] _y_\n\n[^\(label)]: z")
    #expect(result.diagnostics.isEmpty)
    #expect(
      String(decoding: result.value.html(), as: UTF8.self).contains(
        "role=\"doc-noteref\">1</a></sup> <em>y</em>"))
  }

  @Test(arguments: ["(bilag.md)", "[b]", "(https://a.dk/_x_)"])
  func referenceBeforeBracketsIsNoLink(_ next: String) {
    let result = MarkdownCheck.parse("x[^1]\(next) y\n\n[^1]: z\n\n[b]: c.md")
    #expect(result.diagnostics.isEmpty && result.value.links.count == (next == "[b]" ? 1 : 0))
    #expect(
      String(decoding: result.value.html(), as: UTF8.self).contains(
        "role=\"doc-noteref\">1</a></sup>"))
  }

  @Test(arguments: ["- ", "1. ", "> ", "- 1. ", "* > "])
  func footnoteIsDefinedAfterTheMarksOfAListToo(_ prefix: String) {
    let result = MarkdownCheck.parse("x[^1]\n\n\(prefix)[^1]: bilag.md")
    #expect(result.diagnostics.count == (prefix == "> " ? 0 : 1) && result.value.links.isEmpty)
    #expect(String(decoding: result.value.html(), as: UTF8.self).contains("<p>bilag.md "))
  }
}
