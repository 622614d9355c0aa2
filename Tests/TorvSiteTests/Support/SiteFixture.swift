import Testing
import TorvDiagnostics
import TorvMarkdown
import TorvTestSupport

@testable import TorvSite

/// A complete legal site, to which a test adds the files under test.
struct SiteFixture {
  /// The pages by their path under Content/; one of them may contain markers.
  var files: [String: String]
  var attachments: [String] = []
  /// The CSV files of datasets by their path under Content/; one of them may contain markers.
  var tables: [String: String] = [:]
  var settings = Self.legalSettings
  var themes = Self.legalThemes
  var today = "2026-11-20"

  /// Creates a site with the front page, the page on membership and the twelve recommendations.
  init(_ files: [String: String] = [:], attachments: [String] = []) {
    var all = ["pages/index.md": Self.page(.page), "pages/medlemskab.md": Self.page(.page)]
    for number in 1...12 {
      all["recommendations/anbefaling-\(number).md"] = Self.page(
        .recommendation, "number: \(number)")
    }
    self.files = all.merging(files) { _, own in own }
    self.attachments = attachments
  }

  static let legalSettings = """
    title: Torv
    tagline: Viden om levende bymidter
    description: Et resumé
    baseURL: https://torv.example/
    contact: kontakt@torv.example
    licence:
      title: CC BY 4.0
      url: https://creativecommons.org/licenses/by/4.0/deed.da
    menu:
      - title: Cases
        path: /cases/
    footer:
      - title: Temaer
        path: /temaer/
    membership: /medlemskab/

    """

  static let legalThemes = """
    - slug: organisering
      title: Organisering
      summary: Hvem der sidder med
    - slug: finansiering
      title: Finansiering
      summary: Hvem der betaler

    """

  /// The table of the 98 municipalities with made-up numbers.
  static var municipalities: String {
    let rows = MunicipalityRegister.names.sorted { $0.key < $1.key }.map { code, name in
      "\(code),\(name),Region,By,\(1000 + code),2020,\(code % 10 + 1),\(code / 10 - 9)\n"
    }
    return "code,name,region,mainTown,population,populationYear,tileColumn,tileRow\n"
      + rows.joined()
  }

  /// Returns a legal file of the kind; fields that are not given get legal values.
  static func page(_ kind: PageKind, _ fields: String = "", body: String = "Tekst.\n") -> String {
    let given = MarkedText(fields).text.split(separator: "\n").compactMap {
      $0.split(separator: ":").first
    }
    let missing = (["title: Titel", "summary: Resumé"] + required(kind)).filter { line in
      !given.contains { line.hasPrefix($0 + ":") }
    }
    let lines = missing + (fields.isEmpty ? [] : [fields])
    return "---\n" + lines.joined(separator: "\n") + "\n---\n\n" + body
  }

  private static func required(_ kind: PageKind) -> [String] {
    switch kind {
    case .recommendation: ["number: 1", "actors: [staten]"]
    case .caseStudy:
      [
        "municipality: vejle", "period: 2019-2023", "evidence: experience",
        "sources: [{title: Kilde, url: https://kilde.example/}]",
      ]
    case .guide: ["reviewed: 2026-01-01", "reviewBy: 2027-01-01"]
    case .path:
      [
        "questions: [{id: hvem-er-med, question: Hvem?, answers: [{answer: Os alle, leadsTo: foerste-skridt}, {answer: Jer, leadsTo: foerste-skridt}]}]",
        "plans: [{id: foerste-skridt, title: Gå, steps: [{title: Gå, text: Gå nu}], guides: [tur]}]",
      ]
    case .assessment:
      [
        "scale: [Nej, Ja]",
        "groups: [{id: os, title: Os, statements: [Vi er her], advice: Kom, guides: [tur]}]",
        "bands: [{from: 0, title: Godt, text: Godt nok}]",
      ]
    case .course: ["outcomes: [at kunne noget]", "audience: Alle"]
    case .collaboration:
      [
        "municipality: vejle", "form: forening", "publicPartners: [{name: Kommunen}]",
        "privatePartners: [{name: Foreningen}]",
        "sources: [{title: Kilde, url: https://kilde.example/}]",
      ]
    case .funding:
      [
        "funder: Fonden", "deadline: 2027-01-01", "eligible: [kommuner]",
        "url: https://fond.example/", "checked: 2026-01-01",
      ]
    case .service: ["scope: Et møde", "contact: raad@torv.example"]
    case .dataset:
      [
        "file: side.csv", "columns: [{name: tal, title: Tal, kind: integer}]",
        "licence: {title: CC BY, url: https://licens.example/}",
        "sources: [{title: Kilde, url: https://kilde.example/}]", "updated: 2026-01-01",
        "frequency: never",
      ]
    case .member: ["category: kommune", "joined: 2026-01-01"]
    case .page: []
    }
  }
}

extension SiteFixture {
  /// Returns the parsed input and the problems with the files; `shuffle` decides the order of the pages.
  func input(
    shuffled shuffle: ([String]) -> [String] = { $0.sorted() }
  ) throws -> Diagnosed<SiteInput> {
    var diagnostics: [Diagnostic] = []
    var pages: [Page] = []
    var unparsed: [UnparsedPage] = []
    for path in shuffle(Array(files.keys)) {
      guard case .page(let id) = ContentFile(path: path) else {
        Issue.record("'\(path)' is not the path of a page")
        continue
      }
      let text = MarkedText(files[path] ?? "").text
      let source = SourceFile(path: "Content/\(path)", text: text)
      let parsed = PageParser(labels: .empty).page(from: source, id: id)
      switch parsed.unwrap(into: &diagnostics) {
      case .page(let page): pages.append(page)
      case .unparsed(let page): unparsed.append(page)
      }
    }
    let settings = SourceFile(path: "Content/site.yml", text: MarkedText(settings).text)
    let themes = SourceFile(path: "Content/themes.yml", text: themes)
    let table = SourceFile(path: "Content/municipalities.csv", text: Self.municipalities)
    let input = SiteInput(
      settings: try #require(DataFileParser.settings(from: settings).unwrap(into: &diagnostics)),
      settingsSource: settings,
      themes: try #require(DataFileParser.themes(from: themes).unwrap(into: &diagnostics)),
      themesSource: themes,
      municipalities: try #require(
        MunicipalityParser.municipalities(from: table).unwrap(into: &diagnostics)),
      pages: pages, unparsedPages: unparsed, attachments: attachments + tables.keys.sorted(),
      tables: tables.reduce(into: [:]) { files, table in
        files[table.key] = SourceFile(
          path: "Content/\(table.key)", text: MarkedText(table.value).text)
      },
      contentPath: "Content", today: try CalendarDate.parse(today).get())
    return Diagnosed(input, diagnostics)
  }

  /// Relates the pages; the problems must be exactly the expected ones.
  @discardableResult
  func relate(
    expecting expected: ExpectedDiagnostic...,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws -> Site {
    var diagnostics: [Diagnostic] = []
    let site = Site.relating(try input().unwrap(into: &diagnostics)).unwrap(into: &diagnostics)
    let marked = (Array(files.values) + Array(tables.values) + [settings]).map(MarkedText.init)
    expect(
      diagnostics, match: expected,
      in: marked.first { !$0.places.isEmpty } ?? MarkedText(""), sourceLocation: sourceLocation)
    return site
  }
}

extension Site {
  /// Returns the index of the page whose file has the path under Content/.
  func index(ofFile path: String) throws -> PageIndex {
    guard case .page(let id) = ContentFile(path: path) else { throw NoSuchFile(path: path) }
    return try #require(index(of: id), "there is no page '\(path)'")
  }

  /// Returns the relations of the page whose file has the path under Content/.
  func relations(ofFile path: String) throws -> PageRelations {
    relations[try index(ofFile: path)]
  }

  /// Returns the files of pages, as paths under Content/ without the extension.
  func files(_ indices: [PageIndex]) -> [String] {
    indices.map { "\(pages[$0].id.kind.folder)/\(pages[$0].id.slug)" }
  }

  /// Returns the slugs of pages.
  func slugs(_ indices: [PageIndex]) -> [String] { indices.map { pages[$0].id.slug.text } }
}

private struct NoSuchFile: Error {
  let path: String
}

/// Parses a marked file of the kind and returns the page; all its problems must be expected.
@discardableResult
func parse(
  _ kind: PageKind, _ marked: String, expecting expected: [ExpectedDiagnostic],
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Page? {
  let text = MarkedText(marked)
  let slug = try #require(Slug(validating: "side"))
  let result = PageParser(labels: .empty).page(
    from: SourceFile(path: "Content/\(kind.folder)/side.md", text: text.text),
    id: Page.ID(kind: kind, slug: slug))
  expect(result.diagnostics, match: expected, in: text, sourceLocation: sourceLocation)
  return result.value.page
}

/// Parses a legal file of the kind with these fields, which may contain markers.
@discardableResult
func parse(
  _ kind: PageKind, fields: String, expecting expected: ExpectedDiagnostic...,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Page? {
  try parse(
    kind, SiteFixture.page(kind, fields), expecting: expected, sourceLocation: sourceLocation)
}
