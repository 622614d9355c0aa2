import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct SearchSettingsTests {
  private func settings(
    _ marked: String, expecting expected: ExpectedDiagnostic...,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) -> SearchSettings? {
    let text = MarkedText(marked)
    let result = DataFileParser.search(from: SourceFile(path: "search.yml", text: text.text))
    expect(result.diagnostics, match: expected, in: text, sourceLocation: sourceLocation)
    return result.value
  }

  @Test func wordsFindEachOtherAndTypedOnesOthers() throws {
    let read = settings(
      """
      synonyms:
        - words: [BID, Business Improvement District]
        - typed: [citychef]
          found: [byleder, bymidtechef]
      neverSplit: [Ringsted]

      """)
    let synonyms = try #require(read?.synonyms)
    #expect(synonyms.map(\.typed) == [["BID", "Business Improvement District"], ["citychef"]])
    #expect(
      synonyms.map { $0.found.map(\.value) } == [synonyms[0].typed, ["byleder", "bymidtechef"]])
    #expect(read?.neverSplit == ["Ringsted"])
  }

  @Test func synonymThatFindsNothingIsAMistake() {
    _ = settings(
      "synonyms:\n  - words: 1️⃣[BID]\n",
      expecting: .error("1️⃣", .invalidValue, message: "a single word has nothing to find"))
    _ = settings(
      "synonyms:\n  - words: 1️⃣[BID, by]\n    found: [by]\n",
      expecting: .error("1️⃣", .conflictingFields, message: "words stands beside typed or found"))
    _ = settings(
      "synonyms:\n  - typed: [BID]\n    found: [1️⃣'!']\n",
      expecting: .error("1️⃣", .invalidValue, message: "'!' has no letter to search for"))
  }
}
