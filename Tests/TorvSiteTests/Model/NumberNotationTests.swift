import Testing
import TorvSite

@Suite struct NumberNotationTests {
  @Test(arguments: [
    ("12900.5", "12.900,5"), ("0", "0"), ("999", "999"), ("1000", "1.000"),
    ("1234567.89", "1.234.567,89"),
    ("-5", "\u{2212}5"), ("2.50", "2,50"), ("0.05", "0,05"), ("-1000.5", "\u{2212}1.000,5"),
  ])
  func numbersAreWrittenAsInDanish(text: String, expected: String) throws {
    #expect(NumberNotation.danish.text(try DecimalNumber.parse(text).get()) == expected)
  }

  @Test func marksMayBeAny() throws {
    let notation = NumberNotation(group: "\u{A0}", decimal: "·")
    #expect(notation.text(try DecimalNumber.parse("12900.5").get()) == "12\u{A0}900·5")
    #expect(notation.text(632_340) == "632\u{A0}340")
  }
}
