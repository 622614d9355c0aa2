import TorvDiagnostics

/// Advice that the centre gives, or proposes to give.
package struct Service: Sendable {
  /// What the service includes.
  package let scope: String
  package let duration: String?
  package let contact: ContactPoint
  package let price: Price?
  /// The categories of members who get the service at no extra cost.
  package let includedFor: [Slug]
  /// The guides that cover the same ground.
  package let guides: [Slug]
  /// Whether the service is only proposed: price and scope are examples.
  package let isProposal: Bool
}

extension Service: PageDefinition {
  static let folder = "services"
  static let pathComponent = "raadgivning"
  static let listOrder = ListOrder.title
  static let hasFacets = true
  static let isKnowledge = true

  static let fields: [FieldDeclaration] = [
    .required("scope", "Hvad rådgivningen omfatter", example: "TODO"),
    .optional("duration", "Varigheden", example: "To møder over en måned"),
    .required(
      "contact", "Mail eller adresse til den, der vil have rådgivning",
      example: "TODO: raad@torv.example"),
    FieldDeclaration.optional("price", "Prisen i hele kroner (eller valutaen i site.yml)").holding(
      Price.fields),
    .optional(
      "includedFor", "Medlemskategorier, der har det med i kontingentet", example: "[kommune]"),
    .optional("guides", "Guides om det samme (slugs)", example: "[vedtaegter]"),
    .optional("proposal", "true, så længe rådgivningen kun er et forslag", example: "true"),
  ]

  init?(from fields: inout FieldReader) {
    let scope = fields.text("scope")
    duration = fields.text("duration")
    let contact: ContactPoint? = fields.value("contact")
    price = fields.mapping("price", read: Price.init)
    includedFor = fields.references("includedFor") { .memberCategory($0) }
    guides = fields.references("guides") { .page(Page.ID(kind: .guide, slug: $0)) }
    isProposal = fields.value("proposal") ?? false
    guard let scope, let contact else { return nil }
    self.scope = scope
    self.contact = contact
  }
}
