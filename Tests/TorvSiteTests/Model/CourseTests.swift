import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct CourseTests {
  private func course(_ fields: String) throws -> Course {
    let page = try #require(try parse(.course, fields: fields))
    guard case .course(let course) = page.content else { throw OtherKind() }
    return course
  }

  private struct OtherKind: Error {}

  /// Parses a course with one session on 12 March 2027 that has these fields.
  private func check(
    session: String, _ expected: ExpectedDiagnostic...,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let text = SiteFixture.page(
      .course, "sessions:\n  - start: 2027-03-12T09:00\n    end: 2027-03-12T16:00\n\(session)")
    try parse(.course, text, expecting: expected, sourceLocation: sourceLocation)
  }

  @Test func everyFieldIsRead() throws {
    let course = try course(
      """
      outcomes: [at tælle, at spørge]
      audience: Kommuner
      duration: 1 dag
      level: advanced
      price: {member: 0, nonMember: 3500}
      proposal: true
      sessions:
        - {start: "2027-05-12T09:00", end: "2027-05-12T16:00", online: true, seats: 24, status: open}
        - {start: "2027-03-12T09:00", end: "2027-03-13T16:00", place: Vejle, register: a@b.dk}
      """)
    #expect(course.outcomes.count == 2)
    #expect(course.price == Price(member: 0, nonMember: 3500))
    #expect(course.isProposal)
    #expect(course.sessions.map(\.venue) == [.place("Vejle"), .online])
  }

  @Test func theNextSessionIsTheFirstThatCanBeJoined() throws {
    let course = try course(
      """
      sessions:
        - {start: "2027-01-01T09:00", end: "2027-01-01T16:00", online: true}
        - {start: "2027-02-01T09:00", end: "2027-02-01T16:00", online: true, status: cancelled}
        - {start: "2027-03-01T09:00", end: "2027-03-01T16:00", online: true, status: held}
        - {start: "2027-04-01T09:00", end: "2027-04-01T16:00", online: true, status: full}
      """)
    for (today, next) in [
      ("2026-12-31", "2027-01-01"), ("2027-01-01", "2027-01-01"), ("2027-01-02", "2027-04-01"),
      ("2027-04-02", nil),
    ] {
      let session = course.nextSession(from: try CalendarDate.parse(today).get())
      #expect(session?.start.date.description == next)
    }
  }

  @Test func outcomesAndAudienceAreRequired() throws {
    try parse(
      .course, fields: "1️⃣outcomes: []\n2️⃣audience:", expecting: .error("1️⃣", .missingField),
      .error("2️⃣", .missingField))
  }

  @Test func aPriceHasBothItsParts() throws {
    try parse(
      .course, fields: "price:\n  1️⃣member: 2️⃣2.500",
      expecting: .error("1️⃣", .missingField, message: "nonMember is missing"),
      .error("2️⃣", .invalidValue, message: "whole number"))
    try parse(
      .course, fields: "price: 1️⃣2500",
      expecting: .error("1️⃣", .invalidValue, message: "price must have the fields member, nonMember")
    )
  }

  @Test func aSessionEndsAfterItStarts() throws {
    for end in ["2027-03-12T08:59", "2027-03-12T09:00"] {
      try parse(
        .course,
        fields: "sessions:\n  - start: 2027-03-12T09:00\n    end: 1️⃣\(end)\n    online: true",
        expecting: .error("1️⃣", .conflictingFields, hint: "after 2027-03-12T09:00"))
    }
  }

  @Test func aSessionHasAPlaceOrIsOnline() throws {
    try check(session: "    place: Vejle")
    try check(session: "    online: true")
    try check(session: "    place: Vejle\n    online: false")
    try check(
      session: "    place: 1️⃣Vejle\n    online: true",
      .error("1️⃣", .conflictingFields, message: "both place and online"))
    try check(session: "    online: 1️⃣false", .error("1️⃣", .missingField, hint: "'online: true'"))
    try check(session: "    seats: 3", .error(nil, .missingField, message: "place is missing"))
  }

  @Test func aVenueThatIsNotLegalIsReportedOnce() throws {
    try check(session: "    place: 1️⃣TODO", .error("1️⃣", .unfinishedText))
    try check(session: "    online: 1️⃣ja", .error("1️⃣", .invalidValue, hint: "write 'true'"))
  }

  @Test func theRestOfASessionIsChecked() throws {
    try check(
      session: "    online: true\n    seats: 1️⃣0\n    status: 2️⃣closed\n    register: 3️⃣www.x.dk",
      .error("1️⃣", .invalidValue, message: "between 1 and"),
      .error("2️⃣", .invalidValue, message: "'planned', 'open', 'full', 'cancelled', 'held'"),
      .error("3️⃣", .invalidValue, message: "a mail address or an address"))
    try parse(
      .course, fields: "sessions: [{start: 1️⃣2027-03-12, end: 2️⃣\"2027-03-12T25:00\", online: true}]",
      expecting: .error("1️⃣", .invalidValue, message: "a date and time"),
      .error("2️⃣", .invalidValue))
  }
}
