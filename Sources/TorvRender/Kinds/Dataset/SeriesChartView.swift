import TorvMustache

/// A chart of lines through the years.
struct SeriesChartView: TemplateView {
  let figure: FigureView
  /// What a reader must know: that the axis does not begin at zero, and what a broken line means.
  let notes: [String]
  /// The figures that the lines are drawn from; nil if another table of the page has them.
  let table: SeriesTableView?
  /// The dataset, on pages other than its own.
  var dataset: LinkView?

  static let fields: [TemplateField<SeriesChartView>] = [
    .view("figure", \.figure),
    .texts("notes") { $0.notes },
    .optional("table") { $0.table },
    .optional("dataset") { $0.dataset },
  ]
}

/// The figures of some lines, with a row for each year.
struct SeriesTableView: TemplateView {
  let names: [String]
  let rows: [RowView]

  static let fields: [TemplateField<SeriesTableView>] = [
    .texts("names") { $0.names },
    .list("rows") { $0.rows },
  ]

  struct RowView: TemplateView {
    let year: String
    let cells: [CellView]

    static let fields: [TemplateField<RowView>] = [
      .text("year") { $0.year },
      .list("cells") { $0.cells },
    ]
  }

  struct CellView: TemplateView {
    let label: String
    let text: String?

    static let fields: [TemplateField<CellView>] = [
      .text("label") { $0.label },
      .optionalText("text") { $0.text },
    ]
  }
}
