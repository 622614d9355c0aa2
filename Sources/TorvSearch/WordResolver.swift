/// Finds the terms that a typed word may mean.
///
/// `search.js` follows the same steps.
struct WordResolver {
  let index: SearchIndex

  /// A term that a word may mean, and how surely.
  struct Match: Equatable {
    let term: Int
    let factor: Double
  }

  /// What became of a word.
  struct Resolution {
    var matches: [Match] = []
    /// Whether the site uses the word, in this form or another.
    var isKnown = false
    /// The nearest words of the site, if it does not.
    var corrections: [Int] = []
    /// The terms that the word is made of, if the site only has these.
    var parts: [Int] = []
  }

  private static let endingFactor = 0.95
  private static let spellingFactor = 0.8
  /// For a word that is the same but for its vowels, if there is one that is quite the same.
  private static let otherSpellingFactor = 0.4
  private static let editFactor = 0.6
  private static let beginningFactor = 0.65
  static let synonymFactor = 0.6
  /// The most terms that a word is taken as the beginning of.
  private static let mostBeginnings = 8
  /// As many bytes of postings are fetched for these at most.
  private static let mostBytes = 16 * 1024
  /// The most words that are one letter away.
  private static let mostEdits = 6
  static let shortestEdited = 4

  func resolve(_ word: SearchQuery.Word) -> Resolution {
    var result = Resolution()
    let key = WordKey.of(word.folded)
    let beginnings = index.lexicon.entries(startingWith: key)
    if let exact = beginnings.first(where: { $0.folded == word.folded }) {
      result.add(exact.term, 1)
    } else {
      for term in inflected(word.folded) { result.add(term, Self.endingFactor) }
    }
    result.isKnown = !result.matches.isEmpty
    let factor = result.isKnown ? Self.otherSpellingFactor : Self.spellingFactor
    for entry in beginnings where entry.key == key && entry.folded != word.folded {
      // Whoever has no æ types a; but nobody who types æ means a.
      result.add(entry.term, entry.folded.count < word.folded.count ? factor * factor : factor)
    }
    guard !word.isQuoted else { return result }
    result.parts = result.matches.first.map { index.terms[$0.term].parts } ?? []
    let longer = beginnings.filter { $0.key.count > key.count }
    if !result.isKnown || word.isLast, key.count > 1 { addBeginnings(longer, to: &result) }
    // A word that is being typed and still leads to others has no slip yet.
    guard !result.isKnown, key.count >= Self.shortestEdited, !word.isLast || longer.isEmpty else {
      return result
    }
    let edits = edits(of: key)
    if result.matches.isEmpty { result.corrections = edits }
    for term in edits { result.add(term, Self.editFactor) }
    if result.parts.isEmpty { result.parts = parts(of: word.folded) }
    return result
  }

  /// Returns the terms of which a form has the same stem, if endings are all that differs; the longest stem counts.
  private func inflected(_ word: [UInt8]) -> [Int] {
    for ending in [[]] + index.language.endings
    where word.count - ending.count >= SearchLanguage.shortestStem {
      guard word.reversed().starts(with: ending.reversed()) else { continue }
      let stem = word.dropLast(ending.count)
      let isDoubled = stem.count > 1 && stem.last == stem.dropLast().last
      let entries = index.lexicon.entries(
        startingWith: WordKey.of(isDoubled ? stem.dropLast() : stem)
      ).filter { index.language.isForm($0.folded, of: Array(stem)) }
      if !entries.isEmpty { return entries.map(\.term) }
    }
    return []
  }

  /// Adds the most frequent terms of which the word is the beginning.
  private func addBeginnings(_ entries: [Lexicon.Entry], to result: inout Resolution) {
    let terms = common(entries.map(\.term))
    var bytes = result.matches.reduce(0) { $0 + index.terms[$1.term].postings.count }
    for term in terms.prefix(Self.mostBeginnings) {
      bytes += index.terms[term].postings.count
      if bytes > Self.mostBytes { break }
      result.add(term, Self.beginningFactor)
    }
  }

  /// Returns the terms, each once, the most frequent first.
  private func common(_ terms: [Int]) -> [Int] {
    Set(terms).sorted { (index.terms[$0].rarity, $0) < (index.terms[$1].rarity, $1) }
  }

  /// Returns the terms that have a form whose key is one letter away: one more, one less, another, or two that have
  /// changed places.
  ///
  /// Such a change leaves a third of the word as it is at its beginning or at its end, so only words that begin or end alike
  /// are compared. Changes that are made easily come first: keys that are beside each other, and swapped letters.
  private func edits(of key: [UInt8]) -> [Int] {
    let kept = max(2, (key.count - 1) / 2)
    var candidates = Array(index.lexicon.entries(startingWith: Array(key.prefix(kept))))
    for length in max(Lexicon.shortestTail, key.count - 1)...(key.count + 1) {
      candidates += index.lexicon.entries(ofLength: length, endingWith: Array(key.suffix(kept)))
    }
    var likely: [Int] = []
    var others: [Int] = []
    for entry in candidates {
      switch Edit(from: key, to: entry.key) {
      case .likely: likely.append(entry.term)
      case .other: others.append(entry.term)
      case nil: break
      }
    }
    let first = common(likely)
    return Array((first + common(others).filter { !first.contains($0) }).prefix(Self.mostEdits))
  }

  /// Returns the two terms that the word is made of; empty if the site has no such two.
  private func parts(of word: [UInt8]) -> [Int] {
    guard word.count >= 8 else { return [] }
    var best: (rarity: Int, terms: [Int])?
    for place in 4...(word.count - 4) {
      guard let head = exactHead(word[..<place]), let tail = exact(word[place...]) else { continue }
      let rarity = max(index.terms[head].rarity, index.terms[tail].rarity)
      if rarity < best?.rarity ?? .max { best = (rarity, [head, tail]) }
    }
    return best?.terms ?? []
  }

  private func exactHead(_ text: ArraySlice<UInt8>) -> Int? {
    if let term = exact(text) { return term }
    guard text.count > 4,
      let link = index.language.links.first(where: { text.suffix($0.count).elementsEqual($0) })
    else { return nil }
    return exact(text.dropLast(link.count))
  }

  /// Returns the term that the folded word is a form of.
  func exact(_ word: some Collection<UInt8>) -> Int? {
    index.lexicon.entries(startingWith: WordKey.of(word)).first { $0.folded.elementsEqual(word) }?
      .term
  }
}

extension WordResolver.Resolution {
  mutating func add(_ term: Int, _ factor: Double) {
    guard !matches.contains(where: { $0.term == term }) else { return }
    matches.append(WordResolver.Match(term: term, factor: factor))
  }
}

/// A change of one letter.
enum Edit {
  case likely
  case other

  /// Compares two keys; nil if they are equal or more than one change apart.
  init?(from typed: [UInt8], to word: [UInt8]) {
    let common = zip(typed, word).prefix { $0 == $1 }.count
    let left = typed[common...]
    let right = word[common...]
    switch typed.count - word.count {
    case 1:
      guard left.dropFirst().elementsEqual(right) else { return nil }
      self = .other
    case -1:
      guard right.dropFirst().elementsEqual(left) else { return nil }
      self = .other
    case 0:
      guard let a = left.first, let b = right.first else { return nil }
      if left.dropFirst().elementsEqual(right.dropFirst()) {
        self = Self.areNeighbours(a, b) ? .likely : .other
      } else if left.count > 1, left[common + 1] == b, right[common + 1] == a,
        left.dropFirst(2).elementsEqual(right.dropFirst(2))
      {
        self = .likely
      } else {
        return nil
      }
    default: return nil
    }
  }

  /// The rows of a Danish keyboard.
  ///
  /// A key touches the next one of its row, and two of the row below.
  private static let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map { Array($0.utf8) }

  private static func areNeighbours(_ left: UInt8, _ right: UInt8) -> Bool {
    guard let a = place(of: left), let b = place(of: right) else { return false }
    let rows = a.row - b.row
    let columns = a.column - b.column
    return rows == 0
      ? abs(columns) == 1
      : abs(rows) == 1 && (columns == 0 || columns == rows)
  }

  private static func place(of letter: UInt8) -> (row: Int, column: Int)? {
    for (row, letters) in rows.enumerated() {
      if let column = letters.firstIndex(of: letter) { return (row, column) }
    }
    return nil
  }
}
