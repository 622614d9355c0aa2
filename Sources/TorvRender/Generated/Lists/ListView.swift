import TorvMustache

/// A page of the list of a kind.
struct ListView: PageView {
  let frame: FrameView
  let lead: String
  let summary: String
  var cards: [CardView]
  /// The entries in groups, if the kind's list has groups; `cards` is then empty.
  var groups: [ListGroupView] = []
  /// The rows of a table that compares the entries, if the kind's list has one.
  var comparison: [CollaborationRowView] = []
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
  var calendars: LinkView?

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
  let cards: [CardView]
  let empty: String

  static let fields: [TemplateField<ListGroupView>] = [
    .text("id") { $0.id },
    .text("title") { $0.title },
    .flag("hasCards") { !$0.cards.isEmpty },
    .list("cards") { $0.cards },
    .text("empty") { $0.empty },
  ]
}
