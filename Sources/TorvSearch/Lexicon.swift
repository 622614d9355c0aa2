/// All forms, to be looked up by how their keys begin and end.
struct Lexicon: Sendable {
  /// A form of a term.
  struct Entry: Sendable {
    let folded: [UInt8]
    let key: [UInt8]
    let term: Int
    /// How it is written.
    let spelling: String
  }

  /// Ordered by key, then by folded form.
  private let byStart: [Entry]
  /// The numbers of those with keys of four letters or more, by the length of the key, then by the key read backwards.
  private let byEnd: [Int]

  /// The keys of which nothing is looked up by their ends are shorter than this.
  static let shortestTail = 4

  init(_ vocabulary: Vocabulary) {
    let entries = vocabulary.formNumbers.compactMap { number -> Entry? in
      let term = vocabulary.termOfForm[number]
      guard term != .max else { return nil }
      let folded = Array(vocabulary.forms[number])
      return Entry(
        folded: folded, key: WordKey.of(folded), term: Int(term),
        spelling: vocabulary.forms.spellings[number])
    }.sorted { left, right in
      left.key == right.key
        ? left.folded.lexicographicallyPrecedes(right.folded)
        : left.key.lexicographicallyPrecedes(right.key)
    }
    byStart = entries
    byEnd = entries.indices.filter { entries[$0].key.count >= Self.shortestTail }
      .sorted { left, right in
        Self.precedes(entries[left].key, entries[right].key, then: left < right)
      }
  }

  private static func precedes(_ left: [UInt8], _ right: [UInt8], then tie: Bool) -> Bool {
    guard left.count == right.count else { return left.count < right.count }
    return left == right ? tie : left.reversed().lexicographicallyPrecedes(right.reversed())
  }

  /// Returns the forms whose keys begin with the prefix.
  func entries(startingWith prefix: [UInt8]) -> ArraySlice<Entry> {
    let start = byStart.bisected { !$0.key.lexicographicallyPrecedes(prefix) }
    let end = byStart[start...].bisected { !$0.key.starts(with: prefix) }
    return byStart[start..<end]
  }

  /// Returns the forms whose keys have the length and end with the suffix.
  func entries(ofLength length: Int, endingWith suffix: [UInt8]) -> [Entry] {
    let reversed = Array(suffix.reversed())
    let start = byEnd.bisected { number in
      let key = byStart[number].key
      if key.count != length { return key.count > length }
      return !key.reversed().lexicographicallyPrecedes(reversed)
    }
    let end = byEnd[start...].bisected { number in
      let key = byStart[number].key
      return key.count != length || !key.reversed().starts(with: reversed)
    }
    return byEnd[start..<end].map { byStart[$0] }
  }

  /// The forms in the order in which those that end alike stand together.
  var tails: [Entry] { byEnd.map { byStart[$0] } }
}

extension RandomAccessCollection {
  /// Returns the first index at which the predicate holds, if it holds for all that come after; by binary search.
  fileprivate func bisected(_ predicate: (Element) -> Bool) -> Index {
    var low = startIndex
    var rest = count
    while rest > 0 {
      let half = rest / 2
      let middle = index(low, offsetBy: half)
      if predicate(self[middle]) {
        rest = half
      } else {
        low = index(after: middle)
        rest -= half + 1
      }
    }
    return low
  }
}
