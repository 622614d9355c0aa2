/// What holds for words: the language of the texts, and what editors say in `search.yml`.
package struct SearchRules: Sendable {
  package let language: SearchLanguage
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
      texts.map(foldedWords)
    }

    /// Returns the synonym without function words, which are not looked for.
    fileprivate func without(_ stopWords: [[UInt8]]) -> Synonym {
      func rest(_ texts: [[[UInt8]]]) -> [[[UInt8]]] {
        texts.map { $0.filter { !stopWords.contains($0) } }.filter { !$0.isEmpty }
      }
      return Synonym(typed: rest(typed), found: rest(found))
    }

    private init(typed: [[[UInt8]]], found: [[[UInt8]]]) {
      self.typed = typed
      self.found = found
    }
  }

  /// Takes the rules; function words of the language are left out of synonyms.
  package init(
    synonyms: [Synonym] = [], wholeWords: [String] = [], language: SearchLanguage = .danish
  ) {
    self.language = language
    self.synonyms = synonyms.map { $0.without(language.stopWords) }
    self.wholeWords = wholeWords
  }
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
