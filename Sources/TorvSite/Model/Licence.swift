/// A licence for the content or for figures: what others may do with it, and where that is written.
package struct Licence: Hashable, FieldGroup {
  package let title: String
  package let url: WebURL

  static let title = Field<String>.required("title", "Licensens navn", example: "CC BY 4.0")
    .holdingName()
  static let url = Field<WebURL>.required(
    "url", "Licensens adresse", example: "https://creativecommons.org/licenses/by/4.0/deed.da")

  package static let fields: [FieldDeclaration] = .of(title, url)

  /// The same fields as a new file shows them where every licence may be the right one.
  static let fieldsToFill: [FieldDeclaration] = .of(
    title.required(title.declaration.comment, example: "TODO: CC BY 4.0"),
    url.required(url.declaration.comment, example: "TODO: https://…"))

  package init?(from fields: inout FieldReader) {
    let title = fields[Self.title]
    let url = fields[Self.url]
    guard let title, let url else { return nil }
    self.title = title
    self.url = url
  }
}
