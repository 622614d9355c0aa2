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

  /// Marks inside a web or mail address are part of it.
  @Test(arguments: [
    ("Se https://a.dk/Byer_(Danmark)_i_(2020) her", ["https://a.dk/Byer_(Danmark)_i_(2020)"]),
    ("https://a.dk/_b_.pdf", ["https://a.dk/_b_.pdf"]),
    ("https://a.dk/?q=*b*&c", ["https://a.dk/?q=*b*&c"]),
    ("www.a.dk/-__b__-c", ["www.a.dk/-__b__-c"]),
    ("https://a.dk/(**b**)c", ["https://a.dk/(**b**)c"]),
    (
      "https://a.dk/T_(p)_i og https://a.dk/By_(s) x",
      ["https://a.dk/T_(p)_i", "https://a.dk/By_(s)"]
    ),
    ("_b_@a.dk", ["_b_@a.dk"]), ("**se www.a.dk/_b_c** og _d_", ["www.a.dk/_b_c"]),
    ("*https://a.dk/_b_c*", ["https://a.dk/_b_c"]),
    ("`_` https://a.dk/_b_c `x_`", ["https://a.dk/_b_c"]),
    ("[_b_](https://a.dk/_b_) www.a.dk/_b_c", ["www.a.dk/_b_c"]),
    ("[b]: https://a.dk/_b_\nwww.a.dk/_b_c [b]", ["www.a.dk/_b_c"]),
    ("<https://a.dk/_b_> www.a.dk/_b_c", ["www.a.dk/_b_c"]),
    ("[https://a.dk/b].", ["https://a.dk/b"]),
    ("https://a.dk/b[^1].\n\n[^1]: c", ["https://a.dk/b"]),
    ("> - www.a.dk/_b_c\n>   www.d.dk/*e*f", ["www.a.dk/_b_c", "www.d.dk/*e*f"]),
    (
      "| www.a.dk/_b_c \\| d | _e_@f.dk |\n|-|-|\n| **www.g.dk/*h*i** |",
      ["www.a.dk/_b_c", "_e_@f.dk", "www.g.dk/*h*i"]
    ),
  ])
  func marksInAnAddressAreAPartOfIt(_ text: String, _ expected: [String]) {
    let html = MarkdownCheck.html(text)
    let labels = html.matches(
      of: #/<a href="(?:https?:|mailto:)[^"]*"(?: rel="external")?>([^<]*)<\/a>/#
    )
    .map { String($0.output.1).replacing("&amp;", with: "&") }
    #expect(expected.allSatisfy { labels.contains($0) }, "\(html)")
    let source = SourceFile(path: "", text: text)
    let places = MarkdownCheck.parse(text).value.externalLinks.map { source.text($0.range) }
    #expect(expected.allSatisfy { places.contains($0) }, "\(places)")
  }

  @Test func addressAsTheTextOfALinkIsShownAsItIs() {
    #expect(
      MarkdownCheck.html("[https://a.dk/_b_](c.md) *d*")
        == "<p><a href=\"c.md\">https://a.dk/_b_</a> <em>d</em></p>\n")
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
