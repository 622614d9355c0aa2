package import TorvDiagnostics

/// A scheme that one can apply to for money for a town centre.
package struct Funding: Sendable {
  package let funder: String
  /// The first day of applications, if there is one.
  package let opens: CalendarDate?
  package let deadline: Deadline
  /// Who can apply, by actor.
  package let eligible: [Actor]
  /// Who can apply, in words.
  package let applicants: String?
  package let townSize: TownSize?
  /// The municipalities that the scheme is limited to; empty if it is not limited.
  package let municipalities: [Slug]
  package let amount: String?
  package let coFinancing: String?
  package let url: WebURL
  /// The day when somebody last checked the scheme with the funder.
  package let checked: CalendarDate
  package let sources: [Source]

  /// The number of inhabitants that a town may have; at least one end is given.
  package struct TownSize: Hashable, Sendable {
    package let from: Int?
    package let to: Int?
  }

  /// The deadline for applications.
  package enum Deadline: Hashable, Sendable {
    case date(CalendarDate)
    /// Applications are no longer accepted.
    case closed
    /// Applications are accepted at any time.
    case rolling
  }

  /// Whether one can apply; the cases are in the order in which lists show them.
  package enum Availability: Int, CaseIterable, Hashable, Sendable {
    case open
    case upcoming
    case closed
  }

  /// Returns whether one can apply on the day; the day of the deadline is the last day to apply.
  package func availability(on day: CalendarDate) -> Availability {
    switch deadline {
    case .closed: .closed
    case .date(let last) where last < day: .closed
    case .date, .rolling: opens.map { $0 > day } == true ? .upcoming : .open
    }
  }

  /// Returns the day that lists sort by: the first day of applications if it is still to come, otherwise the deadline.
  package func sortingDate(on day: CalendarDate) -> CalendarDate? {
    if availability(on: day) == .upcoming { return opens }
    guard case .date(let last) = deadline else { return nil }
    return last
  }

  /// Returns whether the scheme was last checked more than a year before the day, so that it may be out of date.
  package func isStale(on day: CalendarDate) -> Bool {
    (checked.year + 1, checked.month, checked.day) < (day.year, day.month, day.day)
  }
}

extension Page {
  /// Returns whether one can apply, if that is public; nil if the page is not a scheme or is for members only.
  package func publicAvailability(on day: CalendarDate) -> Funding.Availability? {
    guard access == .open, case .funding(let funding) = content else { return nil }
    return funding.availability(on: day)
  }
}

extension Funding: PageDefinition {
  static let folder = "funding"
  static let pathComponent = "puljer"
  static let listOrder = ListOrder.deadline
  static let hasFacets = true
  static let isKnowledge = true

  static let fields: [FieldDeclaration] = [
    .required("funder", "Hvem der giver pengene", example: "TODO"),
    .optional("opens", "Første dag, man kan søge", example: "2027-01-15"),
    .required(
      "deadline", "Sidste dag, man kan søge, eller lukket eller loebende",
      example: "TODO: 2027-03-01"),
    FieldDeclaration.required(
      "eligible", "Hvem der kan søge: staten, kommuner, erhvervsliv", example: "[TODO]"
    ).choosing(from: Actor.self),
    .optional("applicants", "Hvem der kan søge, i ord", example: "Kommuner i samarbejde"),
    .optional("townSize", "Byens indbyggertal").holding([
      .optional("from", "Fra", example: "1000"),
      .optional("to", "Til og med", example: "20000"),
    ]),
    .optional(
      "municipality", "Kommunens slug, eller en liste af dem, når puljen er lokal",
      example: "vejle"),
    .optional("amount", "Beløbet i ord", example: "Op til 5 mio. kr."),
    .optional("coFinancing", "Krav om medfinansiering", example: "Mindst 25 pct."),
    .required("url", "Puljens adresse hos giveren", example: "TODO: https://…"),
    .required(
      "checked", "Dagen, hvor oplysningerne sidst er set efter hos giveren",
      example: "TODO: 2026-11-20"),
    .optional("sources", "Kilderne").listing(Source.fields),
  ]

  init?(from fields: inout FieldReader) {
    let funder = fields.text("funder")
    let opens: CalendarDate? = fields.value("opens")
    let deadline: Located<Deadline>? = fields.located("deadline")
    eligible = fields.values("eligible", as: Actor.self).map(\.value).sorted()
    applicants = fields.text("applicants")
    townSize = fields.mapping("townSize", read: TownSize.init)
    municipalities = fields.municipalities("municipality")
    amount = fields.text("amount")
    coFinancing = fields.text("coFinancing")
    let url: WebURL? = fields.value("url")
    let checked = fields.pastDate("checked")
    sources = fields.mappings("sources", read: Source.init)
    if let opens, let deadline, case .date(let last) = deadline.value, last < opens {
      fields.report(
        .conflictingFields, "deadline lies before opens", at: deadline.range,
        hint: "write a date from \(opens) on")
    }
    self.opens = opens
    guard let funder, let deadline, !eligible.isEmpty, let url, let checked else { return nil }
    self.funder = funder
    self.deadline = deadline.value
    self.url = url
    self.checked = checked
  }

  var actors: [Actor] { eligible }
}

extension Funding.TownSize {
  init?(from fields: inout FieldReader) {
    from = fields.number("from", in: 0...10_000_000)
    to = fields.number("to", in: 1...10_000_000)
    if let from, let to, to < from, let range = fields.range(of: "to") {
      fields.report(
        .conflictingFields, "to is less than from", at: range,
        hint: "write a number from \(from) on")
    }
    guard from != nil || to != nil else { return nil }
  }
}

extension Funding.Deadline: ScalarValue {
  package init?(scalar: String) {
    switch scalar {
    case "lukket": self = .closed
    case "loebende": self = .rolling
    default:
      guard let date = CalendarDate(scalar: scalar) else { return nil }
      self = .date(date)
    }
  }

  package static var expectation: Message {
    "a date that exists, such as 2027-03-01, or 'lukket' or 'loebende'"
  }

  package static var legalValues: [String] { ["lukket", "loebende"] }

  package static func mended(_ text: String) -> String? {
    let key = DanishReading.key(text)
    if ["loebende", "rolling"].contains(key) { return "loebende" }
    return ["lukket", "closed"].contains(key) ? "lukket" : CalendarDate.mended(text)
  }
}
