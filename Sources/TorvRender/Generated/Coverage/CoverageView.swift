import TorvMustache

/// The coverage matrix: a table for each actor, with recommendations down and kinds of page across.
struct CoverageView: PageView {
  let frame: FrameView
  let lead: String
  let summary: String
  let tables: [CoverageTableView]

  static let fields: [TemplateField<CoverageView>] = [
    .view("frame", \.frame),
    .text("lead") { $0.lead },
    .text("summary") { $0.summary },
    .list("tables") { $0.tables },
  ]
}

/// The table for one actor.
struct CoverageTableView: TemplateView {
  /// The fragment of the heading.
  let id: String
  let title: String
  /// The link to all pages for the actor.
  let all: LinkView
  let caption: String
  let kinds: [String]
  let rows: [CoverageRowView]

  static let fields: [TemplateField<CoverageTableView>] = [
    .text("id") { $0.id },
    .text("title") { $0.title },
    .view("all", \.all),
    .text("caption") { $0.caption },
    .texts("kinds") { $0.kinds },
    .list("rows") { $0.rows },
  ]
}

/// The numbers of pages for one actor on one recommendation.
struct CoverageRowView: TemplateView {
  let number: Int
  let title: String
  let href: TemplateURL
  let isAddressed: Bool
  let counts: [CoverageCountView]
  let total: CoverageCountView

  static let fields: [TemplateField<CoverageRowView>] = [
    .number("number") { $0.number },
    .text("title") { $0.title },
    .url("href") { $0.href },
    .flag("isAddressed") { $0.isAddressed },
    .list("counts") { $0.counts },
    .view("total", \.total),
  ]
}

/// A number of pages with a link to them, or a gap if pages are wanted and there are none.
struct CoverageCountView: TemplateView {
  let count: Int
  /// The list of the pages; for a gap, the page that explains how to contribute.
  let href: TemplateURL?
  let isGap: Bool
  /// The heading of its column, for screens on which the table becomes a list.
  let label: String
  /// A text saying what is counted, for people who hear the number without the table around it.
  let context: String

  static let fields: [TemplateField<CoverageCountView>] = [
    .number("count") { $0.count },
    .optionalURL("href") { $0.href },
    .flag("isGap") { $0.isGap },
    .flag("hasPages") { $0.count > 0 },
    .text("label") { $0.label },
    .text("context") { $0.context },
  ]
}
