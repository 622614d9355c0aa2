/// A period in years: a single year, from one year to another, or from one year and still ongoing.
package struct Period: Hashable, Sendable {
  package let firstYear: Int
  /// The last year; nil if the period is ongoing.
  package let lastYear: Int?

  /// The reason a text is not a period.
  package enum Flaw: Error, Hashable, Sendable {
    /// The text has none of the forms `2021`, `2019-2023` and `2019-`.
    case malformed
    /// The last year comes before the first.
    case endsBeforeItStarts
  }

  /// Reads `2021`, `2019-2023` or `2019-`; no other form is accepted.
  package static func parse(_ text: String) -> Result<Period, Flaw> {
    let bytes = Array(text.utf8)
    guard bytes.count == 4 || bytes.count == 5 || bytes.count == 9,
      let first = year(bytes[..<4]), bytes.count == 4 || bytes[4] == UInt8(ascii: "-")
    else { return .failure(.malformed) }
    if bytes.count == 4 { return .success(Period(firstYear: first, lastYear: first)) }
    if bytes.count == 5 { return .success(Period(firstYear: first, lastYear: nil)) }
    guard let last = year(bytes[5...]) else { return .failure(.malformed) }
    guard first <= last else { return .failure(.endsBeforeItStarts) }
    return .success(Period(firstYear: first, lastYear: last))
  }

  /// Whether the period is ongoing.
  package var isOngoing: Bool { lastYear == nil }

  private static func year(_ bytes: ArraySlice<UInt8>) -> Int? {
    DigitText.number(bytes).flatMap { $0 > 0 ? $0 : nil }
  }
}

extension Period: Comparable {
  /// Orders by the first year, then by the last; an ongoing period comes last.
  package static func < (left: Period, right: Period) -> Bool {
    (left.firstYear, left.lastYear ?? Int.max) < (right.firstYear, right.lastYear ?? Int.max)
  }
}

extension Period: CustomStringConvertible {
  /// The form that the period is written in: `2021`, `2019-2023` or `2019-`.
  package var description: String {
    let first = DigitText.padded(firstYear, to: 4)
    guard let lastYear else { return first + "-" }
    return lastYear == firstYear ? first : first + "-" + DigitText.padded(lastYear, to: 4)
  }
}
