import TorvDiagnostics
import TorvMustache
import TorvSite

extension SiteViews {
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
      series: number == 1 ? seriesCharts(of: municipality) : [],
      similar: number == 1 ? similar(to: municipality) : nil,
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
      lead: strings(.municipalitiesLead), comparison: comparisonLink,
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

  // MARK: - Figures

  /// Returns the datasets' figures for a municipality.
  func figures(of municipality: Municipality) -> MunicipalityFiguresView {
    MunicipalityFiguresView(
      figures: figures[municipality.code].map { figure in
        MunicipalityFiguresView.FigureRowView(
          title: newest(figure.column.title, in: figure.year),
          value: figure.value.map { text($0, of: figure.column) }
            ?? figure.missingReason.map { missing(because: $0) },
          rank: figure.rank.map {
            strings(
              figure.column.rankPhrase, ("place", format.number($0)),
              ("count", format.number(figure.count)))
          },
          dataset: link(to: figure.source, note: period(ofDataset: figure.source)))
      })
  }

  /// Returns the charts of the series in which the municipality or its towns have lines.
  private func seriesCharts(of municipality: Municipality) -> [SeriesChartView] {
    series[municipality.code].enumerated().compactMap { number, chart in
      var view = SeriesChart(column: chart.column, series: chart.series, lines: chart.lines)
        .view(id: "sektion-kurve-\(number + 1)", in: self)
      view?.dataset = link(to: chart.source)
      return view
    }
  }

  /// Returns the period that the figures of the dataset at the index cover.
  func period(ofDataset index: Site.PageIndex) -> String? {
    guard case .dataset(let dataset) = site.pages[index].content else { return nil }
    return periodText(dataset)
  }
}

extension Dataset.Column {
  /// The phrase for a rank among the figures, which depends on whether high or low figures come first.
  var rankPhrase: Phrase {
    switch better {
    case nil: .figureRank
    case .up: .figureRankHighest
    case .down: .figureRankLowest
    }
  }
}
