import TorvMustache

/// The page on what membership costs each category, and what the fee includes.
struct MembershipCostView: PageView {
  let frame: FrameView
  let lead: String
  /// Whether the fees are only an example, which the page then says first.
  let isExample: Bool
  /// The script that finds the fee of a reader's organisation.
  let script: TemplateURL
  /// How the fee is divided for members who join or leave within a year; nil if it is not.
  let proRata: String?
  /// The same as a name for the script, with the texts that it fills in.
  let words: CostWordsView
  let categories: [CostCategoryView]
  /// The places whose population is the size of a member; empty if no category counts inhabitants.
  let municipalities: [MunicipalityChoiceView]
  let courses: [CostItemView]
  /// What a place on each of the courses costs; nil if members save on none.
  let courseSums: CostSumsView?
  /// «15 sider»; nil if nothing is for members.
  let material: String?
  let materialPage: TemplateURL
  let application: TemplateURL
  let finances: TemplateURL

  static let fields: [TemplateField<MembershipCostView>] = [
    .view("frame", \.frame),
    .text("lead") { $0.lead },
    .flag("isExample") { $0.isExample },
    .url("script") { $0.script },
    .optionalText("proRata") { $0.proRata },
    .view("words", \.words),
    .list("categories") { $0.categories },
    .flag("hasMunicipalities") { !$0.municipalities.isEmpty },
    .list("municipalities") { $0.municipalities },
    .list("courses") { $0.courses },
    .optional("courseSums") { $0.courseSums },
    .optionalText("material") { $0.material },
    .url("materialPage") { $0.materialPage },
    .url("application") { $0.application },
    .url("finances") { $0.finances },
  ]
}

/// What a script needs to know of the fees and of the language.
struct CostWordsView: TemplateView {
  /// `month`, `day` or `none`.
  let proRata: String
  /// The mark between groups of three digits.
  let group: String
  /// An amount with `{number}` in the place of its number.
  let amount: String
  let part: String
  let noFees: String
  let invalidSize: String

  static let fields: [TemplateField<CostWordsView>] = [
    .text("proRata") { $0.proRata },
    .text("group") { $0.group },
    .text("amount") { $0.amount },
    .text("part") { $0.part },
    .text("noFees") { $0.noFees },
    .text("invalidSize") { $0.invalidSize },
  ]
}

/// A category of members with its fees and what they include.
struct CostCategoryView: TemplateView {
  let slug: String
  let title: String
  /// «Antal indbyggere».
  let sizeName: String
  let basis: String
  /// Whether a municipality's population is the size.
  let countsInhabitants: Bool
  let scales: [CostScaleView]
  /// Whether the category has scales of several years, so that each says when it begins.
  let hasSeveralScales: Bool
  let services: [CostItemView]
  /// The price for others of one of each of the services.
  let servicesValue: String
  /// Whether a service has no price and is missing in the sum.
  let hasUnpriced: Bool
  /// What a member would have paid otherwise, in a sentence that says what is counted; nil if there is nothing to count.
  let total: String?

  static let fields: [TemplateField<CostCategoryView>] = [
    .text("slug") { $0.slug },
    .text("title") { $0.title },
    .text("sizeName") { $0.sizeName },
    .text("basis") { $0.basis },
    .flag("countsInhabitants") { $0.countsInhabitants },
    .flag("hasScales") { !$0.scales.isEmpty },
    .list("scales") { $0.scales },
    .flag("hasSeveralScales") { $0.hasSeveralScales },
    .flag("hasServices") { !$0.services.isEmpty },
    .list("services") { $0.services },
    .flag("hasUnpriced") { $0.hasUnpriced },
    .text("servicesValue") { $0.servicesValue },
    .optionalText("total") { $0.total },
  ]
}

/// The fees of a category from a year on.
struct CostScaleView: TemplateView {
  /// The first year that it counts in, for a script; 0 if it counts from always.
  let from: Int
  /// That year, or this one if it counts from always.
  let year: String
  let bands: [CostBandView]

  static let fields: [TemplateField<CostScaleView>] = [
    .number("from") { $0.from },
    .text("year") { $0.year },
    .list("bands") { $0.bands },
  ]
}

struct CostBandView: TemplateView {
  let from: String
  /// Nil in the last band.
  let to: String?
  let size: String
  let fee: String
  /// The fee as a number: `25000.50`.
  let amount: String
  /// The fee and why it is that, in a sentence.
  let reason: String

  static let fields: [TemplateField<CostBandView>] = [
    .text("from") { $0.from },
    .optionalText("to") { $0.to },
    .text("size") { $0.size },
    .text("fee") { $0.fee },
    .text("amount") { $0.amount },
    .text("reason") { $0.reason },
  ]
}

/// A service or a course with its prices; they are nil if it has none.
struct CostItemView: TemplateView {
  let link: LinkView
  let isProposal: Bool
  let memberPrice: String?
  let nonMemberPrice: String?

  static let fields: [TemplateField<CostItemView>] = [
    .view("link", \.link),
    .flag("isProposal") { $0.isProposal },
    .optionalText("memberPrice") { $0.memberPrice },
    .optionalText("nonMemberPrice") { $0.nonMemberPrice },
  ]
}

/// What a place on each of the courses costs members and others.
struct CostSumsView: TemplateView {
  let member: String
  let nonMember: String
  /// The difference in a sentence.
  let saving: String

  static let fields: [TemplateField<CostSumsView>] = [
    .text("member") { $0.member },
    .text("nonMember") { $0.nonMember },
    .text("saving") { $0.saving },
  ]
}

/// A municipality to choose, with the number of its inhabitants.
struct MunicipalityChoiceView: TemplateView {
  let slug: String
  let name: String
  let population: Int

  static let fields: [TemplateField<MunicipalityChoiceView>] = [
    .text("slug") { $0.slug },
    .text("name") { $0.name },
    .number("population") { $0.population },
  ]
}
