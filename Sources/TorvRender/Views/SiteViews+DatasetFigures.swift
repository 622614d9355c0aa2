import TorvFigures
import TorvMustache
import TorvSite

extension SiteViews {
  /// How many bars a dataset's chart has.
  private static let shownBars = 30

  // MARK: - Charts

  /// Returns the chart of a dataset, the largest first, and what it leaves out.
  func chart(
    of dataset: Dataset, _ table: DatasetTable
  ) -> (figure: FigureView, cut: String?)? {
    guard let chart = dataset.chart else { return nil }
    let column = dataset.columns[chart.value]
    let rows = table.rows.compactMap { row in
      row[chart.value].number.map { (value: $0, label: row[chart.label]) }
    }
    guard !rows.isEmpty else { return nil }
    let largest = rows.enumerated().sorted {
      ($1.element.value, $0.offset) < ($0.element.value, $1.offset)
    }.prefix(Self.shownBars).map(\.element)
    let title = column.titleWithUnit
    let drawing = BarChart(
      title: title, description: strings(.datasetChartDescription),
      bars: largest.map { row in
        BarChart.Bar(
          label: text(row.label), value: row.value.approximation,
          text: DanishFormat.text(row.value),
          href: municipalityAddress(row.label)?.string)
      })
    let cut =
      largest.count < rows.count
      ? strings(
        .datasetChartCut, ("shown", format.number(largest.count)),
        ("count", format.number(rows.count))) : nil
    return (FigureView(caption: title, svg: HTML(trusted: drawing.svg(id: "sektion-diagram"))), cut)
  }

  // MARK: - Maps

  /// Returns the map of a dataset: each municipality's number by colour.
  func map(of dataset: Dataset, _ table: DatasetTable) -> TileMapView? {
    guard let column = dataset.map, let key = dataset.key else { return nil }
    let numbers = table.numbers(of: column, by: key)
    guard let scale = MapNumbers(numbers.values) else { return nil }
    let colours = QuantileScale(Array(numbers.values))
    let declaration = dataset.columns[column]
    let lead = [strings(.datasetMapLead), scale.unit.map { strings($0) }].compactMap(\.self)
    return tileMap(
      id: "sektion-kort", title: strings(.datasetMap, ("column", declaration.titleWithUnit)),
      lead: lead.joined(separator: " "),
      legend: colours.legend(none: strings(.figureMissing), text: scale.text)
    ) { municipality in
      guard let number = numbers[municipality.code] else {
        return MunicipalityFigure(
          label: "–", text: strings(.figureMissing), step: 0, isListed: false)
      }
      return MunicipalityFigure(
        label: scale.text(number), text: text(number, of: declaration),
        step: colours.step(of: number), isListed: true)
    }
  }

  // MARK: - Municipalities

  /// Returns what the datasets say of a municipality.
  func figures(of municipality: Municipality) -> MunicipalityFiguresView {
    MunicipalityFiguresView(
      figures: figures[municipality.code].map { figure in
        MunicipalityFiguresView.FigureRowView(
          title: figure.column.title, value: figure.value.map { text($0, of: figure.column) },
          rank: figure.rank.map {
            strings(
              .figureRank, ("place", format.number($0)), ("count", format.number(figure.count)))
          },
          dataset: link(to: figure.source, note: period(ofDataset: figure.source)))
      })
  }

  private func period(ofDataset index: Site.PageIndex) -> String? {
    guard case .dataset(let dataset) = site.pages[index].content else { return nil }
    return periodText(dataset)
  }

  /// Returns a number with the unit of its column, «5.964 indbyggere».
  private func text(_ number: DecimalNumber, of column: Dataset.Column) -> String {
    column.unit.map { DanishFormat.text(number, unit: $0) } ?? DanishFormat.text(number)
  }
}

extension Dataset.Column {
  /// The title with the unit behind it, «Folketal (indbyggere)».
  fileprivate var titleWithUnit: String { unit.map { "\(title) (\($0))" } ?? title }
}
