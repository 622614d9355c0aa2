import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct CoverageTests {
  private func coverage(_ files: [String: String]) throws -> Coverage {
    Coverage(try SiteFixture(files).relate())
  }

  private func count(
    _ coverage: Coverage, _ number: Int, _ actor: Actor, _ kind: PageKind? = nil
  ) -> Int? {
    coverage.cell(recommendation: number, actor: actor)?.pages(of: kind)
  }

  @Test func aPageCountsWhereItNamesBothTheRecommendationAndTheActor() throws {
    let coverage = try coverage([
      "guides/a.md": SiteFixture.page(
        .guide, "recommendations: [4, 7]\nactors: [kommuner, erhvervsliv]"),
      "case-studies/b.md": SiteFixture.page(.caseStudy, "recommendations: [4]\nactors: [kommuner]"),
      "courses/c.md": SiteFixture.page(.course, "recommendations: [4]"),
      "guides/d.md": SiteFixture.page(.guide, "actors: [kommuner]"),
    ])
    #expect(count(coverage, 4, .kommuner) == 2)
    #expect(count(coverage, 4, .kommuner, .guide) == 1)
    #expect(count(coverage, 4, .kommuner, .caseStudy) == 1)
    #expect(count(coverage, 4, .kommuner, .course) == 0)
    #expect(count(coverage, 4, .erhvervsliv) == 1)
    #expect(count(coverage, 7, .kommuner) == 1)
    #expect(count(coverage, 7, .staten) == 0)
    #expect(count(coverage, 5, .kommuner) == 0)
  }

  @Test func teasersCountAndDraftsMembersAndPlainPagesDoNot() throws {
    let both = "recommendations: [4]\nactors: [kommuner]"
    let coverage = try coverage([
      "guides/teaser.md": SiteFixture.page(.guide, both + "\naccess: members"),
      "guides/draft.md": SiteFixture.page(.guide, both + "\ndraft: true"),
      "members/m.md": SiteFixture.page(.member, both),
      "pages/p.md": SiteFixture.page(.page, both),
    ])
    #expect(count(coverage, 4, .kommuner) == 1)
  }

  @Test func aCellIsAddressedWhereTheRecommendationNamesTheActor() throws {
    let coverage = try coverage([
      "recommendations/anbefaling-3.md": SiteFixture.page(
        .recommendation, "number: 3\nactors: [kommuner, erhvervsliv]")
    ])
    let cells = try #require(coverage.rows.first { $0.number == 3 }).cells
    #expect(cells.map(\.actor) == [.staten, .kommuner, .erhvervsliv])
    #expect(cells.map(\.isAddressed) == [false, true, true])
    #expect(coverage.rows.map(\.number) == Array(1...12))
    #expect(coverage.addressed.count == 13)
  }

  @Test func addressedCellsUnderTheMinimumAreShort() throws {
    let coverage = try coverage([
      "guides/a.md": SiteFixture.page(.guide, "recommendations: [1, 2]\nactors: [staten]"),
      "courses/b.md": SiteFixture.page(.course, "recommendations: [1]\nactors: [staten]"),
    ])
    func short(_ minimum: Int, _ kind: PageKind? = nil) -> [Int] {
      coverage.short(of: minimum, kind: kind).map(\.recommendation)
    }
    #expect(short(1) == Array(3...12))
    #expect(short(2) == Array(2...12))
    #expect(short(3) == Array(1...12))
    #expect(short(1, .course) == Array(2...12))
  }

  @Test func tallyCountsTheKindsOfAddressedCells() throws {
    let coverage = try coverage([
      "guides/a.md": SiteFixture.page(.guide, "recommendations: [1]\nactors: [staten, kommuner]"),
      "guides/b.md": SiteFixture.page(.guide, "recommendations: [1]\nactors: [staten]"),
    ])
    let asked = 12 * PageKind.knowledge.count
    #expect(coverage.tally() == Coverage.Tally(filled: 1, asked: asked))
    #expect(coverage.tally(for: .staten) == Coverage.Tally(filled: 1, asked: asked))
    #expect(coverage.tally(for: .kommuner) == Coverage.Tally(filled: 0, asked: 0))
  }

  @Test func countsAgreeWithTheCellsListAndTellWhereEachKindBegins() throws {
    let both = "recommendations: [1]\nactors: [kommuner]"
    let files =
      (1...3).map { ("case-studies/c-\($0).md", SiteFixture.page(.caseStudy, both)) }
      + (1...2).map { ("courses/k-\($0).md", SiteFixture.page(.course, both)) }
    let site = try SiteFixture(Dictionary(uniqueKeysWithValues: files)).relate()
    let cell = try #require(Coverage(site).cell(recommendation: 1, actor: .kommuner))
    let kinds = site.entries(of: cell.collection).map { site.pages[$0].id.kind }
    #expect(kinds == [.caseStudy, .caseStudy, .caseStudy, .course, .course])
    for count in cell.counts where count.pages > 0 {
      #expect(kinds.firstIndex(of: count.kind) == count.start)
    }
    #expect(cell.total == kinds.count)
  }

  @Test func onlyCellsWithPagesHaveAList() throws {
    let site = try SiteFixture([
      "guides/a.md": SiteFixture.page(.guide, "recommendations: [4]\nactors: [kommuner]")
    ]).relate()
    let paths = site.generatedPages.map(SitePaths.path).filter { $0.hasPrefix("/daekning/") }
    #expect(paths == ["/daekning/", "/daekning/4/kommuner/"])
  }
}
