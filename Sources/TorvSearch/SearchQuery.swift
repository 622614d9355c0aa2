/// What somebody typed, taken apart.
struct SearchQuery {
  /// The words that are looked for; stop words are among them only in ``phrases`` as gaps.
  private(set) var words: [Word] = []
  /// The quoted parts: numbers of words, each with its distance from the first.
  private(set) var phrases: [[Place]] = []

  /// Whether it asks what a word means: «hvad er BID».
  let asksForMeaning: Bool

  struct Word {
    let folded: [UInt8]
    /// As it was typed.
    let typed: String
    /// The number of words before it that was typed, stop words counted too.
    let position: Int
    /// Whether it stands between quotation marks.
    let isQuoted: Bool
    /// Whether the reader may not be through with it: it ends where the query ends.
    let isLast: Bool
  }

  struct Place: Equatable {
    let word: Int
    let distance: Int
  }

  /// The longest query, in words; what comes after is not looked for.
  static let mostWords = 24

  private static let quotes: Set<Character> = ["\"", "“", "”", "„", "»", "«"]

  init(_ text: String, in language: SearchLanguage) {
    asksForMeaning = language.asksForMeaning(foldedWords(of: text))
    var position = 0
    for (number, part) in text.split(
      omittingEmptySubsequences: false, whereSeparator: Self.quotes.contains
    )
    .enumerated() {
      // Between the first mark and the second, the third and the fourth, and so on; one without an end quotes nothing.
      let isQuoted = number % 2 == 1 && part.endIndex < text.endIndex
      var places: [Place] = []
      let bytes = Array(part.utf8)
      bytes.withUnsafeBufferPointer { buffer in
        var scanner = WordScanner(buffer)
        while scanner.next(), words.count < Self.mostWords {
          defer { position += 1 }
          guard !language.stopWords.contains(scanner.folded) else { continue }
          let isLast =
            !isQuoted && part.endIndex == text.endIndex && scanner.range.upperBound == bytes.count
          if isQuoted {
            let first = places.first.map { words[$0.word].position } ?? position
            places.append(Place(word: words.count, distance: position - first))
          }
          words.append(
            Word(
              folded: scanner.folded, typed: String(decoding: buffer[scanner.range], as: UTF8.self),
              position: position, isQuoted: isQuoted, isLast: isLast))
        }
      }
      if places.count > 1 { phrases.append(places) }
    }
  }
}
