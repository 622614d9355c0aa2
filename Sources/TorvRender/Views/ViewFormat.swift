import TorvSite

/// Writes dates, periods, amounts and evidence as the site shows them.
struct ViewFormat: Sendable {
  private let strings: Strings
  /// The name of the site's currency.
  private let currency: String

  init(strings: Strings, currency: Currency) {
    self.strings = strings
    self.currency = strings.currencies[currency]
  }

  func date(_ date: CalendarDate) -> String { strings.format.date(date) }

  func dateWithWeekday(_ date: CalendarDate) -> String { strings.format.dateWithWeekday(date) }

  func date(_ date: PartialDate) -> String { strings.format.date(date) }

  func dateView(_ date: CalendarDate) -> DateView {
    DateView(iso: "\(date)", text: strings.format.date(date))
  }

  func dateView(_ date: PartialDate) -> DateView {
    DateView(iso: "\(date)", text: strings.format.date(date))
  }

  func period(_ period: Period) -> String { strings.format.period(period) }

  func number(_ number: Int) -> String { strings.format.number(number) }

  func number(_ number: DecimalNumber) -> String { strings.format.number(number) }

  func number(_ number: DecimalNumber, unit: String) -> String {
    strings.format.number(number, unit: unit)
  }

  /// Returns what ``number(_:unit:)`` writes, with `{number}` in the place of the number, for scripts.
  func pattern(ofUnit unit: String) -> String { strings.format.pattern(ofUnit: unit) }

  /// Returns the time of day of a session, and its days if it lasts more than one.
  func clock(from start: DateTime, to end: DateTime) -> String {
    let times = strings.format.times(from: start, to: end)
    let clock = strings(.clock, ("times", times))
    guard start.date != end.date else { return clock }
    return "\(clock), \(strings.format.days(from: start.date, through: end.date))"
  }

  func venue(of session: Course.Session) -> String {
    switch session.venue {
    case .place(let place): place
    case .online: strings(.online)
    }
  }

  func money(_ amount: DecimalNumber, _ currency: Currency) -> String {
    strings.format.shortAmount(amount, currency: strings.currencies[currency])
  }

  /// Returns whole units of the site's currency, never shortened to millions: «4.800 kr.».
  func price(_ amount: Int) -> String { price(DecimalNumber(amount)) }

  /// Returns an amount in the site's currency, with hundredths if there are any, never shortened to millions.
  func price(_ amount: DecimalNumber) -> String {
    strings.format.amount(amount.asMoney, currency: currency)
  }

  /// Returns a size with its unit, such as «25.000 indbyggere».
  func size(_ count: String, of basis: FeeBasis) -> String {
    Strings.fill(strings.sizes[basis], [("count", count), ("currency", currency)])
  }

  /// Returns the name of a size, such as «Antal indbyggere».
  func sizeName(of basis: FeeBasis) -> String {
    Strings.fill(strings.sizeNames[basis], [("currency", currency)])
  }

  /// An amount in the site's currency with `{number}` in the place of its number.
  var pricePattern: String { strings.format.amount("{number}", currency: currency) }

  /// The mark between groups of three digits.
  var groupMark: String { strings.format.groupMark }

  /// Returns the prices for members and for others, in one line.
  func prices(_ price: Price) -> String {
    strings(
      .memberPrice, ("member", self.price(price.member)), ("nonMember", self.price(price.nonMember))
    )
  }

  /// Returns a whole percentage: «48 %».
  func percentage(_ share: Int) -> String { strings.format.percentage(share) }

  /// Returns the figure of a result as text; a text that is not a number stays unchanged.
  func figure(_ text: String) -> String {
    DecimalNumber(scalar: text).map(strings.format.number) ?? text
  }

  /// Returns «2 af 5: Tal før og efter», or only the words for experience.
  func evidence(_ evidence: Evidence) -> String {
    let label = strings.evidence[evidence]
    guard evidence != .experience else { return label }
    return strings(.evidenceLevel, ("level", evidence.rawValue), ("label", label))
  }
}
