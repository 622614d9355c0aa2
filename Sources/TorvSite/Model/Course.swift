import TorvDiagnostics

/// A course that the centre runs, or proposes to run.
package struct Course: Sendable {
  package let outcomes: [String]
  package let audience: String
  package let duration: String?
  package let level: Level?
  package let price: Price?
  /// Whether the course is only proposed: dates and prices are examples.
  package let isProposal: Bool
  /// In chronological order.
  package let sessions: [Session]

  /// One run of the course, in local Danish time.
  package struct Session: Hashable, Sendable {
    /// The status of the session, as its page shows it.
    package enum Status: String, EnumeratedValue {
      case planned, open, full, cancelled, held

      package static let danishNames: KeyValuePairs<String, Self> = [
        "planlagt": .planned, "åben": .open, "åbent": .open,
        "fuld": .full, "fuldt": .full, "fuldt booket": .full,
        "udsolgt": .full, "aflyst": .cancelled, "canceled": .cancelled,
        "holdt": .held, "afholdt": .held,
      ]
    }

    /// Where participants meet.
    package enum Venue: Hashable, Sendable {
      case place(String)
      case online
    }

    package let start: DateTime
    package let end: DateTime
    package let venue: Venue
    package let seats: Int?
    package let status: Status?
    package let registration: ContactPoint?
  }

  /// Returns the first session on or after `today` that has not been cancelled or held.
  package func nextSession(from today: CalendarDate) -> Session? {
    sessions.first { $0.start.date >= today && $0.status != .cancelled && $0.status != .held }
  }
}

extension Page {
  /// The sessions that everybody may know about; empty if the page is not a course or is for members only.
  package var publicSessions: [Course.Session] {
    guard access == .open, case .course(let course) = content else { return [] }
    return course.sessions
  }
}

extension Course: PageDefinition {
  static let folder = "courses"
  static let pathComponent = "kurser"
  static let listOrder = ListOrder.nextSession
  static let hasFacets = true
  static let isKnowledge = true

  static let outcomes = Field<String>.required(
    "outcomes", "Hvad deltagerne kan bagefter (en liste)", example: "[TODO]"
  ).listed()
  static let audience = Field<String>.required("audience", "Hvem kurset er for", example: "TODO")
  static let duration = Field<String>.optional("duration", "Varigheden", example: "1 dag")
  static let level = Field<Level>.optional(
    "level", "Niveauet: basic eller advanced", example: "basic")
  static let price = Field<Price>.optional(
    "price", "Prisen i hele kroner (eller valutaen i site.yml)")
  static let proposal = Field<Bool>.optional(
    "proposal", "true, så længe kurset kun er et forslag", example: "true")
  static let sessions = Field<[Session]>.optional("sessions", "Hvornår kurset holdes")

  package static let fields: [FieldDeclaration] = .of(
    outcomes, audience, duration, level, price, proposal, sessions)

  package init?(from fields: inout FieldReader) {
    let outcomes = fields.values(Self.outcomes)
    let audience = fields[Self.audience]
    duration = fields[Self.duration]
    level = fields[Self.level]
    price = fields[Self.price]
    isProposal = fields[Self.proposal] ?? false
    sessions = fields[Self.sessions].sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    guard let audience, !outcomes.isEmpty else { return nil }
    self.outcomes = outcomes
    self.audience = audience
  }

  func facets(of page: Page) -> [Facet] { page.publicSessions.map { .year($0.start.date.year) } }
}

extension Course.Session: FieldGroup {
  static let start = Field<DateTime>.required(
    "start", "Begyndelsen", example: "TODO: 2027-03-12T09:00")
  static let end = Field<DateTime>.required(
    "end", "Slutningen", example: "TODO: 2027-03-12T16:00")
  static let place = Field<String>.optional(
    "place", "Stedet; ellers online", example: "TODO: Vejle"
  ).sameInAllLanguages().suggested()
  static let online = Field<Bool>.optional(
    "online", "true, når kurset holdes på nettet", example: "true")
  static let seats = Field<Int>.optional("seats", "Antal pladser", example: "24")
    .within(1...100_000)
  static let status = Field<Status>.optional(
    "status", "planned, open, full, cancelled eller held", example: "planned")
  static let register = Field<ContactPoint>.optional(
    "register", "Mail eller adresse til tilmelding", example: "kurser@torv.example")

  package static let fields: [FieldDeclaration] = .of(
    start, end, place, online, seats, status, register)

  package static let rules: [FieldRule] = [.anyOf([.given(place), .among(["true"], online)])]

  package init?(from fields: inout FieldReader) {
    let start = fields.located(Self.start)
    let end = fields.located(Self.end)
    let venue = Self.venue(from: &fields)
    seats = fields[Self.seats]
    status = fields[Self.status]
    registration = fields[Self.register]
    guard let start, let end, let venue else { return nil }
    if end.value <= start.value {
      fields.report(
        .conflictingFields, "end does not lie after start", at: end.range,
        hint: "write a time after \(start.value)")
    }
    self.start = start.value
    self.end = end.value
    self.venue = venue
  }

  private static func venue(from fields: inout FieldReader) -> Venue? {
    let place = fields.located(Self.place)
    let online = fields.located(Self.online)
    if fields.holds(Self.place), online?.value == true {
      fields.report(
        .conflictingFields, "both place and online are given",
        at: fields.range(of: Self.place) ?? fields.start, hint: "keep one of them")
      return nil
    }
    if let place { return .place(place.value) }
    if online?.value == true { return .online }
    // A value that is there but not legal has been reported already.
    let isUnread = fields.holds(Self.place) || (fields.holds(Self.online) && online == nil)
    if !isUnread {
      fields.report(
        .missingField, "place is missing", at: online?.range ?? fields.start,
        hint: "add 'place: …' or 'online: true'")
    }
    return nil
  }
}
