import TorvMustache

/// The page of a municipality.
struct MunicipalityView: PageView {
  let frame: FrameView
  let region: String
  let population: String
  let populationSource: String
  let mainTown: String
  let code: Int
  /// The figures from the datasets, on the first page.
  let figures: MunicipalityFiguresView?
  /// The series of the municipality and its towns, on the first page.
  let series: [SeriesChartView]
  /// The municipalities that are most like this one, on the first page.
  let similar: SimilarMunicipalitiesView?
  let groups: [CardGroupView]
  /// The texts for kinds of page that the municipality has none of yet, on the first page.
  let missing: [String]
  let contribution: TemplateURL?
  /// The link to open funding for the whole country, on the first page.
  let nationalFunding: LinkView?
  let pagination: PaginationView?

  static let fields: [TemplateField<MunicipalityView>] = [
    .view("frame", \.frame),
    .text("region") { $0.region },
    .text("population") { $0.population },
    .text("populationSource") { $0.populationSource },
    .text("mainTown") { $0.mainTown },
    .number("code") { $0.code },
    .optional("figures") { $0.figures },
    .flag("hasSeries") { !$0.series.isEmpty },
    .list("series") { $0.series },
    .optional("similar") { $0.similar },
    .list("groups") { $0.groups },
    .flag("hasMissing") { !$0.missing.isEmpty },
    .texts("missing") { $0.missing },
    .optionalURL("contribution") { $0.contribution },
    .optional("nationalFunding") { $0.nationalFunding },
    .optional("pagination") { $0.pagination },
  ]
}

/// The list of all municipalities by region.
struct MunicipalityListView: PageView {
  let frame: FrameView
  let lead: String
  /// The link to the comparison of municipalities; nil if there is none.
  let comparison: LinkView?
  let regions: [RegionView]

  static let fields: [TemplateField<MunicipalityListView>] = [
    .view("frame", \.frame),
    .text("lead") { $0.lead },
    .optional("comparison") { $0.comparison },
    .list("regions") { $0.regions },
  ]
}

struct RegionView: TemplateView {
  let id: String
  let name: String
  let count: String
  let municipalities: [LinkView]

  static let fields: [TemplateField<RegionView>] = [
    .text("id") { $0.id },
    .text("name") { $0.name },
    .text("count") { $0.count },
    .list("municipalities") { $0.municipalities },
  ]
}
