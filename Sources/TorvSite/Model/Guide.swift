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

  package static let danishNames: [String: Self] = [
    "grundlaeggende": .basic, "begynder": .basic, "let": .basic,
    "avanceret": .advanced, "oevet": .advanced, "udvidet": .advanced,
  ]
}

extension Guide: PageDefinition {
  static let folder = "guides"
  static let pathComponent = "guides"
  static let listOrder = ListOrder.date
  static let hasFacets = true
  static let isKnowledge = true

  static let fields: [FieldDeclaration] = [
    .optional("level", "Niveauet: basic eller advanced", example: "basic"),
    .optional("steps", "Trinene i rækkefølge").listing([
      .required("title", "Trinets overskrift", example: "TODO"),
      .required("text", "Hvad man gør, i et par sætninger", example: "TODO"),
    ]),
    .optional("downloads", "Filer, der ligger ved siden af").listing([
      .required("file", "Filens navn", example: "TODO"),
      .required("title", "Hvad filen er", example: "TODO"),
    ]),
    .required("reviewed", "Dagen, hvor guiden sidst blev gennemgået", example: "TODO: 2026-11-20"),
    .required("reviewBy", "Dagen, hvor den skal gennemgås igen", example: "TODO: 2027-11-20"),
    .optional("owner", "Rollen, der holder guiden ved lige", example: "Sekretariatet"),
    FieldDeclaration.optional("sources", "Kilderne").listing(Source.fields),
  ]

  init?(from fields: inout FieldReader) {
    level = fields.value("level")
    steps = fields.mappings("steps", read: Step.init)
    downloads = fields.mappings("downloads", read: Download.init)
    let reviewed = fields.pastDate("reviewed")
    let reviewBy: Located<CalendarDate>? = fields.located("reviewBy")
    owner = fields.text("owner")
    sources = fields.mappings("sources", read: Source.init)
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

extension Guide.Step {
  init?(from fields: inout FieldReader) {
    let title = fields.text("title")
    let text = fields.text("text")
    guard let title, let text else { return nil }
    self.title = title
    self.text = text
  }
}

extension Guide.Download {
  init?(from fields: inout FieldReader) {
    let file = fields.download("file")
    let title = fields.text("title")
    guard let file, let title else { return nil }
    self.file = file
    self.title = title
  }
}
