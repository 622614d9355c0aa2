package import TorvDiagnostics

/// One of the recommendations of the centre's programme: here those of the partnership for living town centres (2021).
package struct Recommendation: Sendable {
  package let number: Located<Int>
  /// Why the addressees were inferred instead of read directly in the source; nil if they were read there.
  package let inferenceReason: String?
  package let followUps: [FollowUp]
  /// When somebody last looked for what has happened; nil if that is not known.
  package let checked: PartialDate?

  /// Something that has happened to a recommendation since it was made, with its source.
  package struct FollowUp: Hashable, Sendable {
    /// How far the recommendation has been followed.
    package enum Status: String, EnumeratedValue {
      case done
      case partly
      case underway
      case notFound = "not-found"

      package static let danishNames: KeyValuePairs<String, Self> = [
        "gennemført": .done, "delvist gennemført": .partly, "i gang": .underway,
        "ikke fundet": .notFound, "opfyldt": .done, "færdig": .done, "delvist": .partly,
        "delvis": .partly, "undervejs": .underway,
      ]
    }

    package let date: PartialDate
    package let status: Status?
    package let text: String
    package let source: Source
    /// The addressees that it is about; all of them if empty.
    package let actors: [Located<Actor>]

    /// Returns whether it is about the actor, who is one of the addressees.
    package func concerns(_ actor: Actor) -> Bool {
      actors.isEmpty || actors.contains { $0.value == actor }
    }
  }

  /// Returns the status and date of the latest follow-up about an addressee that has a status.
  ///
  /// `notFound` counts only if there is no other status. Of two on one date the last in the file is the latest, and a
  /// year or a month stands for its last day.
  package func latestStatus(
    for actor: Actor
  ) -> (status: FollowUp.Status, date: PartialDate)? {
    let known = followUps.filter { $0.concerns(actor) }.compactMap { followUp in
      followUp.status.map { (status: $0, date: followUp.date) }
    }
    let found = known.filter { $0.status != .notFound }
    return (found.isEmpty ? known : found).reversed().max { $0.date.endsBefore($1.date) }
  }

  /// When somebody last looked for what has happened: as the page says, or when the latest follow-up was.
  package var lastLookedAt: PartialDate? {
    (followUps.map(\.date) + [checked].compactMap(\.self)).max { $0.endsBefore($1) }
  }
}

extension Page {
  /// Whether the page is a recommendation to which something has happened, as everybody may know.
  var hasProgress: Bool {
    guard access == .open, case .recommendation(let recommendation) = content else { return false }
    return !recommendation.followUps.isEmpty
  }
}

extension Recommendation: PageDefinition {
  static let folder = "recommendations"
  static let pathComponent = "anbefalinger"
  static let listOrder = ListOrder.number
  static let hasFacets = false
  static let isKnowledge = false

  static let addressees = CommonFields.actors.required(
    "Hvem anbefalingen er rettet til: staten, kommuner, erhvervsliv", example: "[TODO]")
  static let number = Field<Int>.required("number", "Anbefalingens nummer", example: "TODO: 1")
  static let actorsInferred = Field<Bool>.optional(
    "actorsInferred", "true, hvis adressaterne er udledt og ikke læst direkte", example: "true")
  static let inferenceReason = Field<String>.optional(
    "inferenceReason", "Hvorfor adressaterne er udledt; kræves med actorsInferred",
    example: "I kilden står adressaterne samlet"
  ).prose()
  static let followUp = Field<[FollowUp]>.optional("followUp", "Hvad der er sket siden")
  static let checked = Field<PartialDate>.optional(
    "checked", "Hvornår nogen sidst har set efter, hvad der er sket: 2026-11 eller 2026-11-20",
    example: "2026-11-20"
  ).named("Sidst set efter").past()

  package static let fields: [FieldDeclaration] = .of(
    addressees, number, actorsInferred, inferenceReason, followUp, checked)

  package static let rules: [FieldRule] = [
    .implies(.among(["true"], actorsInferred), .given(inferenceReason))
  ]

  package init?(from fields: inout FieldReader) {
    let number = fields.located(Self.number)
    let isInferred = fields.located(Self.actorsInferred)
    inferenceReason = fields[Self.inferenceReason]
    if let isInferred, isInferred.value {
      fields.require(
        Self.inferenceReason, because: "required when actorsInferred is true", at: isInferred.range)
    }
    if inferenceReason != nil, isInferred?.value != true,
      isInferred != nil || !fields.holds(Self.actorsInferred),
      let range = fields.keyRange(of: Self.inferenceReason)
    {
      fields.report(
        .conflictingFields, "inferenceReason stands without actorsInferred", at: range,
        hint: "add 'actorsInferred: true' or remove inferenceReason")
    }
    followUps = fields[Self.followUp]
    Self.check(followUps, in: &fields)
    checked = fields[Self.checked]
    guard let number else { return nil }
    self.number = number
  }

  /// Reports follow-ups that are about an actor whom the recommendation is not addressed to.
  private static func check(_ followUps: [FollowUp], in fields: inout FieldReader) {
    // The addressees are read with the fields of every page, which report what is wrong with them.
    var copy = fields
    let addressees = copy.values(addressees)
    guard !addressees.isEmpty else { return }
    for actor in followUps.flatMap(\.actors) where !addressees.contains(actor.value) {
      fields.report(
        .conflictingFields,
        "the recommendation is not addressed to '\(actor.value.rawValue)'", at: actor.range,
        hint: "write one of: \(addressees.map(\.rawValue).joined(separator: ", "))")
    }
  }

  /// A year after somebody last looked for what has happened.
  func renewal(of page: Page) -> CalendarDate? {
    (lastLookedAt ?? page.published.map(PartialDate.day))?.lastDay?.adding(months: 12)
  }
}

extension Recommendation.FollowUp: FieldGroup {
  static let date = Field<PartialDate>.required(
    "date", "Hvornår: 2024, 2024-01 eller 2024-01-01", example: "2024-01"
  ).past()
  static let status = Field<Status>.optional(
    "status", "done, partly, underway eller not-found", example: "done")
  static let text = Field<String>.required("text", "Hvad der er sket", example: "TODO").prose()
  static let source = Field<Source>.required("source", "Kilden")
    .holding(Source.fieldsWithOptionalURL)

  static let actors = Field<Actor>.optional(
    "actors", "Hvem af adressaterne det gælder; alle, når det udelades", example: "[kommuner]"
  ).listed()

  package static let fields: [FieldDeclaration] = .of(date, status, text, source, actors)

  package init?(from fields: inout FieldReader) {
    let date = fields[Self.date]
    status = fields[Self.status]
    let text = fields[Self.text]
    let source = fields[Self.source]
    actors = fields[Self.actors]
    guard let date, let text, let source else { return nil }
    self.date = date
    self.text = text
    self.source = source
  }
}
