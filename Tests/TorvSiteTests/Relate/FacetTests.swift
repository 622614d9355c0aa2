import Testing
import TorvTestSupport

@testable import TorvSite

@Suite struct FacetTests {
  @Test func aListIsNarrowedDownByWhatItsPagesSay() throws {
    let site = try SiteFixture([
      "case-studies/a.md": SiteFixture.page(
        .caseStudy,
        "municipality: [vejle, aeroe]\nthemes: [organisering]\nrecommendations: [4]\nactors: [kommuner]"
      ),
      "case-studies/b.md": SiteFixture.page(.caseStudy),
    ]).relate()
    let slug = try #require(Slug(validating: "organisering"))
    let aeroe = try #require(Slug(validating: "aeroe"))
    for facet in [
      Facet.theme(slug), .actor(.kommuner), .recommendation(4), .municipality(aeroe),
    ] {
      #expect(site.files(site.entries(of: .faceted(.caseStudy, facet))) == ["case-studies/a"])
      let page = GeneratedPage.collection(.faceted(.caseStudy, facet), number: 1)
      #expect(site.generatedPages.contains(page))
    }
    #expect(SitePaths.path(of: .faceted(.caseStudy, .theme(slug))) == "/cases/tema/organisering/")
  }

  @Test func whatAllEntriesShareNarrowsNothingDown() throws {
    let site = try SiteFixture([
      "guides/a.md": SiteFixture.page(.guide, "themes: [organisering]\nactors: [staten]"),
      "guides/b.md": SiteFixture.page(.guide, "themes: [organisering]"),
    ]).relate()
    let lists = site.generatedPages.filter { page in
      if case .collection(.faceted, _) = page { true } else { false }
    }
    #expect(lists == [.collection(.faceted(.guide, .actor(.staten)), number: 1)])
  }

  @Test func onlyPagesThatArePublishedCount() throws {
    let site = try SiteFixture([
      "guides/a.md": SiteFixture.page(.guide, "actors: [staten]\ndraft: true"),
      "guides/b.md": SiteFixture.page(.guide, "actors: [kommuner]"),
      "guides/c.md": SiteFixture.page(.guide),
    ]).relate()
    #expect(site.entries(of: .faceted(.guide, .actor(.staten))).isEmpty)
    #expect(site.files(site.entries(of: .faceted(.guide, .actor(.kommuner)))) == ["guides/b"])
  }

  @Test func evidenceAndYearsHaveTheirWordsInAddresses() {
    #expect(Facet.evidence(.experience).value == "erfaring")
    #expect(Facet.evidence(.compared).value == "4")
    #expect(Facet.year(2019).value == "2019")
  }
}
