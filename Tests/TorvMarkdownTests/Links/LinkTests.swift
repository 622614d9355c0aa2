import Testing
import TorvDiagnostics
import TorvMarkdown
import TorvTestSupport

@Suite struct LinkTests {
  /// Returns the source text at the place of each link.
  private func places(_ text: String) -> [String] {
    let source = SourceFile(path: "side.md", text: text)
    return MarkdownCheck.parse(text).value.links.map { source.text($0.range) }
  }

  @Test func destinationIsTakenApart() throws {
    let links = MarkdownCheck.parse("[a](../b%20c/d.md?e=f#%C3%B8k) ![g](h.png) [i](#j) [k](/l/)")
      .value.links
    #expect(links.map(\.path) == ["../b c/d.md", "h.png", "", "/l/"])
    #expect(links.map(\.fragment) == ["øk", nil, "j", nil])
    #expect(links.map(\.query) == ["e=f", nil, nil, nil])
    #expect(links.map(\.kind) == [.link, .image, .link, .link])
    #expect(links.first?.destination == "../b%20c/d.md?e=f#%C3%B8k")
  }

  @Test func addressesOutOfTheSiteAreNoLinksToResolve() {
    let document = MarkdownCheck.parse(
      "[a](https://b.dk) <http://c.dk> [d](mailto:e@f.dk) [g](//h.dk) [i](tel:123)"
    ).value
    #expect(document.links.isEmpty)
    #expect(
      document.externalLinks.map(\.url)
        == ["https://b.dk", "http://c.dk", "mailto:e@f.dk", "//h.dk", "tel:123"])
  }

  @Test func webLinksAreMarkedAsExternal() {
    #expect(
      MarkdownCheck.html("[a](https://b.dk \"c\") [d](mailto:e@f.dk)")
        == "<p><a href=\"https://b.dk\" title=\"c\" rel=\"external\">a</a> <a href=\"mailto:e@f.dk\">d</a></p>\n"
    )
  }

  @Test func urlsComeInAtTheirPlacesAndAreEscaped() {
    let document = MarkdownCheck.parse("[a](b.md) ![c](d.png \"e\") ~~[f](g.md)~~").value
    var html: [UInt8] = []
    document.render(into: &html, urls: ["/b/?x=1&y=\"", "/ø.png", "/g/"])
    #expect(
      String(decoding: html, as: UTF8.self)
        == "<p><a href=\"/b/?x=1&amp;y=%22\">a</a> <img src=\"/%C3%B8.png\" alt=\"c\" title=\"e\" loading=\"lazy\" /> <del><a href=\"/g/\">f</a></del></p>\n"
    )
  }

  @Test func unresolvedLinksStayAsWritten() {
    let document = MarkdownCheck.parse("[a](b.md) [c](d.md)").value
    let html = document.html { $0 == 1 ? "/d/" : nil }
    #expect(
      String(decoding: html, as: UTF8.self)
        == "<p><a href=\"b.md\">a</a> <a href=\"/d/\">c</a></p>\n")
  }

  @Test func placesAreThoseOfTheDestinations() {
    #expect(
      places(
        "æ [a](b.md) [c](<d e.md> 'f') [g [h]](i(j).md)\n> x [k\n> l](m.md) [n](\n> o.md\n> \"p\") [q](r.md)"
      )
        == ["b.md", "d e.md", "i(j).md", "m.md", "o.md", "r.md"])
    #expect(
      places("- a\n\n  1. [ø](b.md)\n\n     > ## [c](d.md) ##\n\t[e](f.md)") == [
        "b.md", "d.md", "f.md",
      ])
    #expect(
      places("*[a](b.md)* `[x](y)` \\[x](y) ![c](d.png)[e](f.md)") == ["b.md", "d.png", "f.md"])
    #expect(places("å\r\n\r\n[a](b.md)\r\n[c](d.md)\r\n") == ["b.md", "d.md"])
    #expect(places("a\rå [a](b.md)\r\r[c](d.md)") == ["b.md", "d.md"])
  }

  @Test func placeOfAReferenceIsInItsDefinition() {
    #expect(
      places("[a][B c] [d][] [e]\n\n> [b  C]: f.md\n\n[d]: <g.md> 'h'\n[e]:\n  i.md") == [
        "f.md", "g.md", "i.md",
      ])
  }

  @Test func linkWithoutADestinationIsAnError() {
    MarkdownCheck.diagnose("æ [a](1️⃣)", .error("1️⃣", .deadLink))
  }

  @Test func bodyAfterFrontMatterKeepsThePlacesOfTheFile() {
    let marked = MarkedText("---\ntitle: æ\n---\n\n> å [a](1️⃣javascript:b)\n")
    let source = SourceFile(path: "side.md", text: marked.text)
    let start = Array("---\ntitle: æ\n---\n".utf8).count
    let result = MarkdownDocument.parse(
      source, body: start..<source.bytes.count, labels: MarkdownCheck.labels)
    expect(result.diagnostics, match: [.error("1️⃣", .unsafeURL)], in: marked)
  }
}
