import TorvMustache

/// What has happened to all recommendations since they were made: a timeline, the state of each, and all that was found.
struct ProgressView: PageView {
  let frame: FrameView
  let lead: String
  let chart: FigureView
  let key: [MarkKeyView]
  let actors: [String]
  let rows: [ProgressRowView]
  let years: [ProgressYearView]

  static let fields: [TemplateField<ProgressView>] = [
    .view("frame", \.frame),
    .text("lead") { $0.lead },
    .view("chart", \.chart),
    .list("key") { $0.key },
    .texts("actors") { $0.actors },
    .list("rows") { $0.rows },
    .list("years") { $0.years },
  ]
}

/// What a mark of the timeline means.
struct MarkKeyView: TemplateView {
  let mark: HTML
  let text: String

  static let fields: [TemplateField<MarkKeyView>] = [
    .html("mark") { $0.mark },
    .text("text") { $0.text },
  ]
}

/// The state of a recommendation.
struct ProgressRowView: TemplateView {
  let number: Int
  let title: String
  let href: TemplateURL
  let states: [ProgressStateView]
  /// When somebody last looked for what has happened.
  let checked: DateView?

  static let fields: [TemplateField<ProgressRowView>] = [
    .number("number") { $0.number },
    .text("title") { $0.title },
    .url("href") { $0.href },
    .list("states") { $0.states },
    .optional("checked") { $0.checked },
  ]
}

/// How far a recommendation has been followed by one of those that it may be addressed to.
struct ProgressStateView: TemplateView {
  /// The name of the actor, for screens on which the table becomes a list.
  let actor: String
  let isAddressed: Bool
  let status: BadgeView?

  static let fields: [TemplateField<ProgressStateView>] = [
    .text("actor") { $0.actor },
    .flag("isAddressed") { $0.isAddressed },
    .optional("status") { $0.status },
  ]
}

/// What was found from one year.
struct ProgressYearView: TemplateView {
  let year: Int
  let events: [ProgressEventView]

  static let fields: [TemplateField<ProgressYearView>] = [
    .number("year") { $0.year },
    .list("events") { $0.events },
  ]
}

/// Something that has happened to a recommendation.
struct ProgressEventView: TemplateView {
  let recommendation: LinkView
  let followUp: FollowUpView

  static let fields: [TemplateField<ProgressEventView>] = [
    .view("recommendation", \.recommendation),
    .view("followUp", \.followUp),
  ]
}
