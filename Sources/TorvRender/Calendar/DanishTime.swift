import TorvSite

/// Danish time: one hour ahead of UTC, two in summer, by the European rule in force since 1996.
enum DanishTime {
  static let zoneName = "Europe/Copenhagen"

  /// The time zone definition that a calendar includes (RFC 5545, section 3.6.5).
  static let zone = [
    "BEGIN:VTIMEZONE", "TZID:\(zoneName)", "BEGIN:DAYLIGHT", "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200",
    "TZNAME:CEST", "END:DAYLIGHT", "BEGIN:STANDARD", "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100",
    "TZNAME:CET", "END:STANDARD", "END:VTIMEZONE",
  ]

  /// Returns whether a time is in summer time; the hour that occurs twice in October counts as summer time.
  static func isSummer(_ time: DateTime) -> Bool {
    guard let start = lastSunday(month: 3, of: time.date.year),
      let end = lastSunday(month: 10, of: time.date.year)
    else { return false }
    return (start, 2) <= (time.date, time.hour) && (time.date, time.hour) < (end, 3)
  }

  /// Returns the time with its offset from UTC: `2027-03-12T09:00:00+01:00`.
  static func text(_ time: DateTime) -> String {
    "\(time):00+0\(isSummer(time) ? 2 : 1):00"
  }

  /// Returns the last Sunday of March or October: both have 31 days, so it falls on the 25th or later.
  private static func lastSunday(month: Int, of year: Int) -> CalendarDate? {
    (25...31).lazy.compactMap { CalendarDate(year: year, month: month, day: $0) }
      .first { $0.weekday == .sunday }
  }
}
