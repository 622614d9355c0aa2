import Testing
import TorvTestSupport

@testable import TorvRender

@Suite struct DigestHTMLTests {
  private func html() throws -> String {
    try DigestMakerTests.digest(of: DigestMakerTests.whole()).written(as: .html)
  }

  /// Returns the elements of a document in its order.
  private func elements(_ tree: XMLTree) -> [XMLTree] { [tree] + tree.children.flatMap(elements) }

  @Test func documentIsWellFormedAndComplete() throws {
    let html = try html()
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"da\">\n"))
    let root = try XMLTree.parse(Array(html.utf8))
    #expect(root.attributes["lang"] == "da")
    let head = try #require(root.all("head").first)
    #expect(head.texts("title") == ["Nyt fra Torvet & Co: 1.–23. november 2026"])
    #expect(head.all("meta").first?.attributes["charset"] == "utf-8")
    let body = try #require(root.all("body").first)
    #expect(body.texts("h1") == head.texts("title"))
    #expect(body.texts("h2") == ["Nyt", "Ændret", "Kurser på vej", "Frister", "Låst"])
    #expect(body.texts("h3") == ["Cases", "Guides", "Anbefalinger", "Guides", "Guides"])
  }

  @Test func nothingIsFetchedRunOrColoured() throws {
    let tree = try XMLTree.parse(Array(try html().utf8))
    let names = Set(elements(tree).map(\.name))
    let plain: Set = [
      "html", "head", "meta", "title", "body", "h1", "h2", "h3", "p", "ul", "li", "a", "strong",
      "small", "br", "hr",
    ]
    #expect(names.subtracting(plain) == [])
    for element in elements(tree) {
      #expect(
        Set(element.attributes.keys).isDisjoint(with: ["src", "onclick", "class", "bgcolor"]))
      #expect(element.attributes["style"]?.contains("color") != true)
      #expect(element.attributes["style"]?.contains("url(") != true)
    }
  }

  @Test func textIsEscapedAndLinksAreAbsolute() throws {
    let html = try html()
    #expect(html.contains("Torvet i &lt;Malmö&gt; &amp; *omegn*</a>"))
    let tree = try XMLTree.parse(Array(html.utf8))
    let links = elements(tree).filter { $0.name == "a" }
    #expect(links.map(\.text).contains("Torvet i <Malmö> & *omegn*"))
    let targets = links.compactMap { $0.attributes["href"] }
    #expect(targets.count == links.count)
    #expect(targets.last == "mailto:kontakt@torv.example")
    #expect(targets.dropLast().allSatisfy { $0.hasPrefix("https://torv.example/centret/") })
  }
}
