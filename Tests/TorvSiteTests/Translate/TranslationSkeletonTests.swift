import Foundation
import Testing
import TorvDiagnostics
import TorvMarkdown
import TorvTestSupport

@testable import TorvSite

@Suite struct TranslationSkeletonTests {
  /// The repository's own pages and data files, without translations.
  private static let files: [(file: ContentFile, source: SourceFile)] = {
    let root = "\(Repository.path)/Content"
    // Without files, the tests below that count them fail.
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
    return paths.sorted().compactMap { path in
      switch ContentFile(path: path) {
      case .page, .data:
        FileManager.default.contents(atPath: "\(root)/\(path)").map {
          (ContentFile(path: path), SourceFile(path: path, bytes: Array($0)))
        }
      case .translation, .translatedData, .attachment, .unknown: nil
      }
    }
  }()

  private func today() throws -> CalendarDate { try CalendarDate.parse("2026-11-20").get() }

  private func english() throws -> LanguageTag { try #require(LanguageTag("en")) }

  /// Writes the originals in place of what is to be translated.
  private func filled(_ text: String) -> String {
    text.replacing(#/(?m)^TODO: .*\n\n/#, with: "").replacing("TODO: ", with: "")
  }

  @Test func filledInItIsATranslationOfEachPageOfTheRepository() throws {
    var count = 0
    for case (.page(let id), let source) in Self.files {
      let page = try #require(PageParser(labels: .empty).page(from: source, id: id).value.page)
      guard page.sealing == .none else { continue }
      let result = TranslationSkeleton.text(of: source, id.kind, today: try today())
      let text = try #require(result.value)
      #expect(result.diagnostics.isEmpty)
      let begun = SourceFile(path: "x.en.md", text: text)
      let problems = PageParser(labels: .empty).translation(
        from: begun, of: page, into: try english())
      #expect(problems.value == nil && problems.diagnostics.contains { $0.id == .unfinishedText })
      let formatted = FieldsFormatter.format(begun, of: id.kind, isTranslation: true)
      #expect(formatted.value?.changes == [], "\(source.path)")
      let translation = PageParser(labels: .empty).translation(
        from: SourceFile(path: "x.en.md", text: filled(text)), of: page, into: try english())
      let own = PageParser(labels: .empty).page(from: source, id: id).diagnostics.map(\.words)
      let new = translation.diagnostics.filter { !own.contains($0.words) }
      #expect(new.isEmpty, "\(source.path): \(DiagnosticFormat.text.string(new))")
      #expect(translation.value?.title == page.title && translation.value?.summary == page.summary)
      #expect(translation.value?.translation?.date.value == (try today()))
      count += 1
    }
    #expect(count > 100)
  }

  @Test(arguments: [ContentFile.DataFile.settings, .themes, .finances])
  func filledInItIsATranslationOfADataFile(file: ContentFile.DataFile) throws {
    let source = try #require(Self.files.first { $0.file == .data(file) }?.source)
    let result = TranslationSkeleton.text(
      of: source, file, from: LanguageTag("da"), into: try english())
    let text = try #require(result.value)
    let formatted = FieldsFormatter.format(
      SourceFile(path: "x.en.yml", text: text), as: file, isTranslation: true)
    #expect(formatted.value?.changes == [])
    let own = SourceFile(path: "x.en.yml", text: filled(text))
    let problems: [Diagnostic] =
      switch file {
      case .settings: DataFileParser.settings(from: source, translatedBy: own).diagnostics
      case .themes: DataFileParser.themes(from: source, translatedBy: own).diagnostics
      default: DataFileParser.finances(from: source, translatedBy: own).diagnostics
      }
    #expect(problems.isEmpty, "\(DiagnosticFormat.text.string(problems))")
  }

  @Test func termsKeepTheirDanishWordAndTheirSource() throws {
    let source = SourceFile(
      path: "glossary.yml",
      text: """
        - term: Bymidte
          forms: [bymidten]
          slug: midten
          text: "Byens midte: her."
          english: town centre
          swedish: stadskärna
          source:
            title: Planloven
            url: https://danskelove.dk/planloven
        - term: Byforum
          text: Et forum.
        """)
    let result = TranslationSkeleton.text(
      of: source, .glossary, from: LanguageTag("da"), into: try english())
    let lines = try #require(result.value).split(separator: "\n").dropFirst()
    #expect(
      lines.joined(separator: "\n") == """
        - term: "TODO: town centre"
          text: "TODO: Byens midte: her."
          danish: Bymidte
          swedish: stadskärna
          source:
            title: Planloven
            url: https://danskelove.dk/planloven
        - term: "TODO: Byforum"
          text: "TODO: Et forum."
          danish: Byforum
        """)
    let begun = SourceFile(path: "glossary.en.yml", text: try #require(result.value))
    #expect(FieldsFormatter.format(begun, as: .glossary, isTranslation: true).value?.changes == [])
    let own = SourceFile(path: "glossary.en.yml", text: filled(begun.text(0..<begun.bytes.count)))
    #expect(DataFileParser.glossary(from: own).diagnostics.isEmpty)
  }

  /// Returns the lines of the fields that are to be filled in.
  private func fields(_ fields: String, of kind: PageKind) throws -> String {
    let source = SourceFile(path: "x.md", text: "---\n\(fields)\n---\n\n\nTekst\n")
    let text = try #require(
      TranslationSkeleton.text(of: source, kind, today: try today()).value)
    let parts = text.split(separator: "---\n")
    #expect(
      parts.last == "\nTODO: oversæt teksten herunder, og slet så denne linje.\n\nTekst\n")
    return parts[0].split(separator: "\n").dropFirst().joined(separator: "\n")
  }

  @Test func onlyTextsAreRepeatedAndInTorvsOrder() throws {
    #expect(
      try fields(
        """
        summary: Et resumé
        title: "Vejle: \\"BID\\""
        published: 2026-01-02
        themes: [organisering]
        imageAlt:
        """, of: .page) == """
          title: 'TODO: Vejle: "BID"'
          summary: "TODO: Et resumé"
          translated: 2026-11-20
          """)
  }

  @Test func anEntryIsMarkedByWhatNoOtherEntrySays() throws {
    #expect(
      try fields(
        """
        title: A
        summary: B
        financing:
          - source: Kommunen
            amount: 500
            year: 2019
          - source: Foreningen
            amount: 600
            year: 2020
          - source: Fonden
            currency: SEK
            year: 2020
        results:
          - label: Butikker
            before: "12"
            after: mange
        """, of: .caseStudy) == """
          title: "TODO: A"
          summary: "TODO: B"
          translated: 2026-11-20
          financing:
            - source: "TODO: Kommunen"
              year: 2019
            - source: "TODO: Foreningen"
            - source: "TODO: Fonden"
              currency: SEK
          results:
            - label: "TODO: Butikker"
              after: "TODO: mange"
          """)
  }

  @Test func linesEndInOneWayAndTextsOfSeveralLinesStandOnOne() throws {
    let source = SourceFile(
      path: "x.md",
      text: "\u{FEFF}---\r\ntitle: A\r\nsummary: |\r\n  B\r\n  c\r\n---\r\n\r\nD\r\n\r\nE\r\n")
    let text = try #require(
      TranslationSkeleton.text(of: source, .page, today: try today()).value)
    #expect(!text.contains("\r"))
    #expect(text.contains("\nsummary: \"TODO: B\\nc\"\n"))
    #expect(text.hasSuffix("\n\nD\n\nE\n"))
    let begun = SourceFile(path: "x.en.md", text: text)
    #expect(FieldsFormatter.format(begun, of: .page, isTranslation: true).value?.changes == [])
  }

  @Test func fileThatCannotBeReadIsReported() throws {
    let text = MarkedText("---\ntitle: 1️⃣a: b\n---\n")
    let result = TranslationSkeleton.text(
      of: SourceFile(path: "x.md", text: text.text), .page, today: try today())
    #expect(result.value == nil)
    expect(result.diagnostics, match: [.error("1️⃣", .invalidYAML)], in: text)
  }
}
