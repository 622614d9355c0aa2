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

  static let funder = Field<String>.required("funder", "Hvem der giver pengene", example: "TODO")
  static let opens = Field<CalendarDate>.optional(
    "opens", "Første dag, man kan søge", example: "2027-01-15")
  static let deadline = Field<Deadline>.required(
    "deadline", "Sidste dag, man kan søge, eller lukket eller loebende",
    example: "TODO: 2027-03-01")
  static let eligible = Field<Actor>.required(
    "eligible", "Hvem der kan søge: staten, kommuner, erhvervsliv", example: "[TODO]"
  ).named("Hvem der kan søge").listed()
  static let applicants = Field<String>.optional(
    "applicants", "Hvem der kan søge, i ord", example: "Kommuner i samarbejde")
  static let townSize = Field<TownSize>.optional("townSize", "Byens indbyggertal")
  static let municipality = Field<MunicipalitySlug>.optional(
    "municipality", "Kommunens slug, eller en liste af dem, når puljen er lokal", example: "vejle"
  ).referring().oneOrMore()
  static let amount = Field<String>.optional(
    "amount", "Beløbet i ord", example: "Op til 5 mio. kr.")
  static let coFinancing = Field<String>.optional(
    "coFinancing", "Krav om medfinansiering", example: "Mindst 25 pct.")
  static let url = Field<WebURL>.required(
    "url", "Puljens adresse hos giveren", example: "TODO: https://…")
  static let checked = Field<CalendarDate>.required(
    "checked", "Dagen, hvor oplysningerne sidst er set efter hos giveren",
    example: "TODO: 2026-11-20"
  ).named("Sidst set efter hos giveren").past()
  static let sources = Field<[Source]>.optional("sources", "Kilderne")

  package static let fields: [FieldDeclaration] = .of(
    funder, opens, deadline, eligible, applicants, townSize, municipality, amount, coFinancing, url,
    checked, sources)

  package init?(from fields: inout FieldReader) {
    let funder = fields[Self.funder]
    let opens = fields[Self.opens]
    let deadline = fields.located(Self.deadline)
    eligible = fields.values(Self.eligible).sorted()
    applicants = fields[Self.applicants]
    townSize = fields[Self.townSize]
    municipalities = fields.values(Self.municipality).map(\.slug)
    amount = fields[Self.amount]
    coFinancing = fields[Self.coFinancing]
    let url = fields[Self.url]
    let checked = fields[Self.checked]
    sources = fields[Self.sources]
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

extension Funding.TownSize: FieldGroup {
  static let from = Field<Int>.optional("from", "Fra", example: "1000").within(0...10_000_000)
  static let to = Field<Int>.optional("to", "Til og med", example: "20000").within(1...10_000_000)

  package static let fields: [FieldDeclaration] = .of(from, to)

  package init?(from fields: inout FieldReader) {
    from = fields[Self.from]
    to = fields[Self.to]
    if let from, let to, to < from, let range = fields.range(of: Self.to) {
      fields.report(
        .conflictingFields, "to is less than from", at: range,
        hint: "write a number from \(from) on")
    }
    guard from != nil || to != nil else { return nil }
  }
}

extension Funding.Deadline: ScalarValue {
  package static var fieldForm: FieldForm { .dateOr(legalValues) }

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
