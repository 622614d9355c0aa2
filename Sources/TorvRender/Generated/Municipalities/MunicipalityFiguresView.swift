import TorvMustache

/// The datasets' figures for a municipality.
struct MunicipalityFiguresView: TemplateView {
  let figures: [FigureRowView]

  static let fields: [TemplateField<MunicipalityFiguresView>] = [
    .flag("hasFigures") { !$0.figures.isEmpty },
    .list("figures") { $0.figures },
  ]

  /// A figure or a note that there is none, with its dataset.
  struct FigureRowView: TemplateView {
    let title: String
    let value: String?
    let rank: String?
    let dataset: LinkView

    static let fields: [TemplateField<FigureRowView>] = [
      .text("title") { $0.title },
      .optionalText("value") { $0.value },
      .optionalText("rank") { $0.rank },
      .view("dataset", \.dataset),
    ]
  }
}
