import TorvDiagnostics

/// Money: who paid, how much, and when.
package struct Financing: Hashable, FieldGroup {
  package let source: String
  package let amount: DecimalNumber?
  /// The currency; that of the site if nil.
  package let currency: Currency?
  package let year: Period?

  static let source = Field<String>.required("source", "Hvem der har betalt", example: "TODO")
    .named("Hvem der har betalt")
  static let amount = Field<DecimalNumber>.optional(
    "amount", "Beløbet som tal uden punktummer", example: "500000"
  ).amount()
  static let currency = Field<Currency>.optional(
    "currency", "Valutaen; den i site.yml, når den udelades", example: "DKK")
  static let year = Field<Period>.optional("year", "Året eller årene", example: "2019")

  package static let fields: [FieldDeclaration] = .of(source, amount, currency, year)

  package init?(from fields: inout FieldReader) {
    let source = fields[Self.source]
    amount = fields[Self.amount]
    currency = fields[Self.currency]
    year = fields[Self.year]
    guard let source else { return nil }
    self.source = source
  }
}
