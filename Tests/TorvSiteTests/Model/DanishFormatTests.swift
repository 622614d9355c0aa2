import Testing

@testable import TorvSite

@Suite struct DanishFormatTests {
  @Test(arguments: [
    ("2027-03-12", "fredag 12. marts 2027"), ("2027-03-14", "søndag 14. marts 2027"),
    ("2027-03-15", "mandag 15. marts 2027"),
  ])
  func weekdayStandsBeforeTheDate(date: String, text: String) throws {
    #expect(DanishFormat.textWithWeekday(try CalendarDate.parse(date).get()) == text)
  }

  private let format = DanishFormat(
    words: DanishWords(
      since: "siden", million: "mio.", billion: "mia.",
      currencies: ["DKK": "kr.", "EUR": "euro", "SEK": "svenske kroner"]))

  private func date(_ text: String) throws -> CalendarDate { try CalendarDate.parse(text).get() }

  @Test func datesAreWritten() throws {
    #expect(DanishFormat.text(try date("2024-03-12")) == "12. marts 2024")
    #expect(DanishFormat.text(try date("2024-01-01")) == "1. januar 2024")
  }

  @Test(arguments: [
    ("2020", "2020"), ("2020-03", "marts 2020"), ("2020-12-24", "24. december 2020"),
  ])
  func partialDatesAreWrittenAsExactlyAsTheyAreKnown(text: String, expected: String) throws {
    #expect(DanishFormat.text(try PartialDate.parse(text).get()) == expected)
  }

  @Test(arguments: [
    ("2027-03-12", "2027-03-12", "12. marts 2027"),
    ("2027-03-12", "2027-03-14", "12.–14. marts 2027"),
    ("2027-03-31", "2027-04-01", "31. marts – 1. april 2027"),
    ("2027-12-31", "2028-01-01", "31. december 2027 – 1. januar 2028"),
  ])
  func severalDaysShareWhatIsTheSame(first: String, last: String, expected: String) throws {
    #expect(DanishFormat.text(from: try date(first), through: try date(last)) == expected)
  }

  @Test func hoursAreWritten() throws {
    let start = try DateTime.parse("2027-03-12T09:00").get()
    let end = try DateTime.parse("2027-03-12T16:05").get()
    #expect(DanishFormat.time(start) == "9.00")
    #expect(DanishFormat.times(from: start, to: end) == "9.00–16.05")
  }

  @Test(arguments: [
    ("12900.5", "12.900,5"), ("0", "0"), ("999", "999"), ("1000", "1.000"),
    ("1234567.89", "1.234.567,89"),
    ("-5", "\u{2212}5"), ("2.50", "2,50"), ("0.05", "0,05"), ("-1000.5", "\u{2212}1.000,5"),
  ])
  func numbersAreWritten(text: String, expected: String) throws {
    #expect(DanishFormat.text(try DecimalNumber.parse(text).get()) == expected)
  }

  @Test func wholeNumbersAndUnitsAreWritten() throws {
    #expect(DanishFormat.text(632_340) == "632.340")
    #expect(
      DanishFormat.text(try DecimalNumber.parse("12.5").get(), unit: "%") == "12,5\u{A0}%")
  }

  @Test(arguments: [
    ("2500", "DKK", "2.500 kr."), ("2000000", "DKK", "2 mio. kr."),
    ("2500000", "DKK", "2,5 mio. kr."),
    ("2550000", "DKK", "2.550.000 kr."), ("6000000", "EUR", "6 mio. euro"),
    ("1000000", "SEK", "1 mio. svenske kroner"), ("1300000000", "DKK", "1,3 mia. kr."),
    ("1250000000", "DKK", "1.250 mio. kr."), ("900000", "DKK", "900.000 kr."),
    ("0", "DKK", "0 kr."),
    ("-2000000", "DKK", "−2 mio. kr."), ("12.50", "NOK", "12,50 NOK"),
    ("2000000.00", "DKK", "2 mio. kr."),
  ])
  func amountsAreExactAndShortWhereThatSaysTheSame(
    text: String, currency: String, expected: String
  ) throws {
    let amount = format.amount(try DecimalNumber.parse(text).get(), currency: currency)
    #expect(amount.replacing("\u{A0}", with: " ") == expected)
  }

  @Test(arguments: [("2019-2023", "2019–2023"), ("2019-", "siden 2019"), ("2021", "2021")])
  func periodsAreWritten(text: String, expected: String) throws {
    #expect(format.text(try Period.parse(text).get()) == expected)
  }

  @Test func thereAreTwelveMonths() {
    #expect(Set(DanishWords.months).count == 12)
  }
}
