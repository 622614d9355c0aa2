import TorvDiagnostics

/// A town centre's private-public collaboration: who is in it, how it is organised, and who pays.
package struct Collaboration: Sendable {
  package let form: Form
  package let municipalities: [Slug]
  /// The town or the part of it; nil if the collaboration covers the whole municipality.
  package let town: String?
  package let founded: PartialDate?
  package let ended: PartialDate?
  /// How it is led and who sits on its boards, in a sentence or two.
  package let organisation: String?
  /// Who does the daily work.
  package let secretariat: String?
  package let publicPartners: [Partner]
  package let privatePartners: [Partner]
  package let financing: [Financing]
  /// How it is financed, in a sentence.
  package let financingModel: String?
  package let sources: [Source]

  /// How the collaboration is organised.
  package enum Form: String, EnumeratedValue {
    case association = "forening"
    case company = "selskab"
    case foundation = "fond"
    case partnership = "partnerskab"
    case municipal = "kommunal"
    case businessCouncil = "erhvervsraad"

    package static let danishNames: KeyValuePairs<String, Self> = [
      "forening": .association, "selskab": .company, "fond": .foundation,
      "partnerskab": .partnership, "kommunal": .municipal, "erhvervsråd": .businessCouncil,
      "association": .association, "company": .company, "aktieselskab": .company,
      "foundation": .foundation, "partnership": .partnership, "kommune": .municipal,
      "kommunalt": .municipal,
    ]
  }
}

extension Collaboration: PageDefinition {
  static let folder = "collaborations"
  static let pathComponent = "bymidtesamarbejder"
  static let listOrder = ListOrder.title
  static let hasFacets = true
  static let isKnowledge = true

  static let municipality = Field<MunicipalitySlug>.required(
    "municipality", "Kommunens slug, eller en liste af dem", example: "TODO: vejle"
  ).referring().oneOrMore()
  static let town = Field<String>.optional("town", "Byen eller bydelen", example: "Vejle")
  static let founded = Field<PartialDate>.optional(
    "founded", "Hvornår det begyndte: 2019, 2019-03 eller 2019-03-12", example: "2019")
  static let ended = Field<PartialDate>.optional(
    "ended", "Hvornår det sluttede", example: "2024-06")
  static let form = Field<Form>.required(
    "form", "forening, selskab, fond, partnerskab, kommunal eller erhvervsraad",
    example: "TODO: forening")
  static let organisation = Field<String>.optional(
    "organisation", "Hvordan det er organiseret", example: "En bestyrelse og to udvalg"
  ).prose()
  static let publicPartners = Field<[Partner]>.required(
    "publicPartners", "De offentlige parter, mindst én")
  static let privatePartners = Field<[Partner]>.required(
    "privatePartners", "De private parter, mindst én")
  static let financing = Field<[Financing]>.optional("financing", "Hvem der betaler")
  static let financingModel = Field<String>.optional(
    "financingModel", "Hvordan pengene kommer ind, i en sætning",
    example: "Kontingent efter størrelse")
  static let secretariat = Field<String>.optional(
    "secretariat", "Hvem der er sekretariat", example: "En byleder på fuld tid")
  static let sources = Field<[Source]>.required("sources", "Kilderne")

  package static let fields: [FieldDeclaration] = .of(
    municipality, town, founded, ended, form, organisation, publicPartners, privatePartners,
    financing, financingModel, secretariat, sources)

  package init?(from fields: inout FieldReader) {
    municipalities = fields.values(Self.municipality).map(\.slug)
    town = fields[Self.town]
    founded = fields[Self.founded]
    let ended = fields.located(Self.ended)
    let form = fields[Self.form]
    organisation = fields[Self.organisation]
    publicPartners = fields[Self.publicPartners]
    privatePartners = fields[Self.privatePartners]
    financing = fields[Self.financing]
    financingModel = fields[Self.financingModel]
    secretariat = fields[Self.secretariat]
    sources = fields[Self.sources]
    self.ended = ended?.value
    if let founded, let ended, ended.value.isBefore(founded) {
      fields.report(
        .conflictingFields, "ended lies before founded", at: ended.range,
        hint: "write a date from \(founded) on")
    }
    guard let form, !municipalities.isEmpty, !publicPartners.isEmpty, !privatePartners.isEmpty
    else { return nil }
    self.form = form
  }

  func facets(of page: Page) -> [Facet] {
    guard page.access == .open, let founded else { return [] }
    return [.year(founded.year)]
  }
}
