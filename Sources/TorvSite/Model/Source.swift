/// A published source that a page is based on.
package struct Source: Hashable, Sendable {
  package let title: String
  /// The address; nil only for a follow-up that says what was searched for and not found.
  package let url: WebURL?
  /// The source's own date; nil if it shows none.
  package let date: PartialDate?

  static let fields: [FieldDeclaration] = [
    .required(
      "title", "Hvad kilden er, og hvem der har udgivet den", example: "TODO: kildens titel"),
    .required("url", "Kildens adresse", example: "TODO: https://…"),
    .optional("date", "Kildens egen dato: 2020, 2020-06 eller 2020-06-15", example: "2020-06"),
  ]

  /// The same fields with an optional address, for a search that found nothing.
  static let fieldsWithOptionalURL: [FieldDeclaration] = fields.map { field in
    field.name == "url" ? .optional("url", field.comment, example: "https://kilde.example/") : field
  }

  init?(from fields: inout FieldReader) {
    let title = fields.text("title")
    url = fields.value("url")
    date = fields.pastPartialDate("date")
    guard let title else { return nil }
    self.title = title
  }
}
