import Testing
import TorvMustache
import TorvSite

@testable import TorvRender

@Suite struct ActorViewTests {
  @Test func pageOfAnActorBeginsWithWhatIsAskedOfIt() throws {
    var sample = SampleSite()
    sample.addRecommendation(
      2, actors: "[kommuner]",
      followUp: """
          - {date: 2023, status: partly, text: A, source: {title: K}}
          - {date: 2026, status: not-found, text: B, source: {title: K}}
        """)
    sample.addRecommendation(5, actors: "[staten]")
    let view = try sample.views().actor(.kommuner, number: 1)
    #expect(view.asksTitle == "Det bliver kommunerne bedt om")
    #expect(view.asks.map(\.number) == [2])
    #expect(view.asks.first?.status?.style == .partly)
    #expect(view.asks.first?.date?.iso == "2023")
    #expect(view.groups.isEmpty)
    #expect(view.empty == "Intet til kommunerne.")
    #expect(view.outline.isEmpty)
    #expect(try sample.views().actor(.staten, number: 1).asks.first?.status == nil)
  }

  @Test func outlineLeadsToThePageOfTheListWhereEachKindBegins() throws {
    var sample = SampleSite()
    sample.addRecommendation(2, actors: "[kommuner]")
    for number in 0..<55 {
      sample.add(
        .guide, "guide-\(number)",
        """
        title: Guide \(number)
        summary: S.
        reviewed: 2026-01-01
        reviewBy: 2030-01-01
        actors: [kommuner]
        """)
    }
    sample.add(
      .course, "kursus",
      "title: Kursus\nsummary: S.\noutcomes: [A]\naudience: B\nactors: [kommuner]")
    let views = try sample.views()
    let first = views.actor(.kommuner, number: 1)
    #expect(first.outline.map(\.count) == [55, 1])
    #expect(
      first.outline.map(\.href.string) == [
        "/centret/aktoerer/kommuner/#liste-guide",
        "/centret/aktoerer/kommuner/side/2/#liste-course",
      ])
    #expect(first.groups.map(\.id) == ["liste-guide"])
    let second = views.actor(.kommuner, number: 2)
    #expect(second.asks.isEmpty)
    #expect(second.groups.map(\.id) == ["liste-guide", "liste-course"])
  }
}
