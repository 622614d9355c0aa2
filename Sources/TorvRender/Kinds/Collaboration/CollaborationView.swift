import TorvMustache

/// The page of a town centre's collaboration.
struct CollaborationView: PageView {
  let frame: FrameView
  let article: ArticleView
  /// The register's entry; nil if the reader may not see it.
  let facts: CollaborationFactsView?
  /// The cases that mention it.
  let cases: [CardView]
  let sources: [SourceView]

  static let fields: [TemplateField<CollaborationView>] = [
    .view("frame", \.frame),
    .view("article", \.article),
    .optional("facts") { $0.facts },
    .flag("hasCases") { !$0.cases.isEmpty },
    .list("cases") { $0.cases },
    .flag("hasSources") { !$0.sources.isEmpty },
    .list("sources") { $0.sources },
  ]
}

/// A collaboration's entry in the register.
struct CollaborationFactsView: TemplateView {
  let form: String
  let municipalities: [LinkView]
  let town: String?
  let founded: DateView?
  let ended: DateView?
  let organisation: String?
  let secretariat: String?
  let financingModel: String?
  let financing: [FinancingView]
  let publicPartners: [PartnerView]
  let privatePartners: [PartnerView]

  static let fields: [TemplateField<CollaborationFactsView>] = [
    .text("form") { $0.form },
    .list("municipalities") { $0.municipalities },
    .optionalText("town") { $0.town },
    .optional("founded") { $0.founded },
    .optional("ended") { $0.ended },
    .optionalText("organisation") { $0.organisation },
    .optionalText("secretariat") { $0.secretariat },
    .optionalText("financingModel") { $0.financingModel },
    .flag("hasFinancing") { !$0.financing.isEmpty },
    .list("financing") { $0.financing },
    .list("publicPartners") { $0.publicPartners },
    .list("privatePartners") { $0.privatePartners },
  ]
}

/// A row of the table that compares collaborations.
struct CollaborationRowView: TemplateView {
  let facets: String
  let title: String
  let href: TemplateURL
  let place: String
  let form: String
  let founded: String?
  let ended: String?
  let publicPartners: [String]
  let privatePartners: [String]
  let financing: [String]
  let secretariat: String?

  static let fields: [TemplateField<CollaborationRowView>] = [
    .text("facets") { $0.facets },
    .text("title") { $0.title },
    .url("href") { $0.href },
    .text("place") { $0.place },
    .text("form") { $0.form },
    .optionalText("founded") { $0.founded },
    .optionalText("ended") { $0.ended },
    .texts("publicPartners") { $0.publicPartners },
    .texts("privatePartners") { $0.privatePartners },
    .flag("hasFinancing") { !$0.financing.isEmpty },
    .texts("financing") { $0.financing },
    .optionalText("secretariat") { $0.secretariat },
  ]
}
