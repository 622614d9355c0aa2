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

  static let scope = Field<String>.required("scope", "Hvad rådgivningen omfatter", example: "TODO")
    .prose()
  static let duration = Field<String>.optional(
    "duration", "Varigheden", example: "To møder over en måned")
  static let contact = Field<ContactPoint>.required(
    "contact", "Mail eller adresse til den, der vil have rådgivning",
    example: "TODO: raad@torv.example")
  static let price = Field<Price>.optional(
    "price", "Prisen i hele kroner (eller valutaen i site.yml)")
  static let includedFor = Field<Slug>.optional(
    "includedFor", "Medlemskategorier, der har det med i kontingentet", example: "[kommune]"
  ).named("Med i kontingentet for").referring(to: .memberCategory).listed()
  static let guides = Field<Slug>.optional(
    "guides", "Guides om det samme (slugs)", example: "[vedtaegter]"
  ).named("Guides").referring(to: .page(.guide)).listed()
  static let proposal = Field<Bool>.optional(
    "proposal", "true, så længe rådgivningen kun er et forslag", example: "true")

  package static let fields: [FieldDeclaration] = .of(
    scope, duration, contact, price, includedFor, guides, proposal)

  package init?(from fields: inout FieldReader) {
    let scope = fields[Self.scope]
    duration = fields[Self.duration]
    let contact = fields[Self.contact]
    price = fields[Self.price]
    includedFor = fields.values(Self.includedFor)
    guides = fields.values(Self.guides)
    isProposal = fields[Self.proposal] ?? false
    guard let scope, let contact else { return nil }
    self.scope = scope
    self.contact = contact
  }
}
