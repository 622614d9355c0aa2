import TorvMustache

/// The page of a guide.
struct GuideView: PageView {
  let frame: FrameView
  let article: ArticleView
  let reviewed: DateView
  let reviewBy: DateView
  /// Whether the day for the next review has passed.
  let isOverdue: Bool
  let owner: String?
  let steps: [StepView]
  let downloads: [LinkView]
  let sources: [SourceView]
  let citation: CitationView?

  static let fields: [TemplateField<GuideView>] = [
    .view("frame", \.frame),
    .view("article", \.article),
    .view("reviewed", \.reviewed),
    .view("reviewBy", \.reviewBy),
    .flag("isOverdue") { $0.isOverdue },
    .optionalText("owner") { $0.owner },
    .flag("hasSteps") { !$0.steps.isEmpty },
    .list("steps") { $0.steps },
    .flag("hasDownloads") { !$0.downloads.isEmpty },
    .list("downloads") { $0.downloads },
    .flag("hasSources") { !$0.sources.isEmpty },
    .list("sources") { $0.sources },
    .optional("citation") { $0.citation },
  ]
}

struct StepView: TemplateView {
  let title: String
  let text: String

  static let fields: [TemplateField<StepView>] = [
    .text("title") { $0.title },
    .text("text") { $0.text },
  ]
}
