import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct ThemeTests {
  @Test func aThemeWithAMistakeStaysSoThatItsPagesAreNotReported() {
    let marked = MarkedText("- 1️⃣slug: organisering\n- slug: 2️⃣Økonomi\n  title: Ø\n  summary: x\n")
    let result = DataFileParser.themes(from: SourceFile(path: "themes.yml", text: marked.text))
    expect(
      result.diagnostics,
      match: [
        .error("1️⃣", .missingField, message: "title"),
        .error("1️⃣", .missingField, message: "summary"),
        .error("2️⃣", .invalidValue, hint: "write 'oekonomi'"),
      ], in: marked)
    #expect(result.value?.map(\.slug.value.text) == ["organisering"])
  }
}
