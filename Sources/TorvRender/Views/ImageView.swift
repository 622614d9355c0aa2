import TorvMustache

/// A picture that the front matter names.
struct ImageView: TemplateView {
  /// The picture for browsers that do not support a choice of renditions.
  let source: TemplateURL
  let alternativeText: String
  /// The whole element, with the sizes that the browser may choose from.
  let markup: HTML

  static let fields: [TemplateField<ImageView>] = [
    .url("source") { $0.source },
    .text("alternativeText") { $0.alternativeText },
    .html("markup") { $0.markup },
  ]
}

/// The picture that other sites show with a link to a page (Open Graph, ogp.me).
struct SharedImageView: TemplateView {
  let url: TemplateURL
  let width: Int
  let height: Int
  let alternativeText: String

  static let fields: [TemplateField<SharedImageView>] = [
    .url("url") { $0.url },
    .number("width") { $0.width },
    .number("height") { $0.height },
    .text("alternativeText") { $0.alternativeText },
  ]
}
