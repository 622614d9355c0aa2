import TorvDiagnostics
import TorvSite

extension LinkedData {
  /// Returns a funding scheme; for a members' page, only the contents of its teaser.
  func grant(_ funding: Funding, at index: Site.PageIndex) -> JSONValue {
    let isOpen = site.pages[index].access == .open
    return teaser("MonetaryGrant", "pulje", of: index).adding(
      .object([
        "sameAs": isOpen ? .text(funding.url.text) : nil,
        "funder": isOpen
          ? .object(["@type": .text("Organization"), "name": .text(funding.funder)]) : nil,
      ]))
  }

  /// Returns an advisory service of the centre; one that is only proposed says so and is offered to nobody.
  func service(_ service: Service, at index: Site.PageIndex) -> JSONValue {
    teaser("Service", "raadgivning", of: index).adding(
      .object([
        "provider": centre,
        "disambiguatingDescription": service.isProposal && site.pages[index].access == .open
          ? .text(strings(.proposalBadge)) : nil,
      ]))
  }

  private func teaser(_ type: String, _ fragment: String, of index: Site.PageIndex) -> JSONValue {
    let page = site.pages[index]
    let url = site.absoluteURL(site.relations[index].path)
    return .object([
      "@type": .text(type), "@id": .text("\(url)#\(fragment)"), "name": .text(page.title),
      "description": .text(page.summary), "url": .text(url),
    ])
  }
}
