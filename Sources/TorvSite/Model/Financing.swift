import TorvDiagnostics

/// Money: who paid, how much, and when.
package struct Financing: Hashable, Sendable {
  package let source: String
  package let amount: DecimalNumber?
  /// The currency; that of the site if nil.
  package let currency: Currency?
  package let year: Period?

  static let fields: [FieldDeclaration] = [
    .required("source", "Hvem der har betalt", example: "TODO"),
    .optional("amount", "Beløbet som tal uden punktummer", example: "500000"),
    .optional("currency", "Valutaen; den i site.yml, når den udelades", example: "DKK"),
    .optional("year", "Året eller årene", example: "2019"),
  ]

  init?(from fields: inout FieldReader) {
    let source = fields.text("source")
    amount = fields.amount("amount")
    currency = fields.value("currency")
    year = fields.value("year")
    guard let source else { return nil }
    self.source = source
  }
}
