import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct FundingTests {
  private func funding(_ fields: String) throws -> Funding {
    let page = try #require(try parse(.funding, fields: fields))
    guard case .funding(let funding) = page.content else { throw OtherKind() }
    return funding
  }

  private struct OtherKind: Error {}

  private func day(_ text: String) throws -> CalendarDate { try CalendarDate.parse(text).get() }

  @Test func everyFieldIsRead() throws {
    let funding = try funding(
      """
      funder: Staten
      opens: 2027-01-01
      deadline: 2027-03-01
      eligible: [erhvervsliv, kommuner]
      applicants: Kommuner
      townSize: {from: 1000, to: 1000}
      municipality: vejle
      amount: 5 mio. kr.
      coFinancing: En fjerdedel
      url: https://pulje.example/
      checked: 2026-11-01
      sources: [{title: Kilde, url: "https://kilde.example/"}]
      """)
    #expect(funding.deadline == .date(try day("2027-03-01")))
    #expect(funding.eligible == [.kommuner, .erhvervsliv])
    #expect(funding.townSize == Funding.TownSize(from: 1000, to: 1000))
    #expect(funding.municipalities.map(\.text) == ["vejle"])
    #expect(funding.sources.count == 1)
  }

  @Test(arguments: [
    ("opens: 2027-01-15\ndeadline: 2027-03-01", "2027-01-14", Funding.Availability.upcoming),
    ("opens: 2027-01-15\ndeadline: 2027-03-01", "2027-01-15", .open),
    ("opens: 2027-01-15\ndeadline: 2027-03-01", "2027-03-01", .open),
    ("opens: 2027-01-15\ndeadline: 2027-03-01", "2027-03-02", .closed),
    ("deadline: 2027-03-01", "2020-01-01", .open),
    ("deadline: loebende", "2050-01-01", .open),
    ("opens: 2027-01-15\ndeadline: loebende", "2027-01-14", .upcoming),
    ("deadline: lukket", "2020-01-01", .closed),
    ("opens: 2027-01-15\ndeadline: lukket", "2020-01-01", .closed),
  ])
  func theDayDecidesWhetherOneCanApply(
    fields: String, today: String, availability: Funding.Availability
  ) throws {
    #expect(try funding(fields).availability(on: day(today)) == availability)
  }

  @Test func whatWasCheckedMoreThanAYearAgoIsStale() throws {
    let funding = try funding("checked: 2024-02-29")
    #expect(!funding.isStale(on: try day("2025-02-28")))
    #expect(funding.isStale(on: try day("2025-03-01")))
    #expect(!(try self.funding("checked: 2025-11-23")).isStale(on: try day("2026-11-23")))
    #expect(try self.funding("checked: 2025-11-22").isStale(on: try day("2026-11-23")))
  }

  @Test func whoCanApplyCountsAsActorsUnlessOthersAreGiven() throws {
    let page = try parse(.funding, fields: "eligible: [erhvervsliv, kommuner]")
    #expect(page?.actors == [.kommuner, .erhvervsliv])
    let other = try parse(.funding, fields: "eligible: [kommuner]\nactors: [staten]")
    #expect(other?.actors == [.staten])
  }

  @Test func theDeadlineLiesNotBeforeTheOpening() throws {
    try parse(.funding, fields: "opens: 2027-03-01\ndeadline: 2027-03-01")
    try parse(
      .funding, fields: "opens: 2027-03-01\ndeadline: 1️⃣2027-02-28",
      expecting: .error(
        "1️⃣", .conflictingFields, message: "deadline lies before opens", hint: "2027-03-01"))
  }

  @Test func townSizesAreInOrder() throws {
    try parse(
      .funding, fields: "townSize:\n  from: 5000\n  to: 1️⃣4999",
      expecting: .error("1️⃣", .conflictingFields, message: "to is less than from", hint: "5000"))
    #expect(try funding("townSize: {to: 4000}").townSize == Funding.TownSize(from: nil, to: 4000))
  }

  @Test(arguments: [
    ("løbende", "write 'loebende'"), ("lukke", "did you mean 'lukket'?"),
    ("1.3.2027", "write '2027-03-01'"),
  ])
  func aDeadlineIsADateOrOneOfTwoWords(text: String, hint: String) throws {
    try parse(
      .funding, fields: "deadline: 1️⃣\(text)",
      expecting: .error("1️⃣", .invalidValue, message: "'lukket' or 'loebende'", hint: hint))
  }

  @Test func listsShowWhatIsOpenFirstByDeadlineThenWhatOpensThenWhatIsClosed() throws {
    let deadlines = [
      "rullende": "deadline: loebende", "snart": "deadline: 2026-12-01",
      "senere": "deadline: 2027-12-01", "kommer": "opens: 2027-01-02\ndeadline: 2027-02-01",
      "kommer-foer": "opens: 2027-01-01\ndeadline: 2027-03-01", "forbi": "deadline: 2026-11-19",
      "laenge-forbi": "deadline: 2025-11-19", "lukket": "deadline: lukket",
    ]
    let files = deadlines.map { ("funding/\($0).md", SiteFixture.page(.funding, $1)) }
    let site = try SiteFixture(Dictionary(uniqueKeysWithValues: files)).relate()
    #expect(
      site.slugs(site.entries(of: .kind(.funding))) == [
        "snart", "senere", "rullende", "kommer-foer", "kommer", "forbi", "laenge-forbi", "lukket",
      ])
  }
}
