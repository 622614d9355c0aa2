import TorvMustache

/// The page of a service: advice for members and others.
struct ServiceView: PageView {
  let frame: FrameView
  let article: ArticleView
  let isProposal: Bool
  /// The scope and price of the service; nil if the reader may not see them.
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

/// The scope and price of a service.
struct ServiceFactsView: TemplateView {
  let scope: String
  let duration: String?
  let memberPrice: String?
  let nonMemberPrice: String?
  /// The categories of members for whom it is included in the membership.
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
