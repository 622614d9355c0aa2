import TorvMustache
import TorvSite

extension SiteViews {
  /// Returns the named pages by kind; the kinds stay in the order in which they are named.
  func namedPages(_ named: NamedPages) -> [NamedPagesView] {
    var groups: [(kind: PageKind, pages: [NamedPageView])] = []
    for id in named.ids {
      guard let index = site.index(of: id) else { continue }
      if groups.last?.kind != id.kind { groups.append((id.kind, [])) }
      groups[groups.count - 1].pages.append(namedPage(index))
    }
    return groups.map { group in
      NamedPagesView(
        title: strings.words(for: group.kind).title, kindStyle: group.kind.rawValue,
        pages: group.pages)
    }
  }

  private func namedPage(_ index: Site.PageIndex) -> NamedPageView {
    NamedPageView(
      link: link(to: index), summary: site.pages[index].summary,
      badges: cards.contents(of: index).badges,
      address: site.absoluteURL(site.relations[index].path))
  }
}
