/// A licence for the content or for figures: what others may do with it, and where that is written.
package struct Licence: Hashable, Sendable {
  package let title: String
  package let url: WebURL

  static let fields: [FieldDeclaration] = [
    .required("title", "Licensens navn", example: "CC BY 4.0"),
    .required(
      "url", "Licensens adresse", example: "https://creativecommons.org/licenses/by/4.0/deed.da"),
  ]

  init?(from fields: inout FieldReader) {
    let title = fields.text("title")
    let url: WebURL? = fields.value("url")
    guard let title, let url else { return nil }
    self.title = title
    self.url = url
  }
}
