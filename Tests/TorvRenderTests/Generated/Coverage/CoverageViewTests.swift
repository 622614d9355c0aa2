import Testing
import TorvMustache
import TorvSite

@testable import TorvRender

@Suite struct CoverageViewTests {
  private func sample(guides: Int = 0, courses: Int = 0, actors: String = "[kommuner]")
    -> SampleSite
  {
    var sample = SampleSite()
    sample.settings += "\ncontribution: /om/"
    sample.addRecommendation(4, actors: "[kommuner]")
    let both = "recommendations: [4]\nactors: \(actors)"
    for number in 0..<guides {
      sample.add(
        .guide, "guide-\(number)",
        """
        title: Guide \(number)
        summary: S.
        published: 2026-01-\(number % 28 < 9 ? "0" : "")\(number % 28 + 1)
        reviewed: 2026-01-01
        reviewBy: 2030-01-01
        \(both)
        """)
    }
    for number in 0..<courses {
      sample.add(
        .course, "kursus-\(number)",
        "title: Kursus \(number)\nsummary: S.\noutcomes: [A]\naudience: B\n\(both)")
    }
    return sample
  }

  private func row(_ views: SiteViews, _ actor: Actor) throws -> CoverageRowView {
    let tables = views.coverageMatrix().tables
    return try #require(tables.first { $0.id == "sektion-\(actor.rawValue)" }?.rows.first)
  }

  @Test func numbersLeadToTheirKindInTheListOfTheCell() throws {
    let row = try row(try sample(guides: 2).views(), .kommuner)
    let place = try #require(PageKind.knowledge.firstIndex(of: .guide))
    #expect(row.counts[place].count == 2)
    #expect(
      row.counts[place].href?.string == "/centret/daekning/4/kommuner/#liste-guide")
    #expect(row.total.href?.string == "/centret/daekning/4/kommuner/")
    #expect(row.counts[place].context == "guides til kommunerne om anbefaling 4")
  }

  @Test func gapOfAnAddressedCellLeadsToThePageOnContributing() throws {
    let views = try sample(guides: 1).views()
    let place = try #require(PageKind.knowledge.firstIndex(of: .course))
    let addressed = try row(views, .kommuner)
    #expect(addressed.isAddressed)
    #expect(addressed.counts[place].isGap)
    #expect(addressed.counts[place].href?.string == "/centret/om/")
    let other = try row(views, .staten)
    #expect(!other.isAddressed)
    #expect(!other.counts[place].isGap)
    #expect(other.counts[place].href == nil)
  }

  @Test func numberLeadsToThePageOfTheListWhereItsKindBegins() throws {
    let views = try sample(guides: 60, courses: 2).views()
    let row = try row(views, .kommuner)
    let place = try #require(PageKind.knowledge.firstIndex(of: .course))
    #expect(
      row.counts[place].href?.string == "/centret/daekning/4/kommuner/side/2/#liste-course")
    let second = views.coverage(ofRecommendation: 4, for: .kommuner, number: 2)
    #expect(second.groups.map(\.id) == ["liste-guide", "liste-course"])
    #expect(!second.frame.isIndexed)
  }

  @Test func pageOfARecommendationShowsTheNewestForEachAddresseeAndForOthers() throws {
    let views = try sample(guides: 5, actors: "[kommuner, staten]").views()
    let index = try #require(views.site.recommendation(4))
    guard case .recommendation(let recommendation) = views.site.pages[index].content else { return }
    let view = views.recommendation(recommendation, at: index)
    let addressee = try #require(view.addressees.first)
    #expect(view.addressees.count == 1)
    #expect(addressee.title == "Til kommunerne")
    #expect(addressee.counts.map(\.title) == ["Guides"])
    #expect(addressee.cards.map(\.title) == ["Guide 4", "Guide 3", "Guide 2"])
    #expect(addressee.missing.contains("kurser") && !addressee.missing.contains("guides"))
    let others = try #require(view.others)
    #expect(others.counts.map(\.title) == ["Staten"])
    #expect(others.counts.first?.href.string == "/centret/daekning/4/staten/")
    // Pages listed under the addressee are not repeated here.
    #expect(others.cards.map(\.title) == ["Guide 1", "Guide 0"])
  }

  @Test func addresseeWithoutPagesIsSaidToHaveNone() throws {
    let views = try sample().views()
    let index = try #require(views.site.recommendation(4))
    guard case .recommendation(let recommendation) = views.site.pages[index].content else { return }
    let view = views.recommendation(recommendation, at: index)
    #expect(view.addressees.first?.counts.isEmpty == true)
    #expect(view.addressees.first?.missing.isEmpty == true)
    #expect(view.addressees.first?.empty == "Intet til kommunerne.")
    #expect(view.others == nil)
    #expect(view.more == nil)
  }
}
