import Testing

@testable import TorvSite

@Suite struct ScalarValueTests {
  @Test(arguments: ["0", "12", "-7", "007", "9223372036854775807"])
  func wholeNumbersAreRead(text: String) {
    #expect(Int(scalar: text) == Int(text))
  }

  @Test(arguments: ["", "-", "+5", "1.5", "12.900", "1 000", "1_000", "٣", "9223372036854775808"])
  func noOtherTextIsAWholeNumber(text: String) {
    #expect(Int(scalar: text) == nil)
  }

  @Test(arguments: ["True", "yes", "ja", "", "1"])
  func onlyTrueAndFalseAreTruthValues(text: String) {
    #expect(Bool(scalar: text) == nil)
  }

  @Test(arguments: [
    ("True", "did you mean 'true'?"), ("ja", "write 'true'"), ("NO", "write 'false'"),
    ("nej", "write 'false'"), ("flase", "did you mean 'false'?"), ("måske", nil),
  ])
  func aTruthValueIsHintedAt(text: String, hint: String?) {
    #expect(Bool.hint(for: text) == hint)
  }

  @Test(arguments: [
    (" a b ", "a b"), ("\n\ta\n", "a"), ("   ", ""), ("", ""), ("\u{A0}æ\u{A0}", "æ"),
  ])
  func textLosesTheBlanksAroundIt(text: String, trimmed: String) {
    #expect(String(scalar: text) == trimmed)
  }

  @Test(arguments: [
    ("12.3.2024", "write '2024-03-12'"), ("12/3-2024", "write '2024-03-12'"),
    ("12-03-2024", "write '2024-03-12'"), ("2024-3-1", "write '2024-03-01'"),
    ("2024.03.01", "write '2024-03-01'"), ("2024-02-30", nil), ("31.2.2024", nil),
    ("12.3.24", nil), ("i går", nil), ("2024", nil), ("1-2-3-4", nil),
  ])
  func aDateInAnotherFormIsHintedAt(text: String, hint: String?) {
    #expect(CalendarDate.hint(for: text) == hint)
  }

  @Test(arguments: [
    ("Ærø", "write 'aeroe'"), ("Høje-Taastrup", "write 'hoeje-taastrup'"), ("!", nil),
  ])
  func aNameIsHintedAtAsASlug(text: String, hint: String?) {
    #expect(Slug.hint(for: text) == hint)
  }

  @Test func enumeratedValuesListWhatIsLegal() {
    #expect(Level.expectation == "one of 'basic', 'advanced'")
    #expect(Level.hint(for: "Basic") == "did you mean 'basic'?")
    #expect(Evidence.hint(for: "6") == nil)
    #expect(Level(scalar: "Basic") == nil)
  }
}
