package import TorvDiagnostics

/// A real town's work on its centre, with its sources.
package struct CaseStudy: Sendable {
  package let setting: Setting
  package let period: Period
  package let evidence: Evidence
  /// How the results were measured; always present from evidence level 3.
  package let method: String?
  package let members: [Slug]
  /// The town-centre collaboration that the case is about, or that was behind it.
  package let collaboration: Slug?
  package let partners: [Partner]
  package let financing: [Financing]
  package let results: [Result]
  package let sources: [Source]

  /// The place where it happened.
  package enum Setting: Hashable, Sendable {
    case municipalities([Slug])
    case abroad(place: String, country: Located<Country>)
  }

  /// A measured result.
  package struct Result: Hashable, Sendable {
    package let label: String
    package let before: String?
    package let after: String
    package let unit: String?
    /// The title of the source among the page's sources.
    package let source: String?
  }
}

/// How well the effect of a case is documented: from experience to several independent studies.
package enum Evidence: String, EnumeratedValue {
  case experience
  case ownFigures = "1"
  case beforeAndAfter = "2"
  case describedMethod = "3"
  case compared = "4"
  case independentStudies = "5"

  package static let danishNames: [String: Self] = [
    "erfaring": .experience, "erfaringer": .experience, "egnetal": .ownFigures,
    "foerogefter": .beforeAndAfter,
  ]
  /// Whether the case must say how it was measured.
  var needsMethod: Bool {
    switch self {
    case .experience, .ownFigures, .beforeAndAfter: false
    case .describedMethod, .compared, .independentStudies: true
    }
  }
}

extension CaseStudy: PageDefinition {
  static let folder = "case-studies"
  static let pathComponent = "cases"
  static let listOrder = ListOrder.date
  static let hasFacets = true
  static let isKnowledge = true

  static let fields: [FieldDeclaration] = [
    FieldDeclaration.optional(
      "municipality", "Kommunens slug, eller en liste af dem; ellers place og country",
      example: "TODO: vejle"
    ).suggested(),
    .optional("place", "Byen, når casen er fra udlandet", example: "Malmö"),
    .optional("country", "Landets kode på to bogstaver; kræves med place", example: "SE"),
    .required("period", "Perioden: 2019-2023, 2019- eller 2021", example: "TODO: 2019-2023"),
    FieldDeclaration.required(
      "evidence", "experience (erfaring) eller 1 til 5; se håndbogen", example: "TODO: experience"
    ).choosing(from: Evidence.self),
    .optional(
      "method", "Hvordan resultaterne er målt; kræves fra trin 3",
      example: "Tælling af gående før og efter"),
    .optional("members", "Medlemmer, der har deltaget (slugs)", example: "[moelleby-kommune]"),
    .optional(
      "collaboration", "Bymidtesamarbejdet, der stod bag (slug)", example: "vejle-midtby"),
    .optional("partners", "Hvem der har været med").listing(Partner.fields),
    .optional("financing", "Hvem der har betalt").listing(Financing.fields),
    .optional("results", "Hvad der er målt").listing([
      .required("label", "Hvad tallet gælder", example: "TODO"),
      .optional("before", "Før", example: "12"),
      .required("after", "Efter", example: "TODO"),
      .optional("unit", "Enheden", example: "butikker"),
      .optional("source", "Titlen på en af sidens kilder"),
    ]),
    FieldDeclaration.required("sources", "Kilderne; en case uden kilde kan ikke udgives")
      .listing(Source.fields),
  ]

  init?(from fields: inout FieldReader) {
    let setting = Self.setting(from: &fields)
    let period: Period? = fields.value("period")
    let evidence: Located<Evidence>? = fields.located("evidence")
    method = fields.text("method")
    if let evidence, evidence.value.needsMethod {
      fields.require("method", because: "required from evidence 3", at: evidence.range)
    }
    members = fields.references("members") { .page(Page.ID(kind: .member, slug: $0)) }
    collaboration = fields.reference("collaboration") {
      .page(Page.ID(kind: .collaboration, slug: $0))
    }
    partners = fields.mappings("partners", read: Partner.init)
    financing = fields.mappings("financing", read: Financing.init)
    sources = fields.mappings("sources", read: Source.init)
    let titles = sources.map(\.title)
    results = fields.mappings("results") { Result(from: &$0, sources: titles) }
    guard let setting, let period, let evidence else { return nil }
    self.setting = setting
    self.period = period
    self.evidence = evidence.value
  }

  private static func setting(from fields: inout FieldReader) -> Setting? {
    let municipalities = fields.municipalities("municipality")
    let place = fields.located("place", as: String.self)
    let country = fields.located("country", as: Country.self)
    switch (fields.holds("municipality"), fields.holds("place")) {
    case (true, true):
      fields.report(
        .conflictingFields, "both municipality and place are given",
        at: fields.range(of: "place") ?? fields.start,
        hint:
          "keep municipality for a case in the centre's own country, place and country for another")
      return nil
    case (false, true):
      fields.require(
        "country", because: "required with place", at: fields.range(of: "place") ?? fields.start)
      guard let place, let country else { return nil }
      return .abroad(place: place.value, country: country)
    case (true, false):
      if let country {
        fields.report(
          .conflictingFields, "country is given without place", at: country.range,
          hint: "remove country; a case with a municipality is in the centre's own country")
      }
      return municipalities.isEmpty ? nil : .municipalities(municipalities)
    case (false, false):
      fields.report(
        .missingField, "municipality is missing", at: fields.start,
        hint:
          "add 'municipality: vejle', or 'place: Malmö' and 'country: SE' for a case from abroad")
      return nil
    }
  }

  func facets(of page: Page) -> [Facet] { [.evidence(evidence), .year(period.firstYear)] }
}

extension CaseStudy.Result {
  init?(from fields: inout FieldReader, sources: [String]) {
    let label = fields.text("label")
    before = fields.text("before")
    let after = fields.text("after")
    unit = fields.text("unit")
    let source = fields.located("source", as: String.self)
    if let source, !sources.contains(source.value) {
      fields.report(
        .unknownReference, "source '\(source.value)' is not the title of one of the page's sources",
        at: source.range,
        hint: NearMiss.hint(for: source.value, in: sources, otherwise: "add it to sources"))
    }
    self.source = source?.value
    guard let label, let after else { return nil }
    self.label = label
    self.after = after
  }
}
