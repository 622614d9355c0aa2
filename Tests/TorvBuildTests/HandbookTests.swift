import Testing
import TorvBuild
import TorvDiagnostics
import TorvMarkdown
import TorvSite

/// Checks the editors' handbook against the code.
@Suite struct HandbookTests {
  private let handbook: String

  init() throws {
    let path = RepositorySite.content + "/pages/haandbog.md"
    handbook = String(decoding: try DiskFileSystem().read(path), as: UTF8.self)
  }

  /// Returns the section under a level-2 heading, up to the next one; lines in an example don't count as headings.
  private func section(_ title: String) throws -> String {
    var isExample = false
    var lines: [Substring] = []
    var isInside = false
    for line in handbook.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { isExample.toggle() }
      if line.hasPrefix("## "), !isExample {
        isInside = line.dropFirst(3) == title || line.hasSuffix("(\(title))")
      }
      if isInside { lines.append(line) }
    }
    try #require(!lines.isEmpty, "no section '\(title)'")
    return lines.joined(separator: "\n")
  }

  @Test func everyDiagnosticIsExplainedOnceAndNoOtherIs() throws {
    let rows = try section("Fejlmeddelelser").matches(
      of: /\n\| `([a-z-]+)` \| ([^\n]+) \| ([^\n]+) \|/)
    let explained = rows.map { String($0.1) }
    let ids = Diagnostic.ID.allCases.map(\.rawValue)
    #expect(Set(ids).subtracting(explained).sorted() == [], "not in the handbook")
    #expect(Set(explained).subtracting(ids).sorted() == [], "not in the code")
    #expect(explained.count == Set(explained).count)
    for row in rows { #expect(row.2.hasSuffix(".") && row.3.hasSuffix("."), "\(row.1)") }
  }

  @Test(arguments: PageKind.allCases)
  func everyKindHasASectionWithItsFieldsAndAnExample(kind: PageKind) throws {
    let section = try section(kind.rawValue)
    let common = try self.section("Felter, som alle sider har")
    let sources = try self.section(PageKind.caseStudy.rawValue)
      .split(separator: "\n").filter { $0.hasPrefix("| `sources`") }.joined()
    for field in kind.fields {
      let named = section.contains("`\(field.name)`") || common.contains("`\(field.name)`")
      #expect(named, "\(kind.rawValue): \(field.name)")
      for inner in field.fields {
        // Sources have the same fields everywhere; the section on case studies explains them.
        let isKnown = (section + sources).contains("`\(inner.name)`")
        #expect(isKnown, "\(kind.rawValue): \(field.name).\(inner.name)")
      }
    }
    #expect(section.contains("```markdown\n---\n"))
  }

  @Test(arguments: PageKind.allCases)
  func exampleOfAKindIsReadWithoutMistakes(kind: PageKind) throws {
    let section = try section(kind.rawValue)
    let start = try #require(section.firstRange(of: "```markdown\n")).upperBound
    let end = try #require(section[start...].firstRange(of: "\n```")).lowerBound
    let source = SourceFile(path: "eksempel.md", text: String(section[start..<end]))
    let slug = try #require(Slug(validating: "eksempel"))
    let result = PageParser(labels: .empty).page(from: source, id: Page.ID(kind: kind, slug: slug))
    #expect(result.diagnostics.isEmpty, "\(DiagnosticFormat.text.string(result.diagnostics))")
    #expect(result.value.page != nil)
  }

  @Test func dataFileOfFeesAndBudgetHasItsFieldsAndAnExampleThatIsRead() throws {
    let section = try section("membership.yml")
    check(MembershipFinances.fields, in: section)
    let result = DataFileParser.finances(from: try example(in: section))
    #expect(result.diagnostics.isEmpty, "\(DiagnosticFormat.text.string(result.diagnostics))")
    #expect(result.value?.budget.isEmpty == false)
  }

  @Test func glossaryHasItsFieldsAndAnExampleThatIsRead() throws {
    let section = try section("glossary.yml")
    check(Glossary.list.fields, in: section)
    let result = DataFileParser.glossary(from: try example(in: section))
    #expect(result.diagnostics.isEmpty, "\(DiagnosticFormat.text.string(result.diagnostics))")
    #expect(result.value?.entries.count == 2)
  }

  @Test func wordsOfTheSearchHaveTheirFieldsAndAnExampleThatIsRead() throws {
    let section = try section("search.yml")
    check(SearchSettings.fields, in: section)
    let result = DataFileParser.search(from: try example(in: section))
    #expect(result.diagnostics.isEmpty, "\(DiagnosticFormat.text.string(result.diagnostics))")
    #expect(result.value?.synonyms.count == 2)
  }

  /// Expects that the section names each field, and the fields inside it.
  private func check(_ fields: [FieldDeclaration], in section: String) {
    for field in fields {
      #expect(section.contains("`\(field.name)`"), "\(field.name)")
      check(field.fields, in: section)
    }
  }

  private func example(in section: String) throws -> SourceFile {
    let start = try #require(section.firstRange(of: "```yaml\n")).upperBound
    let end = try #require(section[start...].firstRange(of: "\n```")).lowerBound
    return SourceFile(path: "eksempel.yml", text: String(section[start..<end]) + "\n")
  }

  @Test func everyKindIsInTheHandbooksTableAndInTheReadme() throws {
    let path = RepositorySite.content + "/../README.md"
    let readme = String(decoding: try DiskFileSystem().read(path), as: UTF8.self)
    for kind in PageKind.allCases {
      #expect(handbook.contains("| `\(kind.rawValue)` |"), "\(kind.rawValue)")
      #expect(handbook.contains("`\(kind.folder)/`"), "\(kind.folder)")
      #expect(readme.contains("`Content/\(kind.folder)/`"), "\(kind.folder)")
    }
  }
}
