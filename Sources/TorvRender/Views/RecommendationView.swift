import TorvMustache

/// The page of a recommendation.
struct RecommendationView: TemplateView {
  let frame: FrameView
  let article: ArticleView
  let number: Int
  /// The façade that the number stands on, 1 to 4.
  let house: Int
  let inferenceReason: String?
  let followUps: [FollowUpView]
  let groups: [CardGroupView]
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
    .list("groups") { $0.groups },
    .optional("more") { $0.more },
    .url("feed") { $0.feed },
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

/// A recommendation in the list of the twelve.
struct RecommendationItemView: TemplateView {
  let number: Int
  let house: Int
  let title: String
  let href: TemplateURL
  let summary: String
  let addressees: [String]
  /// How many pages belong to it.
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

/// The list of the twelve recommendations.
struct RecommendationListView: TemplateView {
  let frame: FrameView
  let lead: String
  let recommendations: [RecommendationItemView]

  static let fields: [TemplateField<RecommendationListView>] = [
    .view("frame", \.frame),
    .text("lead") { $0.lead },
    .list("recommendations") { $0.recommendations },
  ]
}
