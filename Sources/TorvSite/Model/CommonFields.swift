import TorvDiagnostics

/// The fields that every page has, whatever its kind.
enum CommonFields {
  /// The placeholder that a new file replaces with its title.
  static let titleExample = "TODO: sidens titel"

  static let title = Field<String>.required(
    "title", "Sidens titel, højst 120 tegn", example: titleExample
  ).atMost(120)
  static let summary = Field<String>.required(
    "summary", "Et resumé på en eller to sætninger, højst 300 tegn",
    example: "TODO: sidens resumé"
  ).prose().atMost(300)
  static let published = Field<CalendarDate>.optional(
    "published", "Dagen, hvor siden blev udgivet", example: "2026-11-20"
  ).past()
  static let updated = Field<CalendarDate>.optional(
    "updated", "Dagen, hvor siden sidst blev ændret", example: "2026-11-20"
  ).past()
  static let changes = Field<[Change]>.optional("changes", "Hvad der er ændret, siden den udkom")
  static let access = Field<Access>.optional(
    "access", "Hvem der må læse teksten: open (alle) eller members (kun medlemmer)",
    example: "open")
  static let themes = Field<Slug>.optional(
    "themes", "Emner fra themes.yml", example: "[organisering, finansiering]"
  ).referring(to: .theme).listed()
  static let recommendations = Field<Int>.optional(
    "recommendations", "Numrene på de anbefalinger, siden hører til", example: "[1, 4]"
  ).referringToRecommendations().listed()
  static let actors = Field<Actor>.optional(
    "actors", "Hvem siden er til: staten, kommuner, erhvervsliv",
    example: "[kommuner, erhvervsliv]"
  ).listed()
  static let image = Field<String>.optional(
    "image", "Et billede, der ligger ved siden af filen", example: "torvet.jpg"
  ).naming(.picture)
  static let imageAlt = Field<String>.optional(
    "imageAlt", "Hvad billedet viser, for dem, der ikke kan se det; kræves med image",
    example: "\"Torvet en markedsdag\"")
  static let aliases = Field<SitePath>.optional(
    "aliases", "Gamle adresser, der skal føre hertil", example: "[/gammel/adresse/]"
  ).listed()
  static let draft = Field<Bool>.optional(
    "draft", "true, så længe siden ikke skal udgives", example: "true")

  static let fields: [FieldDeclaration] = .of(
    title, summary, published, updated, changes, access, themes, recommendations, actors, image,
    imageAlt, aliases, draft)

  static let rules: [FieldRule] = [.implies(.given(image), .given(imageAlt))]
}

/// The values of the common fields.
struct CommonValues {
  let title: String?
  let summary: String?
  let published: CalendarDate?
  let updated: CalendarDate?
  /// The newest first.
  let changes: [Change]
  let access: Access
  let themes: [Slug]
  let recommendations: [Int]
  let actors: [Actor]
  let image: PageImage?
  let aliases: [Located<String>]
  let isDraft: Bool

  init(of kind: PageKind, from fields: inout FieldReader) {
    title = fields[CommonFields.title]
    summary = fields[CommonFields.summary]
    published = fields[CommonFields.published]
    let updated = fields.located(CommonFields.updated)
    let changes = fields[CommonFields.changes]
    self.changes = changes.newestFirst()
    self.updated = updated?.value ?? self.changes.first?.date.value
    access = fields[CommonFields.access] ?? .open
    isDraft = fields[CommonFields.draft] ?? false
    themes = fields.values(CommonFields.themes)
    recommendations = fields.values(CommonFields.recommendations).sorted()
    actors = fields.values(CommonFields.actors).sorted()
    image = Self.image(from: &fields)
    aliases = fields[CommonFields.aliases].map { Located($0.value.text, at: $0.range) }
    if let published, let updated, updated.value < published {
      fields.report(
        .conflictingFields, "updated lies before published", at: updated.range,
        hint: "write a date from \(published) on")
    }
    changes.check(
      published: published, updated: kind.updatedIsLastChange ? updated : nil, in: &fields)
  }

  private static func image(from fields: inout FieldReader) -> PageImage? {
    let path = fields.located(CommonFields.image)
    let alternativeText = fields[CommonFields.imageAlt]
    guard let path else {
      if let range = fields.keyRange(of: CommonFields.imageAlt), alternativeText != nil,
        !fields.holds(CommonFields.image)
      {
        fields.report(
          .conflictingFields, "imageAlt stands without image", at: range,
          hint: "add 'image: …' or remove imageAlt")
      }
      return nil
    }
    guard let alternativeText else {
      if !fields.holds(CommonFields.imageAlt) {
        fields.report(
          .missingAltText, "image '\(path.value)' has no imageAlt", at: path.range,
          hint: "add 'imageAlt: …' with what the picture shows")
      }
      return nil
    }
    return PageImage(path: path, alternativeText: alternativeText)
  }
}
