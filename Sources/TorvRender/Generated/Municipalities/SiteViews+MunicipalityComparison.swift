import TorvDiagnostics
import TorvFigures
import TorvMustache
import TorvSite

extension SiteViews {
  /// The script that shows the chosen municipalities side by side.
  static let comparisonScript = "compare.js"
  /// The most municipalities that a reader can choose.
  private static let mostCompared = 4
  /// The kinds of page that are counted for each municipality.
  private static let countedKinds: [PageKind] = [.caseStudy, .collaboration, .member, .funding]

  /// Returns the page with the figures of all municipalities.
  func municipalityComparison() -> MunicipalityComparisonView {
    MunicipalityComparisonView(
      frame: frame(
        path: SitePaths.path(of: .municipalityComparison), title: strings(.comparison),
        description: strings(.comparisonLead),
        parents: [LinkView(title: strings(.municipalities), href: url(.municipalities))]),
      lead: strings(.comparisonLead), script: url(assets.path(of: Self.comparisonScript)),
      words: ComparisonWordsView(
        added: strings(.comparisonAdded), removed: strings(.comparisonRemoved),
        already: strings(.comparisonAlready), unknown: strings(.comparisonUnknown),
        several: strings(.comparisonSeveral), stale: strings(.comparisonStale)),
      table: MunicipalityTableView(
        columns: figures.compared.map(column),
        kinds: Self.countedKinds.map { strings.words(for: $0).title },
        rows: site.municipalities.map { municipality in
          row(
            of: municipality, figures.compared, leadingTo: Self.similarID,
            counts: counts(of: municipality))
        }),
      sources: figureSources,
      populationSource: figures.inhabitants == nil
        ? nil
        : site.municipalities.first.map {
          strings(.populationSource, ("year", String($0.populationYear)))
        },
      drawings: (1...Self.mostCompared).map {
        HTML(trusted: ComparisonChart(rows: $0).svg)
      })
  }

  /// Returns the municipality beside those that are most like it; nil if the site compares none.
  func similar(to municipality: Municipality) -> SimilarMunicipalitiesView? {
    let similar = similarMunicipalities[municipality.code]
    guard comparesMunicipalities, !similar.isEmpty else { return nil }
    let all = [municipality] + similar
    let measures = figures.compared.filter { measure in
      all.contains { measure.values[$0.code] != nil || measure.reasons[$0.code] != nil }
    }
    let chosen = all.prefix(Self.mostCompared).map(\.slug.text).joined(separator: ",")
    return SimilarMunicipalitiesView(
      title: strings(.comparisonSimilar, ("name", municipality.name)),
      table: MunicipalityTableView(
        columns: measures.map(column), kinds: [],
        rows: all.map { row(of: $0, measures, isOwn: $0.code == municipality.code) }),
      isCut: measures.count < figures.compared.count,
      comparison: LinkView(
        title: strings(.comparisonOpen, ("name", municipality.name)),
        href: TemplateURL(
          path: siteURL(SitePaths.path(of: .municipalityComparison)) + "#kommuner=\(chosen)")))
  }

  /// The link to the comparison; nil if the site compares no municipalities.
  var comparisonLink: LinkView? {
    comparesMunicipalities
      ? LinkView(title: strings(.comparison), href: url(.municipalityComparison)) : nil
  }

  /// The fragment of the heading above similar municipalities.
  private static let similarID = "sektion-ligner"

  // MARK: - Columns

  private func column(
    _ measure: MunicipalityFigures.Measure
  ) -> MunicipalityTableView.FigureColumnView {
    let unit = measure.column?.unit
    return MunicipalityTableView.FigureColumnView(
      title: title(of: measure), unit: unit, period: period(of: measure),
      dataset: measure.source.map { link(to: $0) },
      pattern: unit.map(format.pattern) ?? "{number}",
      rank: strings(
        measure.column?.rankPhrase ?? .figureRank, ("place", "{place}"),
        ("count", format.number(measure.values.count))),
      isLowestFirst: measure.column?.better == .down,
      median: measure.median.map(format.number), medianValue: measure.median.map { "\($0)" },
      count: strings(.comparisonCount, ("count", format.number(measure.values.count))),
      language: measure.source.flatMap(foreignLanguage))
  }

  private func title(of measure: MunicipalityFigures.Measure) -> String {
    measure.column?.title ?? strings(.population)
  }

  private func period(of measure: MunicipalityFigures.Measure) -> String? {
    guard let source = measure.source else {
      return site.municipalities.first.map { String($0.populationYear) }
    }
    return measure.year.map(String.init) ?? period(ofDataset: source)
  }

  private var figureSources: [MunicipalityComparisonView.FigureSourceView] {
    var seen: Set<Site.PageIndex> = []
    return figures.measures.compactMap(\.source).filter { seen.insert($0).inserted }
      .compactMap { index in
        guard case .dataset(let dataset) = site.pages[index].content else { return nil }
        let file = SitePaths.path(of: .kind(.dataset)) + dataset.file.value
        return MunicipalityComparisonView.FigureSourceView(
          dataset: link(to: index, note: periodText(dataset)),
          file: LinkView(title: dataset.file.value, href: url(file)))
      }
  }

  // MARK: - Rows

  private func row(
    of municipality: Municipality, _ measures: [MunicipalityFigures.Measure],
    isOwn: Bool = false, leadingTo section: String? = nil,
    counts: [MunicipalityTableView.CountCellView] = []
  ) -> MunicipalityTableView.RowView {
    let path = siteURL(SitePaths.path(of: .municipality(municipality.slug)))
    return MunicipalityTableView.RowView(
      municipality: LinkView(
        title: municipality.name, href: TemplateURL(path: path + (section.map { "#\($0)" } ?? ""))),
      slug: municipality.slug.text, region: municipality.region, isOwn: isOwn,
      figures: measures.map { cell($0, of: municipality.code) }, counts: counts)
  }

  private func cell(
    _ measure: MunicipalityFigures.Measure, of code: Int
  ) -> MunicipalityTableView.FigureCellView {
    let value = measure.values[code]
    return MunicipalityTableView.FigureCellView(
      label: measure.column?.titleWithUnit ?? title(of: measure),
      text: value.map(format.number), value: value.map { "\($0)" },
      missing: value == nil ? measure.reasons[code].map { missing(because: $0) } : nil)
  }

  /// Returns the number of pages of each counted kind, with a link to the list of them if there is one.
  private func counts(of municipality: Municipality) -> [MunicipalityTableView.CountCellView] {
    let collection = PageCollection.municipality(municipality.slug)
    let kinds = site.entries(of: collection).map { site.pages[$0].id.kind }
    return Self.countedKinds.map { kind in
      let count = kinds.count { $0 == kind }
      let faceted = PageCollection.faceted(kind, .municipality(municipality.slug))
      let list = site.entries(of: faceted).isEmpty ? collection : faceted
      return MunicipalityTableView.CountCellView(
        label: strings.words(for: kind).title, count: format.number(count),
        href: count > 0 ? url(SitePaths.path(of: list)) : nil)
    }
  }
}
