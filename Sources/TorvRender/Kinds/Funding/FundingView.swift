import TorvMustache

/// The page of a funding scheme.
struct FundingView: PageView {
  let frame: FrameView
  let article: ArticleView
  /// The calendar's entry; nil if the reader may not see it.
  let facts: FundingFactsView?
  let sources: [SourceView]

  static let fields: [TemplateField<FundingView>] = [
    .view("frame", \.frame),
    .view("article", \.article),
    .optional("facts") { $0.facts },
    .flag("hasSources") { !$0.sources.isEmpty },
    .list("sources") { $0.sources },
  ]
}

/// A funding scheme's entry in the calendar.
struct FundingFactsView: TemplateView {
  let status: BadgeView
  let isClosed: Bool
  let funder: String
  let opens: DateView?
  /// The last day to apply; nil if there is none.
  let deadline: DateView?
  /// Whether applications are accepted all the time.
  let isRolling: Bool
  let eligible: [LinkView]
  let applicants: String?
  let townSize: String?
  let municipalities: [LinkView]
  let amount: String?
  let coFinancing: String?
  let website: LinkView
  let checked: DateView
  /// Whether the facts were checked so long ago that they may be out of date.
  let isStale: Bool

  static let fields: [TemplateField<FundingFactsView>] = [
    .view("status", \.status),
    .flag("isClosed") { $0.isClosed },
    .text("funder") { $0.funder },
    .optional("opens") { $0.opens },
    .optional("deadline") { $0.deadline },
    .flag("isRolling") { $0.isRolling },
    .list("eligible") { $0.eligible },
    .optionalText("applicants") { $0.applicants },
    .optionalText("townSize") { $0.townSize },
    .flag("hasMunicipalities") { !$0.municipalities.isEmpty },
    .list("municipalities") { $0.municipalities },
    .optionalText("amount") { $0.amount },
    .optionalText("coFinancing") { $0.coFinancing },
    .view("website", \.website),
    .view("checked", \.checked),
    .flag("isStale") { $0.isStale },
  ]
}
