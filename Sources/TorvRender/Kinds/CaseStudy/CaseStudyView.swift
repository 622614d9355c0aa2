import TorvMustache

/// The page of a case study.
struct CaseStudyView: PageView {
  let frame: FrameView
  let article: ArticleView
  let municipalities: [LinkView]
  let place: String?
  let period: String
  let evidence: String
  let evidenceStyle: String
  let method: String?
  let members: [LinkView]
  let collaboration: LinkView?
  let partners: [PartnerView]
  let financing: [FinancingView]
  let results: [ResultView]
  let charts: [FigureView]
  let sources: [SourceView]
  let citation: CitationView?

  static let fields: [TemplateField<CaseStudyView>] = [
    .view("frame", \.frame),
    .view("article", \.article),
    .list("municipalities") { $0.municipalities },
    .optionalText("place") { $0.place },
    .text("period") { $0.period },
    .text("evidence") { $0.evidence },
    .text("evidenceStyle") { $0.evidenceStyle },
    .optionalText("method") { $0.method },
    .flag("hasMembers") { !$0.members.isEmpty },
    .list("members") { $0.members },
    .optional("collaboration") { $0.collaboration },
    .flag("hasPartners") { !$0.partners.isEmpty },
    .list("partners") { $0.partners },
    .flag("hasFinancing") { !$0.financing.isEmpty },
    .list("financing") { $0.financing },
    .flag("hasResults") { !$0.results.isEmpty },
    .list("results") { $0.results },
    .list("charts") { $0.charts },
    .flag("hasSources") { !$0.sources.isEmpty },
    .list("sources") { $0.sources },
    .optional("citation") { $0.citation },
  ]
}

struct ResultView: TemplateView {
  let label: String
  let before: String?
  let after: String
  let unit: String?
  let source: LinkView?

  static let fields: [TemplateField<ResultView>] = [
    .text("label") { $0.label },
    .optionalText("before") { $0.before },
    .text("after") { $0.after },
    .optionalText("unit") { $0.unit },
    .optional("source") { $0.source },
  ]
}
