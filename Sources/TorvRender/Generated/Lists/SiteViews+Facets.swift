import TorvDiagnostics
import TorvMustache
import TorvSite

extension SiteViews {
  /// The most themes that a list offers to be filtered by, those with the most entries.
  ///
  /// Nobody looks through more, and each page of the list has them all: ten thousand themes on four hundred pages are
  /// half a gigabyte.
  static let mostThemes = 100

  /// Returns the facet with its fragment.
  func withFragment(_ facet: FacetView) -> FacetView {
    var facet = facet
    facet.fragment = fragments.facet.fragment(of: facet)
    return facet
  }

  /// Returns the facets that the list of a kind can be filtered by.
  func facets(of kind: PageKind) -> [FacetView] {
    let facets = site.facets(of: kind)
    let counts = Dictionary(
      uniqueKeysWithValues: facets.map { ($0, site.entries(of: .faceted(kind, $0)).count) })
    let byDimension = Dictionary(grouping: facets, by: \.dimension)
    return Facet.Dimension.allCases.compactMap { dimension in
      byDimension[dimension].map { facets in
        let ordered = ordered(Set(facets), of: dimension, counts: counts)
        let offered = dimension == .theme ? ordered.prefix(Self.mostThemes) : ordered[...]
        return withFragment(
          FacetView(
            dimension: dimension.rawValue, title: strings.dimensions[dimension],
            values: offered.map { value(of: $0, in: kind, count: counts[$0] ?? 0) },
            more: offered.count == ordered.count ? nil : allThemes))
      }
    }
  }

  private func value(of facet: Facet, in kind: PageKind, count: Int) -> FacetValueView {
    FacetValueView(
      value: facet.value, title: title(of: facet),
      href: url(SitePaths.path(of: .faceted(kind, facet))), count: count)
  }

  private var allThemes: LinkView {
    LinkView(
      title: strings(.allThemes, ("count", format.number(site.themes.count))),
      href: url(SitePaths.path(of: .themes)))
  }

  /// Returns a page of the list of a kind, filtered by one facet.
  func list(of kind: PageKind, _ facet: Facet, number: Int) -> ListView {
    let words = strings.words(for: kind)
    let title = strings(.facetedTitle, ("list", words.title), ("facet", title(of: facet)))
    let parent = LinkView(title: words.title, href: url(SitePaths.path(of: .kind(kind))))
    let facets = (facets[kind] ?? []).map { view in
      guard view.dimension == facet.dimension.rawValue else { return view }
      var view = view
      if !view.values.contains(where: { $0.value == facet.value }) {
        let count = site.entries(of: .faceted(kind, facet)).count
        view.values.append(value(of: facet, in: kind, count: count))
      }
      for index in view.values.indices {
        view.values[index].isCurrent = view.values[index].value == facet.value
      }
      return withFragment(view)
    }
    return list(
      .faceted(kind, facet), of: kind, number: number, title: title, parents: [parent],
      facets: facets, all: parent)
  }

  /// Returns the data for filtering a list in place, from its first page.
  func filter(of collection: PageCollection) -> FilterView {
    let count = site.entries(of: collection).count
    let pages = site.pageCount(of: collection)
    return FilterView(
      script: url(assets.path(of: "filter.js")),
      shown: strings(.filterShown, ("shown", "{shown}"), ("count", format.number(count))),
      furtherPages: (1...pages).dropFirst().map { number in
        url(SitePaths.path(of: .collection(collection, number: number)))
      })
  }

  /// Returns the values in the order in which readers look for them.
  private func ordered(
    _ facets: Set<Facet>, of dimension: Facet.Dimension, counts: [Facet: Int]
  ) -> [Facet] {
    switch dimension {
    case .theme:
      let order = site.themes.map { Facet.theme($0.slug.value) }.filter(facets.contains)
      return order.enumerated().sorted { left, right in
        let (leftCount, rightCount) = (counts[left.element] ?? 0, counts[right.element] ?? 0)
        return leftCount == rightCount ? left.offset < right.offset : leftCount > rightCount
      }.map(\.element)
    case .actor: return Actor.allCases.map(Facet.actor).filter(facets.contains)
    case .recommendation:
      return site.settings.recommendationNumbers.map(Facet.recommendation).filter(facets.contains)
    case .municipality:
      return site.municipalities.map { Facet.municipality($0.slug) }.filter(facets.contains)
    case .evidence: return Evidence.allCases.map(Facet.evidence).filter(facets.contains)
    case .year: return facets.sorted { $0.value > $1.value }
    }
  }

  private func title(of facet: Facet) -> String {
    switch facet {
    case .theme(let slug): site.theme(slug)?.title ?? slug.text
    case .actor(let actor): strings.actors[actor]
    case .recommendation(let number):
      strings(
        .recommendationTitle, ("number", String(number)),
        ("title", site.recommendation(number).map { site.pages[$0].title } ?? ""))
    case .municipality(let slug): site.municipality(slug)?.name ?? slug.text
    case .evidence(let evidence): format.evidence(evidence)
    case .year(let year): String(year)
    }
  }
}
