/// A day and a time of day on the local clock, without a time zone.
package struct DateTime: Hashable, Sendable {
  package let date: CalendarDate
  /// From 0 to 23.
  package let hour: Int
  /// From 0 to 59.
  package let minute: Int

  /// Returns nil if there is no such time of day.
  package init?(date: CalendarDate, hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    self.date = date
    self.hour = hour
    self.minute = minute
  }

  /// Reads a time of the form `2027-03-12T09:00`; no other form is accepted.
  package static func parse(_ text: String) -> Result<DateTime, CalendarDate.Flaw> {
    let bytes = Array(text.utf8)
    guard bytes.count == 16, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      let hour = DigitText.number(bytes[11..<13]), let minute = DigitText.number(bytes[14...])
    else { return .failure(.malformed) }
    return CalendarDate.parse(String(decoding: bytes[..<10], as: UTF8.self)).flatMap { date in
      DateTime(date: date, hour: hour, minute: minute).map(Result.success)
        ?? .failure(.doesNotExist)
    }
  }

  /// Returns the number of minutes until another time; negative if that time is earlier.
  package func minutes(until other: DateTime) -> Int {
    date.days(until: other.date) * 1440 + (other.hour - hour) * 60 + other.minute - minute
  }
}

extension DateTime: Comparable {
  /// Orders from the earliest to the latest.
  package static func < (left: DateTime, right: DateTime) -> Bool {
    (left.date, left.hour, left.minute) < (right.date, right.hour, right.minute)
  }
}

extension DateTime: CustomStringConvertible {
  /// The ISO 8601 form without a time zone, `2027-03-12T09:00`, which is also valid in `<time>`.
  package var description: String {
    "\(date)T" + DigitText.padded(hour, to: 2) + ":" + DigitText.padded(minute, to: 2)
  }
}
