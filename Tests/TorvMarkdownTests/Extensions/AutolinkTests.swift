import Testing
import TorvDiagnostics
import TorvMarkdown

@Suite struct AutolinkTests {
  @Test(arguments: [
    ("www.a.dk", "www.a.dk", "http://www.a.dk"),
    ("se www.a.dk/b.", "www.a.dk/b", "http://www.a.dk/b"),
    ("http://a.dk/b?c=d&e=f", "http://a.dk/b?c=d&amp;e=f", "http://a.dk/b?c=d&amp;e=f"),
    ("HTTPS://A.dk!", "HTTPS://A.dk", "HTTPS://A.dk"),
    ("https://localhost:8080/x", "https://localhost:8080/x", "https://localhost:8080/x"),
    ("(https://a.dk/b)", "https://a.dk/b", "https://a.dk/b"),
    ("https://a.dk/b(c)", "https://a.dk/b(c)", "https://a.dk/b(c)"),
    ("(https://a.dk/b(c)))", "https://a.dk/b(c)", "https://a.dk/b(c)"),
    ("https://a.dk/&copy;", "https://a.dk/©", "https://a.dk/%C2%A9"),
    ("https://a.dk/b&hl;.", "https://a.dk/b", "https://a.dk/b"),
    ("https://a.dk/b_c_d?!", "https://a.dk/b_c_d", "https://a.dk/b_c_d"),
    ("»https://a.dk«", "https://a.dk", "https://a.dk"),
    ("https://a.dk…", "https://a.dk", "https://a.dk"),
    ("https://rødovre.dk/å", "https://rødovre.dk/å", "https://r%C3%B8dovre.dk/%C3%A5"),
    ("*www.a.dk*", "www.a.dk", "http://www.a.dk"),
    ("~~www.a.dk~~", "www.a.dk", "http://www.a.dk"),
  ])
  func webAddressesBecomeLinks(_ text: String, _ label: String, _ url: String) {
    #expect(MarkdownCheck.html(text).contains("<a href=\"\(url)\" rel=\"external\">\(label)</a>"))
  }

  @Test(arguments: [
    ("a@b.dk", "a@b.dk"), ("skriv til a.b+c_d-e@f-g.h.dk.", "a.b+c_d-e@f-g.h.dk"),
    ("(a@b.dk)", "a@b.dk"), ("a@b.dk, c", "a@b.dk"),
  ])
  func mailAddressesBecomeLinks(_ text: String, _ address: String) {
    #expect(MarkdownCheck.html(text).contains("<a href=\"mailto:\(address)\">\(address)</a>"))
  }

  @Test(arguments: [
    "awww.b.dk", "www.", "www", "www.a_b.dk", "xhttp://a.dk", "http://", "http:// a", "ftp://a.dk",
    "a@b", "@b.dk", "a@b.dk-",
    "a@b.dk_", "a@b@c.dk", "`www.a.dk`", "    www.a.dk",
  ])
  func otherTextIsNoAddress(_ text: String) {
    #expect(!MarkdownCheck.html(text).contains("<a"))
  }

  @Test func addressesInLinksStayText() {
    #expect(
      MarkdownCheck.html("[www.a.dk *b@c.dk*](d.md)")
        == "<p><a href=\"d.md\">www.a.dk <em>b@c.dk</em></a></p>\n")
  }

  @Test func placesAreThoseOfTheFile() {
    let text = "> \\* æ &amp; www.a.dk\n> *b* c@d.dk\n\n> |ø|å www.e.dk|\n> |-|-|"
    let source = SourceFile(path: "", text: text)
    #expect(
      MarkdownCheck.parse(text).value.externalLinks.map { source.text($0.range) } == [
        "www.a.dk", "c@d.dk", "www.e.dk",
      ])
  }
}
