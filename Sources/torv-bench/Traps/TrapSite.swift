import TorvBuild
import TorvDiagnostics
import TorvMarkdown
import TorvMustache
import TorvRender
import TorvSite

/// A site with the real templates and municipalities, and with the pages and themes of a trap.
struct TrapSite: Sendable {
  private let settings: SourceFile
  private let municipalities: [Municipality]
  private let design: SiteDesign

  /// The folder of the repository, so that the working folder does not matter.
  private static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(4).joined(separator: "/")

  /// Reads the real templates, settings and municipalities.
  static let real: TrapSite = {
    do {
      return try TrapSite()
    } catch {
      preconditionFailure("the site of the repository has no mistakes: \(error)")
    }
  }()

  private init() throws(EnvironmentError) {
    let disk = DiskFileSystem()
    func source(_ path: String) throws(EnvironmentError) -> SourceFile {
      SourceFile(path: path, bytes: try disk.read("\(Self.root)/\(path)"))
    }
    settings = try source("Content/site.yml")
    let municipalities = MunicipalityParser.municipalities(
      from: try source("Content/municipalities.csv"))
    let strings = Strings.parse(try source("Templates/strings/da.yml"))
    var templates: [TemplateFile] = []
    var assets: [(path: String, bytes: [UInt8])] = []
    for path in try disk.files(under: "\(Self.root)/Templates") {
      let file = try source("Templates/\(path)")
      if path.hasPrefix("assets/") {
        assets.append((String(path.dropFirst("assets/".count)), file.bytes))
      } else if path.hasSuffix(".mustache") {
        let name = String(path.dropLast(".mustache".count))
        templates.append(TemplateFile(name: name, source: file))
      }
    }
    guard let municipalities = municipalities.value, let strings = strings.value,
      let design = SiteDesign.load(
        templates: templates, strings: strings, assets: FingerprintedAssets(assets),
        assetFolder: "Templates/assets"
      ).value
    else { throw EnvironmentError("a file of the repository's site has mistakes") }
    self.municipalities = municipalities
    self.design = design
  }

  /// Returns the input of the site with the pages, by their paths, and with the themes.
  func input(
    pages: [(path: String, text: String)], themes: String, attachments: [String] = []
  ) -> SiteInput {
    let themesSource = SourceFile(path: "Content/themes.yml", text: themes)
    let parser = PageParser(labels: .empty)
    let parsed = pages.map { path, text -> Page in
      guard case .page(let id) = ContentFile(path: path),
        let page = parser.page(from: SourceFile(path: "Content/\(path)", text: text), id: id)
          .value.page
      else { preconditionFailure("the page '\(path)' has no mistakes in its fields") }
      return page
    }
    guard let settings = DataFileParser.settings(from: settings).value,
      let themes = DataFileParser.themes(from: themesSource).value,
      let today = CalendarDate(scalar: SyntheticSite.today)
    else { preconditionFailure("the themes have no mistakes") }
    return SiteInput(
      settings: settings, settingsSource: self.settings, themes: themes,
      themesSource: themesSource, municipalities: municipalities, pages: parsed, unparsedPages: [],
      attachments: attachments, contentPath: "Content", today: today)
  }

  /// Relates and renders the whole site; returns a number that depends on all of it.
  func renderAll(_ input: SiteInput) -> Int {
    let related = Site.relating(input)
    let renderer = SiteRenderer(site: related.value, design: design)
    var count = related.diagnostics.count
    for file in renderer.fixedFiles { count += file.path.utf8.count }
    for task in renderer.tasks { count += renderer.file(for: task).path.utf8.count }
    return count
  }
}
