import TorvMustache

/// A chart with what stands over it.
struct FigureView: TemplateView {
  let caption: String
  let svg: HTML

  static let fields: [TemplateField<FigureView>] = [
    .text("caption") { $0.caption },
    .html("svg") { $0.svg },
  ]
}
