import Testing

@testable import TorvSearch

@Suite struct SearchIndexSearchTests {
  private static let site = [
    SampleContent.document(
      "/samarbejde/", "Bymidtesamarbejde", "Sådan begynder man et bymidtesamarbejde i en bymidte.",
      heading: "Stemmeret"),
    SampleContent.document(
      "/ejere/", "Inddrag ejendomsejerne",
      "Ejerne og butikkerne mødes om bymidten, hver bymidte for sig; bymidte for bymidte."),
    SampleContent.document(
      "/aabenraa/", "Fremtidens Aabenraa", "Rødekro og Åbenrå i et samarbejde; samarbejde er godt."),
    SampleContent.document("/vedtaegter/", "Vedtægter", "Foreningen vælger en bestyrelse."),
    SampleContent.document("/bid/", "Frivillig BID", "En frivillig BID er en forening."),
    SampleContent.document("/bid2/", "BID", "Den er ikke frivillig, men en BID og en forening."),
  ]

  private func paths(_ query: String, rules: SearchRules = SearchRules()) -> [String] {
    SampleContent.paths(query, in: Self.site, rules: rules)
  }

  @Test func compoundIsFoundByItsPartsAndTheOtherWayRound() {
    #expect(Set(paths("samarbejde")) == ["/aabenraa/", "/samarbejde/"])
    #expect(paths("bymidten samarbejde").first == "/samarbejde/")
  }

  @Test(arguments: [
    ("åbenrå", "/aabenraa/"), ("aabenraa", "/aabenraa/"), ("abenra", "/aabenraa/"),
    ("rodekro", "/aabenraa/"), ("roedekro", "/aabenraa/"), ("vedtaegter", "/vedtaegter/"),
    ("vedtægternes", "/vedtaegter/"), ("bestyrelserne", "/vedtaegter/"), ("butik", "/ejere/"),
    ("vedtæger", "/vedtaegter/"), ("vedtægetr", "/vedtaegter/"), ("bestyreles", "/vedtaegter/"),
    ("nestyrelse", "/vedtaegter/"), ("estyrelse", "/vedtaegter/"),
  ])
  func otherSpellingsAndFormsFindThePage(query: String, path: String) {
    #expect(paths(query).first == path)
  }

  /// Snowball takes `budg` for the stem of `budget`, and `centr` for that of `centre`.
  @Test(arguments: [
    ("budget", "budgetterne"), ("plads", "pladserne"), ("center", "centrene"),
    ("middel", "midlernes"), ("artikel", "artikler"), ("borgmester", "borgmestre"),
  ])
  func formsThatSnowballKeepsApartFindEachOther(word: String, form: String) {
    let site = [
      SampleContent.document("/ord/", "Noget om \(word)", "Et resumé."),
      SampleContent.document("/form/", "Noget om \(form)", "Et resumé."),
    ]
    for query in [word, form] {
      #expect(Set(SampleContent.paths(query, in: site)) == ["/ord/", "/form/"])
    }
  }

  @Test(arguments: [("haven", "havnen"), ("beder", "bedre"), ("lejer", "Lejre")])
  func wordsThatOnlyLookAlikeStayApart(word: String, other: String) {
    let site = [
      SampleContent.document("/ord/", "Noget om \(word)", "Et resumé."),
      SampleContent.document("/andet/", "Noget om \(other)", "Et resumé."),
    ]
    #expect(!SampleContent.paths(other, in: site).contains("/ord/"))
  }

  @Test func wholeQuestionIsAnsweredByWhatItIsAbout() {
    #expect(paths("hvordan får vi ejerne med").first == "/ejere/")
    #expect(paths("hvordan kan man").isEmpty)
  }

  @Test func quotedWordsStandTogether() {
    #expect(paths("\"frivillig BID\"") == ["/bid/"])
    #expect(paths("»frivillig BID«") == ["/bid/"])
    #expect(Set(paths("frivillig BID")) == ["/bid/", "/bid2/"])
    #expect(paths("\"BID frivillig\"").isEmpty)
  }

  @Test func markWithoutAnEndQuotesNothing() {
    #expect(Set(paths("\"frivillig BID")) == ["/bid/", "/bid2/"])
  }

  @Test func synonymFindsWhatThePageSays() {
    let rules = SearchRules(synonyms: [
      SearchRules.Synonym(typed: ["grundejer"], found: ["ejendomsejerne"]),
      SearchRules.Synonym(typed: ["Business Improvement District"], found: ["BID"]),
      SearchRules.Synonym(typed: ["klub"], found: ["frivillig forening"]),
    ])
    #expect(paths("grundejer").isEmpty)
    #expect(paths("grundejere", rules: rules) == ["/ejere/"])
    #expect(Set(paths("business improvement district", rules: rules)) == ["/bid/", "/bid2/"])
    #expect(Set(paths("klubber", rules: rules)) == ["/bid/", "/bid2/"])
  }

  @Test func wordThatIsNotFinishedFindsWhatItBegins() {
    #expect(paths("bestyr").first == "/vedtaegter/")
    #expect(paths("be").contains("/vedtaegter/"))
  }

  @Test func unknownWordIsNamedWithTheNearestOnes() {
    let index = SearchIndex(SampleContent.content(Self.site))
    let answer = index.search("bestyreles")
    #expect(answer.corrections.map(\.typed) == ["bestyreles"])
    #expect(answer.corrections.first?.words == ["bestyrelse"])
    #expect(index.search("xyzzy").results.isEmpty)
    #expect(index.search("bestyrelse").corrections.isEmpty)
  }

  @Test func pagesWithAllWordsComeBeforeThoseWithSome() {
    #expect(paths("forening bestyrelse").first == "/vedtaegter/")
  }

  @Test func newerComesBeforeOlderIfBothFitEquallyWell() {
    let documents = [2020, 2026, 2023].map {
      SampleContent.document("/\($0)/", "Byliv", "Om byliv.", year: $0)
    }
    #expect(SampleContent.paths("byliv", in: documents) == ["/2026/", "/2023/", "/2020/"])
  }

  @Test func partsOfOnePageAreOneResult() {
    let documents = ["forening", "foreninger"].map {
      SampleContent.document("/ordliste/#\($0)", $0, kind: 1)
    }
    #expect(SampleContent.paths("forening", in: documents).count == 1)
  }

  @Test func headingUnderWhichTheWordsStandIsKnown() throws {
    let index = SearchIndex(SampleContent.content(Self.site))
    let answer = index.search("stemmeret")
    let result = try #require(answer.results.first)
    let section = answer.marks.bestSection(of: index.content.documents[result.document])
    #expect(section?.anchor == "afsnit")
    #expect(answer.marks.bestSection(of: SampleContent.document("/x/", "x", "andet")) == nil)
  }

  @Test(arguments: [
    ("bymitde", "bymidte", Edit.likely), ("bumidte", "bymidte", .likely),
    ("bamidte", "bymidte", .other),
    ("bymite", "bymidte", .other), ("byymidte", "bymidte", .other),
  ])
  func changesOfOneLetterAreTold(typed: String, word: String, edit: Edit) {
    #expect(Edit(from: Array(typed.utf8), to: Array(word.utf8)) == edit)
  }

  @Test(arguments: [("bymidte", "bymidte"), ("bymidte", "bymdiet"), ("by", "byen")])
  func moreThanOneChangeIsNone(typed: String, word: String) {
    #expect(Edit(from: Array(typed.utf8), to: Array(word.utf8)) == nil)
  }

  @Test(arguments: [
    ("gågade", "gågader"), ("tøjbutik", "tøjbutikker"), ("koste", "koster"),
    ("citychef", "citychefernes"),
  ])
  func formsDifferInTheirEndingsOnly(one: String, other: String) {
    let words = [one, other].map { foldedWords(of: $0)[0] }
    #expect(SearchLanguage.danish.isForm(words[0], of: words[1]))
    #expect(SearchLanguage.danish.isForm(words[1], of: words[0]))
    #expect(!SearchLanguage.danish.isForm(words[0], of: foldedWords(of: "bibliotek")[0]))
  }
}
