import Testing
import TorvDiagnostics
import TorvSite
import TorvTestSupport

@Suite struct DataFileParserTests {
  private func themes(
    _ marked: String, _ expected: ExpectedDiagnostic...,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) -> [String]? {
    let text = MarkedText(marked)
    let result = DataFileParser.themes(from: SourceFile(path: "themes.yml", text: text.text))
    expect(result.diagnostics, match: expected, in: text, sourceLocation: sourceLocation)
    return result.value?.map(\.slug.value.text)
  }

  private func hasSettings(
    _ marked: String, _ expected: ExpectedDiagnostic...,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) -> Bool {
    let text = MarkedText(marked)
    let result = DataFileParser.settings(from: SourceFile(path: "site.yml", text: text.text))
    expect(result.diagnostics, match: expected, in: text, sourceLocation: sourceLocation)
    return result.value != nil
  }

  @Test func legalFilesAreRead() {
    #expect(themes(SiteFixture.legalThemes) == ["organisering", "finansiering"])
    #expect(themes("\u{FEFF}" + SiteFixture.legalThemes)?.count == 2)
    #expect(hasSettings(SiteFixture.legalSettings.replacing("\n", with: "\r\n")))
  }

  @Test(arguments: ["1️⃣", "1️⃣\n", "1️⃣# kun en kommentar\n", "\u{FEFF}1️⃣"])
  func anEmptyFileIsAnError(text: String) {
    #expect(themes(text, .error("1️⃣", .missingField, message: "empty")) == nil)
    #expect(!hasSettings(text, .error("1️⃣", .missingField, message: "empty")))
  }

  @Test func whatIsNoTextIsAnError() {
    #expect(themes("- slug: 1️⃣\u{0}\n", .error("1️⃣", .nulByte)) == nil)
  }

  @Test func whatIsNoYAMLIsAnError() {
    #expect(!hasSettings("title: 1️⃣Torv: en by\n", .error("1️⃣", .invalidYAML)))
  }

  @Test func settingsMustBeFields() {
    #expect(!hasSettings("1️⃣- title: Torv\n", .error("1️⃣", .invalidYAML, message: "fields")))
  }

  @Test func themesMustBeAList() {
    #expect(
      themes(
        "1️⃣organisering:\n  title: Organisering\n",
        .error("1️⃣", .invalidValue, message: "themes must be a list")) == [])
  }

  @Test func aSlugUsedTwiceIsAnError() {
    #expect(
      themes(
        SiteFixture.legalThemes + "- slug: 1️⃣organisering\n  title: x\n  summary: y\n",
        .error("1️⃣", .duplicateValue, message: "'organisering' is used twice"))
        == ["organisering", "finansiering"])
  }
}
