import TorvAccess
import TorvDiagnostics
import TorvMarkdown
import TorvSite

extension FuzzTarget {
  /// The values that stand in fields and cells: dates, numbers, addresses, slugs, codes.
  static let values = FuzzTarget(
    name: "values",
    seeds: { _ in
      [
        "2026-11-23", "2026-11", "2019–2023", "2026-11-23T14:30", "12.345,50", "-0.75",
        "https://www.planinfo.dk/bymidter?a=1#b", "kontakt@torv.example", "+45 12 34 56 78",
        "den 3. marts 2027", "3/4 2026 kl. 9", "løbende", "https://torv.example/centret",
        "ringkoebing",
        "Å, hvor er Ærø blå", "0123456789ABCDEFGHJK-M", "ja", "aa\u{30A}e\u{301}x",
      ].map { Array($0.utf8) }
    },
    dictionary: [
      "-", "–", ".", ",", "/", ":", "T", "kl.", "januar", "http://", "www.", "mailto:", "@", "#",
      "?", "[::1]", "%C3%A6", "%", "kr.", "+45", "\u{A0}", "\u{30A}", "æ", "Aa", "02-29", "0000",
    ],
    check: { input in
      let text = String(decoding: input, as: UTF8.self)
      try checkWritten(CalendarDate.self, text)
      try checkWritten(PartialDate.self, text)
      try checkWritten(Period.self, text)
      try checkWritten(DateTime.self, text)
      try checkWritten(DecimalNumber.self, text)
      try checkWritten(Slug.self, text)
      try checkWritten(Int.self, text)
      try checkMended(Bool.self, text)
      try checkMended(WebURL.self, text)
      try checkMended(MailAddress.self, text)
      try checkMended(ContactPoint.self, text)
      try checkMended(BaseURL.self, text)
      try checkMended(Funding.Deadline.self, text)
      try checkMended(Country.self, text)
      try checkDays(text)
      try checkTexts(text)
    })

  /// Checks that the form in which a value is written is read as the same value.
  private static func checkWritten<Value: ScalarValue & Equatable>(
    _ type: Value.Type, _ text: String
  ) throws {
    try checkMended(type, text)
    guard let value = Value(scalar: text) else { return }
    let again = Value(scalar: "\(value)")
    try promise(again == value, "\(type) '\(text)' is written as '\(value)', which is another")
  }

  /// Checks that what a hint tells an editor to write is right.
  private static func checkMended<Value: ScalarValue>(_ type: Value.Type, _ text: String) throws {
    _ = Value.hint(for: text)
    guard let mended = Value.mended(text) else { return }
    let isRight = Value(scalar: mended) != nil
    try promise(isRight, "'\(text)' is mended to '\(mended)', which is no \(type)")
  }

  private static func checkDays(_ text: String) throws {
    if let date = CalendarDate(scalar: text) {
      let same = CalendarDate(daysSinceEpoch: date.daysSinceEpoch) == date
      try promise(same, "\(date) is another day when it is counted")
      _ = (date.weekday, date.adding(months: 12), date.adding(days: .max))
    }
    if let number = DecimalNumber(scalar: text) {
      let double = number.adding(number)?.subtracting(number)
      try promise(
        double == nil || double == number, "\(number) + \(number) - \(number) is not \(number)")
      _ = (number.asMoney, number.approximation)
      // Shares are only taken of amounts, which are not negative.
      if number > DecimalNumber(0) { _ = Shares.percentages(of: [number, number]) }
    }
    if case .success(let code) = AccessCode.read(text) {
      let isSame = AccessCode.read(code.text) == .success(code)
      try promise(isSame, "a code is not read as it is written")
    }
    _ = MembersSecret(text: text)
  }

  private static func checkTexts(_ text: String) throws {
    let slug = DanishSlug.slug(of: text)
    try promise(slug.isEmpty || Slug(validating: slug) != nil, "'\(slug)' is no slug")
    _ = DanishOrder.initial(of: text)
    let key = DanishOrder.key(text)
    try promise(!(key < key), "'\(text)' comes before itself")
  }
}
