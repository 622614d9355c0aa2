import TorvMustache

/// The page of a member.
struct MemberView: PageView {
  let frame: FrameView
  let article: ArticleView
  let isFictional: Bool
  let category: LinkView
  let municipality: LinkView?
  let joined: DateView
  let left: DateView?
  let size: String?
  /// What the member would pay; nil where nothing is to be said of it.
  let fee: MemberFeeView?
  let website: LinkView?
  let contact: LinkView?
  let logo: ImageView?
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
    .optional("fee") { $0.fee },
    .optional("website") { $0.website },
    .optional("contact") { $0.contact },
    .optional("logo") { $0.logo },
    .flag("hasParticipation") { !$0.participation.isEmpty },
    .list("participation") { $0.participation },
  ]
}

/// What a member would pay a year.
struct MemberFeeView: TemplateView {
  /// Whether the fees are only an example.
  let isExample: Bool
  /// The fee; nil where the member's size is not known.
  let fee: String?
  /// The sizes that pay it.
  let size: String?
  let href: TemplateURL

  static let fields: [TemplateField<MemberFeeView>] = [
    .flag("isExample") { $0.isExample },
    .optionalText("fee") { $0.fee },
    .optionalText("size") { $0.size },
    .url("href") { $0.href },
  ]
}
