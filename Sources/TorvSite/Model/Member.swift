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

  static let fields: [FieldDeclaration] = [
    .required(
      "category", "En af kategorierne i membership.yml, for eksempel kommune eller handelsforening",
      example: "TODO: kommune"),
    .optional("municipality", "Kommunens slug", example: "vejle"),
    .required("joined", "Dagen for indmeldelsen", example: "TODO: 2026-01-01"),
    .optional("left", "Dagen for udmeldelsen", example: "2027-01-01"),
    .optional(
      "size", "Indbyggere, omsætning eller ansatte, som kategorien tæller", example: "25000"),
    .optional("website", "Hjemmesiden", example: "https://medlem.example/"),
    .optional("contact", "Mailadressen", example: "kontakt@medlem.example"),
    .optional(
      "codeGeneration", "Hvilken adgangskode der gælder; læg 1 til for at give medlemmet en ny",
      example: "2"),
    .optional("logo", "Et billede, der ligger ved siden af filen", example: "logo.svg"),
    .optional("fictional", "true, når medlemmet er opdigtet til eksempel", example: "true"),
  ]

  init?(from fields: inout FieldReader) {
    let category = fields.reference("category") { .memberCategory($0) }
    municipality = fields.municipality("municipality")
    let joined: CalendarDate? = fields.value("joined")
    let left: Located<CalendarDate>? = fields.located("left")
    size = fields.number("size", in: 0...Int.max)
    website = fields.value("website")
    contact = fields.value("contact")
    codeGeneration = fields.number("codeGeneration", in: 1...1_000_000) ?? 1
    logo = fields.picture("logo")
    isFictional = fields.value("fictional") ?? false
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
