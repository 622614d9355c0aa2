import Testing
import TorvSite

@testable import TorvRender

@Suite struct DanishTimeTests {
  @Test(arguments: [
    ("2027-01-15T12:00", "+01:00"), ("2027-07-15T12:00", "+02:00"),
    ("2027-03-28T01:59", "+01:00"), ("2027-03-28T03:00", "+02:00"),
    ("2027-10-31T01:59", "+02:00"), ("2027-10-31T02:30", "+02:00"),
    ("2027-10-31T03:00", "+01:00"), ("2026-03-29T03:00", "+02:00"),
    ("2026-10-25T03:00", "+01:00"), ("1996-03-31T03:00", "+02:00"),
    ("1996-10-27T03:00", "+01:00"), ("2027-12-31T23:59", "+01:00"),
  ])
  func clockFollowsTheEuropeanRule(time: String, offset: String) throws {
    let parsed = try DateTime.parse(time).get()
    #expect(DanishTime.text(parsed) == "\(time):00\(offset)")
  }
}
