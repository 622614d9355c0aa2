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

/// What there is for one actor.
struct CoverageTableView: TemplateView {
  /// The fragment of the heading.
  let id: String
  let title: String
  /// All that there is for the actor.
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

/// What there is for one actor on one recommendation.
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

/// A number of pages that leads to them, or the gap where some are asked for and there are none.
struct CoverageCountView: TemplateView {
  let count: Int
  /// The list of the pages; for a gap, the page that tells how to contribute.
  let href: TemplateURL?
  let isGap: Bool
  /// The head of its column, for a screen on which the table is a list.
  let label: String
  /// Of what it is a number, for those who hear it without the table around it.
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
