import Foundation
import Testing
import TorvDiagnostics
import TorvMarkdown
import TorvSite
import TorvTestSupport

@testable import TorvRender

/// A site made of a few texts, for tests of its rendering.
struct SampleSite {
  var pages: [(kind: PageKind, slug: String, text: String)] = []
  /// The CSV files of datasets by their path under Content/.
  var tables: [String: String] = [:]
  var themes = "- {slug: byliv, title: Byliv, summary: Torve.}\n"
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

  /// Adds a case study that was published on the day.
  mutating func addCase(
    _ slug: String, title: String? = nil, published: String = "2026-01-01", theme: String? = nil
  ) {
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
      """ + (theme.map { "\nthemes: [\($0)]" } ?? ""))
  }

  mutating func addRecommendation(_ number: Int, actors: String, followUp: String? = nil) {
    add(
      .recommendation, "anbefaling-\(number)",
      """
      title: Anbefaling \(number)
      summary: S.
      number: \(number)
      actors: \(actors)
      """ + (followUp.map { "\nfollowUp:\n" + $0 } ?? ""))
  }

  mutating func addMember(_ title: String, category: String = "andet") {
    let slug = "medlem-\(pages.count + 1)"
    add(
      .member, slug,
      "title: \"\(title)\"\nsummary: S.\ncategory: \(category)\njoined: 2025-01-01\nfictional: true"
    )
  }

  /// Relates the pages; missing parts of a whole site, such as the twelve recommendations, don't matter here.
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
    let themes = SourceFile(path: "Content/themes.yml", text: themes)
    let input = SiteInput(
      settings: try #require(DataFileParser.settings(from: settings).value),
      settingsSource: settings, themes: try #require(DataFileParser.themes(from: themes).value),
      themesSource: themes, municipalities: try municipalities(), pages: parsed, unparsedPages: [],
      attachments: tables.keys.sorted(),
      tables: tables.reduce(into: [:]) { files, table in
        files[table.key] = SourceFile(path: "Content/\(table.key)", text: table.value)
      }, contentPath: "Content",
      today: try #require(CalendarDate(scalar: today)))
    return Site.relating(input).value
  }

  /// The municipalities of the golden sites.
  func municipalities() throws -> [Municipality] {
    guard !tables.isEmpty else { return [] }
    let path = Repository.path + "/Tests/TorvBuildTests/Fixtures/base/Content/municipalities.csv"
    let source = SourceFile(
      path: "municipalities.csv", text: try String(contentsOfFile: path, encoding: .utf8))
    return try #require(MunicipalityParser.municipalities(from: source).value)
  }

  func views() throws -> SiteViews {
    SiteViews(site: try site(), strings: try Self.strings(), assets: FingerprintedAssets([]))
  }
}

extension SampleSite {
  /// Creates a site with a dataset that has figures for this many municipalities: 1, 2, 3 and so on.
  static func withFigures(of count: Int) throws -> SampleSite {
    var sample = withDataset()
    let names = try sample.municipalities().prefix(count).map(\.name)
    sample.tables["datasets/tal.csv"] =
      "kommune,tal,år,note\n"
      + names.enumerated().map { "\($1),\($0 + 1),2020,\n" }.joined()
    return sample
  }

  /// Creates a series: a dataset with a row for each key and year.
  static func withSeries(
    _ rows: String, key: String = "kommune", columns: String = "", fields: String = ""
  ) -> SampleSite {
    var sample = SampleSite()
    sample.tables["datasets/serie.csv"] = rows
    sample.add(
      .dataset, "serie",
      """
      title: Serie
      summary: Hvad der er talt hvert år.
      published: 2026-01-01
      updated: 2026-01-01
      themes: [byliv]
      file: serie.csv
      key: \(key)
      series: år
      columns:
        - {name: kommune, title: Kommune, kind: municipality}
        - {name: år, title: År, kind: year}
        - {name: tal, title: Tal, unit: "%", kind: decimal, optional: true}
        \(columns)
      licence: {title: CC BY, url: "https://licens.example/by"}
      publisher: Danmarks Statistik
      sources: [{title: K, url: "https://kilde.example/"}]
      period: 2018–2021
      frequency: annual
      \(fields)
      """)
    return sample
  }

  /// Creates a site with one dataset of two rows, and optional extra fields.
  static func withDataset(_ fields: String = "") -> SampleSite {
    var sample = SampleSite()
    sample.tables["datasets/tal.csv"] = """
      kommune,tal,år,note
      Ærø,12.5,2020,"a ""b""\"
      Vejle,-3,2021,

      """
    sample.add(
      .dataset, "tal",
      """
      title: Tal & <mere>
      summary: Hvad der er talt.
      published: 2026-01-01
      updated: 2026-01-01
      themes: [byliv]
      file: tal.csv
      key: kommune
      columns:
        - {name: kommune, title: Kommune, kind: municipality}
        - {name: tal, title: Tal, unit: "%", kind: decimal}
        - {name: år, title: År, kind: year}
        - {name: note, title: Note, kind: text, optional: true}
      licence: {title: CC BY, url: "https://licens.example/by"}
      publisher: Danmarks Statistik
      sources: [{title: K, url: "https://kilde.example/"}]
      period: 2008–2016
      frequency: annual
      \(fields)
      """)
    return sample
  }
}
