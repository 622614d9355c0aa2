import TorvMustache
import TorvSite

extension SiteViews {
  func collaboration(
    _ collaboration: Collaboration, at index: Site.PageIndex
  ) -> CollaborationView {
    let isReadable = mayRead(index)
    let cases = Array(cases(of: index).prefix(PageCollection.pageSize))
    return CollaborationView(
      frame: frame(of: index), article: article(index, hiding: Set(cases)),
      facts: isReadable ? facts(of: collaboration) : nil, cases: cases.map { cards[$0] },
      sources: isReadable ? sources(collaboration.sources) : [])
  }

  /// Returns the open cases that refer to the collaboration, newest first.
  private func cases(of index: Site.PageIndex) -> [Site.PageIndex] {
    site.relations[index].backlinks.filter { source in
      guard case .caseStudy(let caseStudy) = site.pages[source].content else { return false }
      return caseStudy.collaboration == site.pages[index].id.slug
        && site.pages[source].access == .open
    }
  }

  private func facts(of collaboration: Collaboration) -> CollaborationFactsView {
    CollaborationFactsView(
      form: strings.forms[collaboration.form],
      municipalities: municipalityLinks(collaboration.municipalities), town: collaboration.town,
      founded: collaboration.founded.map(format.dateView),
      ended: collaboration.ended.map(format.dateView), organisation: collaboration.organisation,
      secretariat: collaboration.secretariat, financingModel: collaboration.financingModel,
      financing: collaboration.financing.map(financing),
      publicPartners: collaboration.publicPartners.map(partner),
      privatePartners: collaboration.privatePartners.map(partner))
  }

  /// Returns a row for each open collaboration among the entries.
  func comparison(_ entries: some Sequence<Site.PageIndex>) -> [CollaborationRowView] {
    entries.compactMap { index in
      let page = site.pages[index]
      guard case .collaboration(let collaboration) = page.content, page.access == .open else {
        return nil
      }
      return CollaborationRowView(
        facets: cards.contents(of: index).facets, title: page.title, href: url(of: index),
        place: placeName(of: collaboration),
        form: strings.forms[collaboration.form],
        founded: collaboration.founded.map { format.dateView($0).text },
        ended: collaboration.ended.map { format.dateView($0).text },
        publicPartners: collaboration.publicPartners.map(\.name),
        privatePartners: collaboration.privatePartners.map(\.name),
        financing: collaboration.financingModel.map { [$0] }
          ?? collaboration.financing.map(\.source),
        secretariat: collaboration.secretariat)
    }
  }

  func lifetime(of collaboration: Collaboration) -> [String] {
    let founded = collaboration.founded.map {
      strings(.founded, ("date", format.dateView($0).text))
    }
    let ended = collaboration.ended.map { strings(.ended, ("date", format.dateView($0).text)) }
    return [founded, ended].compactMap(\.self)
  }

  func placeName(of collaboration: Collaboration) -> String {
    collaboration.town ?? municipalityNames(collaboration.municipalities)
  }
}
