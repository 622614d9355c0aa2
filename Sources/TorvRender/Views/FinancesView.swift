import TorvMustache

/// What members pay and what the centre lives on.
struct FinancesView: PageView {
  let frame: FrameView
  let lead: String
  /// Whether the figures are only an example, which is then said first.
  let isExample: Bool
  let note: String?
  let scales: [FeeScaleView]
  let memberFees: [MemberFeesView]
  let memberTotal: MemberFeesView?
  /// Whether members have not told their size, so that their fees are not in the sums.
  let hasUnknownSizes: Bool
  let years: [BudgetYearView]
  /// The income by source, a bar for each year.
  let chart: FigureView
  let sourceShares: [SourceSharesView]
  let sources: [SourceView]

  static let fields: [TemplateField<FinancesView>] = [
    .view("frame", \.frame),
    .text("lead") { $0.lead },
    .flag("isExample") { $0.isExample },
    .optionalText("note") { $0.note },
    .list("scales") { $0.scales },
    .list("memberFees") { $0.memberFees },
    .optional("memberTotal") { $0.memberTotal },
    .flag("hasUnknownSizes") { $0.hasUnknownSizes },
    .list("years") { $0.years },
    .view("chart", \.chart),
    .list("sourceShares") { $0.sourceShares },
    .flag("hasSources") { !$0.sources.isEmpty },
    .list("sources") { $0.sources },
  ]
}

/// What members of a category pay.
struct FeeScaleView: TemplateView {
  let category: LinkView
  /// What the size is counted in.
  let basis: String
  let bands: [FeeBandView]

  static let fields: [TemplateField<FeeScaleView>] = [
    .view("category", \.category),
    .text("basis") { $0.basis },
    .list("bands") { $0.bands },
  ]
}

/// One row of the table of fees.
struct FeeBandView: TemplateView {
  let size: String
  let fee: String

  static let fields: [TemplateField<FeeBandView>] = [
    .text("size") { $0.size },
    .text("fee") { $0.fee },
  ]
}

/// What the members of today would pay together, in a category or in all.
struct MemberFeesView: TemplateView {
  let category: String
  let members: String
  /// How many have not told their size, so that their fee is not in the sum.
  let unknown: String
  let sum: String

  static let fields: [TemplateField<MemberFeesView>] = [
    .text("category") { $0.category },
    .text("members") { $0.members },
    .text("unknown") { $0.unknown },
    .text("sum") { $0.sum },
  ]
}

struct BudgetYearView: TemplateView {
  let year: String
  let income: [BudgetEntryView]
  let costs: [BudgetEntryView]
  let total: String
  /// The sum of the shares.
  let wholeShare: String

  static let fields: [TemplateField<BudgetYearView>] = [
    .text("year") { $0.year },
    .list("income") { $0.income },
    .list("costs") { $0.costs },
    .text("total") { $0.total },
    .text("wholeShare") { $0.wholeShare },
  ]
}

/// An income or a cost of a year.
struct BudgetEntryView: TemplateView {
  let title: String
  let amount: String
  /// The share of an income in the year's whole.
  var share: String?
  let note: String?

  static let fields: [TemplateField<BudgetEntryView>] = [
    .text("title") { $0.title },
    .text("amount") { $0.amount },
    .optionalText("share") { $0.share },
    .optionalText("note") { $0.note },
  ]
}

/// The share that a source carries in each year.
struct SourceSharesView: TemplateView {
  let title: String
  let shares: [String]

  static let fields: [TemplateField<SourceSharesView>] = [
    .text("title") { $0.title },
    .texts("shares") { $0.shares },
  ]
}
