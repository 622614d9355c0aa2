package import TorvDiagnostics

/// A subject that pages can belong to, from `themes.yml`.
package struct Theme: Sendable {
  package let slug: Located<Slug>
  package let title: String
  package let summary: String

  static let list = FieldDeclaration.required("themes", "Emnerne").listing([
    .required("slug", "Emnets slug", example: "organisering"),
    .required("title", "Emnets navn", example: "Organisering"),
    .required("summary", "Hvad emnet handler om", example: "…"),
  ])

  init?(from fields: inout FieldReader) {
    let slug: Located<Slug>? = fields.located("slug")
    let title = fields.text("title")
    let summary = fields.text("summary")
    guard let slug else { return nil }
    self.slug = slug
    // A missing field is an error already; the pages of the theme are not wrong because of it.
    self.title = title ?? slug.value.text
    self.summary = summary ?? ""
  }
}
