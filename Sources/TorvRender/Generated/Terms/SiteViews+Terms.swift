import TorvDiagnostics
import TorvMustache
import TorvSite

extension SiteViews {
  func themes() -> TermListView {
    TermListView(
      frame: frame(
        path: SitePaths.path(of: .themes), title: strings(.themes),
        description: strings(.themesLead)),
      lead: strings(.themesLead),
      terms: site.themes.map { theme in
        term(theme.title, summary: theme.summary, .theme(theme.slug.value))
      })
  }

  func term(
    _ title: String, summary: String, _ collection: PageCollection
  ) -> TermItemView {
    TermItemView(
      title: title, href: url(SitePaths.path(of: collection)), summary: summary,
      pages: pageCount(site.entries(of: collection).count))
  }

  func theme(_ theme: Theme, number: Int) -> TermView {
    term(
      .theme(theme.slug.value), number: number, title: theme.title, kicker: strings(.themeKicker),
      lead: theme.summary, parent: LinkView(title: strings(.themes), href: url(.themes)),
      kinds: [.caseStudy, .guide, .course])
  }

  /// Returns the list of all pages that belong to a recommendation, if its own page can't hold them all.
  func material(ofRecommendation number: Int, page: Int) -> TermView {
    let index = site.recommendation(number)
    let title = strings(.recommendationMaterial, ("number", String(number)))
    return term(
      .recommendation(number), number: page, title: title, kicker: nil,
      lead: strings(.recommendationMaterialLead), parent: index.map { link(to: $0) }, kinds: [],
      feed: .recommendation(number))
  }

  /// Returns the list of all pages that link to a page, if its own page can't hold them all.
  func backlinks(of id: Page.ID, number: Int) -> TermView {
    let index = site.index(of: id)
    return term(
      .backlinks(id), number: number, title: strings(.backlinksTitle), kicker: nil,
      lead: index.map { site.pages[$0].title } ?? "", parent: index.map { link(to: $0) }, kinds: [])
  }

  func term(
    _ collection: PageCollection, number: Int, title: String, kicker: String?, lead: String,
    parent: LinkView?, kinds: [PageKind], feed: Feed? = nil
  ) -> TermView {
    TermView(
      frame: frame(
        path: SitePaths.path(of: .collection(collection, number: number)), title: title,
        description: lead, parents: parent.map { [$0] } ?? [], isIndexed: number == 1),
      kicker: kicker, lead: lead,
      groups: groups(
        entries(of: collection, number: number), showing: number == 1 ? kinds : [],
        prefix: "liste"),
      pagination: pagination(of: collection, number: number),
      feed: feed.map { url(SitePaths.feedPath(of: $0)) })
  }
}
