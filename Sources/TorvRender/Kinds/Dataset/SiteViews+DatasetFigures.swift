import TorvFigures
import TorvMustache
import TorvSite

extension SiteViews {
  /// The most bars a dataset's chart may have.
  private static let shownBars = 30

  // MARK: - Charts

  /// Returns the chart of a dataset, and a note about the rows it leaves out.
  ///
  /// The largest figures come first, or the lowest if low figures are better.
  ///
  /// Rows with a reason instead of a value come last.
  func chart(
    of dataset: Dataset, _ table: DatasetTable
  ) -> (figure: FigureView, cut: String?)? {
    guard let chart = dataset.chart else { return nil }
    let column = dataset.columns[chart.value]
    let isLowBetter = column.better == .down
    let numbers = table.rows.compactMap { row in row[chart.value].number.map { ($0, row) } }
    guard !numbers.isEmpty else { return nil }
    let sorted = numbers.enumerated().sorted { left, right in
      let (first, second) = (left.element.0, right.element.0)
      guard first != second else { return left.offset < right.offset }
      return (first < second) == isLowBetter
    }
    let rows =
      sorted.map(\.element.1) + table.rows.filter { $0[chart.value].missingReason != nil }
    let shown = rows.prefix(Self.shownBars)
    let title = column.titleWithUnit
    let isSigned = numbers.contains { $0.0 < DecimalNumber(0) }
    let description = [
      strings(isLowBetter ? .datasetChartLowestDescription : .datasetChartDescription),
      isSigned ? strings(.datasetChartSigned) : nil,
    ]
    let drawing = BarChart(
      title: title, description: description.compactMap(\.self).joined(separator: " "),
      bars: shown.map { row in
        BarChart.Bar(
          label: text(row[chart.label]), value: row[chart.value].number?.approximation,
          text: text(row[chart.value], of: column),
          href: municipalityAddress(row[chart.label])?.string)
      }, isLowBetter: isLowBetter)
    let cut =
      shown.count < rows.count
      ? strings(
        isLowBetter ? .datasetChartLowestCut : .datasetChartCut,
        ("shown", format.number(shown.count)), ("count", format.number(rows.count))) : nil
    return (FigureView(caption: title, svg: HTML(trusted: drawing.svg(id: "sektion-diagram"))), cut)
  }

  /// Returns a chart for each column of figures of a series.
  func seriesCharts(of dataset: Dataset, _ table: DatasetTable) -> [SeriesChartView] {
    DatasetSeries.all(of: dataset, table).compactMap { series in
      let column = dataset.columns[series.column]
      let chart = SeriesChart(column: column, series: series, lines: series.lines)
      return chart.view(id: "sektion-kurve-\(series.column + 1)", in: self)
    }
  }

  // MARK: - Maps

  /// Returns the map of a dataset, which colours each municipality by its number.
  func map(of dataset: Dataset, _ table: DatasetTable) -> TileMapView? {
    guard let column = dataset.map, let key = dataset.key else { return nil }
    let (year, table) = table.newest(column, of: dataset)
    let numbers = table.numbers(of: column, by: key)
    guard let scale = MapNumbers(numbers.values, in: strings.format) else { return nil }
    let declaration = dataset.columns[column]
    let colours = FigureScale(Array(numbers.values), better: declaration.better)
    let reasons = table.reasons(of: column, by: key)
    let what = strings(colours.isSigned ? .datasetMapSignedLead : .datasetMapLead)
    let lead = [what, scale.unit.map { strings($0) }].compactMap(\.self)
    return tileMap(
      id: "sektion-kort",
      title: strings(
        .datasetMap, ("column", newest(declaration.titleWithUnit, in: year))),
      lead: lead.joined(separator: " "),
      legend: colours.legend(
        none: strings(.figureMissing), ends: ends(of: declaration, isSigned: colours.isSigned),
        in: strings.format, text: scale.text)
    ) { municipality in
      guard let number = numbers[municipality.code] else {
        let reason = reasons[municipality.code]
        return MunicipalityFigure(
          label: "–", text: missing(because: reason), shade: .none, isListed: reason != nil)
      }
      return MunicipalityFigure(
        label: scale.text(number), text: text(number, of: declaration),
        shade: colours.shade(of: number), isListed: true)
    }
  }

  /// Returns the words for the lowest and the highest figures; nil if a map does not need them.
  private func ends(
    of column: Dataset.Column, isSigned: Bool
  ) -> (low: String, high: String)? {
    switch column.better {
    case .up: (strings(.figureWorst), strings(.figureBest))
    case .down: (strings(.figureBest), strings(.figureWorst))
    case nil: isSigned ? (strings(.figureLowest), strings(.figureHighest)) : nil
    }
  }

  /// Returns the title of figures with their year, if they are the newest of a series.
  func newest(_ title: String, in year: Int?) -> String {
    year.map { strings(.datasetNewest, ("what", title), ("year", String($0))) } ?? title
  }

  /// Returns a text that says that there is no figure, with the reason if it is known.
  func missing(because reason: String?) -> String {
    reason.map { strings(.figureMissingBecause, ("reason", $0)) } ?? strings(.figureMissing)
  }

  /// Returns a number with the unit of its column, «5.964 indbyggere».
  func text(_ number: DecimalNumber, of column: Dataset.Column) -> String {
    column.unit.map { format.number(number, unit: $0) } ?? format.number(number)
  }
}

extension Dataset.Column {
  /// The title followed by the unit, «Folketal (indbyggere)»; without it if they are the same word.
  var titleWithUnit: String {
    guard let unit, unit.lowercased() != title.lowercased() else { return title }
    return "\(title) (\(unit))"
  }
}
