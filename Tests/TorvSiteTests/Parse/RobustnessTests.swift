import Testing
import TorvDiagnostics
import TorvMarkdown

@testable import TorvSite

@Suite struct RobustnessTests {
  /// A generator that gives the same numbers in every run.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64 = 0x7042_7631

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  /// The most harmful pieces: parts of fences, YAML, CSV and UTF-8.
  private static let pieces: [[UInt8]] =
    [
      "---\n", "- ", ": ", "\n", "\r\n", "\"", "'", "[", "]", "{", "}", ",", ";", "#", "|\n", "\t",
      "&a ",
      "*a", "!!x ", "\u{FEFF}", "å", "🇩🇰", "TODO", "~", "null", "../", ".md", "](", "?", "<<: ",
    ].map { Array($0.utf8) } + [[0], [0xC3], [0xFF], [0x80], [0x1B]]

  private func damaged(_ text: String, by numbers: inout Numbers) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0...Int.random(in: 0...5, using: &numbers) {
      let start = Int.random(in: 0...bytes.count, using: &numbers)
      let end = min(bytes.count, start + Int.random(in: 0...3, using: &numbers))
      bytes.replaceSubrange(start..<end, with: Self.pieces.randomElement(using: &numbers) ?? [])
    }
    return bytes
  }

  private func check(_ diagnostics: [Diagnostic], of source: SourceFile) {
    for diagnostic in diagnostics {
      let line = diagnostic.location?.line ?? 1
      #expect((1...source.lineStarts.count).contains(line), "\(diagnostic)")
    }
    #expect(!DiagnosticFormat.text.string(diagnostics, colored: true).contains("\0"))
    #expect(
      DiagnosticFormat.github.string(diagnostics).split(separator: "\n").count == diagnostics.count)
  }

  @Test(arguments: PageKind.allCases) func noDamageToAPageStopsTheParser(kind: PageKind) throws {
    var numbers = Numbers()
    let today = try CalendarDate.parse("2026-11-20").get()
    let id = Page.ID(kind: kind, slug: try #require(Slug(validating: "side")))
    let skeleton = PageSkeleton(kind: kind, title: "Titel", today: today).text
    for text in [SiteFixture.page(kind), skeleton] {
      for _ in 0..<150 {
        let source = SourceFile(path: "a.md", bytes: damaged(text, by: &numbers))
        let result = PageParser(labels: .empty).page(from: source, id: id)
        #expect(result.value.page != nil || result.hasErrors)
        check(result.diagnostics, of: source)
      }
    }
  }

  @Test func noDamageToADataFileStopsTheParser() {
    var numbers = Numbers()
    let table = String(SiteFixture.municipalities.prefix(400))
    for _ in 0..<200 {
      let settings = SourceFile(path: "a", bytes: damaged(SiteFixture.legalSettings, by: &numbers))
      check(DataFileParser.settings(from: settings).diagnostics, of: settings)
      let themes = SourceFile(path: "a", bytes: damaged(SiteFixture.legalThemes, by: &numbers))
      check(DataFileParser.themes(from: themes).diagnostics, of: themes)
      let csv = SourceFile(path: "a", bytes: damaged(table, by: &numbers))
      check(MunicipalityParser.municipalities(from: csv).diagnostics, of: csv)
    }
  }
}
