package import TorvDiagnostics

/// A subject that pages can belong to, from `themes.yml`.
package struct Theme: FieldGroup {
  package let slug: Located<Slug>
  package let title: String
  package let summary: String

  package static let list = Field<[Theme]>.required("themes", "Emnerne")

  static let slug = Field<Slug>.required("slug", "Emnets slug", example: "organisering")
  static let title = Field<String>.required("title", "Emnets navn", example: "Organisering")
  static let summary = Field<String>.required("summary", "Hvad emnet handler om", example: "…")
    .prose()

  package static let fields: [FieldDeclaration] = .of(slug, title, summary)

  package init?(from fields: inout FieldReader) {
    let slug = fields.located(Self.slug)
    let title = fields[Self.title]
    let summary = fields[Self.summary]
    guard let slug else { return nil }
    self.slug = slug
    // A missing field is an error already; the pages of the theme are not wrong because of it.
    self.title = title ?? slug.value.text
    self.summary = summary ?? ""
  }
}
