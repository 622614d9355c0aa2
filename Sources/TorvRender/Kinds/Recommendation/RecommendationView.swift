import TorvMustache

/// The page of a recommendation.
struct RecommendationView: PageView {
  let frame: FrameView
  let article: ArticleView
  let number: Int
  /// The façade that the number is shown on, 1 to 4.
  let house: Int
  let inferenceReason: String?
  let followUps: [FollowUpView]
  /// The page on what has happened to all of them.
  let progress: LinkView?
  /// The material for each actor that the recommendation is addressed to.
  let addressees: [AddresseeView]
  /// The material for the actors that it is not addressed to.
  let others: AddresseeView?
  /// Open funding, advice and collaborations, if there are any.
  let help: [CardGroupView]
  let more: LinkView?
  let feed: TemplateURL

  static let fields: [TemplateField<RecommendationView>] = [
    .view("frame", \.frame),
    .view("article", \.article),
    .number("number") { $0.number },
    .number("house") { $0.house },
    .optionalText("inferenceReason") { $0.inferenceReason },
    .flag("hasFollowUps") { !$0.followUps.isEmpty },
    .list("followUps") { $0.followUps },
    .optional("progress") { $0.progress },
    .list("addressees") { $0.addressees },
    .optional("others") { $0.others },
    .flag("hasHelp") { !$0.help.isEmpty },
    .list("help") { $0.help },
    .optional("more") { $0.more },
    .url("feed") { $0.feed },
  ]
}

/// The newest pages for an actor on a recommendation, and the number of pages of each kind.
struct AddresseeView: TemplateView {
  /// The fragment of the heading.
  let id: String
  let title: String
  let counts: [CountedLinkView]
  /// The kinds without pages, if other kinds have some.
  let missing: [String]
  /// The page that explains how to contribute missing material.
  let contribution: TemplateURL?
  let cards: [CardView]
  let empty: String

  static let fields: [TemplateField<AddresseeView>] = [
    .text("id") { $0.id },
    .text("title") { $0.title },
    .flag("hasCounts") { !$0.counts.isEmpty },
    .list("counts") { $0.counts },
    .flag("hasMissing") { !$0.missing.isEmpty },
    .text("missing") { $0.missing.joined(separator: ", ") },
    .optionalURL("contribution") { $0.contribution },
    .flag("hasCards") { !$0.cards.isEmpty },
    .list("cards") { $0.cards },
    .text("empty") { $0.empty },
  ]
}

struct FollowUpView: TemplateView {
  let date: DateView
  let status: BadgeView?
  let text: String
  let source: SourceView

  static let fields: [TemplateField<FollowUpView>] = [
    .view("date", \.date),
    .optional("status") { $0.status },
    .text("text") { $0.text },
    .view("source", \.source),
  ]
}

/// A recommendation in the list of all.
struct RecommendationItemView: TemplateView {
  let number: Int
  let house: Int
  let title: String
  let href: TemplateURL
  let summary: String
  let addressees: [String]
  /// The number of pages that belong to it, as text.
  let pages: String

  static let fields: [TemplateField<RecommendationItemView>] = [
    .number("number") { $0.number },
    .number("house") { $0.house },
    .text("title") { $0.title },
    .url("href") { $0.href },
    .text("summary") { $0.summary },
    .texts("addressees") { $0.addressees },
    .text("pages") { $0.pages },
  ]
}

/// The list of the recommendations.
struct RecommendationListView: PageView {
  let frame: FrameView
  let lead: String
  let recommendations: [RecommendationItemView]
  let coverage: LinkView
  /// The page on what has happened to them; nil if nothing has.
  let progress: LinkView?

  static let fields: [TemplateField<RecommendationListView>] = [
    .view("frame", \.frame),
    .text("lead") { $0.lead },
    .list("recommendations") { $0.recommendations },
    .view("coverage", \.coverage),
    .optional("progress") { $0.progress },
  ]
}
