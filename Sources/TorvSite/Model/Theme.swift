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
    guard let slug, let title, let summary else { return nil }
    self.slug = slug
    self.title = title
    self.summary = summary
  }
}
