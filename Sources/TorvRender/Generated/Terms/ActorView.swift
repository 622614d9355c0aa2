import TorvMustache

/// The page of an actor: the recommendations addressed to it, and all pages for it, by kind.
struct ActorView: PageView {
  let frame: FrameView
  let kicker: String
  let lead: String
  let asksTitle: String
  /// The recommendations that are addressed to the actor.
  let asks: [AskView]
  let outline: [CountedLinkView]
  let groups: [CardGroupView]
  /// The text shown if there is nothing for the actor.
  let empty: String
  let pagination: PaginationView?
  let coverage: LinkView
  let feed: TemplateURL

  static let fields: [TemplateField<ActorView>] = [
    .view("frame", \.frame),
    .text("kicker") { $0.kicker },
    .text("lead") { $0.lead },
    .flag("hasAsks") { !$0.asks.isEmpty },
    .text("asksTitle") { $0.asksTitle },
    .list("asks") { $0.asks },
    .flag("hasOutline") { !$0.outline.isEmpty },
    .list("outline") { $0.outline },
    .list("groups") { $0.groups },
    .text("empty") { $0.empty },
    .optional("pagination") { $0.pagination },
    .view("coverage", \.coverage),
    .url("feed") { $0.feed },
  ]
}

/// A recommendation that an actor is asked to follow, with the status of its follow-up.
struct AskView: TemplateView {
  let number: Int
  let house: Int
  let title: String
  let href: TemplateURL
  let status: BadgeView?
  /// The date of the status.
  let date: DateView?

  static let fields: [TemplateField<AskView>] = [
    .number("number") { $0.number },
    .number("house") { $0.house },
    .text("title") { $0.title },
    .url("href") { $0.href },
    .optional("status") { $0.status },
    .optional("date") { $0.date },
  ]
}
