/// A published source that a page is based on.
package struct Source: Hashable, FieldGroup {
  package let title: String
  /// The address; nil only for a follow-up that says what was searched for and not found.
  package let url: WebURL?
  /// The source's own date; nil if it shows none.
  package let date: PartialDate?

  static let title = Field<String>.required(
    "title", "Hvad kilden er, og hvem der har udgivet den", example: "TODO: kildens titel")
  static let url = Field<WebURL>.required("url", "Kildens adresse", example: "TODO: https://…")
  static let date = Field<PartialDate>.optional(
    "date", "Kildens egen dato: 2020, 2020-06 eller 2020-06-15", example: "2020-06"
  ).past()

  package static let fields: [FieldDeclaration] = .of(title, url, date)

  /// The same fields with an optional address, for a search that found nothing.
  static let fieldsWithOptionalURL: [FieldDeclaration] = .of(
    title,
    Field<WebURL>.optional(
      "url", url.declaration.comment, example: "https://kilde.example/"), date)

  package init?(from fields: inout FieldReader) {
    let title = fields[Self.title]
    url = fields[Self.url]
    date = fields[Self.date]
    guard let title else { return nil }
    self.title = title
  }
}
