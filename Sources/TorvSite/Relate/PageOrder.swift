import TorvDiagnostics

/// The order of the list of a kind.
enum ListOrder: Sendable {
  case date
  case title
  /// The numbers of the recommendations.
  case number
  /// The courses with a session to come first.
  case nextSession
  /// The open funding first, by deadline.
  case deadline
}

/// The orders of lists of pages; each is total, so that equal input gives equal output.
///
/// The orders by date and by title are computed once; lists are then sorted by a page's rank in them.
struct PageOrder: Sendable {
  private var pages: [Page]
  /// The day that decides which funding is open and which sessions are still to come.
  private let today: CalendarDate
  /// The rank of each page among all, newest first, pages without a date last; ties by slug, then kind.
  let newestRank: [Int]
  /// All pages, newest first.
  let newestFirst: [Site.PageIndex]
  /// The rank of each page of a kind that is listed by title, in Danish alphabetical order; ties by slug.
  private let titleRank: [Int]

  init(_ pages: [Page], today: CalendarDate) {
    self.pages = pages
    self.today = today
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
    let titled = pages.indices.filter { pages[$0].id.kind.isListedByTitle }
      .sorted { pages[$0].id.slug < pages[$1].id.slug }.inDanishOrder { pages[$0].title }
    var titleRank = [Int](repeating: 0, count: pages.count)
    for (position, index) in titled.enumerated() { titleRank[index] = position }
    self.titleRank = titleRank
  }

  /// Returns the same orders of pages with the same fields.
  func replacing(pages: [Page]) -> PageOrder {
    var order = self
    order.pages = pages
    return order
  }

  /// Returns the indices, newest first.
  func byDate(_ indices: [Site.PageIndex]) -> [Site.PageIndex] {
    // Lists are gathered in this order, so that most are in it already.
    let isInOrder = zip(indices, indices.dropFirst()).allSatisfy { newestRank[$0] < newestRank[$1] }
    return isInOrder ? indices : indices.sorted { newestRank[$0] < newestRank[$1] }
  }

  /// Returns the indices in the order of the list of the kind.
  func sorted(_ indices: [Site.PageIndex], of kind: PageKind) -> [Site.PageIndex] {
    switch kind.definition.listOrder {
    case .number: indices.sorted { (number($0), $0) < (number($1), $1) }
    case .title: alphabetical(indices)
    case .deadline: byDeadline(indices)
    case .nextSession: byNextSession(indices)
    case .date: byDate(indices)
    }
  }

  /// Returns the indices, of pages of kinds that are listed by title, in the order of their titles.
  func alphabetical(_ indices: [Site.PageIndex]) -> [Site.PageIndex] {
    indices.sorted { titleRank[$0] < titleRank[$1] }
  }

  /// Returns the courses with a session to come first, starting with the nearest, then the other courses, newest first.
  ///
  /// The dates of a course for members are not public, so it is among the other courses.
  private func byNextSession(_ indices: [Site.PageIndex]) -> [Site.PageIndex] {
    let next = indices.map { index -> DateTime? in
      guard case .course(let course) = pages[index].content, pages[index].access == .open else {
        return nil
      }
      return course.nextSession(from: today)?.start
    }
    return zip(indices, next).sorted { left, right in
      switch (left.1, right.1) {
      case (let start?, let other?) where start != other: start < other
      case (.some, nil): true
      case (nil, .some): false
      default: newestRank[left.0] < newestRank[right.0]
      }
    }.map(\.0)
  }

  /// Returns the open funding first, then funding that opens later, then closed funding.
  ///
  /// Open funding is sorted by deadline, with funding without a deadline last; closed funding starts with the latest.
  /// The dates of funding for members are not public, so it comes last of all.
  private func byDeadline(_ indices: [Site.PageIndex]) -> [Site.PageIndex] {
    let keys = Dictionary(
      indices.map { ($0, deadlineKey($0)) }, uniquingKeysWith: { first, _ in first })
    return alphabetical(indices).enumerated().sorted { left, right in
      let (leftKey, rightKey) = (keys[left.element] ?? [], keys[right.element] ?? [])
      return leftKey == rightKey
        ? left.offset < right.offset : leftKey.lexicographicallyPrecedes(rightKey)
    }.map(\.element)
  }

  private func deadlineKey(_ index: Site.PageIndex) -> [Int] {
    guard case .funding(let funding) = pages[index].content else { return [] }
    guard let availability = pages[index].publicAvailability(on: today) else { return [.max] }
    let day = funding.sortingDate(on: today)?.daysSinceEpoch
    let place = availability == .closed ? day.map { -$0 } : day
    return [availability.rawValue, place ?? .max]
  }

  private func number(_ index: Site.PageIndex) -> Int {
    guard case .recommendation(let recommendation) = pages[index].content else { return .max }
    return recommendation.number.value
  }
}

extension PageKind {
  /// Whether titles have a part in the order of the kind's list.
  fileprivate var isListedByTitle: Bool {
    switch definition.listOrder {
    case .title, .deadline: true
    case .date, .number, .nextSession: false
    }
  }
}
