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
    nearest(to: word, in: Candidates(candidates))
  }

  /// Returns the candidate nearest to the word as for any sequence.
  package static func nearest(to word: String, in candidates: Candidates) -> String? {
    guard word.utf8.count <= longestWord else { return nil }
    var search = NearestWord(to: word)
    let bytes = candidates.bytes.span
    var start = 0
    for end in candidates.ends {
      search.consider(bytes.extracting(start..<end))
      start = end
    }
    return search.nearest?.word
  }

  /// Candidates for many words: their bytes lie one behind the other, so that thousands are gone through quickly.
  package struct Candidates: Sendable {
    fileprivate var bytes: [UInt8] = []
    fileprivate var ends: [Int] = []

    /// Creates the list; O(bytes).
    package init(_ names: some Sequence<String>) {
      for name in names {
        bytes += name.utf8
        ends.append(bytes.count)
      }
    }
  }

  /// The longest word that is compared, in bytes.
  private static let longestWord = 512

  /// Returns the hint «did you mean '…'?», or the fallback if nothing is near.
  package static func hint(
    for word: String, in candidates: some Sequence<String>, otherwise fallback: Message? = nil
  ) -> Message? {
    hint(for: word, in: Candidates(candidates)) ?? fallback
  }

  /// Returns the hint as for any sequence.
  package static func hint(for word: String, in candidates: Candidates) -> Message? {
    nearest(to: word, in: candidates).map { "did you mean '\($0)'?" }
  }
}

/// A search for the candidate nearest to a word; a site has thousands of candidates, and most are far from the word.
///
/// Letters are compared as numbers: an ASCII letter is itself, and other letters are numbered as the word has them.
private struct NearestWord {
  /// The nearest candidate until now.
  private(set) var nearest: (distance: Int, otherLetters: Int, word: String)?
  private let wanted: [Int]
  /// The numbers of the word's letters outside ASCII.
  private let numbers: [Character: Int]
  /// How often the word has each letter.
  private var counts: [Int]
  /// The greatest distance that still counts.
  private var limit: Int
  /// The letters of the candidate.
  private var letters: [Int] = []
  /// Rows of the table of distances between the first letters of both.
  private var beforePrevious: [Int] = []
  private var previous: [Int] = []
  private var current: [Int] = []

  /// The number of a letter that the word doesn't have.
  private static let otherLetter = 128

  init(to word: String) {
    var numbers: [Character: Int] = [:]
    var wanted: [Int] = []
    for letter in word.lowercased() {
      if let byte = letter.asciiValue {
        wanted.append(Int(byte))
      } else {
        let number = numbers[letter] ?? Self.otherLetter + 1 + numbers.count
        numbers[letter] = number
        wanted.append(number)
      }
    }
    self.wanted = wanted
    self.numbers = numbers
    counts = Array(repeating: 0, count: Self.otherLetter + 1 + numbers.count)
    for letter in wanted { counts[letter] += 1 }
    limit = wanted.count < 3 ? 0 : max(1, wanted.count / 3)
  }

  /// Keeps the candidate if it is nearer than those before it; `candidate` is its text in UTF-8.
  mutating func consider(_ candidate: Span<UInt8>) {
    // No letter takes less than a byte.
    guard candidate.count >= wanted.count - limit else { return }
    read(candidate)
    guard abs(letters.count - wanted.count) <= limit else { return }
    // Each letter that the other word doesn't have costs a change.
    let others = max(letters.count, wanted.count) - sharedLetters()
    guard others <= limit, let distance = distance() else { return }
    let rank = (distance, others == 0 ? 0 : 1, Self.text(candidate))
    if let nearest, nearest <= rank { return }
    nearest = rank
    limit = distance
  }

  /// Reads the letters of a candidate, of one that is too long only as many as show that it is.
  private mutating func read(_ candidate: Span<UInt8>) {
    letters.removeAll(keepingCapacity: true)
    for index in candidate.indices {
      guard letters.count <= wanted.count + limit else { return }
      let byte = candidate[index]
      guard byte < 0x80 else { return readCharacters(of: Self.text(candidate)) }
      letters.append(Int(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte))
    }
  }

  private static func text(_ candidate: Span<UInt8>) -> String {
    candidate.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  private mutating func readCharacters(of candidate: String) {
    letters.removeAll(keepingCapacity: true)
    for letter in candidate.lowercased() {
      letters.append(letter.asciiValue.map(Int.init) ?? numbers[letter] ?? Self.otherLetter)
    }
  }

  /// Returns the number of letters that both words have, wherever they stand.
  private mutating func sharedLetters() -> Int {
    var shared = 0
    for letter in letters {
      counts[letter] -= 1
      if counts[letter] >= 0 { shared += 1 }
    }
    for letter in letters { counts[letter] += 1 }
    return shared
  }

  /// Returns the distance of the candidate, or nil if it is over the limit.
  ///
  /// Only the part of the table is filled in whose distances can be within the limit (E. Ukkonen, 1985: Algorithms for
  /// approximate string matching).
  private mutating func distance() -> Int? {
    let beyond = limit + 1
    previous = Array(0...letters.count)
    current = previous
    beforePrevious = previous
    for row in wanted.indices {
      let first = max(0, row - limit)
      let last = min(letters.count, row + limit + 1)
      current[first] = first == 0 ? row + 1 : beyond
      var least = current[first]
      for column in first..<last {
        let isEqual = wanted[row] == letters[column]
        var cost = previous[column] + (isEqual ? 0 : 1)
        cost = min(cost, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, wanted[row] == letters[column - 1],
          wanted[row - 1] == letters[column]
        {
          cost = min(cost, beforePrevious[column - 1] + 1)
        }
        current[column + 1] = cost
        least = min(least, cost)
      }
      guard least <= limit else { return nil }
      // The next row looks one step further.
      if last < letters.count { current[last + 1] = beyond }
      swap(&beforePrevious, &previous)
      swap(&previous, &current)
    }
    let distance = previous[letters.count]
    return distance <= limit ? distance : nil
  }
}
