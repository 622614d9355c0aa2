import Testing
import TorvSite

@testable import TorvSchema

@Suite struct PatternTests {
  /// Returns whether all of the text matches the pattern.
  private func matches(_ pattern: String, _ text: String) throws -> Bool {
    try Regex(Pattern.whole(pattern)).wholeMatch(in: text) != nil
  }

  @Test(arguments: [
    0...9, 1...1, 0...0, 1...999, 1...12, 2000...2199, 0...1_000_000, 17...23, 99...101, 250...4075,
  ])
  func numbersInARangeAreThoseThatMatch(range: ClosedRange<Int>) throws {
    let pattern = try #require(Pattern.number(in: range))
    let ends = [range.lowerBound, range.upperBound]
    let near = ends.flatMap { Array(max(0, $0 - 130)...($0 + 130)) }
    for number in Set(near + [0, 5, 10, 99, 100, 999, 1000, 9999, 10_000, 123_456, 9_999_999]) {
      #expect(try matches(pattern, String(number)) == range.contains(number), "\(number)")
      #expect(try matches(pattern, "0\(number)") == range.contains(number), "0\(number)")
    }
    #expect(try !matches(pattern, ""))
    #expect(try !matches(pattern, "-1"))
    #expect(try !matches(pattern, "1.0"))
  }

  @Test func aRangeWithoutAnEndHasAllGreaterNumbers() throws {
    let pattern = try #require(Pattern.number(in: 25 ... .max))
    for number in [25, 26, 30, 99, 100, 25_000_000] {
      #expect(try matches(pattern, "\(number)"), "\(number)")
    }
    for number in [0, 1, 9, 20, 24] { #expect(try !matches(pattern, "\(number)"), "\(number)") }
    #expect(Pattern.number(in: .min ... .max) == nil)
  }

  @Test func daysMatchThatExist() throws {
    for year in [1, 4, 99, 100, 400, 1899, 1900, 1996, 1999, 2000, 2023, 2024, 2100, 9999] {
      for month in 0...13 {
        for day in [0, 1, 9, 10, 27, 28, 29, 30, 31, 32] {
          func padded(_ number: Int, _ count: Int) -> String {
            String(repeating: "0", count: count - String(number).count) + String(number)
          }
          let text = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
          #expect(
            try matches(Pattern.date, text) == (CalendarDate(scalar: text) != nil), "\(text)")
        }
      }
    }
  }

  @Test(arguments: [
    "2019", "2019-", "2019-2023", "2019-2019", "2023-2019", "1999-2000", "2000-1999", "0001-0002",
    "0000-2000", "0000", "0000-", "2019-23", "19-2023", "2019–2023", "", "2019-2018", "2019-2020",
    "2099-2100", "2100-2099", "9999-9999",
  ])
  func periodsMatchThatAreInOrderOfTime(text: String) throws {
    #expect(try matches(Pattern.period, text) == (Period(scalar: text) != nil), "\(text)")
  }

  @Test(arguments: [
    "https://vejle.dk", "http://vejle.dk/", "HTTPS://Vejle.dk/a?b=c#d", "https://localhost:8080/",
    "https://vejle", "https://vejle..dk", "https://.vejle.dk", "https://vejle.dk.", "vejle.dk",
    "https://vejle.dk:80x/", "https://vejle.dk:", "https://ærø.dk/æ", "https://vejle.dk/a b",
    "https://vejle.dk/a\"b", "https://a@vejle.dk/", "ftp://vejle.dk", "https://", "https://a.b/<",
    "https://vejle.dk\\a", "https://vejle.dk?a", "https://vejle.dk#a", "https://1.2.3.4/",
    "kontakt@torv.example", "a@b", "a@localhost", "a b@torv.example", "@torv.example", "a@@b.dk",
    "mailto:a@b.dk", "a@b.dk/x", "æ@b.dk", "https://vejle.dk/a/../b", "https://vejle.dk/..",
    "https://vejle.dk/.a", "https://vejle.dk/a/./b", "https://vejle.dk/a..b/",
  ])
  func addressesMatchThatTorvReads(text: String) throws {
    #expect(try matches(Pattern.webAddress, text) == (WebURL(scalar: text) != nil))
    #expect(try matches(Pattern.siteAddress, text) == (BaseURL(scalar: text) != nil))
    #expect(try matches(Pattern.mailAddress, text) == (MailAddress(scalar: text) != nil))
    #expect(try matches(Pattern.contactPoint, text) == (ContactPoint(scalar: text) != nil))
  }

  @Test(arguments: [
    "2024-03-12T09:00", "2024-03-12T24:00", "2024-03-12T09:60", "2024-03-12 09:00",
    "2024-02-30T09:00", "2024-03-12T9:00", "2024-03-12T09:00:00", "2024", "2024-13", "2024-12",
    "2024-02-29", "2023-02-29", "0000-01", "24",
  ])
  func timesMatchThatTorvReads(text: String) throws {
    #expect(try matches(Pattern.dateTime, text) == (DateTime(scalar: text) != nil))
    #expect(try matches(Pattern.partialDate, text) == (PartialDate(scalar: text) != nil))
  }

  @Test(arguments: ["0", "0.5", "12900", "12.90", "12.", ".5", "01", "1.234", "12,50", "1 000", ""])
  func amountsMatchThatTorvReads(text: String) throws {
    let isAmount = DecimalNumber(scalar: text).map { $0.scale <= 2 } ?? false
    #expect(try matches(Pattern.amount, text) == isAmount)
  }

  @Test(arguments: ["a", "a-b", "-a", "a-", "a--b", "A", "å", "2024", "a b", "", "a-2"])
  func slugsMatchThatTorvReads(text: String) throws {
    #expect(try matches(Pattern.slug, text) == (Slug(validating: text) != nil))
  }

  @Test(arguments: ["a", "TODO", "TODO: a", " ", "", "a TODO", "en\nto", " a", "\u{A0}"])
  func textsMatchThatAreWritten(text: String) throws {
    let isWritten = !text.hasPrefix("TODO") && !text.allSatisfy(\.isWhitespace)
    #expect(try matches(Pattern.text, text) == isWritten)
  }
}
