/// Recognises a form by the word it is made of, where Snowball takes too much or too little off one of the two.
///
/// Snowball takes an ending off `budget` and `plads`, although the words end so, and does not know that `artikel` and `midler`
/// lose or gain an e. Only words that the site uses count, so that nothing is cut off which is no word.
struct Inflections {
  /// What nouns and adjectives end in.
  private static let endings = "e en ene enes ens er erne ernes ers es et ets s".split(
    separator: " "
  ).map { Array($0.utf8) }
  private static let shortestWord = 4

  let forms: FormTable

  /// Calls the function with the numbers of the words that the form may be inflected from.
  func forEachWord(under form: ArraySlice<UInt8>, _ body: (Int) -> Void) {
    for ending in Self.endings where form.count >= Self.shortestWord + ending.count {
      guard form.suffix(ending.count).elementsEqual(ending) else { continue }
      let stem = form.dropLast(ending.count)
      if let word = number(of: stem) { body(word) }
      guard let last = stem.last, !Self.isVowel(last) else { continue }
      let rest = stem.dropLast()
      // `budgetter` is from `budget`.
      if rest.last == last, let word = number(of: rest) { body(word) }
      // `artikler` is from `artikel`, `midler` from `middel`, `centre` from `center`; but `bedre` not from `beder`.
      guard let before = rest.last, !Self.isVowel(before) else { continue }
      guard
        last == UInt8(ascii: "l") || last == UInt8(ascii: "r") && "bfgkmpst".utf8.contains(before)
      else { continue }
      if let word = number(of: rest + [UInt8(ascii: "e"), last]) { body(word) }
      if let word = number(of: rest + [before, UInt8(ascii: "e"), last]) { body(word) }
    }
  }

  private func number(of word: ArraySlice<UInt8>) -> Int? {
    guard word.count >= Self.shortestWord else { return nil }
    return forms.number(of: word)
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiouy".utf8.contains(letter) }
}
