import Testing

@testable import TorvSearch

/// The search in other languages than Danish.
@Suite struct SearchLanguageTests {
  private static let site = [
    SampleContent.document(
      "/collaboration/", "A collaboration", "How a collaboration of owners begins in a city."),
    SampleContent.document("/shops/", "Empty shops", "Owners of empty shops. The vote of owners."),
    SampleContent.document("/bid/", "What owners pay", "A levy in their district."),
    SampleContent.document("/ordliste/#bid", "BID", "A district with a levy.", kind: 1),
  ]

  private func paths(_ query: String, language: SearchLanguage = .english) -> [String] {
    SampleContent.paths(query, in: Self.site, rules: SearchRules(language: language))
  }

  @Test(arguments: [
    ("collaborations", "/collaboration/"), ("collaborating", "/collaboration/"),
    ("cities", "/collaboration/"), ("shop", "/shops/"), ("voting", "/shops/"),
    ("colaboration", "/collaboration/"),
  ])
  func otherFormsFindTheEnglishPage(query: String, path: String) {
    #expect(paths(query) == [path])
  }

  /// Snowball takes both for one word, whose stem `citi` is not how one of them begins.
  @Test func formsWhoseStemIsNotTheirBeginningAreOneTerm() throws {
    let index = SearchIndex(
      SampleContent.content(
        [SampleContent.document("/a/", "The city", "Cities and a city, dying or dead. They die.")],
        rules: SearchRules(language: .english)))
    let terms = index.terms.map { Set($0.forms) }
    #expect(terms.contains(["city", "cities"]))
    #expect(terms.contains(["dying"]) && terms.contains(["die"]))
  }

  @Test func wordsOfOneLanguageAreNoStopWordsOfAnother() {
    #expect(paths("their how the").isEmpty)
    #expect(!paths("their how the", language: .danish).isEmpty)
  }

  @Test func onlyDanishCompoundsAreSplit() {
    let texts = "owner owner ship ship ownership"
    let site = [SampleContent.document("/a/", "Text", texts)]
    func parts(_ language: SearchLanguage) -> [[Int]] {
      SearchIndex(SampleContent.content(site, rules: SearchRules(language: language))).terms
        .map(\.parts)
    }
    #expect(parts(.english).allSatisfy { $0.isEmpty })
    #expect(parts(.danish).contains { !$0.isEmpty })
  }

  @Test func questionForTheMeaningOfAWordIsKnown() {
    #expect(paths("what is a BID").first == "/ordliste/#bid")
    #expect(SearchQuery("What is a BID?", in: .english).asksForMeaning)
    #expect(!SearchQuery("Hvad er en BID?", in: .english).asksForMeaning)
  }

  @Test(arguments: [
    ("da", "da"), ("en", "en"), ("en-GB", "en"), ("DA", "da"), ("nb", "no"), ("nn", "no"),
    ("sv", "sv"), ("pl", "pl"),
  ])
  func languageIsKnownByItsCode(code: String, expected: String) {
    #expect(SearchLanguage(code).code == expected)
  }

  @Test(arguments: ["da", "en", "de", "sv", "no", "nl", "fr", "fi"])
  func libraryHasAStemmerFor(code: String) { #expect(Stemmer(language: code) != nil) }

  @Test func wordsOfALanguageWithoutAStemmerStayAsTheyAre() {
    #expect(Stemmer(language: "pl") == nil)
    #expect(paths("shops", language: SearchLanguage("pl")) == ["/shops/"])
    #expect(paths("district", language: SearchLanguage("pl")).contains("/bid/"))
  }

  @Test(arguments: [
    ("collaborate", "collaborations"), ("city", "cities"), ("shop", "shopping"),
    ("organise", "organising"), ("owner", "owners"),
  ])
  func englishFormsDifferInTheirEndingsOnly(one: String, other: String) {
    let words = [one, other].map { foldedWords(of: $0)[0] }
    #expect(SearchLanguage.english.isForm(words[0], of: words[1]))
    #expect(SearchLanguage.english.isForm(words[1], of: words[0]))
    #expect(!SearchLanguage.english.isForm(words[0], of: foldedWords(of: "library")[0]))
  }
}
