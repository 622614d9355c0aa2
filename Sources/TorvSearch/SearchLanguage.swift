/// What the search knows of the language of an index.
///
/// Of a language without rules here it knows the stems, if libstemmer has them, and no more.
package struct SearchLanguage: Sendable {
  /// The language's code (ISO 639-1), such as `da`.
  package let code: String
  /// The words that say nothing about what a page is about, folded: they are not in the index, and not looked for.
  let stopWords: [[UInt8]]
  /// The endings by which the forms of a word differ, the shortest first.
  let endings: [[UInt8]]
  /// The letters that may stand between two words that are written as one.
  let links: [[UInt8]]
  /// The two words that a question for the meaning of a word begins with: «hvad er», «hvad betyder».
  let questions: [[[UInt8]]]

  /// Finds what is known of a language by its code; a region after a hyphen makes no difference.
  package init(_ code: String) {
    switch code.prefix(while: { $0 != "-" }).lowercased() {
    case "da": self = .danish
    case "en": self = .english
    // Both ways of writing Norwegian share Snowball's algorithm.
    case "nb", "nn": self.init(code: "no")
    case let other: self.init(code: other)
    }
  }

  private init(
    code: String, stopWords: String = "", endings: String = "", links: String = "",
    questions: [String] = []
  ) {
    self.code = code
    self.stopWords = foldedWords(of: stopWords)
    self.endings = foldedWords(of: endings)
    self.links = foldedWords(of: links)
    self.questions = questions.map(foldedWords)
  }

  /// Whether compounds are split, and forms found that Snowball keeps apart: both by rules of Danish.
  var hasDanishRules: Bool { code == "da" }

  /// Returns whether a query asks for the meaning of a word.
  func asksForMeaning(_ words: [[UInt8]]) -> Bool { questions.contains(Array(words.prefix(2))) }

  // MARK: - Languages

  /// Danish; its endings are those that Snowball's algorithm takes off.
  package static let danish = SearchLanguage(
    code: "da",
    stopWords: """
      ad af alle alt anden andet andre at bare blev blive bliver da de dem den denne der deres det dette dig din dit \
      dog du efter eller en end er et for fordi fra få får gør gøre ham han har have havde hende her hos hun hvad \
      hvem hver hvilke hvilken hvilket hvis hvor hvordan hvorfor hvornår i ikke ind jeg jer jo kan kunne man med meget \
      men mere mig min mine mit må ned nogen noget nogle nok nu når og også om op os over på selv sig sin sine sit skal \
      skulle som så til ud under var ved vi vil ville vor vores være været
      """,
    endings: """
      e s en er es et de st ens ere ers ets ede ene ens erne eren erer eret eres ende enes endes erede eredes erens erens \
      eres ernes erets heden heder hedens heders hederne hedernes
      """,
    links: "s e", questions: ["hvad er", "hvad betyder"])

  /// English; the stems in its index are Snowball's, and the endings are for words that the site has in another form.
  package static let english = SearchLanguage(
    code: "en",
    stopWords: """
      a about after all also an and any are as at be because been but by can could did do does for from get had has have \
      he her here him his how i if in into is it its just may me more most my no not of on one only or other our out \
      over s she should so some such t than that the their them then there these they this those to too under up us \
      was we were what when where which while who whom whose why will with would you your
      """,
    endings: "e s y ed er es ly ers ied ies ing ion ings ions",
    questions: ["what is", "what are", "what does"])
}

// MARK: - Forms

extension SearchLanguage {
  /// What two forms of a word must have in common at least.
  static let shortestStem = 3

  /// Whether two words differ in their endings only; before one, a letter may be doubled, and an e may be part of it.
  func isForm(_ word: [UInt8], of other: [UInt8]) -> Bool {
    var common = zip(word, other).prefix { $0 == $1 }.count
    if common > 0, word[common - 1] == UInt8(ascii: "e"),
      common < word.count && common < other.count || !isEnding(of: word, common)
        || !isEnding(of: other, common)
    {
      common -= 1
    }
    guard common >= min(Self.shortestStem, other.count) else { return false }
    return isEnding(of: word, common) && isEnding(of: other, common)
  }

  private func isEnding(of word: [UInt8], _ start: Int) -> Bool {
    let rest = Array(word[start...])
    return rest.isEmpty || endings.contains(rest)
      || start > 0 && rest[0] == word[start - 1] && endings.contains(Array(rest.dropFirst()))
  }
}
