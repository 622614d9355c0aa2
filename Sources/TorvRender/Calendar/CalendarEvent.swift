import TorvSite

/// Something in a calendar: a session of a course, or a day by which something is due.
struct CalendarEvent: Hashable, Sendable {
  enum Time: Hashable, Sendable {
    /// Danish time.
    case hours(start: DateTime, end: DateTime)
    case day(CalendarDate)
  }

  enum Status: String, Sendable {
    case tentative = "TENTATIVE"
    case confirmed = "CONFIRMED"
    case cancelled = "CANCELLED"
  }

  /// The permanent identifier of the event, the same in every calendar that lists it.
  let id: String
  /// The day the event's details last changed.
  let changed: CalendarDate
  /// A number that grows whenever the event's details change.
  let sequence: Int
  let time: Time
  let status: Status
  let summary: String
  let description: String
  let place: String?
  let url: String

  /// The lines of the event, not yet folded.
  var lines: [String] {
    ["BEGIN:VEVENT", "UID:\(CalendarText.escaped(id))", "DTSTAMP:\(Self.stamp(changed))"]
      + times + [
        "SEQUENCE:\(sequence)", "STATUS:\(status.rawValue)",
        "SUMMARY:\(CalendarText.escaped(summary))",
        "DESCRIPTION:\(CalendarText.escaped(description))",
      ] + (place.map { ["LOCATION:\(CalendarText.escaped($0))"] } ?? [])
      + ["URL:\(url)", "END:VEVENT"]
  }

  private var times: [String] {
    switch time {
    case .hours(let start, let end):
      let zone = DanishTime.zoneName
      return [
        "DTSTART;TZID=\(zone):\(Self.text(start))", "DTEND;TZID=\(zone):\(Self.text(end))",
      ]
    case .day(let day):
      return [
        "DTSTART;VALUE=DATE:\(Self.text(day))",
        "DTEND;VALUE=DATE:\(Self.text(day.adding(days: 1) ?? day))", "TRANSP:TRANSPARENT",
      ]
    }
  }

  /// Pages have dates without a time of day; noon UTC is the same day in all of Europe.
  private static func stamp(_ date: CalendarDate) -> String { text(date) + "T120000Z" }

  private static func text(_ date: CalendarDate) -> String { "\(date)".filter { $0 != "-" } }

  private static func text(_ time: DateTime) -> String {
    "\(time)".filter { $0 != "-" && $0 != ":" } + "00"
  }
}
