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
    id: String, title: String, lead: String, counts: [Slug: Int], words: (Int) -> String
  ) -> TileMapView? {
    guard let largest = counts.values.max() else { return nil }
    let scale = CountScale(largest: largest)
    return tileMap(
      id: id, title: title, lead: lead,
      legend: scale.legend(none: strings(.mapNone), number: format.number)
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

  /// Returns the map of where cases are from, leaving out cases for members only.
  func caseMap() -> TileMapView? {
    var counts: [Slug: Int] = [:]
    for index in site.entries(of: .kind(.caseStudy)) where site.pages[index].access == .open {
      guard case .caseStudy(let caseStudy) = site.pages[index].content,
        case .municipalities(let slugs) = caseStudy.setting
      else { continue }
      for slug in Set(slugs) { counts[slug, default: 0] += 1 }
    }
    return tileMap(
      id: "sektion-kort", title: strings(.caseMap), lead: strings(.caseMapLead), counts: counts
    ) { count in
      count == 1 ? strings(.oneCase) : strings(.manyCases, ("count", format.number(count)))
    }
  }

  /// Returns the map of where members are from.
  func memberMap() -> TileMapView? {
    var counts: [Slug: Int] = [:]
    for index in members.all {
      guard case .member(let member) = site.pages[index].content,
        let municipality = member.municipality
      else { continue }
      counts[municipality, default: 0] += 1
    }
    return tileMap(
      id: "sektion-kort", title: strings(.memberMap), lead: strings(.memberMapLead),
      counts: counts, words: memberCount)
  }

  // MARK: - Charts

  /// Returns a chart for each unit of the results that have plain numbers both before and after.
  func charts(of results: [CaseStudy.Result]) -> [FigureView] {
    var units: [(unit: String?, pairs: [BeforeAfterChart.Pair])] = []
    for result in results {
      guard let before = result.before.flatMap(DecimalNumber.init(scalar:)),
        let after = DecimalNumber(scalar: result.after)
      else { continue }
      let pair = BeforeAfterChart.Pair(
        label: result.label,
        before: (before.approximation, DanishFormat.text(before)),
        after: (after.approximation, DanishFormat.text(after)))
      if let place = units.firstIndex(where: { $0.unit == result.unit }) {
        units[place].pairs.append(pair)
      } else {
        units.append((result.unit, [pair]))
      }
    }
    return units.enumerated().map { number, group in
      let title =
        group.unit.map { strings(.resultChartOfUnit, ("unit", $0)) } ?? strings(.resultChart)
      let chart = BeforeAfterChart(
        title: title, description: strings(.resultChartDescription),
        beforeLabel: strings(.resultBefore), afterLabel: strings(.resultAfter),
        pairs: group.pairs)
      return FigureView(
        caption: title, svg: HTML(trusted: chart.svg(id: "sektion-figur-\(number + 1)")))
    }
  }

  // MARK: - Covers

  /// Returns a street drawn from the page's slug; nil if the page has a picture or is a numbered recommendation.
  func cover(of page: Page, image: ImageView?) -> HTML? {
    guard image == nil, page.id.kind != .recommendation else { return nil }
    return HTML(trusted: FacadeCover(seed: page.id.slug.text).svg(id: "sektion-gade"))
  }
}
