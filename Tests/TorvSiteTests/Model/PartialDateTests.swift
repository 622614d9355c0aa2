import Testing

@testable import TorvSite

@Suite struct PartialDateTests {
  @Test(arguments: ["2020", "2020-06", "2020-06-15", "0987-12"])
  func eachFormGoesRound(text: String) throws {
    #expect(try PartialDate.parse(text).get().description == text)
  }

  @Test(arguments: [
    "", "20", "2020-", "2020-6", "20-06", "2020-06-", "juni 2020", "2020/06", "abcd",
  ])
  func otherFormsAreMalformed(text: String) {
    #expect(PartialDate.parse(text) == .failure(.malformed))
  }

  @Test(arguments: ["0000", "2020-13", "2020-00", "2021-02-29"])
  func whatTheCalendarLacksDoesNotExist(text: String) {
    #expect(PartialDate.parse(text) == .failure(.doesNotExist))
  }

  @Test func theLessExactComesFirst() throws {
    let dates = try ["2019-12-31", "2020", "2020-01", "2020-01-01", "2020-02", "2021"].map {
      try PartialDate.parse($0).get()
    }
    #expect(dates.reversed().sorted() == dates)
    #expect(dates.map(\.year) == [2019, 2020, 2020, 2020, 2020, 2021])
  }
}
