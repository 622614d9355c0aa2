package import TorvDiagnostics

/// Step-by-step advice on how to do something, with a date for the next review.
package struct Guide: Sendable {
  package let level: Level?
  package let steps: [Step]
  package let downloads: [Download]
  package let reviewed: CalendarDate
  package let reviewBy: Located<CalendarDate>
  /// The role that keeps the guide up to date; never a private person.
  package let owner: String?
  package let sources: [Source]

  /// One thing to do, in a few sentences of plain text.
  package struct Step: Hashable, Sendable {
    package let title: String
    package let text: String
  }

  /// A file beside the page.
  package struct Download: Hashable, Sendable {
    package let file: Located<String>
    package let title: String
  }
}

extension Guide {
  /// Returns whether the day for the next review has passed.
  package func isOverdue(on day: CalendarDate) -> Bool { reviewBy.value < day }
}

/// The prior knowledge that a guide or a course assumes.
package enum Level: String, EnumeratedValue {
  case basic
  case advanced

  package static let danishNames: KeyValuePairs<String, Self> = [
    "grundlæggende": .basic, "begynder": .basic, "let": .basic,
    "avanceret": .advanced, "øvet": .advanced, "udvidet": .advanced,
  ]
}

extension Guide: PageDefinition {
  static let folder = "guides"
  static let pathComponent = "guides"
  static let listOrder = ListOrder.date
  static let hasFacets = true
  static let isKnowledge = true
  static let isCited = true

  static let level = Field<Level>.optional(
    "level", "Niveauet: basic eller advanced", example: "basic")
  static let steps = Field<[Step]>.optional("steps", "Trinene i rækkefølge")
  static let downloads = Field<[Download]>.optional("downloads", "Filer, der ligger ved siden af")
  static let reviewed = Field<CalendarDate>.required(
    "reviewed", "Dagen, hvor guiden sidst blev gennemgået", example: "TODO: 2026-11-20"
  ).past()
  static let reviewBy = Field<CalendarDate>.required(
    "reviewBy", "Dagen, hvor den skal gennemgås igen", example: "TODO: 2027-11-20")
  static let owner = Field<String>.optional(
    "owner", "Rollen, der holder guiden ved lige", example: "Sekretariatet"
  ).named("Ansvarlig rolle")
  static let sources = Field<[Source]>.optional("sources", "Kilderne")

  package static let fields: [FieldDeclaration] = .of(
    level, steps, downloads, reviewed, reviewBy, owner, sources)

  package init?(from fields: inout FieldReader) {
    level = fields[Self.level]
    steps = fields[Self.steps]
    downloads = fields[Self.downloads]
    let reviewed = fields[Self.reviewed]
    let reviewBy = fields.located(Self.reviewBy)
    owner = fields[Self.owner]
    sources = fields[Self.sources]
    guard let reviewed, let reviewBy else { return nil }
    if reviewBy.value < reviewed {
      fields.report(
        .conflictingFields, "reviewBy lies before reviewed", at: reviewBy.range,
        hint: "write a date after \(reviewed)")
    }
    self.reviewed = reviewed
    self.reviewBy = reviewBy
  }

  func facets(of page: Page) -> [Facet] { [.year(reviewed.year)] }

  func renewal(of page: Page) -> CalendarDate? { reviewBy.value }
}

extension Guide.Step: FieldGroup {
  static let title = Field<String>.required("title", "Trinets overskrift", example: "TODO")
  static let text = Field<String>.required(
    "text", "Hvad man gør, i et par sætninger", example: "TODO"
  ).prose()

  package static let fields: [FieldDeclaration] = .of(title, text)

  package init?(from fields: inout FieldReader) {
    let title = fields[Self.title]
    let text = fields[Self.text]
    guard let title, let text else { return nil }
    self.title = title
    self.text = text
  }
}

extension Guide.Download: FieldGroup {
  static let file = Field<String>.required("file", "Filens navn", example: "TODO")
    .naming(.download)
  static let title = Field<String>.required("title", "Hvad filen er", example: "TODO")

  package static let fields: [FieldDeclaration] = .of(file, title)

  package init?(from fields: inout FieldReader) {
    let file = fields.located(Self.file)
    let title = fields[Self.title]
    guard let file, let title else { return nil }
    self.file = file
    self.title = title
  }
}
