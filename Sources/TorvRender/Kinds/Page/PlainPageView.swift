import TorvMustache

/// A page without fields of its own.
struct PlainPageView: PageView {
  let frame: FrameView
  let article: ArticleView

  static let fields: [TemplateField<PlainPageView>] = [
    .view("frame", \.frame),
    .view("article", \.article),
  ]
}
