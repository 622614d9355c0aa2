import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct GlossaryTests {
  private func glossary(
    _ marked: String, expecting expected: ExpectedDiagnostic...,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) -> Glossary? {
    let text = MarkedText(marked)
    let result = DataFileParser.glossary(from: SourceFile(path: "glossary.yml", text: text.text))
    expect(result.diagnostics, match: expected, in: text, sourceLocation: sourceLocation)
    return result.value
  }

  @Test func everyFieldIsRead() throws {
    let read = glossary(
      """
      - term: BID
        slug: bid-omraade
        forms: ["BID'en", business improvement district]
        text: Et område.
        english: business improvement district
        swedish: BID-område
        norwegian: BID-område
        source: {title: Kilde, url: https://kilde.example/, date: 2024-05}

      """)
    let entry = try #require(read?.entries.first)
    #expect(entry.term.value == "BID")
    #expect(entry.anchor == "sektion-ord-bid-omraade")
    #expect(entry.forms.map(\.value) == ["BID'en", "business improvement district"])
    #expect(entry.translations.map(\.language) == [.english, .swedish, .norwegian])
    #expect(entry.source?.title == "Kilde")
  }

  @Test func termsStandInDanishOrderAndGetTheirSlugsFromThemselves() {
    let read = glossary(
      """
      - {term: Økonomisk tomgang, text: a}
      - {term: Ærlighed, text: b}
      - {term: Zoner, text: c}
      - {term: Aabenhed, text: d}

      """)
    #expect(
      read?.entries.map(\.slug.value.text)
        == ["zoner", "aerlighed", "oekonomisk-tomgang", "aabenhed"])
  }

  @Test func aFormThatAnotherTermHasIsAnErrorAtTheLaterOne() {
    let read = glossary(
      """
      - term: Bymidte
        forms: [bymidten]
        text: a
      - term: Centrum
        forms: [1️⃣Bymidten, centret]
        text: b
      - term: 2️⃣bymidte
        text: c
      - term: By
        forms: [3️⃣by, byen, 4️⃣byen]
        text: d

      """,
      expecting: .error(
        "1️⃣", .duplicateValue, message: "'Bymidten' is already a form of 'Bymidte'"),
      .error("2️⃣", .duplicateValue, message: "'bymidte' is already a form of 'Bymidte'"),
      .error("3️⃣", .duplicateValue, message: "'by' is already a form of 'By'"),
      .error("4️⃣", .duplicateValue, message: "stands twice"))
    #expect(read?.entries.map(\.term.value) == ["By", "Bymidte", "Centrum"])
  }

  @Test func formsThatDifferInMoreThanTheFirstLetterAreTwo() {
    _ = glossary("- {term: BID, text: a}\n- {term: Bid, slug: bidrag, text: b}\n")
  }

  @Test func aSlugUsedTwiceIsAnErrorAtTheLaterOne() {
    _ = glossary(
      """
      - {term: Byliv, text: a}
      - {term: Liv i byen, slug: 1️⃣byliv, text: b}
      - {term: 2️⃣Byliv!, text: c}

      """,
      expecting: .error("1️⃣", .duplicateValue, message: "slug 'byliv' is also that of 'Byliv'"),
      .error("2️⃣", .duplicateValue, message: "slug 'byliv'"))
  }

  @Test func whatIsMissingOrUnknownIsReported() {
    _ = glossary(
      """
      - 1️⃣term: Bymidte
        2️⃣engelsk: town centre
      - term: 3️⃣"—"
        text: a

      """, expecting: .error("1️⃣", .missingField, message: "text"), .error("2️⃣", .unknownField),
      .error("3️⃣", .invalidValue, message: "has no letter"))
    _ = glossary(
      "1️⃣term: Bymidte\n", expecting: .error("1️⃣", .invalidValue, message: "must be a list"))
  }
}
