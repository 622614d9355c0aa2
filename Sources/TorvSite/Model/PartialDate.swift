/// A date as precise as its source gives it: a year, a month or a day.
package enum PartialDate: Hashable, Sendable {
  case year(Int)
  case month(year: Int, month: Int)
  case day(CalendarDate)

  /// Reads `2020`, `2020-06` or `2020-06-15`; no other form is accepted.
  package static func parse(_ text: String) -> Result<PartialDate, CalendarDate.Flaw> {
    let bytes = Array(text.utf8)
    switch bytes.count {
    case 4:
      guard let year = DigitText.number(bytes) else { return .failure(.malformed) }
      return year == 0 ? .failure(.doesNotExist) : .success(.year(year))
    case 7:
      guard let year = DigitText.number(bytes[..<4]), bytes[4] == UInt8(ascii: "-"),
        let month = DigitText.number(bytes[5...])
      else { return .failure(.malformed) }
      guard year > 0, (1...12).contains(month) else { return .failure(.doesNotExist) }
      return .success(.month(year: year, month: month))
    default:
      return CalendarDate.parse(text).map(PartialDate.day)
    }
  }

  package var year: Int {
    switch self {
    case .year(let year), .month(let year, _): year
    case .day(let date): date.year
    }
  }

  /// Year, month and day; an unknown part is 0.
  private var parts: (Int, Int, Int) {
    switch self {
    case .year(let year): (year, 0, 0)
    case .month(let year, let month): (year, month, 0)
    case .day(let date): (date.year, date.month, date.day)
    }
  }
}

extension PartialDate {
  /// Returns whether the last day of the date lies before that of the other.
  package func endsBefore(_ other: PartialDate) -> Bool {
    guard let lastDay, let otherDay = other.lastDay else { return self < other }
    return lastDay < otherDay
  }

  /// The last day of the year, the month or the day itself.
  package var lastDay: CalendarDate? {
    switch self {
    case .year(let year): CalendarDate(year: year, month: 12, day: 31)
    case .month(let year, let month):
      CalendarDate(year: year, month: month, day: CalendarDate.days(inMonth: month, year: year))
    case .day(let date): date
    }
  }

  /// Returns whether the date is certainly before the other, however precise each is: 2020 is not before 2020-06.
  package func isBefore(_ other: PartialDate) -> Bool {
    let (own, others) = (parts, other.parts)
    if own.0 != others.0 { return own.0 < others.0 }
    if own.1 == 0 || others.1 == 0 { return false }
    if own.1 != others.1 { return own.1 < others.1 }
    return own.2 != 0 && others.2 != 0 && own.2 < others.2
  }
}

extension PartialDate: Comparable {
  /// Orders from the earliest to the latest, a year before its months and a month before its days.
  package static func < (left: PartialDate, right: PartialDate) -> Bool {
    left.parts < right.parts
  }
}

extension PartialDate: CustomStringConvertible {
  /// The form that the date is written in: `2020`, `2020-06` or `2020-06-15`, which is also valid in `<time>`.
  package var description: String {
    switch self {
    case .year(let year):
      DigitText.padded(year, to: 4)
    case .month(let year, let month):
      DigitText.padded(year, to: 4) + "-" + DigitText.padded(month, to: 2)
    case .day(let date):
      date.description
    }
  }
}
