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

  /// The features of all pages, one page after the other: plain numbers in one array are read faster than an array each.
  private let features: [Int]
  /// The index of each page's first feature in ``features``, and the end of the last page's.
  private let starts: [Int]
  private let weights: [Int]
  private let newest: [[Site.PageIndex]]
  private let rank: [Int]

  /// Builds the inverted index; `rank` is each page's rank among all, newest first.
  init(pages: [Page], rank: [Int]) {
    var ids: [Reference.Target: Int] = [:]
    var features: [Int] = []
    var starts = [0]
    var holders: [[Site.PageIndex]] = []
    for (index, page) in pages.enumerated() {
      for reference in page.references where reference.relates && page.tells(reference) {
        let id = ids[reference.target] ?? ids.count
        if id == ids.count {
          ids[reference.target] = id
          holders.append([])
        }
        guard holders[id].last != index else { continue }
        holders[id].append(index)
        features.append(id)
      }
      starts.append(features.count)
    }
    self.features = features
    self.starts = starts
    self.rank = rank
    weights = holders.map { Self.unit / max(1, $0.count) }
    newest = holders.map { holders in
      let readable = holders.filter { pages[$0].id.kind != .member }
      return Array(readable.sorted { rank[$0] < rank[$1] }.prefix(Self.window))
    }
  }

  /// Returns the nearest pages of each page, nearest first; ties by newness, then slug.
  func nearest() -> [[Site.PageIndex]] {
    var seenBy = [Int](repeating: -1, count: rank.count)
    // What each feature adds to a score: nothing, unless the page at hand has it.
    var shared = [Int](repeating: 0, count: weights.count)
    return rank.indices.map { index in
      let own = features[starts[index]..<starts[index + 1]]
      for feature in own { shared[feature] = weights[feature] }
      defer { for feature in own { shared[feature] = 0 } }
      var best: [(score: Int, rank: Int, index: Int)] = []
      for feature in own {
        for candidate in newest[feature] where candidate != index && seenBy[candidate] != index {
          seenBy[candidate] = index
          var score = 0
          for place in starts[candidate]..<starts[candidate + 1] {
            score += shared[features[place]]
          }
          insert((score, rank[candidate], candidate), into: &best)
        }
      }
      return best.map(\.index)
    }
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
