import TorvSite

/// Writes dates, times, numbers, periods and amounts in the language of the strings file.
///
/// Its patterns, months, weekdays and marks are texts of that file, read and split once: nearly every page has dates
/// and numbers.
struct TextFormat: Sendable {
  private let months: [String]
  private let weekdays: [String]
  private let notation: NumberNotation
  private let patterns: Patterns

  /// The texts with a place for each part of what is written.
  private struct Patterns {
    let date, monthAndYear, weekdayAndDate: TextPattern
    let daysOfMonth, daysOfYear, days: TextPattern
    let time, times: TextPattern
    let range, negativeRange, unit, percentage: TextPattern
    let since, years: TextPattern
    let amount, million, billion: TextPattern
  }

  /// Takes the texts from the strings file.
  init(in lookup: inout StringLookup) {
    months = lookup.list("format.months", count: 12)
    weekdays = lookup.list("format.weekdays", count: Weekday.allCases.count)
    notation = NumberNotation(
      group: lookup.mark("format.group"), decimal: lookup.mark("format.decimal"))
    patterns = Patterns(
      date: lookup.pattern("format.date", ["day", "month", "year"]),
      monthAndYear: lookup.pattern("format.monthAndYear", ["month", "year"]),
      weekdayAndDate: lookup.pattern("format.weekdayAndDate", ["weekday", "date"]),
      daysOfMonth: lookup.pattern("format.daysOfMonth", ["first", "last", "month", "year"]),
      daysOfYear: lookup.pattern(
        "format.daysOfYear", ["first", "firstMonth", "last", "lastMonth", "year"]),
      days: lookup.pattern("format.days", ["first", "last"]),
      time: lookup.pattern("format.time", ["hour", "minute"]),
      times: lookup.pattern("format.times", ["from", "to"]),
      range: lookup.pattern("format.range", ["from", "to"]),
      negativeRange: lookup.pattern("format.negativeRange", ["from", "to"]),
      unit: lookup.pattern("format.unit", ["number", "unit"]),
      percentage: lookup.pattern("format.percentage", ["number"]),
      since: lookup.pattern("period.since", ["year"]),
      years: lookup.pattern("period.years", ["first", "last"]),
      amount: lookup.pattern("money.amount", ["number", "currency"]),
      million: lookup.pattern("money.million", ["number", "currency"]),
      billion: lookup.pattern("money.billion", ["number", "currency"]))
  }

  // MARK: - Dates and times

  /// Returns the date with the name of its month.
  ///
  /// Example: «12. marts 2024».
  func date(_ date: CalendarDate) -> String {
    patterns.date("\(date.day)", month(date.month), "\(date.year)")
  }

  /// Returns the date as precisely as it is known.
  ///
  /// Examples: «12. marts 2024», «marts 2020», «2020».
  func date(_ date: PartialDate) -> String {
    switch date {
    case .year(let year): "\(year)"
    case .month(let year, let month): patterns.monthAndYear(self.month(month), "\(year)")
    case .day(let date): self.date(date)
    }
  }

  /// Returns the date with the name of its weekday.
  ///
  /// Example: «fredag 12. marts 2027».
  func dateWithWeekday(_ date: CalendarDate) -> String {
    patterns.weekdayAndDate(weekdays[date.weekday.rawValue - 1], self.date(date))
  }

  /// Returns the days from the first through the last, writing the parts that they share once.
  ///
  /// Example: «12.–14. marts 2027».
  func days(from first: CalendarDate, through last: CalendarDate) -> String {
    if first == last { return date(first) }
    if first.year != last.year { return patterns.days(date(first), date(last)) }
    let (start, end, year) = ("\(first.day)", "\(last.day)", "\(last.year)")
    return first.month == last.month
      ? patterns.daysOfMonth(start, end, month(last.month), year)
      : patterns.daysOfYear(start, month(first.month), end, month(last.month), year)
  }

  /// Returns the time of day: «9.00».
  func time(_ time: DateTime) -> String {
    patterns.time("\(time.hour)", DigitText.padded(time.minute, to: 2))
  }

  /// Returns the start and end times of something that ends on the day it began: «9.00–16.00».
  func times(from start: DateTime, to end: DateTime) -> String {
    patterns.times(time(start), time(end))
  }

  /// Returns the years of a period: «2019–2023», «2021», or «siden 2019» if it is not over.
  func period(_ period: Period) -> String {
    guard let lastYear = period.lastYear else { return patterns.since("\(period.firstYear)") }
    return lastYear == period.firstYear
      ? "\(lastYear)" : patterns.years("\(period.firstYear)", "\(lastYear)")
  }

  /// Returns the period that a dataset's figures cover; nil if it names none.
  func period(of dataset: Dataset) -> String? { dataset.years.map(period) ?? dataset.period }

  private func month(_ month: Int) -> String { months[month - 1] }

  // MARK: - Numbers and amounts

  /// The mark between groups of three digits.
  var groupMark: String { notation.group }

  /// Returns the number: «12.900,5».
  func number(_ number: DecimalNumber) -> String { notation.text(number) }

  /// Returns the whole number: «12.900».
  func number(_ number: Int) -> String { notation.text(number) }

  /// Returns a number with its unit: «12,5 km²».
  func number(_ number: DecimalNumber, unit: String) -> String {
    let text = self.number(number)
    return unit == "%" ? patterns.percentage(text) : patterns.unit(text, unit)
  }

  /// Returns what ``number(_:unit:)`` writes, with `{number}` in the place of the number: «{number} km²».
  func pattern(ofUnit unit: String) -> String {
    unit == "%" ? patterns.percentage("{number}") : patterns.unit("{number}", unit)
  }

  /// Returns a whole percentage: «48 %».
  func percentage(_ share: Int) -> String { patterns.percentage(number(share)) }

  /// Returns the numbers from one through another, which are written already: «20–49», «−9 til −3».
  func range(from: String, to: String) -> String {
    to.hasPrefix("\u{2212}") ? patterns.negativeRange(from, to) : patterns.range(from, to)
  }

  /// Returns the amount with the name of its currency, in full: «2.345.678 kr.».
  func amount(_ amount: DecimalNumber, currency: String) -> String {
    self.amount(number(amount), currency: currency)
  }

  /// Returns the amount whose number is written already.
  func amount(_ number: String, currency: String) -> String { patterns.amount(number, currency) }

  /// Returns the amount in millions or thousand millions if one decimal is enough to be exact, and else in full.
  ///
  /// Examples: «2.500 kr.», «2,5 mio. kr.», «6 mio. euro», but «2.345.678 kr.».
  func shortAmount(_ amount: DecimalNumber, currency: String) -> String {
    for (exponent, pattern) in [(9, patterns.billion), (6, patterns.million)] {
      guard let short = amount.dividedByTen(toThe: exponent), short.scale <= 1,
        abs(short.mantissa) >= (short.scale == 0 ? 1 : 10)
      else { continue }
      return pattern(number(short), currency)
    }
    return self.amount(amount, currency: currency)
  }
}
