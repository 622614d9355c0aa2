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

      package static let danishNames: [String: Self] = [
        "planlagt": .planned, "aaben": .open, "aabent": .open,
        "fuld": .full, "fuldt": .full, "fuldtbooket": .full,
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

  static let fields: [FieldDeclaration] = [
    .required("outcomes", "Hvad deltagerne kan bagefter (en liste)", example: "[TODO]"),
    .required("audience", "Hvem kurset er for", example: "TODO"),
    .optional("duration", "Varigheden", example: "1 dag"),
    .optional("level", "Niveauet: basic eller advanced", example: "basic"),
    FieldDeclaration.optional("price", "Prisen i hele kroner (eller valutaen i site.yml)").holding(
      Price.fields),
    .optional("proposal", "true, så længe kurset kun er et forslag", example: "true"),
    .optional("sessions", "Hvornår kurset holdes").listing([
      .required("start", "Begyndelsen", example: "TODO: 2027-03-12T09:00"),
      .required("end", "Slutningen", example: "TODO: 2027-03-12T16:00"),
      FieldDeclaration.optional("place", "Stedet; ellers online", example: "TODO: Vejle")
        .suggested(),
      .optional("online", "true, når kurset holdes på nettet", example: "true"),
      .optional("seats", "Antal pladser", example: "24"),
      .optional("status", "planned, open, full, cancelled eller held", example: "planned"),
      .optional("register", "Mail eller adresse til tilmelding", example: "kurser@torv.example"),
    ]),
  ]

  init?(from fields: inout FieldReader) {
    let outcomes = fields.values("outcomes", as: String.self).map(\.value)
    let audience = fields.text("audience")
    duration = fields.text("duration")
    level = fields.value("level")
    price = fields.mapping("price", read: Price.init)
    isProposal = fields.value("proposal") ?? false
    sessions = fields.mappings("sessions", read: Session.init).sorted {
      ($0.start, $0.end) < ($1.start, $1.end)
    }
    guard let audience, !outcomes.isEmpty else { return nil }
    self.outcomes = outcomes
    self.audience = audience
  }

  func facets(of page: Page) -> [Facet] { page.publicSessions.map { .year($0.start.date.year) } }
}

extension Course.Session {
  init?(from fields: inout FieldReader) {
    let start: Located<DateTime>? = fields.located("start")
    let end: Located<DateTime>? = fields.located("end")
    let venue = Self.venue(from: &fields)
    seats = fields.number("seats", in: 1...100_000)
    status = fields.value("status")
    registration = fields.value("register")
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
    let place = fields.located("place", as: String.self)
    let online = fields.located("online", as: Bool.self)
    if fields.holds("place"), online?.value == true {
      fields.report(
        .conflictingFields, "both place and online are given",
        at: fields.range(of: "place") ?? fields.start, hint: "keep one of them")
      return nil
    }
    if let place { return .place(place.value) }
    if online?.value == true { return .online }
    // A value that is there but not legal has been reported already.
    let isUnread = fields.holds("place") || (fields.holds("online") && online == nil)
    if !isUnread {
      fields.report(
        .missingField, "place is missing", at: online?.range ?? fields.start,
        hint: "add 'place: …' or 'online: true'")
    }
    return nil
  }
}
