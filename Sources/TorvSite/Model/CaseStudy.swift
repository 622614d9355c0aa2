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
    package let source: Located<String>?
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

  package static let danishNames: KeyValuePairs<String, Self> = [
    "erfaring": .experience, "erfaringer": .experience, "1 (egne tal)": .ownFigures,
    "2 (før og efter)": .beforeAndAfter, "3 (beskrevet metode)": .describedMethod,
    "4 (sammenlignet med andre)": .compared,
    "5 (flere uafhængige undersøgelser)": .independentStudies,
    "egne tal": .ownFigures, "før og efter": .beforeAndAfter,
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
  static let isCited = true

  static let municipality = Field<MunicipalitySlug>.optional(
    "municipality", "Kommunens slug, eller en liste af dem; ellers place og country",
    example: "TODO: vejle"
  ).suggested().referring().oneOrMore()
  static let place = Field<String>.optional(
    "place", "Byen, når casen er fra udlandet", example: "Malmö"
  ).named("By i udlandet")
  static let country = Field<Country>.optional(
    "country", "Landets kode på to bogstaver; kræves med place", example: "SE")
  static let period = Field<Period>.required(
    "period", "Perioden: 2019-2023, 2019- eller 2021", example: "TODO: 2019-2023")
  static let evidence = Field<Evidence>.required(
    "evidence", "experience (erfaring) eller 1 til 5; se håndbogen", example: "TODO: experience")
  static let method = Field<String>.optional(
    "method", "Hvordan resultaterne er målt; kræves fra trin 3",
    example: "Tælling af gående før og efter"
  ).prose()
  static let members = Field<Slug>.optional(
    "members", "Medlemmer, der har deltaget (slugs)", example: "[moelleby-kommune]"
  ).referring(to: .page(.member)).listed()
  static let collaboration = Field<Slug>.optional(
    "collaboration", "Bymidtesamarbejdet, der stod bag (slug)", example: "vejle-midtby"
  ).referring(to: .page(.collaboration))
  static let partners = Field<[Partner]>.optional("partners", "Hvem der har været med")
  static let financing = Field<[Financing]>.optional("financing", "Hvem der har betalt")
  static let results = Field<[Result]>.optional("results", "Hvad der er målt")
  static let sources = Field<[Source]>.required(
    "sources", "Kilderne; en case uden kilde kan ikke udgives")

  package static let fields: [FieldDeclaration] = .of(
    municipality, place, country, period, evidence, method, members, collaboration, partners,
    financing, results, sources)

  package static let rules: [FieldRule] = [
    .anyOf([.given(municipality), .given(place)]), .implies(.given(place), .given(country)),
    .implies(
      .among(Evidence.allCases.filter(\.needsMethod).map(\.rawValue), evidence), .given(method)),
  ]

  package init?(from fields: inout FieldReader) {
    let setting = Self.setting(from: &fields)
    let period = fields[Self.period]
    let evidence = fields.located(Self.evidence)
    method = fields[Self.method]
    if let evidence, evidence.value.needsMethod {
      fields.require(Self.method, because: "required from evidence 3", at: evidence.range)
    }
    members = fields.values(Self.members)
    collaboration = fields[Self.collaboration]
    partners = fields[Self.partners]
    financing = fields[Self.financing]
    sources = fields[Self.sources]
    results = fields[Self.results]
    for result in results { result.checkSource(among: sources, in: &fields) }
    guard let setting, let period, let evidence else { return nil }
    self.setting = setting
    self.period = period
    self.evidence = evidence.value
  }

  private static func setting(from fields: inout FieldReader) -> Setting? {
    let municipalities = fields.values(Self.municipality).map(\.slug)
    let place = fields.located(Self.place)
    let country = fields.located(Self.country)
    switch (fields.holds(Self.municipality), fields.holds(Self.place)) {
    case (true, true):
      fields.report(
        .conflictingFields, "both municipality and place are given",
        at: fields.range(of: Self.place) ?? fields.start,
        hint:
          "keep municipality for a case in the centre's own country, place and country for another")
      return nil
    case (false, true):
      fields.require(
        Self.country, because: "required with place",
        at: fields.range(of: Self.place) ?? fields.start)
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

extension CaseStudy.Result: FieldGroup {
  static let label = Field<String>.required("label", "Hvad tallet gælder", example: "TODO")
  static let before = Field<String>.optional("before", "Før", example: "12")
  static let after = Field<String>.required("after", "Efter", example: "TODO")
  static let unit = Field<String>.optional("unit", "Enheden", example: "butikker")
  static let source = Field<String>.optional("source", "Titlen på en af sidens kilder")

  package static let fields: [FieldDeclaration] = .of(label, before, after, unit, source)

  package init?(from fields: inout FieldReader) {
    let label = fields[Self.label]
    before = fields[Self.before]
    let after = fields[Self.after]
    unit = fields[Self.unit]
    source = fields.located(Self.source)
    guard let label, let after else { return nil }
    self.label = label
    self.after = after
  }
  /// Reports the source if it is not one of the page's.
  fileprivate func checkSource(among sources: [Source], in fields: inout FieldReader) {
    let titles = sources.map(\.title)
    guard let source, !titles.contains(source.value) else { return }
    fields.report(
      .unknownReference, "source '\(source.value)' is not the title of one of the page's sources",
      at: source.range,
      hint: NearMiss.hint(for: source.value, in: titles, otherwise: "add it to sources"))
  }
}
