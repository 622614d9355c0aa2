import Testing
import TorvDiagnostics
import TorvMarkdown
import TorvTestSupport

@testable import TorvSite

@Suite struct PageSkeletonTests {
  private func text(_ kind: PageKind, title: String = "Høje-Taastrup på ny") throws -> String {
    let today = try CalendarDate.parse("2026-11-20").get()
    return PageSkeleton(kind: kind, title: title, today: today).text
  }

  /// Replaces each TODO with the legal value after it, or with a text.
  private func filled(_ text: String) -> String {
    text.replacing("TODO: skriv sidens tekst her", with: "Sidens tekst")
      .replacing("[TODO]", with: "[kommuner]")
      .replacing(": TODO\n", with: ": En tekst\n").replacing("- TODO\n", with: "- En tekst\n")
      .replacing("TODO: https://…", with: "https://kilde.example/")
      .replacing(/"TODO: ([^"]*)"/) { $0.output.1 }
  }

  /// Removes the comment sign before every field, but not before explanations.
  private func uncommented(_ text: String, except names: Set<String>) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 1...3 {
      lines = lines.map { line in
        guard let match = line.wholeMatch(of: /( *)# ( *(?:- |# )*([A-Za-z]+):.*)/),
          isField(String(match.output.3)), !names.contains(String(match.output.3))
        else { return line }
        return String(match.output.1 + match.output.2)
      }
    }
    return lines.joined(separator: "\n")
  }

  private func isField(_ name: String) -> Bool {
    func names(_ fields: [FieldDeclaration]) -> [String] {
      fields.flatMap { [$0.name] + names($0.fields) }
    }
    return PageKind.allCases.contains { names($0.fields).contains(name) }
  }

  private func diagnostics(_ kind: PageKind, _ text: String) throws -> [Diagnostic] {
    let id = Page.ID(kind: kind, slug: try #require(Slug(validating: "side")))
    let source = SourceFile(path: "Content/\(kind.folder)/side.md", text: text)
    return PageParser(labels: .empty).page(from: source, id: id).diagnostics
  }

  @Test(arguments: PageKind.allCases) func eachTODOIsReported(kind: PageKind) throws {
    let text = try text(kind)
    let diagnostics = try diagnostics(kind, text)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let unfinished = lines.enumerated().filter { _, line in
      line.contains("TODO") && !line.drop { $0 == " " }.hasPrefix("#")
    }
    #expect(diagnostics.allSatisfy { $0.id == .unfinishedText }, "\(diagnostics)")
    #expect(
      Set(diagnostics.compactMap { $0.location?.line }) == Set(unfinished.map { $0.offset + 1 }))
    #expect(diagnostics.count == unfinished.count)
  }

  @Test(arguments: PageKind.allCases) func aFilledFileIsLegal(kind: PageKind) throws {
    let text = filled(try text(kind))
    #expect(!text.replacing(/#.*/, with: "").contains("TODO"))
    #expect(try diagnostics(kind, text).isEmpty, "\(text)")
  }

  @Test(arguments: PageKind.allCases) func everyExampleIsLegal(kind: PageKind) throws {
    // A case has either a municipality or a place, and a session has at most a place; the single column in a
    // dataset's example holds no years, and no numbers to draw or to rate as better.
    let text = uncommented(
      filled(try text(kind)), except: ["country", "online", "series", "map", "better"]
    )
    .replacing(/\nplace: .*/, with: "")
    .replacing(/\nchart:(?s:.*?)\n  value: [^\n]*/, with: "")
    #expect(try diagnostics(kind, text).isEmpty, "\(text)")
  }

  @Test(arguments: PageKind.allCases) func everyFieldIsExplainedAtEveryLevel(kind: PageKind) throws
  {
    let lines = try text(kind).split(separator: "\n").map(String.init)
    func check(_ fields: [FieldDeclaration]) {
      for field in fields {
        let mark = field.isRequired ? " (skal udfyldes)" : ""
        let named = lines.indices.contains { index in
          lines[index].trimmingComment.hasPrefix(field.name + ":") && index > 0
            && lines[index - 1].hasSuffix("# \(field.comment)\(mark)")
        }
        #expect(named, "\(field.name)")
        check(field.fields)
      }
    }
    check(kind.fields)
  }

  @Test(arguments: PageKind.allCases)
  func theFirstFieldOfAListIsRequiredSoThatItsHyphenIsShown(kind: PageKind) {
    for field in kind.fields where field.isList {
      #expect(field.fields.first?.isRequired == true, "\(field.name)")
    }
  }

  @Test func fieldsInsideListsAreIndentedBelowTheirHyphen() throws {
    let text = try text(.caseStudy)
    #expect(
      text.contains(
        """
        # Hvem der har været med
        # partners:
        #   # Partnerens navn (skal udfyldes)
        #   - name: TODO
        #     # Partnerens rolle
        #     # role: medejer

        """))
    #expect(
      text.contains(
        """
        # Kilderne; en case uden kilde kan ikke udgives (skal udfyldes)
        sources:
          # Hvad kilden er, og hvem der har udgivet den (skal udfyldes)
          - title: "TODO: kildens titel"
            # Kildens adresse (skal udfyldes)
            url: "TODO: https://…"
            # Kildens egen dato: 2020, 2020-06 eller 2020-06-15
            # date: 2020-06
            # Adressen på en arkiveret kopi, når kilden selv er væk
            # archived: https://web.archive.org/web/2020/https://kilde.example/
        ---

        """))
  }

  @Test(arguments: [
    "Torv: \"en\" by", "# 1 'x' \\ {a} [b]", "TITEL\twith\u{7F}tab", "👩‍👩‍👧 & <by>", "- a", "null",
  ])
  func everyTitleSurvives(title: String) throws {
    let page = try parse(.page, filled(try text(.page, title: title)), expecting: [])
    #expect(page?.title == title)
  }

  @Test func theFileIsNamedAfterTheTitle() throws {
    let today = try CalendarDate.parse("2026-11-20").get()
    let path = PageSkeleton(kind: .guide, title: "Ærø på ny!", today: today).path
    #expect(path == "guides/aeroe-paa-ny.md")
    #expect(PageSkeleton(kind: .guide, title: "!?", today: today).path == nil)
    #expect(try text(.guide).contains("\npublished: 2026-11-20\n"))
  }
}

extension String {
  /// The line without indentation, comment signs and hyphens.
  fileprivate var trimmingComment: Substring { drop { " #-".contains($0) } }
}
