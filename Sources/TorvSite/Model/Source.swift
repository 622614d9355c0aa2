/// A published source that a page is based on.
package struct Source: Hashable, FieldGroup {
  package let title: String
  /// The address; nil only for a follow-up that says what was searched for and not found.
  package let url: WebURL?
  /// The source's own date; nil if it shows none.
  package let date: PartialDate?
  /// The address of a copy in a web archive, for when the source itself is gone.
  package let archived: WebURL?

  static let title = Field<String>.required(
    "title", "Hvad kilden er, og hvem der har udgivet den", example: "TODO: kildens titel"
  ).holdingName()
  static let url = Field<WebURL>.required("url", "Kildens adresse", example: "TODO: https://…")
  static let date = Field<PartialDate>.optional(
    "date", "Kildens egen dato: 2020, 2020-06 eller 2020-06-15", example: "2020-06"
  ).past()
  static let archived = Field<WebURL>.optional(
    "archived", "Adressen på en arkiveret kopi, når kilden selv er væk",
    example: "https://web.archive.org/web/2020/https://kilde.example/")

  package static let fields: [FieldDeclaration] = .of(title, url, date, archived)

  /// The same fields with an optional address, for a search that found nothing.
  static let fieldsWithOptionalURL: [FieldDeclaration] = .of(
    title,
    Field<WebURL>.optional(
      "url", url.declaration.comment, example: "https://kilde.example/"), date, archived)

  package init?(from fields: inout FieldReader) {
    let title = fields[Self.title]
    url = fields[Self.url]
    date = fields[Self.date]
    archived = fields[Self.archived]
    guard let title else { return nil }
    self.title = title
  }
}
