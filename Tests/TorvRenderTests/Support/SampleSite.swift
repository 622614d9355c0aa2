import Foundation
import Testing
import TorvDiagnostics
import TorvMarkdown
import TorvSite
import TorvTestSupport

@testable import TorvRender

/// A site made of a few texts, for what renders it.
struct SampleSite {
  var pages: [(kind: PageKind, slug: String, text: String)] = []
  var settings = """
    title: Torvet & Co
    tagline: Prøver
    description: Et <websted>.
    baseURL: https://torv.example/centret/
    contact: kontakt@torv.example
    licence: {title: CC BY, url: "https://licens.example/"}
    menu: []
    footer: []
    membership: /om/
    """
  var today = "2026-11-23"

  static func strings() throws -> Strings {
    let path = Repository.path + "/Tests/TorvBuildTests/Fixtures/templates/strings/da.yml"
    let source = SourceFile(path: "da.yml", text: try String(contentsOfFile: path, encoding: .utf8))
    return try #require(Strings.parse(source).value)
  }

  mutating func add(_ kind: PageKind, _ slug: String, _ fields: String, body: String = "Tekst.") {
    pages.append((kind, slug, "---\n\(fields)\n---\n\(body)\n"))
  }

  /// Adds a case study, published on the day.
  mutating func addCase(_ slug: String, title: String? = nil, published: String = "2026-01-01") {
    add(
      .caseStudy, slug,
      """
      title: "\(title ?? slug)"
      summary: Resumé af \(slug).
      published: \(published)
      place: Malmö
      country: SE
      period: 2020
      evidence: experience
      sources: [{title: K, url: "https://kilde.example/"}]
      """)
  }

  mutating func addMember(_ title: String, category: String = "andet") {
    let slug = "medlem-\(pages.count + 1)"
    add(
      .member, slug,
      "title: \"\(title)\"\nsummary: S.\ncategory: \(category)\njoined: 2025-01-01\nfictional: true"
    )
  }

  /// Relates the pages; what is missing of a whole site, such as the twelve recommendations, does not matter here.
  func site() throws -> Site {
    let parser = PageParser(labels: .empty)
    let parsed = try pages.map { page in
      let result = parser.page(
        from: SourceFile(path: "Content/\(page.kind.folder)/\(page.slug).md", text: page.text),
        id: Page.ID(kind: page.kind, slug: try #require(Slug(validating: page.slug))))
      #expect(result.diagnostics.isEmpty, "\(DiagnosticFormat.text.string(result.diagnostics))")
      return try #require(result.value.page)
    }
    let settings = SourceFile(path: "Content/site.yml", text: settings)
    let themes = SourceFile(
      path: "Content/themes.yml",
      text: "- {slug: byliv, title: Byliv, summary: Torve.}\n")
    let input = SiteInput(
      settings: try #require(DataFileParser.settings(from: settings).value),
      settingsSource: settings, themes: try #require(DataFileParser.themes(from: themes).value),
      themesSource: themes, municipalities: [], pages: parsed, unparsedPages: [],
      attachments: [], contentPath: "Content",
      today: try #require(CalendarDate(scalar: today)))
    return Site.relating(input).value
  }

  func views() throws -> SiteViews {
    SiteViews(site: try site(), strings: try Self.strings(), assets: FingerprintedAssets([]))
  }
}
