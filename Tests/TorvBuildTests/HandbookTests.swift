import Testing
import TorvBuild
import TorvDiagnostics
import TorvMarkdown

@testable import TorvSite

/// Checks the editors' handbook, `Content/pages/haandbog.md` and the pages that it lists, against the code.
@Suite struct HandbookTests {
  /// The text of each page by the name of its file.
  private let pages: [String: String]

  init() {
    var pages: [String: String] = [:]
    for (name, bytes) in FixtureFolder.files(under: RepositorySite.content + "/pages")
    where name.hasPrefix("haandbog") && name.hasSuffix(".md") {
      pages[name] = String(decoding: bytes, as: UTF8.self)
    }
    self.pages = pages
  }

  private func page(_ name: String) throws -> String {
    try #require(pages[name], "no page '\(name)'")
  }

  /// Returns the page that the table of kinds links to.
  private func page(of kind: PageKind) throws -> String {
    let rows = try page("haandbog.md").split(separator: "\n")
    let row = try #require(rows.first { $0.hasPrefix("| `\(kind.rawValue)` | [") })
    let link = try #require(row.firstMatch(of: /\]\(([a-z-]+\.md)\)/))
    return try page(String(link.1))
  }

  /// Returns the headings of a page with their lines, in order; lines in an example don't count as headings.
  private func headings(of page: String) -> [(heading: Substring, lines: [Substring])] {
    var isExample = false
    var headings: [(heading: Substring, lines: [Substring])] = []
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { isExample.toggle() }
      if line.hasPrefix("##"), !isExample {
        headings.append((line, []))
      } else if !headings.isEmpty {
        headings[headings.count - 1].lines.append(line)
      }
    }
    return headings
  }

  /// Returns the section on a data file: its heading of level 2 names the file, and those below it belong to it.
  private func section(onFile file: ContentFile.DataFile) throws -> String {
    let headings = headings(of: try page("haandbog-indstillinger.md"))
    let start = try #require(
      headings.firstIndex { $0.heading.hasSuffix("(\(file.rawValue))") }, "no section '\(file)'")
    let others = headings[(start + 1)...].prefix { $0.heading.hasPrefix("###") }
    return ([headings[start]] + others).map { $0.lines.joined(separator: "\n") }
      .joined(separator: "\n")
  }

  @Test func handbookLinksToEachOfItsPages() throws {
    let start = try page("haandbog.md")
    for name in pages.keys where name != "haandbog.md" {
      #expect(start.contains("](\(name)) | "), "\(name)")
    }
  }

  @Test func everyDiagnosticIsExplainedUnderAHeadingOfItsOwnAndNoOtherIs() throws {
    let sections = headings(of: try page("haandbog-meddelelser.md")).filter {
      $0.heading.hasPrefix("### ")
    }
    let explained = sections.map { String($0.heading.dropFirst(4)) }
    let ids = Diagnostic.ID.allCases.map(\.rawValue)
    #expect(Set(ids).subtracting(explained).sorted() == [], "not in the handbook")
    #expect(Set(explained).subtracting(ids).sorted() == [], "not in the code")
    #expect(explained.count == Set(explained).count)
    for (heading, lines) in sections {
      let paragraphs = lines.filter { !$0.isEmpty }
      let (meaning, remedy) = (paragraphs.first, paragraphs.dropFirst().first)
      #expect(meaning?.hasSuffix(".") == true && meaning?.hasPrefix("**") == false, "\(heading)")
      #expect(remedy?.hasPrefix("**Sådan retter du det:** ") == true, "\(heading)")
      #expect(remedy?.hasSuffix(".") == true, "\(heading)")
    }
  }

  @Test(arguments: PageKind.allCases)
  func everyKindHasAPageWithItsFieldsAndAnExample(kind: PageKind) throws {
    let page = try page(of: kind)
    let common = try self.page("haandbog-felter.md")
    let sources = try self.page(of: .caseStudy)
      .split(separator: "\n").filter { $0.hasPrefix("| `sources`") }.joined()
    for field in kind.fields {
      let named = page.contains("`\(field.name)`") || common.contains("`\(field.name)`")
      #expect(named, "\(kind.rawValue): \(field.name)")
      for inner in field.fields {
        // Sources have the same fields everywhere; the page on case studies explains them, and that on the common
        // fields those of changes.
        let isKnown =
          (page + sources).contains("`\(inner.name)`")
          || common.contains("| `\(field.name)` › `\(inner.name)` |")
        #expect(isKnown, "\(kind.rawValue): \(field.name).\(inner.name)")
      }
    }
    #expect(page.contains("](haandbog-felter.md)"))
    #expect(page.contains("torv new \(kind.rawValue) "))
    #expect(page.contains("```markdown\n---\n"))
  }

  @Test(arguments: PageKind.allCases)
  func exampleOfAKindIsReadWithoutMistakes(kind: PageKind) throws {
    let page = try page(of: kind)
    let start = try #require(page.firstRange(of: "```markdown\n")).upperBound
    let end = try #require(page[start...].firstRange(of: "\n```")).lowerBound
    let source = SourceFile(path: "eksempel.md", text: String(page[start..<end]))
    let slug = try #require(Slug(validating: "eksempel"))
    let result = PageParser(labels: .empty).page(from: source, id: Page.ID(kind: kind, slug: slug))
    #expect(result.diagnostics.isEmpty, "\(DiagnosticFormat.text.string(result.diagnostics))")
    #expect(result.value.page != nil)
    #expect(FieldsFormatter.format(source, of: kind).value?.changes == [])
  }

  @Test func settingsHaveTheirFieldsAndAnExampleThatIsRead() throws {
    let section = try section(onFile: .settings)
    check(SiteSettings.fields, in: section)
    let result = DataFileParser.settings(from: try example(in: section))
    #expect(result.diagnostics.isEmpty, "\(DiagnosticFormat.text.string(result.diagnostics))")
    #expect(result.value != nil)
  }

  @Test func themesHaveTheirFieldsAndAnExampleThatIsRead() throws {
    let section = try section(onFile: .themes)
    check(Theme.fields, in: section)
    let result = DataFileParser.themes(from: try example(in: section))
    #expect(result.diagnostics.isEmpty, "\(DiagnosticFormat.text.string(result.diagnostics))")
    #expect(result.value?.count == 2)
  }

  @Test func municipalitiesHaveTheirColumns() throws {
    let section = try section(onFile: .municipalities)
    for column in Municipality.columns { #expect(section.contains("`\(column)`"), "\(column)") }
    #expect(section.contains("\n\(Municipality.columns.joined(separator: ","))\n"))
  }

  @Test func dataFileOfFeesAndBudgetHasItsFieldsAndAnExampleThatIsRead() throws {
    let section = try section(onFile: .finances)
    check(MembershipFinances.fields, in: section)
    let result = DataFileParser.finances(from: try example(in: section))
    #expect(result.diagnostics.isEmpty, "\(DiagnosticFormat.text.string(result.diagnostics))")
    #expect(result.value?.budget.isEmpty == false)
  }

  @Test func glossaryHasItsFieldsAndAnExampleThatIsRead() throws {
    let section = try section(onFile: .glossary)
    check(Glossary.Entry.fields, in: section)
    let result = DataFileParser.glossary(from: try example(in: section))
    #expect(result.diagnostics.isEmpty, "\(DiagnosticFormat.text.string(result.diagnostics))")
    #expect(result.value?.entries.count == 2)
  }

  @Test func wordsOfTheSearchHaveTheirFieldsAndAnExampleThatIsRead() throws {
    let section = try section(onFile: .search)
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

  @Test(arguments: ContentFile.DataFile.allCases.filter { $0 != .municipalities })
  func exampleOfADataFileIsInTorvsForm(file: ContentFile.DataFile) throws {
    let source = try example(in: try section(onFile: file))
    #expect(FieldsFormatter.format(source, as: file).value?.changes == [])
  }

  @Test func everyKindIsInTheHandbooksTableAndInTheReadme() throws {
    let path = RepositorySite.content + "/../README.md"
    let readme = String(decoding: try DiskFileSystem().read(path), as: UTF8.self)
    let start = try page("haandbog.md")
    for kind in PageKind.allCases {
      #expect(start.contains("| `\(kind.rawValue)` | ["), "\(kind.rawValue)")
      #expect(start.contains("`\(kind.folder)/`"), "\(kind.folder)")
      #expect(readme.contains("`Content/\(kind.folder)/`"), "\(kind.folder)")
    }
  }
}
