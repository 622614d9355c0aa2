import Testing
import TorvSite

@testable import TorvRender

@Suite struct CourseCalendarTests {
  private static let session = "{start: 2027-03-12T09:00, end: 2027-03-12T16:00, place: Vejle"

  private func sample(
    _ sessions: String, _ fields: String = "", title: String = "Tælling"
  ) -> SampleSite {
    var sample = SampleSite()
    sample.add(
      .course, "taelling",
      """
      title: \(title)
      summary: "Hjerter, ruder; og \\\\ æøå."
      outcomes: [A]
      audience: A
      sessions: [\(sessions)]
      \(fields)
      """)
    return sample
  }

  private func events(_ sample: SampleSite) throws -> [CalendarEvent] {
    let calendar = CourseCalendar(site: try sample.site(), strings: try SampleSite.strings())
    return calendar.events(of: 0)
  }

  private func lines(_ file: OutputFile) throws -> [String] {
    guard case .bytes(let bytes) = file.contents else { return [] }
    return String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "")
      .split(separator: "\r\n").map(String.init)
  }

  @Test func sessionIsAnEventInDanishTime() throws {
    let sample = sample("\(Self.session), seats: 20, register: kurser@torv.example}")
    let event = try #require(try events(sample).first)
    #expect(
      event.lines == [
        "BEGIN:VEVENT", "UID:kursus-taelling-20270312T0900@torv.example",
        "DTSTAMP:20261123T120000Z", "DTSTART;TZID=Europe/Copenhagen:20270312T090000",
        "DTEND;TZID=Europe/Copenhagen:20270312T160000", "SEQUENCE:0", "STATUS:CONFIRMED",
        "SUMMARY:Tælling",
        "DESCRIPTION:Hjerter\\, ruder\\; og \\\\ æøå.\\n20 pladser\\nTilmelding: kurser@torv.example",
        "LOCATION:Vejle", "URL:https://torv.example/centret/kurser/taelling/", "END:VEVENT",
      ])
  }

  @Test(arguments: [
    ("", "", "CONFIRMED", "Tælling"), (", status: open", "", "CONFIRMED", "Tælling"),
    (", status: planned", "", "TENTATIVE", "Tælling"),
    (", status: cancelled", "", "CANCELLED", "Aflyst: Tælling"),
    ("", "proposal: true", "TENTATIVE", "Forslag: Tælling"),
    (", status: cancelled", "proposal: true", "CANCELLED", "Aflyst: Forslag: Tælling"),
  ])
  func statusAndTitleTellHowFarTheSessionHasCome(
    status: String, fields: String, expected: String, title: String
  ) throws {
    let event = try #require(try events(sample(Self.session + status + "}", fields)).first)
    #expect(event.status.rawValue == expected)
    #expect(event.summary == title)
  }

  @Test func oneCanNotSignUpForWhatIsCancelledHeldOrOnlyProposed() throws {
    for (status, fields) in [("cancelled", ""), ("held", ""), ("open", "proposal: true")] {
      let session = "\(Self.session), status: \(status), register: kurser@torv.example}"
      let event = try #require(try events(sample(session, fields)).first)
      #expect(!event.description.contains("kurser@torv.example"), "\(status) \(fields)")
      #expect(event.description.contains("forslag") == !fields.isEmpty)
    }
  }

  @Test func stampAndSequenceComeFromTheDatesOfThePage() throws {
    let dates = "published: 2026-10-01\nupdated: 2026-10-11"
    let event = try #require(try events(sample(Self.session + "}", dates)).first)
    #expect(event.lines.contains("DTSTAMP:20261011T120000Z"))
    #expect(event.sequence == 10)
  }

  @Test func namesOfEventsDoNotDependOnOtherSessionsOrTheirOrder() throws {
    let later = "{start: 2027-04-12T09:00, end: 2027-04-12T16:00, online: true}"
    let alone = try events(sample(later)).map(\.id)
    let together = try events(sample("\(later), \(Self.session)}")).map(\.id)
    #expect(together.last == alone.first)
    #expect(alone == ["kursus-taelling-20270412T0900@torv.example"])
  }

  @Test func sessionsThatBeginTogetherHaveNamesOfTheirOwn() throws {
    let online = "{start: 2027-03-12T09:00, end: 2027-03-12T17:00, online: true}"
    let ids = try events(sample("\(Self.session)}, \(online), \(Self.session)}")).map(\.id)
    #expect(
      ids.map { String($0.dropFirst("kursus-taelling-20270312T0900".count)) } == [
        "-vejle@torv.example", "-vejle-2@torv.example", "-online@torv.example",
      ])
  }

  @Test func calendarHasItsNameItsTimeZoneAndNoLongLine() throws {
    let title = String(repeating: "Æblegrød ", count: 12).dropLast()
    let site = try sample(Self.session + "}", title: String(title)).site()
    let file = CourseCalendar(site: site, strings: try SampleSite.strings()).file(of: 0)
    #expect(file.path == "kurser/taelling.ics")
    let lines = try lines(file)
    #expect(lines.first == "BEGIN:VCALENDAR")
    #expect(lines.last == "END:VCALENDAR")
    #expect(lines.contains("X-WR-CALNAME:\(title) – Torvet & Co"))
    #expect(lines.contains("REFRESH-INTERVAL;VALUE=DURATION:PT12H"))
    #expect(lines.filter { $0.hasPrefix("TZID:") } == ["TZID:Europe/Copenhagen"])
    guard case .bytes(let bytes) = file.contents else { return }
    let longest = bytes.split(separator: 10).map { $0.count - 1 }.max() ?? 0
    #expect(longest == 75 || longest == 74)
  }

  @Test func calendarOfAllCoursesHoldsEachSessionOnce() throws {
    var sample = sample(Self.session + "}")
    sample.add(
      .course, "anden",
      "title: B\nsummary: S.\noutcomes: [A]\naudience: A\nsessions: [\(Self.session)}]")
    let file = CourseCalendar(site: try sample.site(), strings: try SampleSite.strings()).file
    #expect(file.path == "kalender/kurser.ics")
    let ids = try lines(file).filter { $0.hasPrefix("UID:") }
    #expect(
      ids == [
        "UID:kursus-anden-20270312T0900@torv.example",
        "UID:kursus-taelling-20270312T0900@torv.example",
      ])
  }

  @Test func courseForMembersOnlyStandsInNoCalendarForAll() throws {
    let site = try sample(Self.session + "}", "access: members").site()
    let calendar = CourseCalendar(site: site, strings: try SampleSite.strings())
    #expect(calendar.events(of: 0).count == 1)
    #expect(try !lines(calendar.file).contains("BEGIN:VEVENT"))
  }
}
