import Testing
import TorvDiagnostics

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

  @Test(arguments: ["tRUE", "yes", "ja", "", "1"])
  func onlyTrueAndFalseAreTruthValues(text: String) {
    #expect(Bool(scalar: text) == nil)
  }

  /// The spellings of YAML 1.2, section 10.3.2.
  @Test(arguments: [("true", true), ("True", true), ("TRUE", true), ("FALSE", false)])
  func truthValuesAreSpeltAsInYAML(text: String, value: Bool) {
    #expect(Bool(scalar: text) == value)
  }

  @Test(arguments: [
    ("True", "did you mean 'true'?"), ("ja", "write 'true'"), ("NO", "write 'false'"),
    ("nej", "write 'false'"), ("flase", "did you mean 'false'?"), ("måske", nil),
  ])
  func aTruthValueIsHintedAt(text: String, hint: String?) {
    #expect(Bool.hint(for: text)?.english == hint)
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
    #expect(CalendarDate.hint(for: text)?.english == hint)
  }

  @Test(arguments: [
    ("Ærø", "write 'aeroe'"), ("Høje-Taastrup", "write 'hoeje-taastrup'"), ("!", nil),
  ])
  func aNameIsHintedAtAsASlug(text: String, hint: String?) {
    #expect(Slug.hint(for: text)?.english == hint)
  }

  @Test func enumeratedValuesListWhatIsLegal() {
    #expect(Level.expectation == "one of 'basic', 'advanced'")
    #expect(Level.hint(for: "Basic") == "write 'basic'")
    #expect(Evidence.hint(for: "6") == nil)
    #expect(Level(scalar: "Basic") == nil)
  }

  // MARK: - What Danes write

  @Test(arguments: [
    ("5. marts 2026", "2026-03-05"), ("den 5. marts 2026", "2026-03-05"),
    ("5/3-2026", "2026-03-05"),
    ("05.03.2026", "2026-03-05"), ("5 mar 2026", "2026-03-05"), ("2026-3-5", "2026-03-05"),
    ("1. Okt. 2026", "2026-10-01"), ("31. februar 2026", nil), ("5. martz 2026", nil),
    ("marts", nil),
    ("5/3-26", nil), ("", nil), ("5. 2026", nil),
  ])
  func datesInWordsAreUnderstood(_ text: String, _ date: String?) {
    #expect(CalendarDate.mended(text) == date)
  }

  @Test(arguments: [
    ("marts 2026", "2026-03"), ("3/2026", "2026-03"), ("2026/3", "2026-03"),
    ("maj 2026", "2026-05"),
    ("5. marts 2026", "2026-03-05"), ("13/2026", nil), ("2026", nil), ("ma 2026", nil),
  ])
  func monthsInWordsAreUnderstood(_ text: String, _ date: String?) {
    #expect(PartialDate.mended(text) == date)
  }

  @Test(arguments: [
    ("12. marts 2027 kl. 9", "2027-03-12T09:00"), ("12/3-2027 kl. 9.30", "2027-03-12T09:30"),
    ("2027-03-12 09:00", "2027-03-12T09:00"), ("2027-03-12T09:00:00", "2027-03-12T09:00"),
    ("12.3.2027 09:15", "2027-03-12T09:15"), ("12.3.2027 kl. 25", nil), ("kl. 9", nil),
    ("12.3.2027 kl.9:30", "2027-03-12T09:30"), ("12.3.2027T9", "2027-03-12T09:00"),
    ("12.3.2027", nil), ("12.3.2027 9:3", nil), ("12.3.2027 9:30.00", nil), ("12.3.2027 9T", nil),
    ("12.3.2027 kl", nil), ("12.3.2027 9:", nil), ("12.3.2027 109", nil),
  ])
  func timesInWordsAreUnderstood(_ text: String, _ time: String?) {
    #expect(DateTime.mended(text) == time)
  }

  @Test(arguments: [
    ("2019–2023", "2019-2023"), ("2019 - 2023", "2019-2023"), ("2019/2020", "2019-2020"),
    ("2019/20", "2019-2020"), ("2019 til 2021", "2019-2021"), ("siden 2019", "2019-"),
    ("fra 2019", "2019-"), ("2019 -", "2019-"), ("2019 og frem til nu", "2019-"),
    ("2023-2019", nil),
    ("i 2021", "2021"), ("19-23", nil), ("2019-2020-2021", nil), ("", nil),
  ])
  func periodsInWordsAreUnderstood(_ text: String, _ period: String?) {
    #expect(Period.mended(text) == period)
  }

  @Test(arguments: [
    ("12.900", "12900"), ("12 900", "12900"), ("12.900,50", "12900.50"), ("2,5", "2.5"),
    ("5.000 kr.", "5000"), ("5000 kr", "5000"), ("1.500.000,-", "1500000"), ("2 mio.", "2000000"),
    ("2,5 mio. kr.", "2500000"), ("40 %", "40"), ("-3,5", "-3.5"), ("kr. 500", nil), ("1.23", nil),
    ("ca. 500", nil), ("", nil), ("1.0000", nil), ("1234.567", nil), ("1.234 567", "1234567"),
    ("5 t.kr.", "5000"), ("5 t kr", "5000"), ("5 t", nil), ("2,5 tusind kroner", "2500"),
    ("0,25 mia", "250000000"),
    ("0 mio.", "0"), ("2,1234 tusind", nil), ("1,", nil),
    ("1,- kr.", "1"), ("--1", nil),
    ("5 krone", nil), ("12,5 pct.", "12.5"), (" 5 ", "5"), ("5...", nil),
  ])
  func numbersAsDanesWriteThemAreUnderstood(_ text: String, _ number: String?) {
    #expect(DecimalNumber.mended(text) == number)
  }

  @Test(arguments: [
    ("anbefaling 1", "1"), ("nr. 12", "12"), ("12.900", "12900"), ("2,5", nil), ("1 og 2", nil),
    ("tre", nil),
  ])
  func wholeNumbersAmongWordsAreUnderstood(_ text: String, _ number: String?) {
    #expect(Int.mended(text) == number)
  }

  @Test func danishNamesOfValuesAreUnderstood() {
    #expect(Access.hint(for: "medlemmer") == "write 'members'")
    #expect(Access.hint(for: "Åben") == "write 'open'")
    #expect(Access.hint(for: "medlemer") == "did you mean 'members'?")
    #expect(Evidence.hint(for: "erfaring") == "write 'experience'")
    #expect(StandardCategory.hint(for: "Butikskæde") == "write 'butikskaede'")
    #expect(Country.hint(for: "Sverige") == "write 'SE'")
    #expect(Country.hint(for: "Danmark") == "write 'DK'")
    #expect(Dataset.Frequency.hint(for: "hvert år") == "write 'annual'")
    #expect(Funding.Deadline.hint(for: "løbende") == "write 'loebende'")
    #expect(Access.hint(for: "noget andet") == nil)
  }

  @Test(
    .timeLimit(.minutes(10)),
    arguments: [("1", " ", "x"), ("", "T", "x"), (" ", " ", "-"), ("1", "\u{A0}", " 2")])
  func hintForALongTextTakesNoTime(start: String, middle: String, end: String) {
    let text = start + String(repeating: middle, count: 20_000) + end
    #expect(DecimalNumber.hint(for: text) == nil)
    #expect(DateTime.hint(for: text) == nil)
  }

  /// A Danish name would never be told from a mistake if it were itself a legal value, or if it named two values.
  @Test func danishNamesOfValuesNameOneValueEach() {
    func check<Value: EnumeratedValue>(_ type: Value.Type) {
      let keys = type.danishNames.map { DanishReading.key($0.key) }
      #expect(Set(keys).count == keys.count, "\(type)")
      for (name, value) in type.danishNames {
        #expect(Value.mended(name) == value.rawValue, "\(type): \(name)")
        let named = Value(scalar: name)
        #expect(named == nil || named?.rawValue == value.rawValue, "\(type): \(name)")
      }
    }
    check(Access.self)
    check(Actor.self)
    check(Collaboration.Form.self)
    check(Country.self)
    check(Currency.self)
    check(Dataset.Column.Kind.self)
    check(Dataset.Frequency.self)
    check(Evidence.self)
    check(FeeBasis.self)
    check(Glossary.Language.self)
    check(IncomeSource.self)
    check(Level.self)
    check(StandardCategory.self)
  }
}
