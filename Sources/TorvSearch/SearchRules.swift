/// What editors say about words, from `search.yml`.
package struct SearchRules: Sendable {
  package let synonyms: [Synonym]
  /// Words that are no compounds, although they look like some.
  package let wholeWords: [String]

  /// Words that also find others.
  package struct Synonym: Sendable {
    /// What readers type, folded: each one word or several.
    let typed: [[[UInt8]]]
    /// What each of it finds besides, folded: one word or several, all of which must then be on a page.
    let found: [[[UInt8]]]

    /// Makes each of `typed` find the pages that one of `found` is on.
    package init(typed: [String], found: [String]) {
      self.typed = Self.words(of: typed)
      self.found = Self.words(of: found)
    }

    private static func words(of texts: [String]) -> [[[UInt8]]] {
      texts.map { foldedWords(of: $0).filter { !StopWords.folded.contains($0) } }
        .filter { !$0.isEmpty }
    }
  }

  /// Takes the rules.
  package init(synonyms: [Synonym] = [], wholeWords: [String] = []) {
    self.synonyms = synonyms
    self.wholeWords = wholeWords
  }
}

/// The words that say nothing about what a page is about: they are not in the index, and not looked for.
package enum StopWords {
  /// In alphabetical order, as they are written.
  package static let danish = """
    ad af alle alt anden andet andre at bare blev blive bliver da de dem den denne der deres det dette dig din dit \
    dog du efter eller en end er et for fordi fra få får gør gøre ham han har have havde hende her hos hun hvad \
    hvem hver hvilke hvilken hvilket hvis hvor hvordan hvorfor hvornår i ikke ind jeg jer jo kan kunne man med meget \
    men mere mig min mine mit må ned nogen noget nogle nok nu når og også om op os over på selv sig sin sine sit skal \
    skulle som så til ud under var ved vi vil ville vor vores være været
    """
  static let folded: [[UInt8]] = danish.split(separator: " ").map { foldedWords(of: String($0))[0] }
}

/// Returns the words of a text, folded.
func foldedWords(of text: String) -> [[UInt8]] {
  Array(text.utf8).withUnsafeBufferPointer { buffer in
    var scanner = WordScanner(buffer)
    var words: [[UInt8]] = []
    while scanner.next() { words.append(scanner.folded) }
    return words
  }
}
