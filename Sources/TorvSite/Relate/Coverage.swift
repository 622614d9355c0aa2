import TorvDiagnostics

/// The amount of knowledge on the site for each actor and recommendation, by kind of page.
///
/// A page counts if it names both the recommendation and the actor; a teaser counts like any other page.
package struct Coverage: Sendable {
  /// One for each recommendation, by number.
  package let rows: [Row]

  /// The coverage of one recommendation.
  package struct Row: Sendable {
    package let number: Int
    /// The recommendation's own page.
    package let page: Site.PageIndex
    /// One for each actor, in the order of the actors.
    package let cells: [Cell]
  }

  /// The coverage of one recommendation for one actor.
  package struct Cell: Sendable {
    package let recommendation: Int
    package let actor: Actor
    /// Whether the recommendation is addressed to the actor, so that there should be pages.
    package let isAddressed: Bool
    /// One for each kind of knowledge, in the order of the kinds.
    package let counts: [Count]

    /// The number of pages of all kinds.
    package var total: Int { counts.reduce(0) { $0 + $1.pages } }

    /// The list of the cell's pages.
    package var collection: PageCollection {
      .coverage(recommendation: recommendation, actor: actor)
    }

    /// Returns the number of pages of the kind, or of all kinds if `kind` is nil.
    package func pages(of kind: PageKind?) -> Int {
      guard let kind else { return total }
      return counts.first { $0.kind == kind }?.pages ?? 0
    }
  }

  /// The number of pages of one kind in a cell.
  package struct Count: Hashable, Sendable {
    package let kind: PageKind
    package let pages: Int
    /// The index of the first of them in the cell's list.
    package let start: Int
  }

  /// The number of places that recommendations ask to be filled, and how many of them have a page.
  package struct Tally: Hashable, Sendable {
    package let filled: Int
    package let asked: Int
  }

  /// Counts the pages in each cell's list, each page once.
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

  /// Returns the counts for the kinds of a list's pages.
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

  /// The cells whose actor is addressed by the recommendation.
  package var addressed: [Cell] { rows.flatMap(\.cells).filter(\.isAddressed) }

  /// Returns the cell of a recommendation and an actor.
  package func cell(recommendation number: Int, actor: Actor) -> Cell? {
    rows.first { $0.number == number }?.cells.first { $0.actor == actor }
  }

  /// Returns the addressed cells with fewer pages than the minimum, of one kind or of all kinds together.
  package func short(of minimum: Int, kind: PageKind? = nil) -> [Cell] {
    addressed.filter { $0.pages(of: kind) < minimum }
  }

  /// Counts the kinds of the addressed cells, and those kinds that have a page in their cell, for one actor or for all.
  package func tally(for actor: Actor? = nil) -> Tally {
    let counts = addressed.filter { actor == nil || $0.actor == actor }.flatMap(\.counts)
    return Tally(filled: counts.count { $0.pages > 0 }, asked: counts.count)
  }
}

extension PageKind {
  /// Whether pages of the kind help to follow a recommendation, and so count in ``Coverage``.
  package var isKnowledge: Bool { definition.isKnowledge }

  /// The kinds of knowledge, in order.
  package static let knowledge = allCases.filter(\.isKnowledge)
}

extension Page {
  /// The lists of ``Coverage`` that include the page.
  var coverage: [PageCollection] {
    guard id.kind.isKnowledge else { return [] }
    return recommendations.flatMap { number in
      actors.map { .coverage(recommendation: number, actor: $0) }
    }
  }
}
