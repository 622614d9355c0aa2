import Testing
import TorvMustache
import TorvSite

@testable import TorvRender

@Suite struct ProgressViewTests {
  private func views(_ recommendations: String...) throws -> SiteViews {
    var sample = SampleSite()
    for (number, fields) in recommendations.enumerated() {
      sample.add(
        .recommendation, "anbefaling-\(number + 1)",
        "title: Titel \(number + 1)\nsummary: S.\nnumber: \(number + 1)\n\(fields)")
    }
    return try sample.views()
  }

  private func followUp(_ date: String, _ status: String, _ text: String = "T") -> String {
    "{date: \(date), status: \(status), text: \(text), source: {title: K}}"
  }

  @Test func eachRecommendationHasItsStateForEachAddressee() throws {
    let progress = try views(
      "actors: [staten, kommuner]\nfollowUp: [\(followUp("2022", "done"))]",
      "actors: [erhvervsliv]\nchecked: 2025-03"
    ).progress()
    #expect(progress.rows.map(\.number) == [1, 2])
    #expect(progress.rows[0].states.map(\.isAddressed) == [true, true, false])
    #expect(progress.rows[0].states.prefix(2).map { $0.status?.style } == [.done, .done])
    #expect(progress.rows[1].states.map(\.isAddressed) == [false, false, true])
    #expect(progress.rows[1].states[2].status == nil)
    #expect(progress.rows.map { $0.checked?.iso } == ["2022", "2025-03"])
  }

  @Test func allThatWasFoundStandsByYearTheNewestFirst() throws {
    let progress = try views(
      "actors: [staten]\nfollowUp: [\(followUp("2022-01", "partly", "A")), \(followUp("2024", "done", "B"))]",
      "actors: [staten]\nfollowUp: [\(followUp("2022-05-01", "underway", "C"))]"
    ).progress()
    #expect(progress.years.map(\.year) == [2024, 2022])
    #expect(progress.years[1].events.map(\.followUp.text) == ["C", "A"])
    #expect(
      progress.years[1].events.map(\.recommendation.title) == ["2. Titel 2", "1. Titel 1"])
    let chart = String(decoding: progress.chart.svg.bytes, as: UTF8.self)
    for title in ["januar 2022: Delvist", "1. maj 2022: I gang", "2024: Gennemført"] {
      #expect(chart.contains("<title>\(title)"))
    }
  }

  @Test func whatOnlyMembersMayReadIsLeftOut() throws {
    let progress = try views(
      "actors: [staten]\nfollowUp: [\(followUp("2023", "done", "Åben"))]",
      "actors: [staten]\naccess: members\nfollowUp: [\(followUp("2024", "done", "Lukket"))]"
    ).progress()
    #expect(progress.rows.map(\.number) == [1])
    #expect(progress.years.map(\.year) == [2023])
  }

  @Test func nothingLeadsToThePageWhereNothingHasHappened() throws {
    #expect(try views("actors: [staten]").progressLink == nil)
    let closed = try views(
      "actors: [staten]\naccess: members\nfollowUp: [\(followUp("2024", "done"))]")
    #expect(closed.progressLink == nil)
    let views = try views("actors: [staten]\nfollowUp: [\(followUp("2024", "done"))]")
    #expect(views.progressLink?.href.string == "/centret/anbefalinger/opfoelgning/")
    #expect(views.recommendations().progress?.href.string == "/centret/anbefalinger/opfoelgning/")
  }
}
