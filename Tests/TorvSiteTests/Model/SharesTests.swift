import Testing

@testable import TorvSite

@Suite struct SharesTests {
  private func shares(_ numbers: String...) throws -> [Int] {
    Shares.percentages(of: try numbers.map { try DecimalNumber.parse($0).get() })
  }

  @Test func sharesAreAHundredTogether() throws {
    #expect(try shares("1", "1", "1") == [34, 33, 33])
    #expect(try shares("1", "1", "1", "1", "1", "1") == [17, 17, 17, 17, 16, 16])
    #expect(try shares("2", "1") == [67, 33])
    #expect(try shares("0", "5.00") == [0, 100])
  }

  @Test func theLargestRemainderIsRoundedUp() throws {
    #expect(try shares("49.6", "50.4") == [50, 50])
    #expect(try shares("0.3", "0.3", "99.4") == [0, 0, 100])
  }

  @Test func nothingHasNoShares() throws {
    #expect(try shares("0", "0") == [0, 0])
    #expect(try shares() == [])
  }

  @Test func theLargestNumbersFit() throws {
    #expect(try shares("999999999999999999", "0.000000001") == [100, 0])
  }
}
