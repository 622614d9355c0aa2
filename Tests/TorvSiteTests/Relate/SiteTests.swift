import Testing
import TorvDiagnostics

@testable import TorvSite

@Suite struct SiteTests {
  private static let fixture = SiteFixture(
    [
      "guides/a.md": SiteFixture.page(
        .guide, "themes: [organisering]\naliases: [/a/, /b/]", body: "[c](../case-studies/c.md)\n"),
      "case-studies/c.md": SiteFixture.page(
        .caseStudy, "members: [m, n]\nthemes: [organisering]",
        body: "[m](../members/m.md)\n\n![x](x.jpg)\n"),
      "case-studies/d.md": SiteFixture.page(.caseStudy, "members: [mm]"),
      "members/m.md": SiteFixture.page(.member, "municipality: vejle"),
      "members/n.md": SiteFixture.page(.member, "municipality: vejle\naliases: [/a/]"),
      "pages/om.md": SiteFixture.page(.page, body: "[?](mangler.md)\n"),
      "recommendations/to.md": SiteFixture.page(.recommendation, "number: 2"),
      "recommendations/ti.md": SiteFixture.page(.recommendation, "number: 2"),
    ], attachments: ["case-studies/x.jpg", "case-studies/y.jpg"])

  private struct Outcome: Equatable {
    let pages: [Page.ID]
    let linkURLs: [[String]]
    let related: [[Int]]
    let backlinks: [[Int]]
    let attachments: [Site.Attachment]
    let redirects: [Site.Redirect]
    let generatedPages: [GeneratedPage]
    let collections: [PageCollection: [Int]]
    let diagnostics: [Diagnostic]

    init(_ input: SiteInput) {
      let result = Site.relating(input)
      let site = result.value
      pages = site.pages.map(\.id)
      linkURLs = site.relations.map(\.linkURLs)
      related = site.relations.map(\.related)
      backlinks = site.relations.map(\.backlinks)
      attachments = site.attachments
      redirects = site.redirects
      generatedPages = site.generatedPages
      collections = site.collections
      diagnostics = result.diagnostics.sorted()
    }
  }

  @Test func theOrderOfTheFilesMakesNoDifference() throws {
    let expected = Outcome(try Self.fixture.input().value)
    #expect(expected.diagnostics.count == 6)
    for rotation in [0, 1, 5, 11] {
      let input = try Self.fixture.input { paths in
        let sorted = paths.sorted()
        return Array(sorted[rotation...] + sorted[..<rotation]).reversed()
      }
      #expect(Outcome(input.value) == expected)
    }
  }

  @Test func pagesAreOrderedByKindAndSlugAndFound() throws {
    let site = try SiteFixture(["guides/a.md": SiteFixture.page(.guide)]).relate()
    #expect(site.pages.map(\.id) == site.pages.map(\.id).sorted())
    #expect(site.relations.count == site.pages.count)
    for index in site.pages.indices { #expect(site.index(of: site.pages[index].id) == index) }
    for number in 1...12 {
      let index = try #require(site.recommendation(number))
      #expect(site.slugs([index]) == ["anbefaling-\(number)"])
    }
    #expect(site.recommendation(13) == nil)
  }

  @Test func themesAndMunicipalitiesAreFoundByTheirSlug() throws {
    let site = try SiteFixture().relate()
    let theme = try #require(Slug(validating: "finansiering"))
    let municipality = try #require(Slug(validating: "aeroe"))
    #expect(site.theme(theme)?.title == "Finansiering")
    #expect(site.municipality(municipality)?.name == "Ærø")
    #expect(site.theme(municipality) == nil)
    #expect(
      site.municipalities.map(\.name).suffix(5) == [
        "Vordingborg", "Ærø", "Aabenraa", "Aalborg", "Aarhus",
      ])
  }

  @Test func urlsHaveThePathOfTheBaseURL() throws {
    var fixture = SiteFixture([
      "guides/a.md": SiteFixture.page(.guide, body: "[a](a.md) [b](/guides/)\n")
    ])
    fixture.settings = SiteFixture.legalSettings.replacing(
      "torv.example/", with: "example.org/centret/")
    let site = try fixture.relate()
    #expect(site.url("/om/") == "/centret/om/")
    #expect(site.absoluteURL("/om/") == "https://example.org/centret/om/")
    #expect(
      try site.relations(ofFile: "guides/a.md").linkURLs == [
        "/centret/guides/a/", "/centret/guides/",
      ])
  }
}
