package import TorvDiagnostics

/// One of the recommendations of the centre's programme: here those of the partnership for living town centres (2021).
package struct Recommendation: Sendable {
  package let number: Located<Int>
  /// Why the addressees were inferred instead of read directly in the source; nil if they were read there.
  package let inferenceReason: String?
  package let followUps: [FollowUp]

  /// Something that has happened to a recommendation since it was made, with its source.
  package struct FollowUp: Hashable, Sendable {
    /// How far the recommendation has been followed.
    package enum Status: String, EnumeratedValue {
      case done
      case partly
      case underway
      case notFound = "not-found"

      package static let danishNames: [String: Self] = [
        "gennemfoert": .done, "opfyldt": .done, "faerdig": .done,
        "delvis": .partly, "delvist": .partly, "undervejs": .underway,
        "igang": .underway, "ikkefundet": .notFound,
      ]
    }

    package let date: PartialDate
    package let status: Status?
    package let text: String
    package let source: Source
  }

  /// The status and date of the latest follow-up that has a status.
  ///
  /// `notFound` counts only if there is no other status.
  package var latestStatus: (status: FollowUp.Status, date: PartialDate)? {
    let known = followUps.compactMap { followUp in
      followUp.status.map { (status: $0, date: followUp.date) }
    }
    let found = known.filter { $0.status != .notFound }
    return (found.isEmpty ? known : found).max { $0.date < $1.date }
  }
}

extension Recommendation: PageDefinition {
  static let folder = "recommendations"
  static let pathComponent = "anbefalinger"
  static let listOrder = ListOrder.number
  static let hasFacets = false
  static let isKnowledge = false

  static let fields: [FieldDeclaration] = [
    FieldDeclaration.required(
      "actors", "Hvem anbefalingen er rettet til: staten, kommuner, erhvervsliv",
      example: "[TODO]"
    ).choosing(from: Actor.self),
    .required("number", "Anbefalingens nummer", example: "TODO: 1"),
    .optional(
      "actorsInferred", "true, hvis adressaterne er udledt og ikke læst direkte", example: "true"),
    .optional(
      "inferenceReason", "Hvorfor adressaterne er udledt; kræves med actorsInferred",
      example: "I kilden står adressaterne samlet"),
    .optional("followUp", "Hvad der er sket siden").listing([
      .required("date", "Hvornår: 2024, 2024-01 eller 2024-01-01", example: "2024-01"),
      .optional("status", "done, partly, underway eller not-found", example: "done"),
      .required("text", "Hvad der er sket", example: "TODO"),
      FieldDeclaration.required("source", "Kilden").holding(Source.fieldsWithOptionalURL),
    ]),
  ]

  init?(from fields: inout FieldReader) {
    let number = fields.located("number", as: Int.self)
    let isInferred = fields.located("actorsInferred", as: Bool.self)
    inferenceReason = fields.text("inferenceReason")
    if let isInferred, isInferred.value {
      fields.require(
        "inferenceReason", because: "required when actorsInferred is true", at: isInferred.range)
    }
    if inferenceReason != nil, isInferred?.value != true,
      isInferred != nil || !fields.holds("actorsInferred"),
      let range = fields.keyRange(of: "inferenceReason")
    {
      fields.report(
        .conflictingFields, "inferenceReason stands without actorsInferred", at: range,
        hint: "add 'actorsInferred: true' or remove inferenceReason")
    }
    followUps = fields.mappings("followUp", read: FollowUp.init)
    guard let number else { return nil }
    self.number = number
  }
}

extension Recommendation.FollowUp {
  init?(from fields: inout FieldReader) {
    let date = fields.pastPartialDate("date")
    status = fields.value("status")
    let text = fields.text("text")
    let source = fields.mapping("source", read: Source.init)
    guard let date, let text, let source else { return nil }
    self.date = date
    self.text = text
    self.source = source
  }
}
