package import TorvDiagnostics

/// An organisation that is, or was, a member of the centre.
package struct Member: Sendable {
  /// The slug of the category.
  package let category: Slug
  package let municipality: Slug?
  package let joined: CalendarDate
  package let left: CalendarDate?
  /// The number of inhabitants, the turnover or the number of staff, depending on the category's fee.
  package let size: Int?
  package let website: WebURL?
  package let contact: MailAddress?
  /// The number of the access code in force, 1 for the first; it grows by 1 when a code is lost or has spread.
  package let codeGeneration: Int
  /// The path of a picture beside the page's file.
  package let logo: Located<String>?
  /// Whether the member is fictional, to show what the site can do.
  package let isFictional: Bool

  /// Returns whether the membership is in force on the day; the day of joining is its first day.
  package func isCurrent(on day: CalendarDate) -> Bool {
    joined <= day && !hasLeft(on: day)
  }

  /// Returns whether the membership is over on the day; the day of leaving is the first day without it.
  package func hasLeft(on day: CalendarDate) -> Bool {
    left.map { $0 <= day } ?? false
  }
}

extension Member: PageDefinition {
  static let folder = "members"
  static let pathComponent = "medlemmer"
  static let listOrder = ListOrder.title
  static let hasFacets = false
  static let isKnowledge = false

  static let category = Field<Slug>.required(
    "category", "En af kategorierne i membership.yml, for eksempel kommune eller handelsforening",
    example: "TODO: kommune"
  ).referring(to: .memberCategory)
  static let municipality = Field<MunicipalitySlug>.optional(
    "municipality", "Kommunens slug", example: "vejle"
  ).referring()
  static let joined = Field<CalendarDate>.required(
    "joined", "Dagen for indmeldelsen", example: "TODO: 2026-01-01")
  static let left = Field<CalendarDate>.optional(
    "left", "Dagen for udmeldelsen", example: "2027-01-01")
  static let size = Field<Int>.optional(
    "size", "Indbyggere, omsætning eller ansatte, som kategorien tæller", example: "25000"
  ).within(0 ... .max)
  static let website = Field<WebURL>.optional(
    "website", "Hjemmesiden", example: "https://medlem.example/")
  static let contact = Field<MailAddress>.optional(
    "contact", "Mailadressen", example: "kontakt@medlem.example")
  static let codeGeneration = Field<Int>.optional(
    "codeGeneration", "Hvilken adgangskode der gælder; læg 1 til for at give medlemmet en ny",
    example: "2"
  ).within(1...1_000_000)
  static let logo = Field<String>.optional(
    "logo", "Et billede, der ligger ved siden af filen", example: "logo.svg"
  ).named("Logo").naming(.picture)
  static let fictional = Field<Bool>.optional(
    "fictional", "true, når medlemmet er opdigtet til eksempel", example: "true")

  package static let fields: [FieldDeclaration] = .of(
    category, municipality, joined, left, size, website, contact, codeGeneration, logo, fictional)

  package init?(from fields: inout FieldReader) {
    let category = fields[Self.category]
    municipality = fields[Self.municipality]?.slug
    let joined = fields[Self.joined]
    let left = fields.located(Self.left)
    size = fields[Self.size]
    website = fields[Self.website]
    contact = fields[Self.contact]
    codeGeneration = fields[Self.codeGeneration] ?? 1
    logo = fields.located(Self.logo)
    isFictional = fields[Self.fictional] ?? false
    if let joined, let left, left.value < joined {
      fields.report(
        .conflictingFields, "left lies before joined", at: left.range,
        hint: "write a date from \(joined) on")
    }
    self.left = left?.value
    guard let category, let joined else { return nil }
    self.category = category
    self.joined = joined
  }
}
