import Testing
import TorvSite

@testable import TorvRender

@Suite struct FundingCalendarTests {
  private func events(_ fields: String) throws -> [CalendarEvent] {
    var sample = SampleSite()
    sample.add(
      .funding, "puljen",
      """
      title: Puljen
      summary: Til torve.
      published: 2026-01-01
      funder: Fonden
      eligible: [kommuner]
      url: https://pulje.example/
      checked: 2026-10-01
      \(fields)
      """)
    return FundingCalendar(site: try sample.site(), strings: try SampleSite.strings())
      .events(of: 0)
  }

  @Test func deadlineIsADayAndSoIsTheOpening() throws {
    let events = try events("opens: 2026-12-31\ndeadline: 2027-02-28")
    #expect(events.map(\.summary) == ["Åbner: Puljen", "Ansøgningsfrist: Puljen"])
    let lines = try #require(events.last).lines
    #expect(lines.contains("UID:pulje-puljen-frist-2027-02-28@torv.example"))
    #expect(lines.contains("DTSTART;VALUE=DATE:20270228"))
    #expect(lines.contains("DTEND;VALUE=DATE:20270301"))
    #expect(lines.contains("TRANSP:TRANSPARENT"))
    #expect(lines.contains("DTSTAMP:20261001T120000Z"))
    #expect(events.first?.lines.contains("DTEND;VALUE=DATE:20270101") == true)
  }

  @Test(arguments: [
    "deadline: lukket", "deadline: loebende", "deadline: 2027-02-28\naccess: members",
  ])
  func schemeWithoutADayOrForMembersOnlyStandsNotInIt(fields: String) throws {
    #expect(try events(fields).isEmpty)
  }
}
