import Testing
import TorvDiagnostics
import TorvSite

@testable import TorvRender

@Suite struct TextFormatTests {
  private let danish: TextFormat
  private let english: TextFormat

  init() throws {
    let strings = try SampleSite.strings()
    danish = strings.format
    let own = SourceFile(path: "en.yml", text: Self.english)
    english = try #require(Strings.parse(own, over: strings.source).value).format
  }

  private func date(_ text: String) throws -> CalendarDate { try CalendarDate.parse(text).get() }

  private func number(_ text: String) throws -> DecimalNumber {
    try DecimalNumber.parse(text).get()
  }

  // MARK: - Dates and times

  @Test(arguments: [
    ("2024-03-12", "12. marts 2024", "12 March 2024"),
    ("2024-01-01", "1. januar 2024", "1 January 2024"),
    ("2026-11-30", "30. november 2026", "30 November 2026"),
  ])
  func monthsHaveTheirNames(date: String, danish: String, english: String) throws {
    #expect(self.danish.date(try self.date(date)) == danish)
    #expect(self.english.date(try self.date(date)) == english)
  }

  @Test(arguments: [
    ("2027-03-12", "fredag 12. marts 2027", "Friday 12 March 2027"),
    ("2027-03-14", "søndag 14. marts 2027", "Sunday 14 March 2027"),
    ("2026-11-30", "mandag 30. november 2026", "Monday 30 November 2026"),
  ])
  func weekdayStandsBeforeTheDate(date: String, danish: String, english: String) throws {
    #expect(self.danish.dateWithWeekday(try self.date(date)) == danish)
    #expect(self.english.dateWithWeekday(try self.date(date)) == english)
  }

  @Test(arguments: [
    ("2020", "2020"), ("2020-03", "marts 2020"), ("2020-12-24", "24. december 2020"),
  ])
  func partialDatesAreWrittenAsExactlyAsTheyAreKnown(text: String, expected: String) throws {
    #expect(danish.date(try PartialDate.parse(text).get()) == expected)
  }

  @Test(arguments: [
    ("2027-03-12", "2027-03-12", "12. marts 2027", "12 March 2027"),
    ("2027-03-12", "2027-03-14", "12.–14. marts 2027", "12–14 March 2027"),
    ("2027-03-31", "2027-04-01", "31. marts – 1. april 2027", "31 March – 1 April 2027"),
    (
      "2027-12-31", "2028-01-01", "31. december 2027 – 1. januar 2028",
      "31 December 2027 – 1 January 2028"
    ),
  ])
  func severalDaysShareWhatIsTheSame(
    first: String, last: String, danish: String, english: String
  ) throws {
    let (first, last) = (try date(first), try date(last))
    #expect(self.danish.days(from: first, through: last) == danish)
    #expect(self.english.days(from: first, through: last) == english)
  }

  @Test func hoursAreWritten() throws {
    let start = try DateTime.parse("2027-03-12T09:00").get()
    let end = try DateTime.parse("2027-03-12T16:05").get()
    #expect(danish.time(start) == "9.00")
    #expect(danish.times(from: start, to: end) == "9.00–16.05")
    #expect(english.times(from: start, to: end) == "9:00–16:05")
  }

  @Test(arguments: [
    ("2019-2023", "2019–2023", "2019–2023"), ("2019-", "siden 2019", "since 2019"),
    ("2021", "2021", "2021"),
  ])
  func periodsAreWritten(text: String, danish: String, english: String) throws {
    #expect(self.danish.period(try Period.parse(text).get()) == danish)
    #expect(self.english.period(try Period.parse(text).get()) == english)
  }

  // MARK: - Numbers and amounts

  @Test(arguments: [
    ("12900.5", "12.900,5", "12,900.5"), ("0", "0", "0"), ("1234.5", "1.234,5", "1,234.5"),
    ("1234567.89", "1.234.567,89", "1,234,567.89"),
    ("-1000.5", "\u{2212}1.000,5", "\u{2212}1,000.5"),
  ])
  func numbersHaveTheMarksOfTheirLanguage(text: String, danish: String, english: String) throws {
    #expect(self.danish.number(try number(text)) == danish)
    #expect(self.english.number(try number(text)) == english)
  }

  @Test func unitsStandAfterTheirNumbers() throws {
    #expect(danish.number(try number("12.5"), unit: "km²") == "12,5\u{A0}km²")
    #expect(danish.number(try number("12.5"), unit: "%") == "12,5\u{A0}%")
    #expect(danish.percentage(48) == "48\u{A0}%")
    #expect(english.number(try number("12.5"), unit: "km²") == "12.5\u{A0}km²")
    #expect(english.number(try number("12.5"), unit: "%") == "12.5%")
  }

  @Test func rangeToANegativeNumberHasAWordBetween() throws {
    #expect(danish.range(from: "20", to: "49") == "20–49")
    #expect(danish.range(from: "\u{2212}9", to: "\u{2212}3") == "\u{2212}9 til \u{2212}3")
    #expect(english.range(from: "\u{2212}9", to: "\u{2212}3") == "\u{2212}9 to \u{2212}3")
  }

  @Test(arguments: [
    ("2500", "2.500 kr.", "DKK 2,500"), ("4800", "4.800 kr.", "DKK 4,800"),
    ("2000000", "2 mio. kr.", "DKK 2 million"), ("2500000", "2,5 mio. kr.", "DKK 2.5 million"),
    ("2550000", "2.550.000 kr.", "DKK 2,550,000"),
    ("1300000000", "1,3 mia. kr.", "DKK 1.3 billion"),
    ("1250000000", "1.250 mio. kr.", "DKK 1,250 million"),
    ("900000", "900.000 kr.", "DKK 900,000"), ("0", "0 kr.", "DKK 0"),
    ("-2000000", "−2 mio. kr.", "DKK −2 million"), ("12.50", "12,50 kr.", "DKK 12.50"),
    ("2000000.00", "2 mio. kr.", "DKK 2 million"),
  ])
  func amountsAreExactAndShortWhereThatSaysTheSame(
    text: String, danish: String, english: String
  ) throws {
    let amount = try number(text)
    let (one, other) = (
      self.danish.shortAmount(amount, currency: "kr."),
      self.english.shortAmount(amount, currency: "DKK")
    )
    #expect(one.replacing("\u{A0}", with: " ") == danish)
    #expect(other.replacing("\u{A0}", with: " ") == english)
  }

  @Test func amountInFullIsNeverShortened() throws {
    #expect(danish.amount(try number("2000000"), currency: "kr.") == "2.000.000\u{A0}kr.")
    #expect(english.amount(try number("2000000"), currency: "DKK") == "DKK\u{A0}2,000,000")
  }

  private static let english = """
    format:
      months: [January, February, March, April, May, June, July, August, September, October,
        November, December]
      weekdays: [Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday]
      date: "{day} {month} {year}"
      daysOfMonth: "{first}–{last} {month} {year}"
      daysOfYear: "{first} {firstMonth} – {last} {lastMonth} {year}"
      time: "{hour}:{minute}"
      group: ","
      decimal: "."
      negativeRange: "{from} to {to}"
      percentage: "{number}%"
    period:
      since: "since {year}"
    money:
      amount: "{currency}\\u00A0{number}"
      million: "{currency}\\u00A0{number}\\u00A0million"
      billion: "{currency}\\u00A0{number}\\u00A0billion"
    """
}
