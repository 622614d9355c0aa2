import TorvMustache

/// A page of the list of a kind.
struct ListView: PageView {
  let frame: FrameView
  let lead: String
  let summary: String
  let cards: [FacetedCardView]
  /// The entries in groups, if the kind's list has groups; `cards` is then empty.
  let groups: [ListGroupView]
  /// The rows of a table that compares the entries, if the kind's list has one.
  let comparison: [CollaborationRowView]
  let pagination: PaginationView?
  let facets: [FacetView]
  /// The full list that this one is part of.
  let all: LinkView?
  /// The data for filtering the list in place; nil unless this is the first page of a full list with facets.
  let filter: FilterView?
  let feed: TemplateURL
  /// The same list as JSON.
  let data: TemplateURL
  /// The page about calendars, for lists whose entries have dates.
  let calendars: LinkView?

  static let fields: [TemplateField<ListView>] = [
    .view("frame", \.frame),
    .text("lead") { $0.lead },
    .text("summary") { $0.summary },
    .flag("hasCards") { !$0.cards.isEmpty },
    .list("cards") { $0.cards },
    .list("groups") { $0.groups },
    .flag("hasComparison") { !$0.comparison.isEmpty },
    .list("comparison") { $0.comparison },
    .optional("pagination") { $0.pagination },
    .flag("hasFacets") { !$0.facets.isEmpty },
    .list("facets") { $0.facets },
    .optional("all") { $0.all },
    .optional("filter") { $0.filter },
    .url("feed") { $0.feed },
    .url("data") { $0.data },
    .optional("calendars") { $0.calendars },
  ]
}

/// A part of a list under a heading of its own.
struct ListGroupView: TemplateView {
  let id: String
  let title: String
  let cards: [FacetedCardView]
  let empty: String

  static let fields: [TemplateField<ListGroupView>] = [
    .text("id") { $0.id },
    .text("title") { $0.title },
    .flag("hasCards") { !$0.cards.isEmpty },
    .list("cards") { $0.cards },
    .text("empty") { $0.empty },
  ]
}

/// The page of a theme, an actor or another term: the pages that belong to it, by kind.
struct TermView: PageView {
  let frame: FrameView
  let kicker: String?
  let lead: String
  let groups: [CardGroupView]
  let pagination: PaginationView?
  let feed: TemplateURL?

  static let fields: [TemplateField<TermView>] = [
    .view("frame", \.frame),
    .optionalText("kicker") { $0.kicker },
    .text("lead") { $0.lead },
    .list("groups") { $0.groups },
    .optional("pagination") { $0.pagination },
    .optionalURL("feed") { $0.feed },
  ]
}

/// The list of all terms of a kind, with the number of pages for each.
struct TermListView: PageView {
  let frame: FrameView
  let lead: String
  let terms: [TermItemView]
  var more: LinkView?

  static let fields: [TemplateField<TermListView>] = [
    .view("frame", \.frame),
    .text("lead") { $0.lead },
    .list("terms") { $0.terms },
    .optional("more") { $0.more },
  ]
}

struct TermItemView: TemplateView {
  let title: String
  let href: TemplateURL
  let summary: String
  let pages: String

  static let fields: [TemplateField<TermItemView>] = [
    .text("title") { $0.title },
    .url("href") { $0.href },
    .text("summary") { $0.summary },
    .text("pages") { $0.pages },
  ]
}

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
  let regions: [RegionView]

  static let fields: [TemplateField<MunicipalityListView>] = [
    .view("frame", \.frame),
    .text("lead") { $0.lead },
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
