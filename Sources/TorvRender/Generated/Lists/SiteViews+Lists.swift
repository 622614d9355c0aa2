import TorvSite

extension SiteViews {
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
    let canFilter = all == nil && number == 1 && !facets.isEmpty && isWhole(collection)
    var facets = facets
    // Other lists have no script that closes the facets again when they are above a narrow list.
    for index in facets.indices.prefix(canFilter ? 2 : 0) {
      facets[index].isOffered = true
      facets[index] = withFragment(facets[index])
    }
    var list = ListView(
      frame: frame(
        path: SitePaths.path(of: .collection(collection, number: number)), title: title,
        description: words.lead, parents: parents, isIndexed: number == 1),
      lead: words.lead, summary: summary(words, entries, of: collection),
      cards: entries.map { cards[$0] },
      pagination: pagination(of: collection, number: number), facets: facets, all: all,
      filter: canFilter ? filter(of: collection) : nil,
      feed: url(SitePaths.feedPath(of: .kind(kind))),
      data: url(SitePaths.apiPath(of: kind)))
    kind.presentation.complete(&list, of: entries, number: number, in: self)
    return list
  }

  /// Returns the facets that a page can be found by, in the form `tema:finansiering aar:2019`.
  func facetNames(of page: Page) -> String {
    page.facets.map { "\($0.dimension.rawValue):\($0.value)" }.joined(separator: " ")
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
}
