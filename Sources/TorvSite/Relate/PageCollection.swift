import TorvDiagnostics

/// A list of pages with an address of its own; a list of more than 50 entries has several pages.
package enum PageCollection: Hashable, Sendable {
  case kind(PageKind)
  case theme(Slug)
  case actor(Actor)
  case municipality(Slug)
  /// All pages that belong to a recommendation; its own page shows the newest of each kind.
  case recommendation(Int)
  /// The knowledge for an actor on a recommendation: a cell of ``Coverage``.
  case coverage(recommendation: Int, actor: Actor)
  /// The members whose membership is in force.
  case members
  case memberCategory(Slug)
  /// The pages of a kind that have a facet in common.
  case faceted(PageKind, Facet)
  /// All pages that refer to a page, if they are too many for its own page.
  case backlinks(Page.ID)

  /// Returns the collection that is a kind's own list; the list of members leaves out former members.
  package static func list(of kind: PageKind) -> PageCollection {
    kind == .member ? .members : .kind(kind)
  }

  /// The number of entries on one page of a list.
  package static let pageSize = 50

  /// Returns the number of pages of a list; an empty list has one page.
  package static func pageCount(entries: Int) -> Int {
    max(1, (entries + pageSize - 1) / pageSize)
  }
}

/// A page that has no file: lists, terms, the index of members.
package enum GeneratedPage: Hashable, Sendable {
  case collection(PageCollection, number: Int)
  case themes
  case actors
  case municipalities
  /// The figures of all municipalities, of which readers choose some to see side by side.
  case municipalityComparison
  /// The matrix of recommendations, actors and kinds: ``Coverage``.
  case coverage
  /// What has happened to the recommendations since they were made.
  case progress
  /// What was changed in all pages.
  case changes
  /// The words that the centre explains.
  case glossary
  case membersByCategory
  case membersByMunicipality
  /// The benefits of membership, and the material for members.
  case membersMaterial
  /// The page where members enter their code and find the material for them.
  case membersAccess
  /// The page on how to follow courses and deadlines in one's own calendar.
  case calendars
  /// The fees of the members and the budget of the centre.
  case finances
  /// The fee of each category, and what it includes.
  case membershipCost
  /// The page that puts together an application for membership.
  case membershipApplication
  /// The page of the search.
  case search
}

extension GeneratedPage {
  /// The name of the page in messages.
  var description: Message {
    switch self {
    case .collection(.kind(let kind), _): "the list of Content/\(kind.folder)/"
    case .collection(.theme(let slug), _): "the page of the theme '\(slug)'"
    case .collection(.actor(let actor), _): "the page of the actor '\(actor.rawValue)'"
    case .collection(.municipality(let slug), _): "the page of the municipality '\(slug)'"
    case .collection(.recommendation(let number), _): "the list for recommendation \(number)"
    case .collection(.coverage(let number, let actor), _):
      "the list for recommendation \(number) and the actor '\(actor.rawValue)'"
    case .collection(.members, _): "the index of members"
    case .collection(.memberCategory(let category), _): "the list of members '\(category)'"
    case .collection(.faceted(let kind, let facet), _):
      "the list of Content/\(kind.folder)/ by \(facet.dimension.rawValue) '\(facet.value)'"
    case .collection(.backlinks(let id), _): "the list of what points at '\(id.slug)'"
    case .themes: "the list of themes"
    case .actors: "the list of actors"
    case .municipalities: "the list of municipalities"
    case .municipalityComparison: "the comparison of municipalities"
    case .coverage: "the coverage matrix"
    case .progress: "the page on what has happened to the recommendations"
    case .changes: "the page of all changes"
    case .glossary: "the page of glossary.yml"
    case .membersByCategory: "the list of members by category"
    case .membersByMunicipality: "the list of members by municipality"
    case .membersMaterial: "the list of members' material"
    case .membersAccess: "the members' entrance"
    case .calendars: "the page about calendars"
    case .finances: "the page of membership.yml"
    case .membershipCost: "the page on what membership costs"
    case .membershipApplication: "the page on becoming a member"
    case .search: "the page of the search"
    }
  }
}
