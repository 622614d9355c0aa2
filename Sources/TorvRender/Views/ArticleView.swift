import TorvMustache

/// The parts that pages of all kinds share.
struct ArticleView: TemplateView {
  let kind: String
  let kindStyle: String
  let kicker: [String]
  let badges: [BadgeView]
  let title: String
  let lead: String
  /// What a translated page says of being one.
  let translated: TranslatedTextView?
  let published: DateView?
  let updated: DateView?
  /// What was changed in the page; nil if it tells nothing.
  let changes: PageChangesView?
  let themes: [LinkView]
  let recommendations: [LinkView]
  let actors: [LinkView]
  let image: ImageView?
  /// A drawn street, on a page without a picture.
  let cover: HTML?
  let outline: [OutlineEntryView]
  /// The part of the text that the reader may read; nil if the page shows only a teaser.
  let body: HTML?
  /// The addresses that are printed below the text.
  let printedLinks: [PrintedLinkView]
  /// The teaser in place of a page for members only.
  let teaser: TeaserView?
  /// The teaser in place of the rest of the text, if the rest is for members.
  let rest: TeaserView?
  /// The pages that the reader can go to next.
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
    .optional("translated") { $0.translated },
    .flag("hasMeta") { $0.hasMeta },
    .optional("published") { $0.published },
    .optional("updated") { $0.updated },
    .flag("hasChanges") { $0.changes != nil },
    .optional("changes") { $0.changes },
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

/// A heading of the text, with its subheadings.
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

/// The notice that the public sees in place of members' content: how much there is, and how to become a member.
struct TeaserView: TemplateView {
  /// Whether only part of the page is for members.
  let isPart: Bool
  /// The number of sections that are for members.
  let sections: Int
  let downloads: [String]
  let membership: TemplateURL
  /// Whether the page is in an archive, which has nothing for members.
  let isArchived: Bool
  /// The sealed file with the whole page; nil if the page is not published sealed.
  let sealed: TemplateURL?
  /// The page that members see after logging in; nil if there is none.
  let unsealed: TemplateURL?

  static let fields: [TemplateField<TeaserView>] = [
    .flag("isPart") { $0.isPart },
    .flag("isArchived") { $0.isArchived },
    .optionalURL("sealed") { $0.sealed },
    .optionalURL("unsealed") { $0.unsealed },
    .number("sections") { $0.sections },
    .flag("hasSections") { $0.sections > 1 },
    .texts("downloads") { $0.downloads },
    .url("membership") { $0.membership },
  ]
}

/// A page suggested to the reader of another page, with the words that introduce it.
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
  /// A copy in an archive, for when the source itself is gone.
  let archived: TemplateURL?

  static let fields: [TemplateField<SourceView>] = [
    .text("id") { $0.id },
    .text("title") { $0.title },
    .optionalURL("url") { $0.url },
    .text("host") { $0.host },
    .optional("date") { $0.date },
    .optionalURL("archived") { $0.archived },
  ]
}
