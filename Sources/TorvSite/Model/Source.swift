/// A published source that a page rests on.
package struct Source: Hashable, Sendable {
  package let title: String
  /// The address; nil only for a follow-up that tells what was searched for and not found.
  package let url: WebURL?
  /// The source's own date; nil where it shows none.
  package let date: PartialDate?

  static let fields: [FieldDeclaration] = [
    .required(
      "title", "Hvad kilden er, og hvem der har udgivet den", example: "TODO: kildens titel"),
    .required("url", "Kildens adresse", example: "TODO: https://…"),
    .optional("date", "Kildens egen dato: 2020, 2020-06 eller 2020-06-15", example: "2020-06"),
  ]

  /// The fields where a search without a find may stand instead of an address.
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
