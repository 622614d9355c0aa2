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
  /// The member's fee; nil if the page does not mention it.
  let fee: MemberFeeView?
  let website: LinkView?
  let contact: LinkView?
  let logo: ImageView?
  /// The pages that the member's page links to, and those that link to it.
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

/// The yearly fee a member would pay.
struct MemberFeeView: TemplateView {
  /// Whether the fees are only an example.
  let isExample: Bool
  /// The fee; nil if the member's size is unknown.
  let fee: String?
  /// The range of sizes that pay this fee.
  let size: String?
  let href: TemplateURL

  static let fields: [TemplateField<MemberFeeView>] = [
    .flag("isExample") { $0.isExample },
    .optionalText("fee") { $0.fee },
    .optionalText("size") { $0.size },
    .url("href") { $0.href },
  ]
}
