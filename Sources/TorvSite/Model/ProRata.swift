/// How the fee of a year is divided if a member joins or leaves within it.
package enum ProRata: String, EnumeratedValue {
  /// Each calendar month with at least one day of membership counts a twelfth.
  case month
  /// Each day of membership counts one of the year's 365 or 366.
  case day
  /// A member at any time of the year pays for all of it.
  case wholeYear = "none"

  package static let danishNames: KeyValuePairs<String, Self> = [
    "måned": .month, "dag": .day, "hele året": .wholeYear, "måneder": .month, "months": .month,
    "månedsvis": .month, "dage": .day, "days": .day, "dagligt": .day, "ingen": .wholeYear,
    "nej": .wholeYear, "no": .wholeYear, "false": .wholeYear, "år": .wholeYear,
    "year": .wholeYear,
  ]

  /// The part of a year that a member pays for: so many of the months or days that the year has.
  package struct Part: Hashable, Sendable {
    /// At least 1.
    package let count: Int
    /// 12 months, 365 or 366 days, or 1 if the year is not divided.
    package let whole: Int

    /// Returns this part of a fee, rounded to whole units of the currency (halves up); the fee itself if the part is
    /// the whole.
    package func of(_ fee: DecimalNumber) -> DecimalNumber {
      count == whole ? fee : fee.share(count, of: whole)
    }
  }

  /// Returns the part of a year that a member pays for; nil if the membership is not in force on any day of it.
  ///
  /// `left` is the first day without membership, so somebody who leaves on 1 July was last a member in June.
  package func part(of year: Int, joined: CalendarDate, left: CalendarDate?) -> Part? {
    guard let newYear = CalendarDate(year: year, month: 1, day: 1),
      let lastDay = CalendarDate(year: year, month: 12, day: 31)
    else { return nil }
    let first = max(joined, newYear)
    let last = min(left?.adding(days: -1) ?? lastDay, lastDay)
    guard first <= last else { return nil }
    return switch self {
    case .month: Part(count: last.month - first.month + 1, whole: 12)
    case .day: Part(count: first.days(until: last) + 1, whole: newYear.days(until: lastDay) + 1)
    case .wholeYear: Part(count: 1, whole: 1)
    }
  }
}
