import Testing

@testable import TorvSite

@Suite struct DecimalNumberTests {
  private func number(_ text: String) throws -> DecimalNumber {
    try DecimalNumber.parse(text).get()
  }

  @Test(arguments: [
    "0", "7", "12900.5", "-3.25", "0.005", "2.50", "999999999999999999", "-999999999.999999999",
    "-0.5",
  ])
  func aNumberGoesRound(text: String) throws {
    #expect(try number(text).description == text)
  }

  @Test(arguments: [
    "", "-", ".", ".5", "5.", "1.2.3", "12.900,5", "1,5", "1e3", "+1", "--1", "007", "00.5", " 1",
    "1 000", "NaN", "٣",
  ])
  func otherFormsAreMalformed(text: String) {
    #expect(DecimalNumber.parse(text) == .failure(.malformed))
  }

  @Test(arguments: ["1234567890123456789", "0.1234567890", "99999999999999999999999999"])
  func tooManyDigitsAreAFlaw(text: String) {
    #expect(DecimalNumber.parse(text) == .failure(.tooLong))
  }

  @Test func zerosAtTheEndDoNotCount() throws {
    let (long, short) = (try number("2.50"), try number("2.5"))
    #expect(long == short)
    #expect(Set([long, short]).count == 1)
    #expect(long.description != short.description)
    #expect(Set([try number("0.00"), DecimalNumber(0), try number("-0")]).count == 1)
  }

  @Test func numbersAreOrderedByValue() throws {
    let numbers = try [
      "-999999999999999999", "-1.5", "-1", "0", "0.000000001", "1.05", "1.5", "999999999999999999",
    ]
    .map(number)
    #expect(numbers.reversed().sorted() == numbers)
  }

  @Test func sumsAreExact() throws {
    #expect(try number("0.1").adding(number("0.20"))?.description == "0.30")
    #expect(try number("1").adding(number("-2.5"))?.description == "-1.5")
    #expect(try number("999999999999999999").adding(DecimalNumber(1)) == nil)
    #expect(try number("999999999999999999").adding(number("0.000000001")) == nil)
  }

  @Test(arguments: [
    ("5", "7", "6"), ("2", "3", "2.5"), ("-3", "12.5", "4.75"), ("-2", "-3", "-2.5"),
    ("2.0", "3.0", "2.5"), ("41230", "41231", "41231"), ("-41230", "-41231", "-41230"),
    ("0.000000001", "0.000000002", "0.000000002"),
  ])
  func aMeanHasAnotherDecimalOnlyIfTheNumberIsShort(one: String, other: String, mean: String)
    throws
  {
    #expect(try number(one).mean(with: number(other))?.description == mean)
    #expect(try number(other).mean(with: number(one))?.description == mean)
  }

  @Test func aMeanOfTwoNumbersThatAreTooLargeToAddUpIsUnknown() throws {
    #expect(try number("999999999999999999").mean(with: DecimalNumber(1)) == nil)
  }

  @Test func aDifferenceIsExact() throws {
    let difference = try DecimalNumber.parse("1.50").get().subtracting(
      try DecimalNumber.parse("2").get())
    #expect(difference?.description == "-0.50")
    #expect(DecimalNumber.sum([DecimalNumber(1), DecimalNumber(2)]) == DecimalNumber(3))
    let large = try DecimalNumber.parse("999999999999999999").get()
    #expect(DecimalNumber.sum([large, DecimalNumber(1)]) == nil)
  }

  @Test(arguments: [
    (["7"], "7"), (["3", "1", "2"], "2"), (["1", "2"], "1.5"), (["2", "4"], "3"),
    (["0.1", "0.2"], "0.15"), (["-1", "1"], "0"), (["1.0", "2.00", "9", "-5"], "1.5"),
  ])
  func theMedianIsInTheMiddle(numbers: [String], median: String) throws {
    let middle = try #require(DecimalNumber.median(of: try numbers.map(number)))
    #expect(middle == (try number(median)))
  }

  @Test func theMedianOfNumbersTooLargeToAddUpIsOneOfThem() throws {
    #expect(DecimalNumber.median(of: []) == nil)
    let (large, larger) = try (number("999999999999999998"), number("999999999999999999"))
    #expect(DecimalNumber.median(of: [large, larger]) == large)
    #expect(DecimalNumber.median(of: [larger, larger]) == larger)
  }

  @Test(arguments: [
    ("1446000.00", "1446000"), ("12.5", "12.50"), ("12.50", "12.50"), ("0.01", "0.01"),
    ("0.0", "0"),
  ])
  func moneyIsWholeOrHasTwoDecimals(written: String, shown: String) throws {
    #expect(try DecimalNumber.parse(written).get().asMoney.description == shown)
  }
}
