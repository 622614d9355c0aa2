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
  /// The text, as far as its readers may read it; nil on a page for members only, which shows a teaser.
  let body: HTML?
  /// The addresses that are printed below the text.
  let printedLinks: [PrintedLinkView]
  /// What stands in the place of all that is for members.
  let teaser: TeaserView?
  /// What stands in the place of the rest of the text, where that is for members.
  let rest: TeaserView?
  /// What the reader can do next.
  let nextSteps: [NextStepView]
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
    .flag("hasPrintedLinks") { !$0.printedLinks.isEmpty },
    .list("printedLinks") { $0.printedLinks },
    .optional("teaser") { $0.teaser },
    .optional("rest") { $0.rest },
    .flag("hasNextSteps") { !$0.nextSteps.isEmpty },
    .list("nextSteps") { $0.nextSteps },
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

/// What the public sees of what is for members: how much it is, and how to become a member.
struct TeaserView: TemplateView {
  /// Whether it is a part of a text that everybody may read.
  let isPart: Bool
  /// The number of headings in the text.
  let sections: Int
  let downloads: [String]
  let membership: TemplateURL
  /// The sealed file with all of the page; nil where it is not published sealed.
  let sealed: TemplateURL?
  /// The page that members see after they have logged in; nil where there is none.
  let unsealed: TemplateURL?

  static let fields: [TemplateField<TeaserView>] = [
    .flag("isPart") { $0.isPart },
    .optionalURL("sealed") { $0.sealed },
    .optionalURL("unsealed") { $0.unsealed },
    .number("sections") { $0.sections },
    .flag("hasSections") { $0.sections > 1 },
    .texts("downloads") { $0.downloads },
    .url("membership") { $0.membership },
  ]
}

/// A page that the reader of another goes on to, with the words that lead there.
struct NextStepView: TemplateView {
  let label: String?
  let link: LinkView
  let text: String?

  static let fields: [TemplateField<NextStepView>] = [
    .optionalText("label") { $0.label },
    .view("link", \.link),
    .optionalText("text") { $0.text },
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
