import TorvFigures
import TorvMustache
import TorvSite

extension SiteViews {
  /// The figure that a map shows for a municipality.
  struct MunicipalityFigure {
    /// A few characters, such as «3».
    let label: String
    /// The same in words, such as «3 cases».
    let text: String
    let shade: TileMap.Shade
    /// Whether the list beside the map includes the municipality.
    let isListed: Bool
  }

  // MARK: - Maps

  /// Returns a map of all municipalities; `figure` returns what the map shows for each.
  func tileMap(
    id: String, title: String, lead: String, legend: [TileMap.LegendEntry],
    figure: (Municipality) -> MunicipalityFigure
  ) -> TileMapView {
    let figures = site.municipalities.map(figure)
    let codes = TileCodes.codes(for: site.municipalities.map(\.name))
    let tiles = zip(site.municipalities, zip(codes, figures)).map { municipality, shown in
      (tile: municipality.tile, shown: tile(of: municipality, code: shown.0, figure: shown.1))
    }
    let inReadingOrder = tiles.sorted {
      ($0.tile.row, $0.tile.column) < ($1.tile.row, $1.tile.column)
    }
    let map = TileMap(
      title: title, description: lead, tiles: inReadingOrder.map(\.shown), legend: legend)
    return TileMapView(
      id: id, title: title, lead: lead, svg: HTML(trusted: map.svg(id: id)),
      entries: zip(site.municipalities, figures).filter(\.1.isListed).map { municipality, figure in
        LinkView(title: municipality.name, href: url(of: municipality), note: figure.text)
      },
      all: LinkView(title: strings(.mapAll), href: url(.municipalities)))
  }

  /// Returns a map of the counts for each municipality; nil if there are no counts at all.
  ///
  /// The list leaves out municipalities with a count of 0.
  func tileMap(
    id: String, title: String, lead: Phrase, counts: [Slug: Int], words: (Int) -> String
  ) -> TileMapView? {
    guard let largest = counts.values.max() else { return nil }
    let scale = CountScale(largest: largest)
    let lead = strings(lead, ("municipalities", format.number(site.municipalities.count)))
    return tileMap(
      id: id, title: title, lead: lead,
      legend: scale.legend(none: strings(.mapNone), in: strings.format)
    ) { municipality in
      let count = counts[municipality.slug] ?? 0
      return MunicipalityFigure(
        label: format.number(count), text: words(count), shade: scale.shade(of: count),
        isListed: count > 0)
    }
  }

  private func tile(
    of municipality: Municipality, code: String, figure: MunicipalityFigure
  ) -> TileMap.Tile {
    TileMap.Tile(
      column: municipality.tile.column, row: municipality.tile.row, code: code,
      label: figure.label, title: "\(municipality.name): \(figure.text)",
      href: site.url(SitePaths.path(of: .municipality(municipality.slug))), shade: figure.shade)
  }

  private func url(of municipality: Municipality) -> TemplateURL {
    url(SitePaths.path(of: .municipality(municipality.slug)))
  }

  // MARK: - Covers

  /// Returns a street drawn from the page's slug; nil if the page has a picture or its kind no cover.
  func cover(of page: Page, image: ImageView?) -> HTML? {
    guard image == nil, page.id.kind.presentation.hasCover else { return nil }
    return HTML(trusted: FacadeCover(seed: page.id.slug.text).svg(id: "sektion-gade"))
  }
}
