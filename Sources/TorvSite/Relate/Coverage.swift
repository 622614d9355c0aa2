import TorvDiagnostics

/// How much knowledge the site has for each actor on each recommendation, by kind of page.
///
/// A page counts where it names both the recommendation and the actor, a teaser like any other.
package struct Coverage: Sendable {
  /// One for each recommendation, by number.
  package let rows: [Row]

  /// What the site has on one recommendation.
  package struct Row: Sendable {
    package let number: Int
    /// The recommendation's own page.
    package let page: Site.PageIndex
    /// One for each actor, in the order of the actors.
    package let cells: [Cell]
  }

  /// What the site has for one actor on one recommendation.
  package struct Cell: Sendable {
    package let recommendation: Int
    package let actor: Actor
    /// Whether the recommendation is addressed to the actor, so that there should be pages.
    package let isAddressed: Bool
    /// One for each kind of knowledge, in the order of the kinds.
    package let counts: [Count]

    /// How many pages of all kinds there are.
    package var total: Int { counts.reduce(0) { $0 + $1.pages } }

    /// The list of its pages.
    package var collection: PageCollection {
      .coverage(recommendation: recommendation, actor: actor)
    }

    /// Returns how many pages of the kind there are, or of all kinds where none is given.
    package func pages(of kind: PageKind?) -> Int {
      guard let kind else { return total }
      return counts.first { $0.kind == kind }?.pages ?? 0
    }
  }

  /// How many pages of a kind a cell has.
  package struct Count: Hashable, Sendable {
    package let kind: PageKind
    package let pages: Int
    /// The place of the first of them in the cell's list.
    package let start: Int
  }

  /// How many of the places that recommendations ask to be filled have a page.
  package struct Tally: Hashable, Sendable {
    package let filled: Int
    package let asked: Int
  }

  /// Counts the entries of each cell's list, each once.
  package init(_ site: Site) {
    rows = site.entries(of: .kind(.recommendation)).compactMap { index in
      let page = site.pages[index]
      guard case .recommendation(let recommendation) = page.content else { return nil }
      let number = recommendation.number.value
      return Row(
        number: number, page: index,
        cells: Actor.allCases.map { actor in
          let entries = site.entries(of: .coverage(recommendation: number, actor: actor))
          return Cell(
            recommendation: number, actor: actor, isAddressed: page.actors.contains(actor),
            counts: Self.counts(entries.map { site.pages[$0].id.kind }))
        })
    }
  }

  /// Returns the counts of a list in which pages of one kind stand together.
  private static func counts(_ kinds: [PageKind]) -> [Count] {
    var pages: [PageKind: Int] = [:]
    var starts: [PageKind: Int] = [:]
    for (place, kind) in kinds.enumerated() {
      if pages[kind] == nil { starts[kind] = place }
      pages[kind, default: 0] += 1
    }
    return PageKind.knowledge.map { kind in
      Count(kind: kind, pages: pages[kind] ?? 0, start: starts[kind] ?? 0)
    }
  }

  /// The cells that a recommendation addresses.
  package var addressed: [Cell] { rows.flatMap(\.cells).filter(\.isAddressed) }

  /// Returns the cell of an actor on a recommendation.
  package func cell(recommendation number: Int, actor: Actor) -> Cell? {
    rows.first { $0.number == number }?.cells.first { $0.actor == actor }
  }

  /// Returns the addressed cells with fewer pages than the minimum, of one kind or of all together.
  package func short(of minimum: Int, kind: PageKind? = nil) -> [Cell] {
    addressed.filter { $0.pages(of: kind) < minimum }
  }

  /// Returns how many of the addressed cells' kinds have a page, for one actor or for all.
  package func tally(for actor: Actor? = nil) -> Tally {
    let counts = addressed.filter { actor == nil || $0.actor == actor }.flatMap(\.counts)
    return Tally(filled: counts.count { $0.pages > 0 }, asked: counts.count)
  }
}

extension PageKind {
  /// Whether pages of the kind are knowledge that helps to follow a recommendation, and so count in ``Coverage``.
  package var isKnowledge: Bool {
    switch self {
    case .caseStudy, .guide, .course, .collaboration, .funding, .service, .dataset: true
    case .recommendation, .member, .page: false
    }
  }

  /// The kinds that are knowledge, in their order.
  package static let knowledge = allCases.filter(\.isKnowledge)
}

extension Page {
  /// The lists of ``Coverage`` that the page stands in.
  var coverage: [PageCollection] {
    guard id.kind.isKnowledge else { return [] }
    return recommendations.flatMap { number in
      actors.map { .coverage(recommendation: number, actor: $0) }
    }
  }
}
