import TorvMustache

/// The page of a theme, an actor or another term: the pages that belong to it, by kind.
struct TermView: PageView {
  let frame: FrameView
  let kicker: String?
  let lead: String
  let groups: [CardGroupView]
  let pagination: PaginationView?
  let feed: TemplateURL?

  static let fields: [TemplateField<TermView>] = [
    .view("frame", \.frame),
    .optionalText("kicker") { $0.kicker },
    .text("lead") { $0.lead },
    .list("groups") { $0.groups },
    .optional("pagination") { $0.pagination },
    .optionalURL("feed") { $0.feed },
  ]
}

/// The list of all terms of a kind, with the number of pages for each.
struct TermListView: PageView {
  let frame: FrameView
  let lead: String
  let terms: [TermItemView]
  var more: LinkView?

  static let fields: [TemplateField<TermListView>] = [
    .view("frame", \.frame),
    .text("lead") { $0.lead },
    .list("terms") { $0.terms },
    .optional("more") { $0.more },
  ]
}

struct TermItemView: TemplateView {
  let title: String
  let href: TemplateURL
  let summary: String
  let pages: String

  static let fields: [TemplateField<TermItemView>] = [
    .text("title") { $0.title },
    .url("href") { $0.href },
    .text("summary") { $0.summary },
    .text("pages") { $0.pages },
  ]
}
