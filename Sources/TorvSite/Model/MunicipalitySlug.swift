import TorvDiagnostics

/// The slug of a municipality, as written in a field; the relator checks whether the municipality exists.
struct MunicipalitySlug: Hashable, Sendable {
  let slug: Slug

  private static let slugs = Set(MunicipalityRegister.names.values.map { Slug.slug(from: $0) })

  /// Returns the slug of the municipality with a name such as «Vejle Kommune», «Københavns Kommune», «kommunen Ærø».
  static func slug(ofName name: String) -> String? {
    let words = Slug.slug(from: name).split(separator: "-")
      .filter { !["kommune", "kommunen", "kommunes", "kom"].contains($0) }
    let slug = words.joined(separator: "-")
    if slugs.contains(slug) { return slug }
    let stem = slug.hasSuffix("s") ? String(slug.dropLast()) : slug + "s"
    return slugs.contains(stem) ? stem : nil
  }
}

extension MunicipalitySlug: ScalarValue {
  static var fieldForm: FieldForm { .reference(.municipality) }

  init?(scalar: String) {
    guard let slug = Slug(validating: scalar) else { return nil }
    self.slug = slug
  }

  static var expectation: Message { "the slug of a municipality, such as 'aeroe'" }

  static func mended(_ text: String) -> String? { slug(ofName: text) ?? Slug.mended(text) }
}
