import TorvSite

/// Writes dates, periods, amounts and evidence as the site shows them.
struct ViewFormat: Sendable {
  private let strings: Strings
  private let danish: DanishFormat
  /// The name of the site's currency.
  private let currency: String

  init(strings: Strings, currency: Currency) {
    self.strings = strings
    self.currency = strings.currencies[currency]
    danish = DanishFormat(
      words: DanishWords(
        since: strings(.since), million: strings(.million), billion: strings(.billion),
        currencies: Dictionary(
          uniqueKeysWithValues: Currency.allCases.map { ($0.rawValue, strings.currencies[$0]) })))
  }

  func date(_ date: CalendarDate) -> String { DanishFormat.text(date) }

  func dateWithWeekday(_ date: CalendarDate) -> String { DanishFormat.textWithWeekday(date) }

  func dateView(_ date: CalendarDate) -> DateView {
    DateView(iso: "\(date)", text: DanishFormat.text(date))
  }

  func dateView(_ date: PartialDate) -> DateView {
    DateView(iso: "\(date)", text: DanishFormat.text(date))
  }

  func period(_ period: Period) -> String { danish.text(period) }

  func number(_ number: Int) -> String { DanishFormat.text(number) }

  /// Returns the time of day of a session, and its days if it lasts more than one.
  func clock(from start: DateTime, to end: DateTime) -> String {
    let times = DanishFormat.times(from: start, to: end)
    let clock = strings(.clock, ("times", times))
    guard start.date != end.date else { return clock }
    return "\(clock), \(DanishFormat.text(from: start.date, through: end.date))"
  }

  func venue(of session: Course.Session) -> String {
    switch session.venue {
    case .place(let place): place
    case .online: strings(.online)
    }
  }

  func money(_ amount: DecimalNumber, _ currency: Currency) -> String {
    danish.amount(amount, currency: currency.rawValue)
  }

  /// Returns whole units of the site's currency, never shortened to millions: «4.800 kr.».
  func price(_ amount: Int) -> String { price(DecimalNumber(amount)) }

  /// Returns an amount in the site's currency, with hundredths if there are any, never shortened to millions.
  func price(_ amount: DecimalNumber) -> String {
    DanishFormat.text(amount.asMoney, unit: currency)
  }

  /// Returns a size with its unit, such as «25.000 indbyggere».
  func size(_ count: String, of basis: FeeBasis) -> String {
    Strings.fill(strings.sizes[basis], [("count", count), ("currency", currency)])
  }

  /// Returns the prices for members and for others, in one line.
  func prices(_ price: Price) -> String {
    strings(
      .memberPrice, ("member", self.price(price.member)), ("nonMember", self.price(price.nonMember))
    )
  }

  /// Returns a whole percentage: «48 %».
  func percentage(_ share: Int) -> String { DanishFormat.text(DecimalNumber(share), unit: "%") }

  /// Returns the figure of a result as Danish text; a text that is not a number stays unchanged.
  func figure(_ text: String) -> String {
    DecimalNumber(scalar: text).map { DanishFormat.text($0) } ?? text
  }

  /// Returns «2 af 5: Tal før og efter», or only the words for experience.
  func evidence(_ evidence: Evidence) -> String {
    let label = strings.evidence[evidence]
    guard evidence != .experience else { return label }
    return strings(.evidenceLevel, ("level", evidence.rawValue), ("label", label))
  }
}
