import TorvMustache

/// The page of a dataset.
struct DatasetView: PageView {
  let frame: FrameView
  let article: ArticleView
  /// What only a page for everybody shows.
  let content: DatasetContentView?
  let sources: [SourceView]

  static let fields: [TemplateField<DatasetView>] = [
    .view("frame", \.frame),
    .view("article", \.article),
    .optional("content") { $0.content },
    .flag("hasSources") { !$0.sources.isEmpty },
    .list("sources") { $0.sources },
  ]
}

/// A dataset's facts, its figures, and how to take them.
struct DatasetContentView: TemplateView {
  let publisher: String
  let period: String?
  let frequency: String
  let licence: LinkView
  let rowCount: String
  /// The day by which the figures should have been renewed, where it has passed.
  let overdue: DateView?
  let chart: FigureView?
  /// That there are more rows than the chart shows.
  let chartCut: String?
  let map: TileMapView?
  let table: DatasetTableView
  /// What each column means.
  let columns: [ColumnView]
  let downloads: [LinkView]
  let citation: String

  static let fields: [TemplateField<DatasetContentView>] = [
    .text("publisher") { $0.publisher },
    .optionalText("period") { $0.period },
    .text("frequency") { $0.frequency },
    .view("licence", \.licence),
    .text("rowCount") { $0.rowCount },
    .optional("overdue") { $0.overdue },
    .optional("chart") { $0.chart },
    .optionalText("chartCut") { $0.chartCut },
    .optional("map") { $0.map },
    .view("table", \.table),
    .list("columns") { $0.columns },
    .list("downloads") { $0.downloads },
    .text("citation") { $0.citation },
  ]
}

/// The first rows of a dataset.
struct DatasetTableView: TemplateView {
  let columns: [ColumnView]
  let rows: [RowView]
  /// That there are more rows than the table shows; nil where it shows all.
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
    /// Whether the text tells why there is no value.
    let isMissing: Bool
    /// The head of its column, for a screen on which the table is a list.
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

/// A column of a dataset, as its table's head and the dictionary of columns show it.
struct ColumnView: TemplateView {
  let name: String
  let title: String
  let description: String?
  let unit: String?
  let kind: String
  let isNumber: Bool
  let isOptional: Bool
  /// What its marks for missing values mean, and which figures are the better ones.
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

/// The catalogue of datasets, a page of the kind's list.
struct DatasetListView: PageView {
  let list: ListView
  var frame: FrameView { list.frame }
  let datasets: [DatasetItemView]
  /// The catalogue for machines.
  let catalogue: TemplateURL

  static let fields: [TemplateField<DatasetListView>] = [
    .view("frame", \.frame),
    .view("list", \.list),
    .list("datasets") { $0.datasets },
    .url("catalogue") { $0.catalogue },
  ]
}

/// A dataset in the catalogue; of one for members only its card is shown.
struct DatasetItemView: TemplateView {
  let card: CardView
  let content: DatasetContentView?

  static let fields: [TemplateField<DatasetItemView>] = [
    .view("card", \.card),
    .optional("content") { $0.content },
  ]
}
