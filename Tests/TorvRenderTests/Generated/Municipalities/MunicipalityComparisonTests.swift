import Testing
import TorvMustache
import TorvSite

@testable import TorvRender

@Suite struct MunicipalityComparisonTests {
  private func view(_ sample: SampleSite) throws -> MunicipalityComparisonView {
    try sample.views().municipalityComparison()
  }

  private func row(
    _ slug: String, _ view: MunicipalityComparisonView
  ) throws -> MunicipalityTableView.RowView {
    try #require(view.table.rows.first { $0.slug == slug })
  }

  @Test func everyMunicipalityHasARowAndEveryFigureAColumn() throws {
    let view = try view(.withDataset())
    #expect(view.table.rows.count == 98)
    #expect(view.table.columns.map(\.title) == ["Indbyggere", "Tal"])
    let column = view.table.columns[1]
    #expect(
      column.unit == "%" && column.pattern == "{number}\u{a0}%" && column.period == "2008–2016")
    #expect(column.rank == "nr. {place} af 2" && !column.isLowestFirst)
    #expect(column.median == nil && column.medianValue == nil && column.count == "2 med tal")
    #expect(column.dataset?.href.string == "/centret/data/tal/")
    let vejle = try row("vejle", view)
    #expect(vejle.municipality.href.string == "/centret/kommuner/vejle/#sektion-ligner")
    #expect(vejle.figures[1].text == "−3" && vejle.figures[1].value == "-3")
    let aarhus = try row("aarhus", view)
    #expect(aarhus.figures[1].text == nil && aarhus.figures[1].missing == nil)
    #expect(view.sources.map(\.file.href.string) == ["/centret/data/tal.csv"])
    #expect(view.drawings.count == 4)
  }

  @Test func theMedianOfTheCountryIsNamed() throws {
    let column = try view(.withFigures(of: 98)).table.columns[1]
    #expect(column.median == "49,5" && column.medianValue == "49.5")
  }

  @Test func pagesOfAMunicipalityAreCountedByKindWithALinkToThem() throws {
    var sample = SampleSite.withDataset()
    sample.addCase("malmoe")
    sample.add(
      .caseStudy, "vejle",
      """
      title: Vejle
      summary: S.
      published: 2026-01-01
      municipality: vejle
      period: 2020
      evidence: experience
      sources: [{title: K, url: "https://kilde.example/"}]
      """)
    let view = try view(sample)
    let vejle = try row("vejle", view)
    #expect(vejle.counts.map(\.count) == ["1", "0", "0", "0"])
    #expect(vejle.counts[0].href?.string == "/centret/cases/kommune/vejle/")
    #expect(vejle.counts[1].href == nil)
  }

  @Test func aMunicipalityStandsFirstAmongThoseThatAreLikeIt() throws {
    let views = try SampleSite.withDataset().views()
    let vejle = try #require(views.site.municipalities.first { $0.slug.text == "vejle" })
    let similar = try #require(views.similar(to: vejle))
    #expect(similar.table.rows.count == 6)
    #expect(similar.table.rows.map(\.isOwn) == [true] + Array(repeating: false, count: 5))
    #expect(similar.table.rows[0].slug == "vejle" && similar.table.rows[1].slug == "esbjerg")
    #expect(!similar.isCut)
    #expect(
      similar.comparison.href.string.hasPrefix("/centret/sammenlign/#kommuner=vejle,esbjerg,"))
    #expect(similar.comparison.href.string.split(separator: ",").count == 4)
  }

  @Test func figuresThatNoneOfThemHasAreLeftOut() throws {
    let views = try SampleSite.withDataset().views()
    let aalborg = try #require(views.site.municipalities.first { $0.slug.text == "aalborg" })
    let similar = try #require(views.similar(to: aalborg))
    let hasVejle = similar.table.rows.contains { $0.slug == "vejle" }
    #expect(similar.isCut == !hasVejle)
    #expect(similar.table.columns.count == (hasVejle ? 2 : 1))
  }

  @Test func aSiteWithoutFiguresComparesNothing() throws {
    var sample = SampleSite.withDataset()
    #expect(try sample.site().generatedPages.contains(.municipalityComparison))
    #expect(try sample.views().comparisonLink?.href.string == "/centret/sammenlign/")
    sample.pages[0].text = sample.pages[0].text.replacing("key: kommune\n", with: "")
    let views = try sample.views()
    #expect(!views.site.generatedPages.contains(.municipalityComparison))
    #expect(views.comparisonLink == nil && views.municipalities().comparison == nil)
    #expect(try views.similar(to: #require(views.site.municipalities.first)) == nil)
    #expect(
      try !SampleSite.withDataset("access: members").site().generatedPages
        .contains(.municipalityComparison))
  }
}
