/// A day of the Gregorian calendar, from year 1 to 9999, without time or time zone.
package struct CalendarDate: Hashable, Sendable {
  package let year: Int
  /// From 1 to 12.
  package let month: Int
  /// From 1 to the last day of the month.
  package let day: Int

  /// The reason a text is not a date.
  package enum Flaw: Error, Hashable, Sendable {
    /// The text does not have the form `2024-03-12`.
    case malformed
    /// The calendar has no such day.
    case doesNotExist
  }

  /// Returns nil if the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Creates the date that is `days` days after 1970-01-01; nil outside the years 1 to 9999.
  package init?(daysSinceEpoch days: Int) {
    guard (Self.firstDay...Self.lastDay).contains(days) else { return nil }
    // Count from 0000-03-01, so that the leap day ends a year; 400 years have 146,097 days.
    let (era, dayOfEra) = (days + 719_468).quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    self.day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    self.month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.year = yearOfEra + era * 400 + (monthFromMarch < 10 ? 0 : 1)
  }

  /// Reads a date of the form `2024-03-12`; no other form is accepted.
  package static func parse(_ text: String) -> Result<CalendarDate, Flaw> {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = DigitText.number(bytes[..<4]), let month = DigitText.number(bytes[5..<7]),
      let day = DigitText.number(bytes[8...])
    else { return .failure(.malformed) }
    return CalendarDate(year: year, month: month, day: day).map(Result.success)
      ?? .failure(.doesNotExist)
  }

  /// The number of days since 1970-01-01; negative for earlier dates.
  package var daysSinceEpoch: Int {
    let yearFromMarch = month > 2 ? year : year - 1
    let era = yearFromMarch / 400
    let yearOfEra = yearFromMarch - era * 400
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day of the week.
  package var weekday: Weekday {
    // 1970-01-01 was a Thursday, and the year 1 began 719,162 days earlier.
    let index = (daysSinceEpoch + 719_162) % 7
    return Weekday.allCases[index]
  }

  /// Returns the date `days` days later, or earlier if `days` is negative; nil outside the years 1 to 9999.
  package func adding(days: Int) -> CalendarDate? {
    let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
    return overflow ? nil : CalendarDate(daysSinceEpoch: sum)
  }

  /// Returns the same day `months` months later, or the last day of a shorter month; nil outside the years 1 to 9999.
  package func adding(months: Int) -> CalendarDate? {
    let (year, index) = (self.year * 12 + month - 1 + months).quotientAndRemainder(dividingBy: 12)
    guard (1...9999).contains(year) else { return nil }
    return CalendarDate(
      year: year, month: index + 1, day: min(day, Self.days(inMonth: index + 1, year: year)))
  }

  /// Returns the number of days until another date; negative if that date is earlier.
  package func days(until other: CalendarDate) -> Int {
    other.daysSinceEpoch - daysSinceEpoch
  }

  /// Returns the number of days in a month.
  package static func days(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: isLeap(year: year) ? 29 : 28
    default: 31
    }
  }

  private static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static let firstDay = -719_162
  private static let lastDay = 2_932_896
}

/// A day of the week; the week begins on Monday, as in Denmark.
package enum Weekday: Int, CaseIterable, Hashable, Sendable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday
}

extension CalendarDate: Comparable {
  /// Orders from the earliest to the latest.
  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The ISO 8601 form, `2024-03-12`, which feeds and `<time>` require.
  package var description: String {
    DigitText.padded(year, to: 4) + "-" + DigitText.padded(month, to: 2) + "-"
      + DigitText.padded(day, to: 2)
  }
}
