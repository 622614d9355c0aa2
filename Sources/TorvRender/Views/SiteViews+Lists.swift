import TorvDiagnostics
import TorvMustache
import TorvSite

extension SiteViews {
  // MARK: - Lists of a kind

  func list(of kind: PageKind, number: Int) -> ListView {
    list(
      .kind(kind), of: kind, number: number, title: strings.words(for: kind).title, parents: [],
      facets: facets[kind] ?? [], all: nil)
  }

  /// Returns a page of a list whose entries are all of one kind.
  func list(
    _ collection: PageCollection, of kind: PageKind, number: Int, title: String,
    parents: [LinkView], facets: [FacetView], all: LinkView?
  ) -> ListView {
    let words = strings.words(for: kind)
    let entries = entries(of: collection, number: number)
    let canFilter = all == nil && number == 1 && !facets.isEmpty
    var facets = facets
    // Other lists have no script that closes the facets again when they are above a narrow list.
    for index in facets.indices.prefix(canFilter ? 2 : 0) { facets[index].isOffered = true }
    return ListView(
      frame: frame(
        path: SitePaths.path(of: .collection(collection, number: number)), title: title,
        description: words.lead, parents: parents, isIndexed: number == 1),
      lead: words.lead, summary: summary(words, entries, of: collection),
      cards: kind == .funding ? [] : entries.map(facetedCard),
      groups: kind == .funding ? fundingGroups(entries, isFirstPage: number == 1) : [],
      comparison: kind == .collaboration ? comparison(entries) : [],
      pagination: pagination(of: collection, number: number), facets: facets, all: all,
      filter: canFilter ? filter(of: collection) : nil,
      feed: url(SitePaths.feedPath(of: .kind(kind))),
      data: url(SitePaths.apiPath(of: kind)),
      calendars: kind == .course ? LinkView(title: strings(.calendars), href: url(.calendars)) : nil
    )
  }

  /// Returns the card of a page in a list that can be filtered.
  func facetedCard(_ index: Site.PageIndex) -> FacetedCardView {
    FacetedCardView(card: cards[index], facets: facetNames(of: index))
  }

  /// Returns the facets that the page can be found by, in the form `tema:finansiering aar:2019`.
  func facetNames(of index: Site.PageIndex) -> String {
    site.pages[index].facets.map { "\($0.dimension.rawValue):\($0.value)" }
      .joined(separator: " ")
  }

  private func summary(
    _ words: KindWords, _ entries: ArraySlice<Site.PageIndex>, of collection: PageCollection
  ) -> String {
    guard !entries.isEmpty else { return words.empty }
    return Strings.fill(
      words.summary,
      [
        ("from", format.number(entries.startIndex + 1)), ("to", format.number(entries.endIndex)),
        ("count", format.number(site.entries(of: collection).count)),
      ])
  }

  // MARK: - Terms

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

  // MARK: - Municipalities

  func municipality(_ municipality: Municipality, number: Int) -> MunicipalityView {
    let collection = PageCollection.municipality(municipality.slug)
    return MunicipalityView(
      frame: frame(
        path: SitePaths.path(of: .collection(collection, number: number)),
        title: municipality.name,
        description: strings(.municipalityDescription, ("name", municipality.name)),
        parents: [LinkView(title: strings(.municipalities), href: url(.municipalities))],
        isIndexed: number == 1),
      region: municipality.region, population: format.number(municipality.population),
      populationSource: strings(
        .populationSource, ("year", String(municipality.populationYear))),
      mainTown: municipality.mainTown, code: municipality.code,
      figures: number == 1 ? figures(of: municipality) : nil,
      groups: groups(entries(of: collection, number: number), showing: [], prefix: "her"),
      missing: number == 1 ? missingKinds(in: collection) : [], contribution: contribution,
      nationalFunding: number == 1 ? nationalFunding : nil,
      pagination: pagination(of: collection, number: number))
  }

  /// The kinds of page that a municipality's page reports as missing if it has none.
  private static let localKinds: [PageKind] = [
    .caseStudy, .collaboration, .course, .funding, .member,
  ]

  private func missingKinds(in collection: PageCollection) -> [String] {
    let kinds = Set(site.entries(of: collection).map { site.pages[$0].id.kind })
    return Self.localKinds.filter { !kinds.contains($0) }.map { strings.words(for: $0).empty }
  }

  func municipalities() -> MunicipalityListView {
    var regions: [(name: String, municipalities: [Municipality])] = []
    for municipality in site.municipalities.sorted(by: { $0.code < $1.code }) {
      if !regions.contains(where: { $0.name == municipality.region }) {
        regions.append((municipality.region, []))
      }
    }
    for municipality in site.municipalities {
      guard let index = regions.firstIndex(where: { $0.name == municipality.region }) else {
        continue
      }
      regions[index].municipalities.append(municipality)
    }
    return MunicipalityListView(
      frame: frame(
        path: SitePaths.path(of: .municipalities), title: strings(.municipalities),
        description: strings(.municipalitiesLead)),
      lead: strings(.municipalitiesLead),
      regions: regions.map { region in
        RegionView(
          id: Slug.slug(from: region.name), name: region.name,
          count: strings(
            .municipalitiesCount, ("count", format.number(region.municipalities.count))),
          municipalities: region.municipalities.map(municipalityLink))
      })
  }

  private func municipalityLink(_ municipality: Municipality) -> LinkView {
    let collection = PageCollection.municipality(municipality.slug)
    let count = site.entries(of: collection).count
    return LinkView(
      title: municipality.name, href: url(SitePaths.path(of: collection)),
      note: count > 0 ? pageCount(count) : nil)
  }

  /// Returns the URL of a page that is generated, not written in a file.
  func url(_ page: GeneratedPage) -> TemplateURL { url(SitePaths.path(of: page)) }

  // MARK: - Others

  func notFound() -> NoticePageView {
    NoticePageView(
      frame: frame(
        path: SitePaths.notFound, title: strings(.notFound), description: strings(.notFoundLead),
        isIndexed: false),
      lead: strings(.notFoundLead),
      links: site.settings.menu.map { LinkView(title: $0.title, href: url($0.path.value)) })
  }

  func redirect(_ redirect: Site.Redirect) -> RedirectView {
    RedirectView(
      title: site.pages[redirect.target].title, target: url(of: redirect.target),
      canonical: absoluteURL(site.relations[redirect.target].path))
  }
}
