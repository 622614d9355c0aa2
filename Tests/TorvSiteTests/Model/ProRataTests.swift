import Testing

@testable import TorvSite

@Suite struct ProRataTests {
  private func part(
    _ proRata: ProRata, of year: Int, joined: String, left: String? = nil
  ) throws -> ProRata.Part? {
    proRata.part(
      of: year, joined: try CalendarDate.parse(joined).get(),
      left: try left.map { try CalendarDate.parse($0).get() })
  }

  private func share(
    _ proRata: ProRata, of year: Int, joined: String, left: String? = nil
  ) throws -> [Int]? {
    try part(proRata, of: year, joined: joined, left: left).map { [$0.count, $0.whole] }
  }

  @Test func theMonthOfJoiningCountsAndThatOfTheFirstDayWithoutMembershipDoesNot() throws {
    #expect(try share(.month, of: 2027, joined: "2027-03-15") == [10, 12])
    #expect(try share(.month, of: 2027, joined: "2027-03-31") == [10, 12])
    #expect(try share(.month, of: 2027, joined: "2026-03-15", left: "2027-07-01") == [6, 12])
    #expect(try share(.month, of: 2027, joined: "2026-03-15", left: "2027-07-02") == [7, 12])
    #expect(try share(.month, of: 2027, joined: "2027-03-15", left: "2027-07-01") == [4, 12])
    #expect(try share(.month, of: 2027, joined: "2027-12-31") == [1, 12])
  }

  @Test func eachDayOfMembershipCounts() throws {
    // March to December have 306 days, of which the first 14 are without.
    #expect(try share(.day, of: 2027, joined: "2027-03-15") == [292, 365])
    #expect(try share(.day, of: 2027, joined: "2026-03-15", left: "2027-07-01") == [181, 365])
    #expect(try share(.day, of: 2027, joined: "2027-03-15", left: "2027-07-01") == [108, 365])
    #expect(try share(.day, of: 2027, joined: "2027-12-31") == [1, 365])
  }

  @Test func aLeapYearHasADayMore() throws {
    #expect(try share(.day, of: 2028, joined: "2028-03-15") == [292, 366])
    #expect(try share(.day, of: 2028, joined: "2026-01-01", left: "2028-07-01") == [182, 366])
    #expect(try share(.day, of: 2028, joined: "2026-01-01") == [366, 366])
    #expect(try share(.day, of: 2100, joined: "2026-01-01") == [365, 365])
  }

  @Test(arguments: [ProRata.month, .day, .wholeYear])
  func aMemberAllTheYearPaysAllOfIt(proRata: ProRata) throws {
    for left in [nil, "2028-01-01"] {
      let part = try #require(try part(proRata, of: 2027, joined: "2027-01-01", left: left))
      #expect(part.count == part.whole)
      #expect(part.of(DecimalNumber(25_000)) == DecimalNumber(25_000))
    }
  }

  @Test func withoutProRataADayIsEnoughForTheWholeFee() throws {
    let part = try part(.wholeYear, of: 2027, joined: "2027-12-31", left: "2028-01-01")
    #expect(part?.of(DecimalNumber(100)) == DecimalNumber(100))
  }

  @Test(arguments: [ProRata.month, .day, .wholeYear])
  func noDayOfMembershipIsNoPart(proRata: ProRata) throws {
    #expect(try part(proRata, of: 2027, joined: "2028-01-01") == nil)
    #expect(try part(proRata, of: 2027, joined: "2026-01-01", left: "2027-01-01") == nil)
    #expect(try part(proRata, of: 2027, joined: "2027-05-01", left: "2027-05-01") == nil)
    #expect(try part(proRata, of: 2027, joined: "2020-01-01", left: "2026-05-01") == nil)
  }

  @Test(arguments: [
    ("25000", 10, 12, "20833"), ("25000", 11, 12, "22917"), ("7", 6, 12, "4"), ("5", 6, 12, "3"),
    ("1", 5, 12, "0"), ("0.50", 12, 12, "0.50"), ("25000.50", 6, 12, "12500"),
    ("0", 3, 12, "0"), ("999999999999999999", 364, 365, "997260273972602739"),
    ("999999999.999999999", 1, 2, "500000000"),
  ])
  func aPartIsRoundedToWholeUnitsHalvesUp(fee: String, count: Int, whole: Int, part: String) throws
  {
    let result = ProRata.Part(count: count, whole: whole).of(try DecimalNumber.parse(fee).get())
    #expect(result.description == part)
  }

  @Test func wordsAreMended() {
    #expect(ProRata.mended("Måned") == "month")
    #expect(ProRata.mended("dage") == "day")
    #expect(ProRata.mended("Ingen") == "none")
    #expect(ProRata(scalar: "none") == .wholeYear)
  }
}
