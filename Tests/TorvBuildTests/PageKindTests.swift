import Testing
import TorvBuild
import TorvDiagnostics
import TorvMarkdown
import TorvSite

@testable import TorvRender

/// Checks each kind of page against CONTRIBUTING.md's checklist; ``HandbookTests`` checks its page of the
/// handbook.
@Suite struct PageKindTests {
  private let id = Slug(validating: "prove")
  private let today = CalendarDate(scalar: "2026-11-23")

  @Test(arguments: PageKind.allCases)
  func kindHasItsWordsInTheStringsFile(kind: PageKind) throws {
    let path = RepositorySite.templates + "/strings/da.yml"
    let source = SourceFile(path: path, bytes: try DiskFileSystem().read(path))
    let strings = try #require(Strings.parse(source).value)
    let keys = Set(strings.texts.map(\.key))
    for word in ["one", "title", "lead", "all", "summary", "empty"] {
      #expect(keys.contains("kind.\(kind.rawValue).\(word)"), "\(kind.rawValue).\(word)")
    }
  }

  @Test(arguments: PageKind.allCases)
  func kindHasATemplate(kind: PageKind) {
    let path = RepositorySite.templates + "/pages/\(kind.rawValue).mustache"
    #expect(throws: Never.self) { try DiskFileSystem().read(path) }
  }

  @Test(arguments: PageKind.allCases)
  func kindHasAPageInAFixture(kind: PageKind) async throws {
    let built = try #require(try await FixtureSite("every-kind").check().value)
    #expect(!built.site.entries(of: .kind(kind)).isEmpty)
  }

  @Test func cardsOfAllKindsAreMadeOnceAndReadNoText() async throws {
    let site = try #require(try await FixtureSite("every-kind").check().value).site
    let path = RepositorySite.templates + "/strings/da.yml"
    let strings = try #require(
      Strings.parse(SourceFile(path: path, bytes: try DiskFileSystem().read(path))).value)
    let views = SiteViews(site: site, strings: strings, assets: FingerprintedAssets([]))
    let reads = TextReads()
    TextReads.$current.withValue(reads) {
      for index in site.pages.indices {
        let contents = views.cards.contents(of: index)
        let card = views.cards[index]
        #expect(card !== contents && card.title == contents.title)
        #expect(card === views.cards[index] && card === views.cards.contents(of: index))
      }
    }
    #expect(reads.paths.isEmpty, "a page's text is in its card, so all pages would be made anew")
  }

  @Test(arguments: PageKind.allCases)
  func everyFieldOfTheKindIsUsedInTheFixture(kind: PageKind) throws {
    let site = FixtureSite("every-kind")
    let texts = site.files.keys.filter { $0.hasPrefix("Content/\(kind.folder)/") }.compactMap {
      site[$0]
    }
    let own = kind.fields.filter { field in !["access", "aliases", "draft"].contains(field.name) }
    guard kind != .page else { return }
    for field in own where !PageKind.page.fields.contains(where: { $0.name == field.name }) {
      let isLeft = field.name == "left" || field.name == "online"
      #expect(
        isLeft || texts.contains { $0.contains("\n\(field.name):") },
        "\(kind.rawValue).\(field.name)")
    }
  }

  @Test(arguments: PageKind.allCases)
  func skeletonNamesEveryFieldAndTellsWhatIsToBeFilledIn(kind: PageKind) throws {
    let skeleton = PageSkeleton(
      kind: kind, title: "En \"prøve\": med tegn", today: try #require(today))
    #expect(skeleton.path == "\(kind.folder)/en-proeve-med-tegn.md")
    for field in kind.fields { #expect(skeleton.text.contains("\(field.name):"), "\(field.name)") }
    let diagnostics = try parse(skeleton.text, kind: kind).diagnostics
    #expect(!diagnostics.isEmpty)
    #expect(
      diagnostics.allSatisfy { $0.id == .unfinishedText },
      "\(DiagnosticFormat.text.string(diagnostics))")
  }

  @Test(arguments: PageKind.allCases)
  func skeletonIsAPageOnceItsTodosAreFilledIn(kind: PageKind) throws {
    let skeleton = PageSkeleton(kind: kind, title: "En prøve", today: try #require(today))
    var text = skeleton.text
    // The text after «TODO: » is an example of the value.
    text = text.replacing(/"?TODO: ([^"\n]+)"?/) { match in
      match.1 == "https://…" ? "https://kilde.example/" : String(match.1)
    }
    text = text.replacing(": TODO\n", with: ": tekst\n").replacing("- TODO\n", with: "- tekst\n")
      .replacing("[TODO]", with: list(of: kind))
    let result = try parse(text, kind: kind)
    #expect(
      result.diagnostics.isEmpty, "\(text)\n\(DiagnosticFormat.text.string(result.diagnostics))")
    #expect(result.value.page != nil)
  }

  private func list(of kind: PageKind) -> String {
    [.recommendation, .funding].contains(kind) ? "[kommuner]" : "[tekst]"
  }

  private func parse(_ text: String, kind: PageKind) throws -> Diagnosed<ParsedPage> {
    PageParser(labels: .empty).page(
      from: SourceFile(path: "\(kind.folder)/prove.md", text: text),
      id: Page.ID(kind: kind, slug: try #require(id)))
  }
}
