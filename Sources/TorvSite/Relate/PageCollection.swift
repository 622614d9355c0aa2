/// A list of pages that has an address of its own; over 50 entries it is paged.
package enum PageCollection: Hashable, Sendable {
  case kind(PageKind)
  case theme(Slug)
  case actor(Actor)
  case municipality(Slug)
  /// All that belongs to a recommendation; its own page shows the newest of each kind.
  case recommendation(Int)
  /// The knowledge for an actor on a recommendation: a cell of ``Coverage``.
  case coverage(recommendation: Int, actor: Actor)
  /// The members whose membership is in force.
  case members
  case memberCategory(MemberCategory)
  /// The pages of a kind that have a facet in common.
  case faceted(PageKind, Facet)
  /// All that points at a page, where its own page can't hold it.
  case backlinks(Page.ID)

  /// Returns the collection that is a kind's own list; that of members leaves out who has left.
  package static func list(of kind: PageKind) -> PageCollection {
    kind == .member ? .members : .kind(kind)
  }

  /// How many entries stand on one page of a list.
  package static let pageSize = 50

  /// Returns how many pages a list of so many entries takes; an empty one takes one.
  package static func pageCount(entries: Int) -> Int {
    max(1, (entries + pageSize - 1) / pageSize)
  }
}

/// A page that no file stands for: lists, terms, the index of members.
package enum GeneratedPage: Hashable, Sendable {
  case collection(PageCollection, number: Int)
  case themes
  case actors
  case municipalities
  /// The matrix of recommendations, actors and kinds: ``Coverage``.
  case coverage
  /// The words that are explained.
  case glossary
  case membersByCategory
  case membersByMunicipality
  /// What membership gives, and which material is for members.
  case membersMaterial
  /// Where members enter their code, and what is for them.
  case membersAccess
  /// How to follow courses and deadlines in one's own calendar.
  case calendars
  /// What members pay and what the centre lives on.
  case finances
}

extension GeneratedPage {
  /// What messages call the page.
  var description: String {
    switch self {
    case .collection(.kind(let kind), _): "the list of Content/\(kind.folder)/"
    case .collection(.theme(let slug), _): "the page of the theme '\(slug)'"
    case .collection(.actor(let actor), _): "the page of the actor '\(actor.rawValue)'"
    case .collection(.municipality(let slug), _): "the page of the municipality '\(slug)'"
    case .collection(.recommendation(let number), _): "the list for recommendation \(number)"
    case .collection(.coverage(let number, let actor), _):
      "the list for recommendation \(number) and the actor '\(actor.rawValue)'"
    case .collection(.members, _): "the index of members"
    case .collection(.memberCategory(let category), _): "the list of members '\(category.rawValue)'"
    case .collection(.faceted(let kind, let facet), _):
      "the list of Content/\(kind.folder)/ by \(facet.dimension.rawValue) '\(facet.value)'"
    case .collection(.backlinks(let id), _): "the list of what points at '\(id.slug)'"
    case .themes: "the list of themes"
    case .actors: "the list of actors"
    case .municipalities: "the list of municipalities"
    case .coverage: "the coverage matrix"
    case .glossary: "the page of glossary.yml"
    case .membersByCategory: "the list of members by category"
    case .membersByMunicipality: "the list of members by municipality"
    case .membersMaterial: "the list of members' material"
    case .membersAccess: "the members' entrance"
    case .calendars: "the page about calendars"
    case .finances: "the page of membership.yml"
    }
  }
}
