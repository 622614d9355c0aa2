import Testing

@testable import TorvSearch

@Suite struct CompoundSplitterTests {
  /// Returns the parts of a word on a site that has the words, each twice.
  private func parts(
    of word: String, with words: String, rules: SearchRules = SearchRules()
  ) -> [String]? {
    let document = SampleContent.document("/a/", word, words + " " + words)
    let vocabulary = Vocabulary([ReadDocuments([document][...], in: .danish)], in: .danish)
    let split = vocabulary.splitting([
      vocabulary.compounds(among: vocabulary.formNumbers, rules: rules)
    ])
    return split.splits.first { $0.word == word.lowercased() }?.parts
  }

  @Test func partsAreWordsOfTheSite() {
    #expect(
      parts(of: "bymidtesamarbejde", with: "bymidte samarbejde") == ["bymidte", "samarbejde"])
    #expect(parts(of: "bymidtesamarbejde", with: "samarbejde") == nil)
  }

  @Test func linkingLettersAndALostEAreNoHindrance() {
    #expect(
      parts(of: "samarbejdsaftale", with: "samarbejde aftale") == ["samarbejde", "aftale"])
    #expect(parts(of: "foreningsmøde", with: "forening møde") == ["forening", "møde"])
    #expect(parts(of: "julemarked", with: "jule marked") == ["jule", "marked"])
  }

  @Test func partThatIsACompoundIsSplitInTurn() {
    #expect(
      parts(of: "detailhandelsplanlægning", with: "detailhandel detail handel planlægning")
        == ["detailhandel", "detail", "handel", "planlægning"])
  }

  @Test func endingsAndParticlesAreNoParts() {
    #expect(parts(of: "foreningen", with: "forene ingen") == nil)
    #expect(parts(of: "fremtiden", with: "frem tiden") == nil)
  }

  @Test func editorsKeepAWordWhole() {
    #expect(
      parts(of: "ringsted", with: "ring sted", rules: SearchRules(wholeWords: ["Ringsted"])) == nil)
    #expect(parts(of: "ringsted", with: "ring sted") == ["ring", "sted"])
  }
}
