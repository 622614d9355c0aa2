import TorvDiagnostics
import TorvMustache
import TorvSite

extension SiteViews {
  /// The most rows of a dataset that its page shows.
  private static let shownRows = 200

  func dataset(_ dataset: Dataset, at index: Site.PageIndex) -> DatasetView {
    let content = datasetContent(dataset, at: index, rows: Self.shownRows)
    return DatasetView(
      frame: frame(of: index), article: article(index), content: content,
      sources: content == nil ? [] : sources(dataset.sources), citation: citationView(of: index))
  }

  /// Returns the contents of a dataset; nil if the reader may not see them.
  private func datasetContent(
    _ dataset: Dataset, at index: Site.PageIndex, rows: Int
  ) -> DatasetContentView? {
    let page = site.pages[index]
    guard mayRead(index), let table = site.tables[index] else { return nil }
    let publisher = dataset.publisher ?? site.settings.title
    let renewal = page.updated.flatMap { dataset.renewal(after: $0) }
    let columns = dataset.columns.map(column)
    let chart = rows > 0 ? chart(of: dataset, table) : nil
    return DatasetContentView(
      publisher: publisher, period: periodText(dataset),
      updated: page.updated.map(format.dateView),
      frequency: strings.frequencies[dataset.frequency],
      licence: LinkView(title: dataset.licence.title, href: TemplateURL(dataset.licence.url)),
      rowCount: format.number(table.rows.count),
      overdue: renewal.flatMap { $0 < site.today ? format.dateView($0) : nil },
      chart: chart?.figure, chartCut: chart?.cut,
      series: rows > 0 ? seriesCharts(of: dataset, table) : [],
      map: rows > 0 ? map(of: dataset, table) : nil,
      comparison: page.hasMunicipalityFigures ? comparisonLink : nil,
      table: DatasetTableView(
        columns: columns, rows: table.rows.prefix(rows).map { row(dataset, $0) },
        cut: table.rows.count > rows
          ? strings(
            .datasetCut, ("shown", format.number(rows)), ("count", format.number(table.rows.count)))
          : nil),
      columns: columns, downloads: downloads(of: dataset, page))
  }

  /// Returns the period that the figures cover.
  func periodText(_ dataset: Dataset) -> String? {
    strings.format.period(of: dataset)
  }

  private func downloads(of dataset: Dataset, _ page: Page) -> [LinkView] {
    let csv = SitePaths.path(of: .kind(.dataset)) + dataset.file.value
    return [
      LinkView(title: strings(.datasetCSV), href: url(csv), note: dataset.file.value),
      LinkView(
        title: strings(.datasetJSON), href: url(SitePaths.json(ofDataset: page.id.slug)),
        note: "\(page.id.slug).json"),
      LinkView(
        title: strings(.datasetMetadata), href: url(SitePaths.metadata(ofDataset: page.id.slug)),
        note: "CSVW"),
    ]
  }

  private func column(_ column: Dataset.Column) -> ColumnView {
    ColumnView(
      name: column.name, title: column.title, description: column.description, unit: column.unit,
      kind: strings.columnKinds[column.kind], isNumber: column.kind.isNumeric,
      isOptional: column.isOptional, notes: notes(on: column))
  }

  /// Returns notes on a column's marks and figures for readers of the file.
  private func notes(on column: Dataset.Column) -> [String] {
    let marks = column.missing.map { mark in
      mark.text.isEmpty
        ? strings(.columnEmpty, ("reason", mark.reason))
        : strings(.columnMark, ("mark", mark.text), ("reason", mark.reason))
    }
    let better = column.better.map { strings($0 == .up ? .columnHighBetter : .columnLowBetter) }
    return marks + (better.map { [$0] } ?? [])
  }

  private func row(_ dataset: Dataset, _ row: [DatasetValue]) -> DatasetTableView.RowView {
    let cells = zip(dataset.columns, row).map { column, value in
      DatasetTableView.CellView(
        text: text(value, of: column), href: municipalityAddress(value),
        isNumber: column.kind.isNumeric, isMissing: value.missingReason != nil,
        label: column.titleWithUnit)
    }
    return DatasetTableView.RowView(head: cells[0], cells: Array(cells.dropFirst()))
  }

  /// Returns a cell as text; for a missing figure with a reason, the text says that it is missing and why.
  func text(_ value: DatasetValue, of column: Dataset.Column) -> String {
    guard column.kind.isNumeric, let reason = value.missingReason else { return text(value) }
    return missing(because: reason)
  }

  /// Returns a cell as text; for a missing value, its reason or a dash.
  func text(_ value: DatasetValue) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): format.number(number)
    case .year(let year): String(year)
    case .date(let date): format.date(date)
    case .municipality(let name, _): name
    case .missing(let reason): reason ?? "–"
    }
  }

  /// Returns the URL of the municipality that a cell names.
  func municipalityAddress(_ value: DatasetValue) -> TemplateURL? {
    guard case .municipality(let name, _) = value, let slug = Slug(of: name) else { return nil }
    return url(SitePaths.path(of: .municipality(slug)))
  }

  // MARK: - The catalogue

  func datasets(number: Int) -> DatasetListView {
    DatasetListView(
      list: list(of: .dataset, number: number),
      datasets: entries(of: .kind(.dataset), number: number).map { index in
        guard case .dataset(let dataset) = site.pages[index].content else {
          return DatasetItemView(card: cards[index], content: nil)
        }
        return DatasetItemView(
          card: cards[index], content: datasetContent(dataset, at: index, rows: 0))
      },
      catalogue: url(SitePaths.dataCatalogue))
  }
}
