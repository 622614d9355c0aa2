import TorvDiagnostics

/// The orders that lists of pages stand in; each is total, so that equal input gives equal output.
enum PageOrder {
  /// Newest first; those without a date last; ties by slug, then kind.
  static func newestFirst(_ left: Page, _ right: Page) -> Bool {
    if left.published != right.published {
      guard let rightDate = right.published else { return true }
      guard let leftDate = left.published else { return false }
      return leftDate > rightDate
    }
    return left.id.slug == right.id.slug
      ? left.id.kind < right.id.kind : left.id.slug < right.id.slug
  }

  /// Returns the indices in the order of the kind's own list.
  static func sorted(_ indices: [Int], of kind: PageKind, in pages: [Page]) -> [Int] {
    switch kind {
    case .recommendation:
      let numbered = indices.map { index in
        if case .recommendation(let recommendation) = pages[index].content {
          return (number: recommendation.number.value, index: index)
        }
        return (number: Int.max, index: index)
      }
      return numbered.sorted { ($0.number, $0.index) < ($1.number, $1.index) }.map(\.index)
    case .member:
      return alphabetical(indices, in: pages)
    case .caseStudy, .guide, .course, .page:
      return indices.sorted { newestFirst(pages[$0], pages[$1]) }
    }
  }

  /// Returns the indices by title in Danish alphabetical order.
  static func alphabetical(_ indices: [Int], in pages: [Page]) -> [Int] {
    indices.sorted { pages[$0].id.slug < pages[$1].id.slug }.inDanishOrder { pages[$0].title }
  }
}
