import Testing
import TorvDiagnostics
import TorvMarkdown
import TorvTestSupport

@Suite struct TermLinksTests {
  private static let terms = TermLinks([
    TermLinks.Term(
      forms: ["bymidte", "bymidten", "bymidter", "bymidtens"], url: "/ord/#bymidte"),
    TermLinks.Term(forms: ["levende bymidte", "levende bymidter"], url: "/ord/#levende"),
    TermLinks.Term(forms: ["BID", "BID'er", "business improvement district"], url: "/ord/#bid"),
    TermLinks.Term(forms: ["område"], url: "/ord/#omraade"),
    TermLinks.Term(forms: ["ø", "økonomisk tomgang"], url: "/ord/#oe"),
    TermLinks.Term(forms: ["M&S <x>"], url: "/ord/#ms"),
  ])

  /// Returns the HTML of a text; a link to a term is written `[form]`.
  private func html(_ text: String, urls: [String] = []) -> String {
    let document = MarkdownCheck.parse(text).value
    var output: [UInt8] = []
    document.render(into: &output, urls: urls, terms: Self.terms)
    return String(decoding: output, as: UTF8.self)
      .replacing(/<a class="term" href="\/ord\/#[a-z]+">(.*?)<\/a>/.dotMatchesNewlines()) {
        "[\($0.1)]"
      }
  }

  /// Returns the HTML inside a paragraph.
  private func paragraph(_ text: String) -> String {
    let html = html(text)
    return html.hasPrefix("<p>") && html.hasSuffix("</p>\n")
      ? String(html.dropFirst(3).dropLast(5)) : html
  }

  @Test func aTermBecomesALinkToItsURL() {
    let document = MarkdownCheck.parse("En bymidte.").value
    var output: [UInt8] = []
    document.render(into: &output, urls: [], terms: Self.terms)
    #expect(
      String(decoding: output, as: UTF8.self)
        == "<p>En <a class=\"term\" href=\"/ord/#bymidte\">bymidte</a>.</p>\n")
  }

  @Test func onlyTheFirstUseInAnyFormIsALink() {
    #expect(
      html("Bymidten og bymidter.\n\nEn bymidte.")
        == "<p>[Bymidten] og bymidter.</p>\n<p>En bymidte.</p>\n")
  }

  @Test func theLongestFormWins() {
    #expect(
      paragraph("En levende bymidte er en bymidte.") == "En [levende bymidte] er en [bymidte].")
    #expect(
      paragraph("levende bymidter, levende bymidter") == "[levende bymidter], levende bymidter")
    #expect(paragraph("levende by, bymidten") == "levende by, [bymidten]")
  }

  @Test func onlyTheFirstLetterMayDifferInCase() {
    #expect(paragraph("Levende bymidter") == "[Levende bymidter]")
    #expect(
      paragraph("BYMIDTE, ByMidte, Levende Bymidter") == "BYMIDTE, ByMidte, Levende [Bymidter]")
    #expect(paragraph("et bid, en BID") == "et bid, en [BID]")
    #expect(paragraph("Økonomisk tomgang, Område") == "[Økonomisk tomgang], [Område]")
  }

  @Test(arguments: [
    "bymidteforum", "indrebymidte", "bymidte-forum", "by-bymidte", "bymidteæ", "åbymidte",
    "bymidte2", "2bymidte", "bymidte_", "bymidte\u{AD}forum", "bymidte\u{2011}forum",
    "bymidteé", "bymidte\u{301}", "områder", "storområde", "søde øer", "bymidte'agtig",
    "bymidte- og byliv",
  ])
  func aPartOfALongerWordIsNoTerm(text: String) {
    #expect(paragraph(text) == text)
  }

  @Test(arguments: [
    ("»bymidte«", "»[bymidte]«"), ("(bymidte)", "([bymidte])"), ("bymidte–by", "[bymidte]–by"),
    ("by/bymidte", "by/[bymidte]"), ("'bymidte'", "'[bymidte]'"), ("’bymidte’", "’[bymidte]’"),
    ("\u{A0}bymidte\u{A0}x", "\u{A0}[bymidte]\u{A0}x"), ("bymidte…", "[bymidte]…"),
    ("på ø", "på [ø]"), ("\"bymidte\"", "&quot;[bymidte]&quot;"),
    ("a &amp;bymidte", "a &amp;[bymidte]"),
  ])
  func whatIsNoLetterEndsAWord(text: String, expected: String) {
    #expect(paragraph(text) == expected)
  }

  @Test func anApostropheBeforeALetterBelongsToTheWord() {
    #expect(paragraph("BID'en, BID'er") == "BID'en, [BID'er]")
    #expect(paragraph("BID’er") == "[BID’er]")
    #expect(paragraph("BID'er") == "[BID'er]")
  }

  @Test func signsThatHTMLEscapesAreFound() {
    #expect(paragraph("Hos M&S \\<x>.") == "Hos [M&amp;S &lt;x&gt;].")
  }

  @Test func aLineEndStandsForASpace() {
    #expect(paragraph("en levende\nbymidte") == "en [levende\nbymidte]")
    #expect(paragraph("business\nimprovement\n  district") == "[business\nimprovement\ndistrict]")
    #expect(paragraph("levende  \nbymidte") == "levende<br />\n[bymidte]")
    #expect(
      html("> levende\n> bymidte") == "<blockquote>\n<p>[levende\nbymidte]</p>\n</blockquote>\n")
  }

  @Test func emphasisMayStandAroundATermAndNotWithinIt() {
    #expect(paragraph("*bymidte*") == "<em>[bymidte]</em>")
    #expect(paragraph("**en *bymidte* her**") == "<strong>en <em>[bymidte]</em> her</strong>")
    #expect(paragraph("*levende* bymidte") == "<em>levende</em> [bymidte]")
    #expect(paragraph("by*midte*, *bymidte*forum") == "by<em>midte</em>, <em>bymidte</em>forum")
    #expect(paragraph("indre*bymidte*") == "indre<em>bymidte</em>")
  }

  @Test func nothingInALinkCodeOrDeletedTextIsALink() {
    #expect(
      html("[en bymidte](a.md) `bymidte` ~~bymidte~~ bymidte", urls: ["/a/"])
        == "<p><a href=\"/a/\">en bymidte</a> <code>bymidte</code> <del>bymidte</del> [bymidte]</p>\n"
    )
    #expect(
      html("[by](a.md)midte [indre](a.md)bymidte bymidte[r](a.md)", urls: ["/a/", "/a/", "/a/"])
        == "<p><a href=\"/a/\">by</a>midte <a href=\"/a/\">indre</a>bymidte bymidte<a href=\"/a/\">r</a></p>\n"
    )
    #expect(html("```\nbymidte\n```\n") == "<pre><code>bymidte\n</code></pre>\n")
    #expect(
      paragraph("https://bymidte.dk bymidte")
        == "<a href=\"https://bymidte.dk\" rel=\"external\">https://bymidte.dk</a> [bymidte]")
  }

  @Test func headingsAndTitlesHoldNoTerms() {
    #expect(
      html("## En *bymidte*\n\nEn bymidte.")
        == "<h2 id=\"en-bymidte\">En <em>bymidte</em></h2>\n<p>En [bymidte].</p>\n")
    #expect(html("> [!NOTE]\n> En bymidte.").contains("<p>En [bymidte].</p>"))
  }

  @Test func aPicturesTextHoldsNoTermsAndItsCaptionDoes() {
    #expect(
      html("![En bymidte](a.jpg \"En bymidte\")", urls: ["/a.jpg"])
        == "<figure><img src=\"/a.jpg\" alt=\"En bymidte\" loading=\"lazy\" /><figcaption>En [bymidte]</figcaption></figure>\n"
    )
    #expect(html("a ![bymidte](a.jpg \"bymidte\") b", urls: ["/a.jpg"]).contains("[") == false)
  }

  @Test func cellsOfATableHoldTermsAndItsHeadDoesNot() {
    let html = html("| Bymidte | By |\n|---|---|\n| en bymidte | *BID* |\n")
    #expect(html.contains("<th scope=\"col\">Bymidte</th>"))
    #expect(html.contains("<td>en [bymidte]</td>"))
    #expect(html.contains("<td><em>[BID]</em></td>"))
  }

  @Test func listsAndTasksHoldTerms() {
    #expect(html("- bymidte\n- BID") == "<ul>\n<li>[bymidte]</li>\n<li>[BID]</li>\n</ul>\n")
    #expect(html("- [ ] bymidte\n").contains("[bymidte]</label>"))
  }

  @Test func aFootnotesNumberEndsAWordAndItsTextHoldsTerms() {
    let html = html("bymidte[^1] x\n\n[^1]: En BID.")
    #expect(html.hasPrefix("<p>[bymidte]<sup class"))
    #expect(html.contains("En [BID]. <a class=\"footnote-back\""))
  }

  @Test func urlsComeInWhereTheyBelong() {
    #expect(
      html("[a](a.md) bymidte [b](b.md) BID [c](c.md)", urls: ["/a/", "/b/", "/c/"])
        == "<p><a href=\"/a/\">a</a> [bymidte] <a href=\"/b/\">b</a> [BID] <a href=\"/c/\">c</a></p>\n"
    )
  }

  @Test func aTextWithoutTermsStaysAsItIs() {
    let text = "# A\n\nby *midte* [x](y.md) `z` ~~w~~\n\n| a |\n|---|\n| b |\n"
    var plain: [UInt8] = []
    let document = MarkdownCheck.parse(text).value
    document.render(into: &plain, urls: ["/y/"])
    var linked: [UInt8] = []
    document.render(into: &linked, urls: ["/y/"], terms: Self.terms)
    #expect(plain == linked)
    var none: [UInt8] = []
    document.render(into: &none, urls: ["/y/"], terms: TermLinks([]))
    #expect(none == plain)
  }

  @Test func manyWordsTakeLinearTime() {
    let document = MarkdownCheck.parse(
      String(repeating: "levende byområde *bym* <bymidtes ", count: 40_000)
    ).value
    var output: [UInt8] = []
    document.render(into: &output, urls: [], terms: Self.terms)
    #expect(output.count > 1_000_000)
  }
}
