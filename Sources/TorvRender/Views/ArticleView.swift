import TorvMustache

/// What the pages of all kinds have in common.
struct ArticleView: TemplateView {
  let kind: String
  let kindStyle: String
  let kicker: [String]
  let badges: [BadgeView]
  let title: String
  let lead: String
  let published: DateView?
  let updated: DateView?
  let themes: [LinkView]
  let recommendations: [LinkView]
  let actors: [LinkView]
  let image: ImageView?
  /// A drawn street, on a page without a picture.
  let cover: HTML?
  let outline: [OutlineEntryView]
  /// The text; nil on a page for members only, which shows a teaser.
  let body: HTML?
  let teaser: TeaserView?
  let related: [CardView]
  let backlinks: [LinkView]
  let moreBacklinks: LinkView?
  let previous: LinkView?
  let next: LinkView?

  static let fields: [TemplateField<ArticleView>] = [
    .text("kind") { $0.kind },
    .text("kindStyle") { $0.kindStyle },
    .texts("kicker") { $0.kicker },
    .list("badges") { $0.badges },
    .text("title") { $0.title },
    .text("lead") { $0.lead },
    .flag("hasMeta") { $0.hasMeta },
    .optional("published") { $0.published },
    .optional("updated") { $0.updated },
    .flag("hasThemes") { !$0.themes.isEmpty },
    .list("themes") { $0.themes },
    .flag("hasRecommendations") { !$0.recommendations.isEmpty },
    .list("recommendations") { $0.recommendations },
    .flag("hasActors") { !$0.actors.isEmpty },
    .list("actors") { $0.actors },
    .optional("image") { $0.image },
    .optionalHTML("cover") { $0.cover },
    .flag("hasOutline") { !$0.outline.isEmpty },
    .list("outline") { $0.outline },
    .optionalHTML("body") { $0.body },
    .optional("teaser") { $0.teaser },
    .flag("hasRelated") { !$0.related.isEmpty },
    .list("related") { $0.related },
    .flag("hasBacklinks") { !$0.backlinks.isEmpty },
    .list("backlinks") { $0.backlinks },
    .optional("moreBacklinks") { $0.moreBacklinks },
    .flag("hasPager") { $0.previous != nil || $0.next != nil },
    .optional("previous") { $0.previous },
    .optional("next") { $0.next },
  ]

  private var hasMeta: Bool {
    published != nil || updated != nil || !themes.isEmpty || !recommendations.isEmpty
      || !actors.isEmpty
  }
}

/// A heading of the text, with those under it.
struct OutlineEntryView: TemplateView {
  let title: String
  let href: TemplateURL
  var children: [OutlineEntryView]

  static let fields: [TemplateField<OutlineEntryView>] = [
    .text("title") { $0.title },
    .url("href") { $0.href },
    .flag("hasChildren") { !$0.children.isEmpty },
    .list("children") { $0.children },
  ]
}

/// What the public sees of a page for members: what it holds, and how to become a member.
struct TeaserView: TemplateView {
  /// The number of headings in the text.
  let sections: Int
  let downloads: [String]
  let membership: TemplateURL

  static let fields: [TemplateField<TeaserView>] = [
    .number("sections") { $0.sections },
    .flag("hasSections") { $0.sections > 1 },
    .texts("downloads") { $0.downloads },
    .url("membership") { $0.membership },
  ]
}

/// A source in the list under a page.
struct SourceView: TemplateView {
  let id: String
  let title: String
  let url: TemplateURL?
  let host: String
  let date: DateView?

  static let fields: [TemplateField<SourceView>] = [
    .text("id") { $0.id },
    .text("title") { $0.title },
    .optionalURL("url") { $0.url },
    .text("host") { $0.host },
    .optional("date") { $0.date },
  ]
}
