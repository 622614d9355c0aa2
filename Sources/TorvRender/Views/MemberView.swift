import TorvMustache

/// The page of a member.
struct MemberView: TemplateView {
  let frame: FrameView
  let article: ArticleView
  let isFictional: Bool
  let category: LinkView
  let municipality: LinkView?
  let joined: DateView
  let left: DateView?
  let size: String?
  let website: LinkView?
  let contact: LinkView?
  let logo: TemplateURL?
  /// What the member's page points at, and what points at it.
  let participation: [CardView]

  static let fields: [TemplateField<MemberView>] = [
    .view("frame", \.frame),
    .view("article", \.article),
    .flag("isFictional") { $0.isFictional },
    .view("category", \.category),
    .optional("municipality") { $0.municipality },
    .view("joined", \.joined),
    .optional("left") { $0.left },
    .optionalText("size") { $0.size },
    .optional("website") { $0.website },
    .optional("contact") { $0.contact },
    .optionalURL("logo") { $0.logo },
    .flag("hasParticipation") { !$0.participation.isEmpty },
    .list("participation") { $0.participation },
  ]
}
