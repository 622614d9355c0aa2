import TorvMustache

/// The pages of one kind that an answer, a plan or a group of statements leads to.
struct NamedPagesView: TemplateView {
  /// «Guides».
  let title: String
  /// The suffix of the CSS class that colours the kind; also the kind's name in scripts.
  let kindStyle: String
  let pages: [NamedPageView]

  static let fields: [TemplateField<NamedPagesView>] = [
    .text("title") { $0.title },
    .text("kindStyle") { $0.kindStyle },
    .list("pages") { $0.pages },
  ]
}

/// A page that readers are led to, in a few words.
struct NamedPageView: TemplateView {
  let link: LinkView
  let summary: String
  let badges: [BadgeView]
  /// The whole address, as it is printed.
  let address: String

  static let fields: [TemplateField<NamedPageView>] = [
    .view("link", \.link),
    .text("summary") { $0.summary },
    .list("badges") { $0.badges },
    .text("address") { $0.address },
  ]
}
