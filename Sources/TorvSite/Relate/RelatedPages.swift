/// Finds the pages that have the most in common with each page.
///
/// A shared feature counts by how rare it is: a feature of n pages weighs 1/n. An inverted index gives the candidates;
/// for a feature of many pages, only the newest ``window`` pages become candidates, so the whole is linear in pages.
/// A candidate's score counts all shared features. Members are not candidates, because related pages are suggested
/// reading. For a page for members, only its teaser counts.
struct RelatedPages {
  /// The number of pages of one feature that become candidates.
  private static let window = 48
  /// The number of related pages of a page.
  private static let limit = 5
  /// The weight of a feature that only one page has, in fixed point.
  private static let unit = 1_000_000

  private let features: [[Int]]
  private let weights: [Int]
  private let newest: [[Site.PageIndex]]
  private let rank: [Int]

  /// Builds the inverted index; `rank` is each page's rank among all, newest first.
  init(pages: [Page], rank: [Int]) {
    var ids: [Reference.Target: Int] = [:]
    var features: [[Int]] = []
    var holders: [[Site.PageIndex]] = []
    for (index, page) in pages.enumerated() {
      var own: Set<Int> = []
      for reference in page.references where page.tells(reference) && reference.relates {
        let id = ids[reference.target] ?? ids.count
        if id == ids.count {
          ids[reference.target] = id
          holders.append([])
        }
        if own.insert(id).inserted { holders[id].append(index) }
      }
      features.append(own.sorted())
    }
    self.features = features
    self.rank = rank
    weights = holders.map { Self.unit / max(1, $0.count) }
    newest = holders.map { holders in
      let readable = holders.filter { pages[$0].id.kind != .member }
      return Array(readable.sorted { rank[$0] < rank[$1] }.prefix(Self.window))
    }
  }

  /// Returns the nearest pages of each page, nearest first; ties by newness, then slug.
  func nearest() -> [[Site.PageIndex]] {
    var seenBy = [Int](repeating: -1, count: features.count)
    return features.indices.map { index in
      var best: [(score: Int, rank: Int, index: Int)] = []
      for feature in features[index] {
        for candidate in newest[feature] where candidate != index && seenBy[candidate] != index {
          seenBy[candidate] = index
          let score = score(features[index], features[candidate])
          insert((score, rank[candidate], candidate), into: &best)
        }
      }
      return best.map(\.index)
    }
  }

  /// Returns the sum of the weights of the features in both lists, which are sorted.
  private func score(_ left: [Int], _ right: [Int]) -> Int {
    var score = 0
    var (leftIndex, rightIndex) = (0, 0)
    while leftIndex < left.count, rightIndex < right.count {
      if left[leftIndex] == right[rightIndex] {
        score += weights[left[leftIndex]]
        leftIndex += 1
        rightIndex += 1
      } else if left[leftIndex] < right[rightIndex] {
        leftIndex += 1
      } else {
        rightIndex += 1
      }
    }
    return score
  }

  private func insert(
    _ entry: (score: Int, rank: Int, index: Int),
    into best: inout [(score: Int, rank: Int, index: Int)]
  ) {
    let position =
      best.firstIndex { other in
        entry.score == other.score ? entry.rank < other.rank : entry.score > other.score
      } ?? best.count
    guard position < Self.limit else { return }
    best.insert(entry, at: position)
    if best.count > Self.limit { best.removeLast() }
  }
}
