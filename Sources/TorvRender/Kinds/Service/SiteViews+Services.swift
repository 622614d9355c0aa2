import TorvMustache
import TorvSite

extension SiteViews {
  func service(_ service: Service, at index: Site.PageIndex) -> ServiceView {
    let guides =
      mayRead(index)
      ? service.guides.compactMap { site.index(of: Page.ID(kind: .guide, slug: $0)) } : []
    return ServiceView(
      frame: frame(of: index), article: article(index, hiding: Set(guides)),
      isProposal: service.isProposal,
      facts: mayRead(index) ? facts(of: service) : nil,
      guides: guides.map { cards[$0] })
  }

  private func facts(of service: Service) -> ServiceFactsView {
    ServiceFactsView(
      scope: service.scope, duration: service.duration,
      memberPrice: service.price.map { format.price($0.member) },
      nonMemberPrice: service.price.map { format.price($0.nonMember) },
      includedFor: service.includedFor.map {
        link(strings.category($0, of: site), to: .memberCategory($0))
      },
      contact: contact(service.contact))
  }
}
