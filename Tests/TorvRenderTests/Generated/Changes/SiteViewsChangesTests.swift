import Testing
import TorvMustache
import TorvSite

@testable import TorvRender

@Suite struct SiteViewsChangesTests {
  private func sample(_ changes: String, _ more: String = "") -> SampleSite {
    var sample = SampleSite()
    sample.add(
      .page, "om", "title: Om\nsummary: S.\npublished: 2024-01-01\n\(more)changes: [\(changes)]")
    return sample
  }

  @Test func whatWasChangedOnTheLastDayStandsApartFromWhatWasChangedBefore() throws {
    let views = try sample(
      """
      {date: 2026-02-01, text: A.}, {date: 2025-01-01, text: B.}, {date: 2026-02-01, text: C.}
      """
    ).views()
    let changes = try #require(views.changes(in: 0))
    #expect(changes.date.iso == "2026-02-01")
    #expect(changes.newest.map(\.text) == ["A.", "C."])
    #expect(changes.earlier.map(\.text) == ["B."])
  }

  @Test func allChangesAreByYearAndLeadToTheirPlace() throws {
    let view = try sample(
      "{date: 2025-01-01, text: B.}, {date: 2026-02-01, text: A.}"
    ).views().changes()
    #expect(view.years.map(\.year) == [2026, 2025])
    #expect(
      view.years.flatMap(\.entries).map(\.page.href.string) == [
        "/centret/om/#sektion-aendring-2026-02-01", "/centret/om/#sektion-aendring-2025-01-01",
      ])
    #expect(view.cut == nil)
  }

  @Test func aPageForMembersTellsOnlyThem() throws {
    let views = try sample("{date: 2026-02-01, text: A.}", "access: members\n").views()
    #expect(views.changes(in: 0) == nil)
    #expect(views.changes().years.isEmpty)
  }

  @Test func onlyTheNewestTwoHundredChangesAreOnOnePage() throws {
    let changes = (1...201).map { "{date: 2026-01-02, text: Nr. \($0).}" }.joined(separator: ", ")
    let view = try sample(changes).views().changes()
    #expect(view.years.flatMap(\.entries).count == 200)
    #expect(view.cut == "De 200 nyeste.")
  }
}
