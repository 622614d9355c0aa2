import TorvDiagnostics

/// The orders that lists of pages stand in; each is total, so that equal input gives equal output.
///
/// The order by date is worked out once; lists are then sorted by a page's rank in it.
struct PageOrder: Sendable {
  private let pages: [Page]
  /// The place of each page among all, newest first; without a date last; ties by slug, then kind.
  let newestRank: [Int]
  /// All pages, newest first.
  let newestFirst: [Site.PageIndex]

  init(_ pages: [Page]) {
    self.pages = pages
    let keys = pages.map { (days: $0.published?.daysSinceEpoch ?? .min, id: $0.id) }
    newestFirst = pages.indices.sorted { left, right in
      if keys[left].days != keys[right].days { return keys[left].days > keys[right].days }
      let (leftID, rightID) = (keys[left].id, keys[right].id)
      return leftID.slug == rightID.slug
        ? leftID.kind < rightID.kind : leftID.slug < rightID.slug
    }
    var rank = [Int](repeating: 0, count: pages.count)
    for (position, index) in newestFirst.enumerated() { rank[index] = position }
    newestRank = rank
  }

  /// Returns the indices, newest first.
  func byDate(_ indices: [Site.PageIndex]) -> [Site.PageIndex] {
    indices.sorted { newestRank[$0] < newestRank[$1] }
  }

  /// Returns the indices in the order of the kind's own list.
  func sorted(_ indices: [Site.PageIndex], of kind: PageKind) -> [Site.PageIndex] {
    switch kind {
    case .recommendation: indices.sorted { (number($0), $0) < (number($1), $1) }
    case .dataset, .member: alphabetical(indices)
    case .caseStudy, .guide, .course, .page: byDate(indices)
    }
  }

  /// Returns the indices by title in Danish alphabetical order; ties by slug.
  func alphabetical(_ indices: [Site.PageIndex]) -> [Site.PageIndex] {
    indices.sorted { pages[$0].id.slug < pages[$1].id.slug }.inDanishOrder { pages[$0].title }
  }

  private func number(_ index: Site.PageIndex) -> Int {
    guard case .recommendation(let recommendation) = pages[index].content else { return .max }
    return recommendation.number.value
  }
}
