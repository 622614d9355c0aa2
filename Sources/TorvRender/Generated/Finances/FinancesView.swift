import TorvMustache

/// The page about membership fees and the centre's budget.
struct FinancesView: PageView {
  let frame: FrameView
  let lead: String
  /// Whether the figures are only an example, which the page then says first.
  let isExample: Bool
  let note: String?
  /// How the fee is divided for members who join or leave within a year; nil if it is not.
  let proRata: String?
  /// The scales of this year.
  let scales: [FeeScaleView]
  /// This year, if later years have scales of their own.
  let scaleYear: String?
  /// The years in which other scales begin, with those that do.
  let laterScales: [LaterScalesView]
  let memberFees: [MemberFeesView]
  let memberTotal: MemberFeesView?
  /// Whether the fees of some members can't be determined, so that the sums leave them out.
  let hasUnknownFees: Bool
  let years: [BudgetYearView]
  /// The income by source, a bar for each year.
  let chart: FigureView
  let sourceShares: [SourceSharesView]
  let sources: [SourceView]
  /// The page on what each category pays and gets.
  let cost: LinkView

  static let fields: [TemplateField<FinancesView>] = [
    .view("frame", \.frame),
    .text("lead") { $0.lead },
    .flag("isExample") { $0.isExample },
    .optionalText("note") { $0.note },
    .optionalText("proRata") { $0.proRata },
    .flag("hasScales") { !$0.scales.isEmpty },
    .list("scales") { $0.scales },
    .optionalText("scaleYear") { $0.scaleYear },
    .list("laterScales") { $0.laterScales },
    .list("memberFees") { $0.memberFees },
    .optional("memberTotal") { $0.memberTotal },
    .flag("hasUnknownFees") { $0.hasUnknownFees },
    .list("years") { $0.years },
    .view("chart", \.chart),
    .list("sourceShares") { $0.sourceShares },
    .flag("hasSources") { !$0.sources.isEmpty },
    .list("sources") { $0.sources },
    .view("cost", \.cost),
  ]
}

/// The scales that begin in a later year.
struct LaterScalesView: TemplateView {
  let year: String
  let scales: [FeeScaleView]

  static let fields: [TemplateField<LaterScalesView>] = [
    .text("year") { $0.year },
    .list("scales") { $0.scales },
  ]
}

/// The fees for members of a category.
struct FeeScaleView: TemplateView {
  let category: LinkView
  /// The unit that the size is counted in.
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

/// The sum of the fees that today's members would pay, in one category or in all.
struct MemberFeesView: TemplateView {
  let category: String
  let members: String
  /// The number of members whose fees can't be determined and are not in the sum.
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
  /// The income's share of the year's total; nil for a cost.
  var share: String?
  let note: String?

  static let fields: [TemplateField<BudgetEntryView>] = [
    .text("title") { $0.title },
    .text("amount") { $0.amount },
    .optionalText("share") { $0.share },
    .optionalText("note") { $0.note },
  ]
}

/// The share of a source in each year's income.
struct SourceSharesView: TemplateView {
  let title: String
  let shares: [String]

  static let fields: [TemplateField<SourceSharesView>] = [
    .text("title") { $0.title },
    .texts("shares") { $0.shares },
  ]
}
