import Testing
import TorvDiagnostics
import TorvMarkdown
import TorvTestSupport

@testable import TorvSite

@Suite struct MembersLinesTests {
  private func parsed(_ text: String) throws -> ParsedPage {
    let slug = try #require(Slug(validating: "side"))
    return PageParser(labels: .empty).page(
      from: SourceFile(path: "Content/guides/side.md", text: text),
      id: Page.ID(kind: .guide, slug: slug)
    ).value
  }

  /// Returns the lines with text that messages may show.
  private func shown(_ text: String) throws -> [Int] {
    var lines = MembersLines()
    lines.add(try parsed(text), hasProblems: true)
    let source = SourceFile(path: "Content/guides/side.md", text: text)
    return (1..<source.lineStarts.count).filter { line in
      let place = source.place(source.range(ofLine: line))
      let hidden = lines.hidden(in: [.error(.deadLink, "x", at: place)])
      #expect(hidden.first?.location?.line == line)
      return hidden.first?.location?.lineText == place.lineText && !place.lineText.isEmpty
    }
  }

  @Test func anOpenPageIsShown() throws {
    #expect(try shown("a\nb\n") == [1, 2])
    let page = SiteFixture.page(.guide, body: "Tekst\n")
    #expect(try shown(page).count == page.split(separator: "\n").count)
  }

  @Test func aPageForMembersIsNotShown() throws {
    #expect(try shown(SiteFixture.page(.guide, "access: members", body: "Tekst\n")).isEmpty)
  }

  @Test func thePartForMembersIsNotShown() throws {
    let page = SiteFixture.page(.guide, body: "Åben\n\n<!-- members -->\n\nLukket\n")
    #expect(try shown(page).count == page.split(separator: "\n").count - 2)
  }

  @Test func aPageWithMistakesIsNotShownWhereItsBytesSayThatItIsForMembers() throws {
    #expect(try shown("---\ntitel: X\naccess:  members \n---\nTekst\n").isEmpty)
    #expect(try shown("---\ntitel: X\naccess: \"members\" # nu\n---\nTekst\n").isEmpty)
    #expect(try shown("---\ntitel: X\naccess: open\n---\nTekst\n").count == 5)
    #expect(try shown(SiteFixture.page(.guide, "access: member", body: "Tekst\n")).isEmpty)
    #expect(try shown("---\ntitle: [\n---\nÅben\n\n<!--members-->\n\nLukket\n") == [1, 2, 3, 4])
    #expect(try shown("---\n\"access\": members\ntitle: [\n---\nTekst\n").isEmpty)
    #expect(
      try shown("---\ntitle: X\n---\nÅben\n\n<!-- Members --> nu\n\nLukket\n") == [1, 2, 3, 4])
  }

  @Test func aDatasetForMembersHidesItsFileToo() throws {
    let slug = try #require(Slug(validating: "side"))
    var lines = MembersLines()
    lines.add(
      PageParser(labels: .empty).page(
        from: SourceFile(
          path: "A/Content/datasets/side.md",
          text: SiteFixture.page(.dataset, "access: members")),
        id: Page.ID(kind: .dataset, slug: slug)
      ).value, hasProblems: false)
    let table = SourceFile(path: "A/Content/datasets/side.csv", text: "tal\n")
    let hidden = lines.hidden(in: [.error(.invalidCSV, "x", at: table.start)])
    #expect(hidden.first?.location?.lineText == "")
  }
}
