import TorvMustache

/// The figures of all municipalities, of which readers choose some to see side by side.
struct MunicipalityComparisonView: PageView {
  let frame: FrameView
  let lead: String
  let script: TemplateURL
  /// What the script says.
  let words: ComparisonWordsView
  let table: MunicipalityTableView
  /// The datasets with the figures, each with its period and its CSV file.
  let sources: [FigureSourceView]
  /// Where the inhabitants come from, if no dataset has them.
  let populationSource: String?
  /// An empty drawing for each number of municipalities that a reader can choose; the script fills one in for each figure.
  let drawings: [HTML]

  static let fields: [TemplateField<MunicipalityComparisonView>] = [
    .view("frame", \.frame),
    .text("lead") { $0.lead },
    .url("script") { $0.script },
    .view("words", \.words),
    .view("table", \.table),
    .list("sources") { $0.sources },
    .optionalText("populationSource") { $0.populationSource },
    .list("drawings") { $0.drawings.map(DrawingView.init) },
  ]

  struct DrawingView: TemplateView {
    let svg: HTML

    static let fields: [TemplateField<DrawingView>] = [.html("svg") { $0.svg }]
  }

  struct FigureSourceView: TemplateView {
    let dataset: LinkView
    let file: LinkView

    static let fields: [TemplateField<FigureSourceView>] = [
      .view("dataset", \.dataset),
      .view("file", \.file),
    ]
  }
}

/// What the script says about a choice, each text with the names of what it fills in in braces.
struct ComparisonWordsView: TemplateView {
  let added: String
  let removed: String
  let already: String
  let unknown: String
  let several: String
  let stale: String

  static let fields: [TemplateField<ComparisonWordsView>] = [
    .text("added") { $0.added },
    .text("removed") { $0.removed },
    .text("already") { $0.already },
    .text("unknown") { $0.unknown },
    .text("several") { $0.several },
    .text("stale") { $0.stale },
  ]
}

/// The municipalities that are most like one, beside it.
struct SimilarMunicipalitiesView: TemplateView {
  let title: String
  let table: MunicipalityTableView
  /// Whether figures are left out because none of the municipalities has them.
  let isCut: Bool
  /// The link to the comparison with the first of them chosen.
  let comparison: LinkView

  static let fields: [TemplateField<SimilarMunicipalitiesView>] = [
    .text("title") { $0.title },
    .view("table", \.table),
    .flag("isCut") { $0.isCut },
    .view("comparison", \.comparison),
  ]
}

/// Municipalities one below the other, with a column for each figure and each kind of page.
struct MunicipalityTableView: TemplateView {
  let columns: [FigureColumnView]
  /// The names of the kinds whose pages are counted.
  let kinds: [String]
  let rows: [RowView]

  static let fields: [TemplateField<MunicipalityTableView>] = [
    .list("columns") { $0.columns },
    .texts("kinds") { $0.kinds },
    .list("rows") { $0.rows },
  ]

  /// A figure with its median.
  struct FigureColumnView: TemplateView {
    let title: String
    let unit: String?
    let period: String?
    /// The link to the dataset; nil if the figure comes from the register of municipalities.
    let dataset: LinkView?
    /// How a number is written with its unit, with `{number}` in its place.
    let pattern: String
    /// How a rank is written, with `{place}` in its place.
    let rank: String
    /// Whether the lowest figure has the first place.
    let isLowestFirst: Bool
    let median: String?
    /// The median as programs read it.
    let medianValue: String?
    let count: String
    /// The language of the texts, if it is not that of the page.
    let language: String?

    static let fields: [TemplateField<FigureColumnView>] = [
      .text("title") { $0.title },
      .optionalText("unit") { $0.unit },
      .optionalText("period") { $0.period },
      .optional("dataset") { $0.dataset },
      .text("pattern") { $0.pattern },
      .text("rank") { $0.rank },
      .flag("isLowestFirst") { $0.isLowestFirst },
      .optionalText("median") { $0.median },
      .optionalText("medianValue") { $0.medianValue },
      .text("count") { $0.count },
      .optionalText("language") { $0.language },
    ]
  }

  struct RowView: TemplateView {
    let municipality: LinkView
    let slug: String
    let region: String
    /// Whether the page is about this municipality.
    let isOwn: Bool
    let figures: [FigureCellView]
    let counts: [CountCellView]

    static let fields: [TemplateField<RowView>] = [
      .view("municipality", \.municipality),
      .text("slug") { $0.slug },
      .text("region") { $0.region },
      .flag("isOwn") { $0.isOwn },
      .list("figures") { $0.figures },
      .list("counts") { $0.counts },
    ]
  }

  struct FigureCellView: TemplateView {
    /// The name of the column.
    let label: String
    let text: String?
    /// The figure as programs read it.
    let value: String?
    /// Why there is no figure, if the dataset says so.
    let missing: String?

    static let fields: [TemplateField<FigureCellView>] = [
      .text("label") { $0.label },
      .optionalText("text") { $0.text },
      .optionalText("value") { $0.value },
      .optionalText("missing") { $0.missing },
    ]
  }

  struct CountCellView: TemplateView {
    /// The name of the kind.
    let label: String
    let count: String
    /// Where the pages are; nil if there are none.
    let href: TemplateURL?

    static let fields: [TemplateField<CountCellView>] = [
      .text("label") { $0.label },
      .text("count") { $0.count },
      .optionalURL("href") { $0.href },
    ]
  }
}
