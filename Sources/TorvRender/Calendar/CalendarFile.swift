import TorvSite

/// A calendar that people can subscribe to (iCalendar, RFC 5545, with the names of RFC 7986).
struct CalendarFile: Sendable {
  /// The path on the site.
  let path: String
  let title: String
  let description: String
  /// The code of the language of the texts.
  let language: String
  /// The path of the page that shows the same events.
  let page: String
  let events: [CalendarEvent]

  /// Returns the file as the site publishes it.
  func file(of site: Site) -> OutputFile {
    let lines =
      [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Torv//Torv//\(language.uppercased())",
        "CALSCALE:GREGORIAN",
        "NAME:\(CalendarText.escaped(title))", "X-WR-CALNAME:\(CalendarText.escaped(title))",
        "DESCRIPTION:\(CalendarText.escaped(description))",
        "X-WR-CALDESC:\(CalendarText.escaped(description))",
        "X-WR-TIMEZONE:\(DanishTime.zoneName)", "URL:\(site.absoluteURL(page))",
        "SOURCE;VALUE=URI:\(site.absoluteURL(path))", "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
        "X-PUBLISHED-TTL:PT12H",
      ] + DanishTime.zone + events.flatMap(\.lines) + ["END:VCALENDAR"]
    var bytes: [UInt8] = []
    for line in lines { CalendarText.append(line, to: &bytes) }
    return OutputFile(path: SitePaths.file(of: path), contents: .bytes(bytes))
  }
}
