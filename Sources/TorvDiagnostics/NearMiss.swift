/// Finds the name that the user most likely meant.
package enum NearMiss {
  /// Returns the candidate nearest to the word, or nil if none is near enough.
  ///
  /// A candidate is near if its Damerau–Levenshtein distance (optimal string alignment) is at most a third of the
  /// word's length, or 1 for short words; case does not count. A word of one or two letters is near only to itself,
  /// since changing half of it gives another word. Of two equally near candidates, the one with the same letters wins
  /// (for «vejel» that is «vejle» and not «vejen»), then the first in alphabetical order.
  /// A word that no person would type is near to nothing: comparing two takes the product of their lengths.
  package static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    guard word.utf8.count <= longestWord else { return nil }
    let wanted = Array(word.lowercased())
    let limit = wanted.count < 3 ? 0 : max(1, wanted.count / 3)
    let sorted = wanted.sorted()
    var best: (distance: Int, otherLetters: Int, candidate: String)?
    for candidate in candidates {
      let letters = Array(candidate.lowercased())
      guard abs(letters.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, letters)
      guard distance <= limit else { continue }
      let rank = (distance, letters.sorted() == sorted ? 0 : 1, candidate)
      if let current = best, current <= rank { continue }
      best = rank
    }
    return best?.candidate
  }

  /// The longest word that is compared, in bytes.
  private static let longestWord = 512

  /// Returns the hint «did you mean '…'?», or the fallback if nothing is near.
  package static func hint(
    for word: String, in candidates: some Sequence<String>, otherwise fallback: String? = nil
  ) -> String? {
    nearest(to: word, in: candidates).map { "did you mean '\($0)'?" } ?? fallback
  }

  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let substitution = previous[column] + (left[row] == right[column] ? 0 : 1)
        var cost = min(previous[column + 1] + 1, current[column] + 1, substitution)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforePrevious[column - 1] + 1)
        }
        current.append(cost)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }
}
