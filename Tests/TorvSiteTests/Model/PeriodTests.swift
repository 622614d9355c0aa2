import Testing

@testable import TorvSite

@Suite struct PeriodTests {
  @Test(arguments: ["2021", "2019-2023", "2019-"])
  func eachFormGoesRound(text: String) throws {
    #expect(try Period.parse(text).get().description == text)
  }

  @Test func onlyAPeriodWithoutAnEndIsOngoing() throws {
    #expect(try Period.parse("2019-").get().isOngoing)
    #expect(try Period.parse("2019-2019").get() == Period.parse("2019").get())
    #expect(try !Period.parse("2019").get().isOngoing)
  }

  @Test(arguments: [
    "", "-2023", "2019–2023", "2019-23", "2019-2023-", "2019 - 2023", "20191", "abcd", "2019-abcd",
    "0000",
  ])
  func otherFormsAreMalformed(text: String) {
    #expect(Period.parse(text) == .failure(.malformed))
  }

  @Test func aPeriodCannotEndBeforeItStarts() {
    #expect(Period.parse("2023-2019") == .failure(.endsBeforeItStarts))
  }

  @Test func periodsAreOrderedByStartThenEnd() throws {
    let periods = try ["2018-", "2019", "2019-2020", "2019-", "2020"].map {
      try Period.parse($0).get()
    }
    #expect(periods.reversed().sorted() == periods)
  }
}
