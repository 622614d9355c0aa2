/// The words used in Danish dates, periods and amounts.
///
/// The months and weekdays belong to the language and are listed here; the other words come from the site's strings.
package struct DanishWords: Hashable, Sendable {
  /// The word before the first year of an ongoing period: «siden».
  package let since: String
  /// The word after a number of millions: «mio.».
  package let million: String
  /// The word after a number of thousand millions: «mia.».
  package let billion: String
  /// The name of each currency, by its ISO 4217 code: `DKK` «kr.», `EUR` «euro».
  package let currencies: [String: String]

  /// Creates the set of words.
  package init(since: String, million: String, billion: String, currencies: [String: String]) {
    self.since = since
    self.million = million
    self.billion = billion
    self.currencies = currencies
  }

  /// The names of the twelve months, in lower case as in Danish.
  package static let months = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september",
    "oktober", "november", "december",
  ]

  /// The names of the seven days from Monday, in lower case as in Danish.
  package static let weekdays = [
    "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag",
  ]
}

/// Writes dates, times, numbers and amounts as Danish text.
///
/// A no-break space stands between a number and its unit.
package struct DanishFormat: Sendable {
  private let words: DanishWords

  /// Creates a format that uses these words.
  package init(words: DanishWords) {
    self.words = words
  }

  /// Returns the date with the name of its month.
  ///
  /// Example: «12. marts 2024».
  package static func text(_ date: CalendarDate) -> String {
    "\(date.day). \(month(date.month)) \(date.year)"
  }

  /// Returns the date after the name of its weekday.
  ///
  /// Example: «fredag 12. marts 2027».
  package static func textWithWeekday(_ date: CalendarDate) -> String {
    "\(DanishWords.weekdays[date.weekday.rawValue - 1]) \(text(date))"
  }

  /// Returns the date as precisely as it is known.
  ///
  /// Examples: «12. marts 2024», «marts 2020», «2020».
  package static func text(_ date: PartialDate) -> String {
    switch date {
    case .year(let year): "\(year)"
    case .month(let year, let month): "\(self.month(month)) \(year)"
    case .day(let date): text(date)
    }
  }

  /// Returns the days from the first through the last, writing the parts that they share once.
  ///
  /// Example: «12.–14. marts 2027».
  package static func text(from first: CalendarDate, through last: CalendarDate) -> String {
    if first == last { return text(first) }
    if first.year != last.year { return "\(text(first)) – \(text(last))" }
    if first.month != last.month {
      return "\(first.day). \(month(first.month)) – \(text(last))"
    }
    return "\(first.day).–\(text(last))"
  }

  /// Returns the time of day, «9.00».
  package static func time(_ time: DateTime) -> String {
    "\(time.hour).\(DigitText.padded(time.minute, to: 2))"
  }

  /// Returns the start and end times of something that ends on the day it began, «9.00–16.00».
  package static func times(from start: DateTime, to end: DateTime) -> String {
    "\(time(start))–\(time(end))"
  }

  /// Returns «12.900,5».
  package static func text(_ number: DecimalNumber) -> String {
    number.text(groupSeparator: ".", decimalSeparator: ",", minus: "\u{2212}")
  }

  /// Returns «12.900».
  package static func text(_ number: Int) -> String {
    text(DecimalNumber(number))
  }

  /// Returns a number with its unit, «12,5 %».
  package static func text(_ number: DecimalNumber, unit: String) -> String {
    "\(text(number))\u{A0}\(unit)"
  }

  /// Returns «2019–2023», «2021», or «siden 2019» for an ongoing period.
  package func text(_ period: Period) -> String {
    guard let lastYear = period.lastYear else { return "\(words.since) \(period.firstYear)" }
    return lastYear == period.firstYear ? "\(lastYear)" : "\(period.firstYear)–\(lastYear)"
  }

  /// Returns the amount with its currency, in millions or thousand millions if one decimal is enough to be exact.
  ///
  /// Examples: «2.500 kr.», «2,5 mio. kr.», «6 mio. euro», but «2.345.678 kr.».
  /// A currency that has no name among the words is written as its code.
  package func amount(_ amount: DecimalNumber, currency: String) -> String {
    let unit = words.currencies[currency] ?? currency
    for (exponent, word) in [(9, words.billion), (6, words.million)] {
      guard let short = amount.dividedByTen(toThe: exponent), short.scale <= 1,
        abs(short.mantissa) >= (short.scale == 0 ? 1 : 10)
      else { continue }
      return "\(Self.text(short))\u{A0}\(word)\u{A0}\(unit)"
    }
    return Self.text(amount, unit: unit)
  }

  private static func month(_ month: Int) -> String { DanishWords.months[month - 1] }
}
