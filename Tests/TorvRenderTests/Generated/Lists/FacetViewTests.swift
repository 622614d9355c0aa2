import Testing
import TorvMustache
import TorvSite

@testable import TorvRender

@Suite struct FacetViewTests {
  /// Returns a site with as many themes, each of one case study, and the last of two.
  private func sample(themes count: Int) -> SampleSite {
    var sample = SampleSite()
    sample.themes = (1...count).map {
      "- {slug: tema-\($0), title: Tema \($0), summary: T.}\n"
    }.joined()
    for number in 1...count { sample.addCase("nr-\(number)", theme: "tema-\(number)") }
    sample.addCase("sidste", theme: "tema-\(count)")
    return sample
  }

  private func themes(_ views: SiteViews, of facets: [FacetView]) throws -> FacetView {
    try #require(facets.first { $0.dimension == Facet.Dimension.theme.rawValue })
  }

  @Test func aListOffersAllThemesThatAReaderLooksThrough() throws {
    let views = try sample(themes: SiteViews.mostThemes).views()
    let facet = try themes(views, of: views.facets(of: .caseStudy))
    #expect(facet.values.count == SiteViews.mostThemes)
    #expect(facet.values.first?.value == "tema-\(SiteViews.mostThemes)")
    #expect(facet.more == nil)
  }

  @Test func ofMoreThemesItOffersThoseUsedMostAndThePageOfAll() throws {
    let count = SiteViews.mostThemes + 20
    let views = try sample(themes: count).views()
    let facet = try themes(views, of: views.facets(of: .caseStudy))
    #expect(facet.values.count == SiteViews.mostThemes)
    #expect(facet.values.first?.value == "tema-\(count)")
    #expect(facet.more?.title == "Alle \(count) temaer")
    #expect(facet.more?.href.string.hasSuffix("/temaer/") == true)
  }

  @Test func theThemeThatIsShownIsAmongThoseOffered() throws {
    let count = SiteViews.mostThemes + 20
    let views = try sample(themes: count).views()
    let slug = try #require(Slug(validating: "tema-\(count - 1)"))
    let list = views.list(of: .caseStudy, .theme(slug), number: 1)
    let facet = try themes(views, of: list.facets)
    #expect(facet.values.count == SiteViews.mostThemes + 1)
    #expect(facet.values.filter(\.isCurrent).map(\.value) == [slug.text])
  }
}
