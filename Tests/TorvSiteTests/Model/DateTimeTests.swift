import Testing

@testable import TorvSite

@Suite struct DateTimeTests {
  @Test(arguments: ["2027-03-12T09:00", "2027-03-12T00:00", "2027-12-31T23:59"])
  func aTimeGoesRound(text: String) throws {
    #expect(try DateTime.parse(text).get().description == text)
  }

  @Test(arguments: [
    "", "2027-03-12", "2027-03-12 09:00", "2027-03-12T9:00", "2027-03-12T09:00:00",
    "2027-03-12T09.00",
    "2027-03-12T09:00Z", "2027-3-12T09:000",
  ])
  func otherFormsAreMalformed(text: String) {
    #expect(DateTime.parse(text) == .failure(.malformed))
  }

  @Test(arguments: ["2027-03-12T24:00", "2027-03-12T09:60", "2027-02-29T09:00"])
  func whatNoClockOrCalendarShowsDoesNotExist(text: String) {
    #expect(DateTime.parse(text) == .failure(.doesNotExist))
  }

  @Test func timesAreOrderedAndMeasured() throws {
    let times = try [
      "2027-03-12T09:00", "2027-03-12T09:05", "2027-03-12T16:00", "2027-03-13T08:00",
    ]
    .map { try DateTime.parse($0).get() }
    #expect(times.reversed().sorted() == times)
    #expect(times[0].minutes(until: times[2]) == 420)
    #expect(times[3].minutes(until: times[0]) == -1380)
  }
}
