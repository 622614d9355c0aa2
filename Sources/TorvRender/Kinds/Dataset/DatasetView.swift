import TorvMustache

/// The page of a dataset.
struct DatasetView: PageView {
  let frame: FrameView
  let article: ArticleView
  /// The dataset's facts and figures; nil if the reader may not see them.
  let content: DatasetContentView?
  let sources: [SourceView]
  let citation: CitationView?

  static let fields: [TemplateField<DatasetView>] = [
    .view("frame", \.frame),
    .view("article", \.article),
    .optional("content") { $0.content },
    .flag("hasSources") { !$0.sources.isEmpty },
    .list("sources") { $0.sources },
    .optional("citation") { $0.citation },
  ]
}

/// A dataset's facts, figures and downloads.
struct DatasetContentView: TemplateView {
  let publisher: String
  let period: String?
  /// The day when the figures were renewed or checked, which is not always that of the page's last change.
  let updated: DateView?
  let frequency: String
  let licence: LinkView
  let rowCount: String
  /// The day by which the figures should have been updated; nil if it has not passed.
  let overdue: DateView?
  let chart: FigureView?
  /// A note that there are more rows than the chart shows; nil if it shows all.
  let chartCut: String?
  /// A chart for each column of figures, if the dataset is a series.
  let series: [SeriesChartView]
  let map: TileMapView?
  /// The link to the comparison of municipalities, if the dataset has figures for it.
  let comparison: LinkView?
  let table: DatasetTableView
  /// The descriptions of the columns.
  let columns: [ColumnView]
  let downloads: [LinkView]

  static let fields: [TemplateField<DatasetContentView>] = [
    .text("publisher") { $0.publisher },
    .optionalText("period") { $0.period },
    .optional("updated") { $0.updated },
    .text("frequency") { $0.frequency },
    .view("licence", \.licence),
    .text("rowCount") { $0.rowCount },
    .optional("overdue") { $0.overdue },
    .optional("chart") { $0.chart },
    .optionalText("chartCut") { $0.chartCut },
    .flag("hasSeries") { !$0.series.isEmpty },
    .list("series") { $0.series },
    .optional("map") { $0.map },
    .optional("comparison") { $0.comparison },
    .view("table", \.table),
    .list("columns") { $0.columns },
    .list("downloads") { $0.downloads },
  ]
}

/// The first rows of a dataset.
struct DatasetTableView: TemplateView {
  let columns: [ColumnView]
  let rows: [RowView]
  /// A note that there are more rows than the table shows; nil if it shows all.
  let cut: String?

  static let fields: [TemplateField<DatasetTableView>] = [
    .list("columns") { $0.columns },
    .flag("isNarrow") { $0.columns.count < 4 },
    .flag("isWide") { $0.columns.count > 2 },
    .list("rows") { $0.rows },
    .optionalText("cut") { $0.cut },
  ]

  struct RowView: TemplateView {
    let head: CellView
    let cells: [CellView]

    static let fields: [TemplateField<RowView>] = [
      .view("head", \.head),
      .list("cells") { $0.cells },
    ]
  }

  struct CellView: TemplateView {
    let text: String
    let href: TemplateURL?
    let isNumber: Bool
    /// Whether the text is the reason that there is no value.
    let isMissing: Bool
    /// The heading of its column, for screens on which the table becomes a list.
    let label: String

    static let fields: [TemplateField<CellView>] = [
      .text("label") { $0.label },
      .text("text") { $0.text },
      .optionalURL("href") { $0.href },
      .flag("isNumber") { $0.isNumber },
      .flag("isMissing") { $0.isMissing },
    ]
  }
}

/// A column of a dataset, for the table's header and the list of columns.
struct ColumnView: TemplateView {
  let name: String
  let title: String
  let description: String?
  let unit: String?
  let kind: String
  let isNumber: Bool
  let isOptional: Bool
  /// The meanings of its marks for missing values, and whether high or low figures are better.
  let notes: [String]

  static let fields: [TemplateField<ColumnView>] = [
    .text("name") { $0.name },
    .text("title") { $0.title },
    .optionalText("description") { $0.description },
    .optionalText("unit") { $0.unit },
    .text("kind") { $0.kind },
    .flag("isNumber") { $0.isNumber },
    .flag("isOptional") { $0.isOptional },
    .texts("notes") { $0.notes },
  ]
}

/// A page of the catalogue of datasets.
struct DatasetListView: PageView {
  let list: ListView
  var frame: FrameView { list.frame }
  let datasets: [DatasetItemView]
  /// The machine-readable catalogue.
  let catalogue: TemplateURL

  static let fields: [TemplateField<DatasetListView>] = [
    .view("frame", \.frame),
    .view("list", \.list),
    .list("datasets") { $0.datasets },
    .url("catalogue") { $0.catalogue },
  ]
}

/// A dataset in the catalogue; a dataset for members shows only its card.
struct DatasetItemView: TemplateView {
  let card: CardView
  let content: DatasetContentView?

  static let fields: [TemplateField<DatasetItemView>] = [
    .view("card", \.card),
    .optional("content") { $0.content },
  ]
}
