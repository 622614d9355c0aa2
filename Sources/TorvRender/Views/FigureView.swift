import TorvMustache

/// A chart with its caption.
struct FigureView: TemplateView {
  let caption: String
  let svg: HTML

  static let fields: [TemplateField<FigureView>] = [
    .text("caption") { $0.caption },
    .html("svg") { $0.svg },
  ]
}
