import TorvMustache

/// The page of a service: advice that members and others can have.
struct ServiceView: PageView {
  let frame: FrameView
  let article: ArticleView
  let isProposal: Bool
  /// What it holds and costs; nil on a page for members only.
  let facts: ServiceFactsView?
  let guides: [CardView]

  static let fields: [TemplateField<ServiceView>] = [
    .view("frame", \.frame),
    .view("article", \.article),
    .flag("isProposal") { $0.isProposal },
    .optional("facts") { $0.facts },
    .flag("hasGuides") { !$0.guides.isEmpty },
    .list("guides") { $0.guides },
  ]
}

/// What a service holds and costs.
struct ServiceFactsView: TemplateView {
  let scope: String
  let duration: String?
  let memberPrice: String?
  let nonMemberPrice: String?
  /// The categories of members who have it without paying more.
  let includedFor: [LinkView]
  let contact: LinkView

  static let fields: [TemplateField<ServiceFactsView>] = [
    .text("scope") { $0.scope },
    .optionalText("duration") { $0.duration },
    .optionalText("memberPrice") { $0.memberPrice },
    .optionalText("nonMemberPrice") { $0.nonMemberPrice },
    .flag("isIncluded") { !$0.includedFor.isEmpty },
    .list("includedFor") { $0.includedFor },
    .view("contact", \.contact),
  ]
}
