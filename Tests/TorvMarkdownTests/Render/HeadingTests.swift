import Testing
import TorvDiagnostics
import TorvMarkdown
import TorvTestSupport

@Suite struct HeadingTests {
  private func ids(_ text: String, reservedIDs: [String] = []) -> [String] {
    MarkdownCheck.parse(text, reservedIDs: reservedIDs).value.outline.map(\.id)
  }

  @Test func headingsGetDanishIDs() {
    #expect(
      MarkdownCheck.html("## Økonomi på *sigt*")
        == "<h2 id=\"oekonomi-paa-sigt\">Økonomi på <em>sigt</em></h2>\n")
  }

  @Test func equalHeadingsAreNumbered() {
    #expect(ids("## a\n\n## a\n\n## A\n\n## b") == ["a", "a-2", "a-3", "b"])
  }

  @Test func numberedIDsDoNotMeetWrittenOnes() {
    #expect(ids("## a-2\n\n## a\n\n## a\n\n## a") == ["a-2", "a", "a-3", "a-4"])
  }

  @Test func headingsWithoutLettersAreCalledAfsnit() {
    #expect(ids("## …\n\n## !\n\n## ?") == ["afsnit", "afsnit-2", "afsnit-3"])
  }

  @Test func idsOfThePageAreLeftAlone() {
    #expect(ids("## Indhold\n\n## Menu", reservedIDs: ["indhold"]) == ["indhold-2", "menu"])
  }

  @Test func outlineHoldsLevelTitleAndPlace() throws {
    let text = "x\n\n## En `to` [tre](fire.md)[^n]\n\n### Fem\n\n[^n]: note"
    let outline = MarkdownCheck.parse(text).value.outline
    #expect(outline.map(\.level) == [2, 3])
    #expect(outline.map(\.title) == ["En to tre", "Fem"])
    let first = try #require(outline.first)
    #expect(Array(text.utf8)[first.range].elementsEqual("## En `to` [tre](fire.md)[^n]".utf8))
  }

  @Test func titleInTheBodyIsAnError() {
    MarkdownCheck.diagnose(
      "tekst\n\n1️⃣# Titel", .error("1️⃣", .headingLevel, message: "'Titel'", hint: "## Titel"))
    MarkdownCheck.diagnose("1️⃣Titel\n===", .error("1️⃣", .headingLevel, hint: "take out the line of"))
  }

  @Test func skippedLevelIsAWarning() {
    MarkdownCheck.diagnose(
      "## a\n\n1️⃣#### b\n\n## c\n\n### d\n\n## e", .warning("1️⃣", .headingLevel, hint: "### b"))
    MarkdownCheck.diagnose("1️⃣### a", .warning("1️⃣", .headingLevel, hint: "## a"))
  }
}
