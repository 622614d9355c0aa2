import TorvDiagnostics

/// The fields that every page has, whatever its kind.
enum CommonFields {
  /// The placeholder that a new file replaces with its title.
  static let titleExample = "TODO: sidens titel"

  static let fields: [FieldDeclaration] = [
    .required("title", "Sidens titel, højst 120 tegn", example: titleExample),
    .required(
      "summary", "Et resumé på en eller to sætninger, højst 300 tegn",
      example: "TODO: sidens resumé"),
    .optional("published", "Dagen, hvor siden blev udgivet", example: "2026-11-20"),
    .optional("updated", "Dagen, hvor siden sidst blev ændret", example: "2026-11-20"),
    .optional(
      "access", "Hvem der må læse teksten: open (alle) eller members (kun medlemmer)",
      example: "open"),
    .optional("themes", "Emner fra themes.yml", example: "[organisering, finansiering]"),
    .optional("recommendations", "Numrene på de anbefalinger, siden hører til", example: "[1, 4]"),
    .optional(
      "actors", "Hvem siden er til: staten, kommuner, erhvervsliv",
      example: "[kommuner, erhvervsliv]"),
    .optional("image", "Et billede, der ligger ved siden af filen", example: "torvet.jpg"),
    .optional(
      "imageAlt", "Hvad billedet viser, for dem, der ikke kan se det; kræves med image",
      example: "\"Torvet en markedsdag\""),
    .optional("aliases", "Gamle adresser, der skal føre hertil", example: "[/gammel/adresse/]"),
    .optional("draft", "true, så længe siden ikke skal udgives", example: "true"),
  ]
}

/// The values of the common fields.
struct CommonValues {
  let title: String?
  let summary: String?
  let published: CalendarDate?
  let updated: CalendarDate?
  let access: Access
  let themes: [Slug]
  let recommendations: [Int]
  let actors: [Actor]
  let image: PageImage?
  let aliases: [Located<String>]
  let isDraft: Bool

  init(from fields: inout FieldReader) {
    title = fields.text("title", maximum: 120)
    summary = fields.text("summary", maximum: 300)
    published = fields.pastDate("published")
    updated = fields.pastDate("updated")
    access = fields.value("access") ?? .open
    isDraft = fields.value("draft") ?? false
    themes = fields.references("themes", target: Reference.Target.theme)
    recommendations = Self.recommendations(from: &fields)
    actors = fields.values("actors", as: Actor.self).map(\.value).sorted()
    image = Self.image(from: &fields)
    aliases = fields.values("aliases", as: String.self)
    if let published, let updated, updated < published, let range = fields.range(of: "updated") {
      fields.report(
        .conflictingFields, "updated lies before published", at: range,
        hint: "write a date from \(published) on")
    }
  }

  private static func recommendations(from fields: inout FieldReader) -> [Int] {
    fields.values("recommendations", as: Int.self).map { number in
      fields.refer(to: .recommendation(number.value), at: number.range, as: "recommendations")
      return number.value
    }.sorted()
  }

  private static func image(from fields: inout FieldReader) -> PageImage? {
    let path = fields.picture("image")
    let alternativeText = fields.text("imageAlt")
    guard let path else {
      if let range = fields.keyRange(of: "imageAlt"), alternativeText != nil,
        !fields.holds("image")
      {
        fields.report(
          .conflictingFields, "imageAlt stands without image", at: range,
          hint: "add 'image: …' or remove imageAlt")
      }
      return nil
    }
    guard let alternativeText else {
      if !fields.holds("imageAlt") {
        fields.report(
          .missingAltText, "image '\(path.value)' has no imageAlt", at: path.range,
          hint: "add 'imageAlt: …' with what the picture shows")
      }
      return nil
    }
    return PageImage(path: path, alternativeText: alternativeText)
  }
}

extension FieldReader {
  /// Returns the slugs of a list and notes each as a reference.
  mutating func references(
    _ name: String, target: (Slug) -> Reference.Target
  ) -> [Slug] {
    values(name, as: Slug.self).map { slug in
      refer(to: target(slug.value), at: slug.range, as: name)
      return slug.value
    }
  }

  /// Returns the slug that the field holds and notes it as a reference.
  mutating func reference(
    _ name: String, target: (Slug) -> Reference.Target
  ) -> Slug? {
    guard let slug = located(name, as: Slug.self) else { return nil }
    refer(to: target(slug.value), at: slug.range, as: name)
    return slug.value
  }

  /// Returns the municipalities in a list, or the single one given, and notes each as a reference.
  mutating func municipalities(_ name: String) -> [Slug] {
    oneOrMore(name, as: MunicipalitySlug.self).map { municipality in
      refer(to: .municipality(municipality.value.slug), at: municipality.range, as: name)
      return municipality.value.slug
    }
  }

  /// Returns the municipality that the field holds and notes it as a reference.
  mutating func municipality(_ name: String) -> Slug? {
    guard let municipality = located(name, as: MunicipalitySlug.self) else { return nil }
    refer(to: .municipality(municipality.value.slug), at: municipality.range, as: name)
    return municipality.value.slug
  }
}
