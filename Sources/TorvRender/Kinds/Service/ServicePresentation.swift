import TorvDiagnostics
import TorvMustache
import TorvSite

/// Advice that the centre gives, with what it includes and costs.
struct ServicePresentation: PagePresentation {
  let service: Service
  let index: Site.PageIndex

  static let kind = PageKind.service
  static let searchWeight = 95
  static var template: KeyPath<SiteTemplates, Template<ServiceView>> { \.service }
  static let nextKinds: [PageKind] = [.course]
  static let nextStepLabel: Phrase? = .nextService
  static let helpsToAct = true

  func view(in views: SiteViews) -> ServiceView { views.service(service, at: index) }

  func card(in views: SiteViews) -> CardDetails {
    CardDetails(
      badges: service.isProposal ? [views.badge(.proposal)] : [],
      meta: service.price.map { [views.format.prices($0)] } ?? [])
  }

  func searchedFields(in views: SiteViews) -> SearchedFields {
    SearchedFields(sections: [SearchedFields.section([service.scope])])
  }

  /// Returns the service; one that is only proposed says so and is offered to nobody.
  func nodes(in linkedData: LinkedData, image: String?) -> [JSONValue] {
    let saysSo = service.isProposal && linkedData.site.pages[index].access == .open
    return [
      linkedData.teaser("Service", "raadgivning", of: index).adding(
        .object([
          "provider": linkedData.centre,
          "disambiguatingDescription": saysSo
            ? .text(linkedData.strings(.proposalBadge)) : nil,
        ]))
    ]
  }

  // MARK: - JSON

  static let schema: [APISchema.Member] = [
    .init("proposal", .boolean), .init("duration", .text), .init("price", Price.schema),
    .init("includedFor", .list(.text)),
  ]

  func json(in views: SiteViews) -> JSONValue {
    .object([
      "proposal": .boolean(service.isProposal),
      "duration": service.duration.map(JSONValue.text),
      "price": service.price.map(\.json),
      "includedFor": .texts(service.includedFor.map(\.text)),
    ])
  }
}
