import TorvDiagnostics
import TorvSearch
import TorvSite

extension FuzzTarget {
  /// The words of the search: in the texts of pages, in what readers type, and in `search.yml`.
  static let search = FuzzTarget(
    name: "search",
    seeds: { corpus in
      let queries = ["hvordan får vi ejerne med", "\"frivillig BID\" Åbenrå"]
      let texts = corpus.contents(ending: ".md") + queries.map { Array($0.utf8) }
      let rules = Array("synonyms:\n  - words: [BID, by]\n  - typed: [a]\n    found: [b c]\n".utf8)
      return texts.map { ChoosingInput.bytes(0, $0) } + texts.map { ChoosingInput.bytes(1, $0) }
        + [ChoosingInput.bytes(2, rules)]
    },
    dictionary: [
      "\"", "»", "«", "å", "a\u{30A}", "u\u{308}", "\u{AD}", "bymidtesamarbejde", "bymidte",
      "samarbejde",
      "ejendomsejerne", "\u{200B}", "ß", "İ", "synonyms:\n  - words: [", "neverSplit: [",
      "aaaaaaaa", " i ",
    ],
    check: { input in
      let input = ChoosingInput(input, among: 3)
      switch input.choice {
      case 0: try checkDocument(input.rest)
      case 1: try checkQuery(String(decoding: input.rest, as: UTF8.self))
      default:
        let source = SourceFile(path: "search.yml", bytes: input.rest)
        try DiagnosticPromises.check(DataFileParser.search(from: source).diagnostics, in: source)
      }
    })

  private static let sample = SearchIndex(
    content([
      document(
        "/a/", "Bymidtesamarbejde", "Et samarbejde om bymidten. En bymidte er et samarbejde."),
      document("/b/", "Frivillig BID", "Ejendomsejerne i Åbenrå betaler selv."),
    ]))

  private static func content(_ documents: [SearchDocument]) -> SearchContent {
    SearchContent(
      documents: documents,
      kinds: [SearchContent.Kind(name: "page", title: "Side", plural: "Sider", weight: 100)],
      dimensions: [],
      rules: SearchRules(synonyms: [SearchRules.Synonym(typed: ["klub"], found: ["frivillig BID"])])
    )
  }

  private static func document(_ path: String, _ title: String, _ text: String) -> SearchDocument {
    SearchDocument(
      path: path, title: title, summary: "", kind: 0,
      sections: [
        SearchDocument.Section(anchor: "a", heading: title, text: Array(text.utf8)[...])
      ])
  }

  /// Checks that what a text says is found, and that its files can be made.
  private static func checkDocument(_ text: [UInt8]) throws {
    let words = String(decoding: text, as: UTF8.self)
    let index = SearchIndex(content([document("/x/", "Siden", words)]))
    _ = IndexFiles(index).entry(.object([:]))
    try promise(index.search("siden").results.count == 1, "the page is not found by its title")
    // A run of ASCII letters is a word, whatever stands around it, unless it is a function word.
    for word in words.split(whereSeparator: { !($0.isASCII && $0.isLetter) }).prefix(3) {
      _ = index.search(String(word))
    }
  }

  /// Checks that any query has an answer in which the best come first and each page once.
  private static func checkQuery(_ text: String) throws {
    let answer = sample.search(text)
    let scores = answer.results.map(\.score)
    try promise(scores.allSatisfy { $0.isFinite && $0 > 0 }, "a score is no number")
    try promise(scores == scores.sorted(by: >), "the best do not come first")
    let isOnce = Set(answer.results.map(\.document)).count == answer.results.count
    try promise(isOnce, "a page is found twice")
    for document in sample.content.documents { _ = answer.marks.bestSection(of: document) }
  }
}
