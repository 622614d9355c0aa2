import Testing
import TorvMustache

@testable import TorvRender

/// The addresses that are printed below a text.
@Suite struct PrintedLinksTests {
  private func entries(_ html: String) -> [PrintedLinks.Entry] {
    PrintedLinks(in: HTML(trusted: Array(html.utf8)), origin: "https://torv.example").entries
  }

  @Test func eachAddressStandsOnceWithItsHost() {
    let html =
      "<p><a href=\"/a/\">a</a> <a href=\"https://b.dk/?x=1&amp;y\" rel=\"external\">b</a> <a href=\"/a/\">c</a></p>"
    #expect(
      entries(html)
        == [.address("https://torv.example/a/"), .address("https://b.dk/?x=1&y"), .same(as: 1)])
  }

  @Test(arguments: [
    "", "<p>a</p>",
    "<p><a href=\"/a/\">a</a> <a href=\"/b/\">b</a></p>\n<p><a href=\"/c/\">c</a></p>",
    "<ul>\n<li><a href=\"/a/\">a</a></li>\n<li><a href=\"/b/\">b</a></li>\n<li><a href=\"/c/\">c</a></li>\n</ul>",
    "<p><a class=\"term\" href=\"/a/\">a</a> <a href=\"#b\">b</a> <a href=\"mailto:c@d.dk\">c</a> <a href=\"/d.torv\">d</a> <a href=\"/e/\">e</a></p>",
    "<p><a href=\"/a",
  ])
  func fewAddressesStandBehindTheirLinks(_ html: String) {
    #expect(entries(html).isEmpty)
  }
}
