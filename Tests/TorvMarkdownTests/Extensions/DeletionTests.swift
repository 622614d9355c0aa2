import Testing
import TorvDiagnostics
import TorvMarkdown

@Suite struct DeletionTests {
  @Test(arguments: [
    ("~~a~~", "<del>a</del>"), ("a ~~b *c* d~~ e", "a <del>b <em>c</em> d</del> e"),
    ("*~~a~~*", "<em><del>a</del></em>"), ("~~a\nb~~", "<del>a\nb</del>"),
    ("~~a~~ ~~b~~", "<del>a</del> <del>b</del>"),
    ("~~a `b` [c](d)~~", "<del>a <code>b</code> <a href=\"d\">c</a></del>"),
    ("å~~ø~~æ", "å<del>ø</del>æ"),
    ("~~a ~~b~~ c~~", "<del>a <del>b</del> c</del>"), ("(~~a~~)", "(<del>a</del>)"),
    ("~~»a«~~.", "<del>»a«</del>."),
  ])
  func doubleTildesDelete(_ text: String, _ expected: String) {
    #expect(MarkdownCheck.html(text) == "<p>\(expected)</p>\n")
  }

  @Test(arguments: [
    "~a~", "~~~a~~~", "~~ a~~", "~~a ~~", "~~a", "a~~", "\\~~a~~", "&#126;~a~~", "`~~a~~`",
    "*a ~~b* c~~", "~~a\n\nb~~",
  ])
  func otherTildesAreText(_ text: String) {
    #expect(!MarkdownCheck.html(text).contains("<del>"))
  }

  /// Tildes inside an address open and close nothing; `A` stands for the link to `https://a.dk/…`.
  @Test(
    arguments: [
      ("https://a.dk/~~x~~", "A~~"), ("~~b https://a.dk/x~~y c", "~~b A c"),
      (
        "~~https://a.dk/b~~https://c.dk",
        "<del>A</del><a href=\"https://c.dk\" rel=\"external\">https://c.dk</a>"
      ),
      ("~~https://a.dk/b~~ c", "<del>A</del> c"),
      ("~~b~~ https://a.dk/x~~y ~~c~~", "<del>b</del> A <del>c</del>"),
      ("~~b[^~~1] c~~\n\n[^~~1]: d", nil),
    ] as [(String, String?)])
  func tildesInAnAddressDeleteNothing(_ text: String, _ expected: String?) {
    let html = MarkdownCheck.html(text)
    let short = html.replacing(#/<a href="https:\/\/a.dk[^>]*>[^<]*<\/a>/#, with: "A")
    if let expected { #expect(short == "<p>\(expected)</p>\n") }
    #expect(html.split(separator: "<del>").count == html.split(separator: "</del>").count)
  }

  @Test func deletionsLeaveNoMarksInTitlesAndTextsOfPictures() {
    let document = MarkdownCheck.parse("## ~~Gammelt~~ torv\n\n![~~Nyt~~ torv](t.png) ~~x~~").value
    #expect(document.outline.map(\.title) == ["Gammelt torv"])
    #expect(document.outline.map(\.id) == ["gammelt-torv"])
    #expect(String(decoding: document.html(), as: UTF8.self).contains("alt=\"Nyt torv\""))
  }

  @Test(.timeLimit(.minutes(10)))
  func manyDeletionsBetweenOtherMarksTakeLinearTime() {
    let text = String(repeating: "~~a~~ *b* [c](d) www.e.dk/_f_g ", count: 5_000)
    #expect(MarkdownCheck.parse(text).value.links.count == 5_000)
  }
}
