/// A value that narrows down the list of a kind, such as a theme or a year.
package enum Facet: Hashable, Sendable {
  case theme(Slug)
  case actor(Actor)
  case recommendation(Int)
  case municipality(Slug)
  case evidence(Evidence)
  case year(Int)

  /// A dimension along which a list can be narrowed down; the raw value is used in addresses.
  package enum Dimension: String, EnumeratedValue {
    case theme = "tema"
    case actor = "aktoer"
    case recommendation = "anbefaling"
    case municipality = "kommune"
    case evidence = "evidens"
    case year = "aar"
  }

  /// The dimension that the value belongs to.
  package var dimension: Dimension {
    switch self {
    case .theme: .theme
    case .actor: .actor
    case .recommendation: .recommendation
    case .municipality: .municipality
    case .evidence: .evidence
    case .year: .year
    }
  }

  /// The value as written in addresses: `finansiering`, `3`, `2019`.
  package var value: String {
    switch self {
    case .theme(let slug), .municipality(let slug): slug.text
    case .actor(let actor): actor.rawValue
    case .recommendation(let number), .year(let number): String(number)
    case .evidence(let evidence): evidence == .experience ? "erfaring" : evidence.rawValue
    }
  }
}

extension PageKind {
  /// Whether the kind has lists by facet besides its own list.
  ///
  /// The recommendations, the catalogue of datasets and the members have other ways of narrowing down.
  package var hasFacets: Bool { definition.hasFacets }
}

extension Page {
  /// The facets of the page: a list of its kind that is narrowed down to one of them includes the page.
  package var facets: [Facet] {
    guard id.kind.hasFacets else { return [] }
    var facets = actors.map(Facet.actor)
    for reference in references where tells(reference) {
      switch reference.target {
      case .theme(let slug): facets.append(.theme(slug))
      case .recommendation(let number): facets.append(.recommendation(number))
      case .municipality(let slug): facets.append(.municipality(slug))
      case .page, .memberCategory: continue
      }
    }
    facets += content.definition.facets(of: self)
    var seen: Set<Facet> = []
    return facets.filter { seen.insert($0).inserted }
  }
}
