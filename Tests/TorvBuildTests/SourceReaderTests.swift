import Testing
import TorvBuild
import TorvDiagnostics
import TorvMustache
import TorvSite

@Suite struct SourceReaderTests {
  private func sources(_ texts: [String: String]) async throws -> Sources {
    let files = InMemoryFileSystem(texts.mapValues { Array($0.utf8) })
    return try await SourceReader(files: files, jobs: 2)
      .sources(content: "Content", templates: "Templates")
  }

  private let base = ["Content/site.yml": "title: T", "Templates/layout.mustache": "x"]

  @Test func everyFileIsAPageADataFileAnAttachmentOrReported() async throws {
    let texts = [
      "Content/pages/om.md": "", "Content/pages/Om os.md": "", "Content/pages/plan.pdf": "",
      "Content/pages/billeder/a.jpg": "", "Content/pages/under/side.md": "",
      "Content/nyheder/a.md": "", "Content/readme.md": "", "Content/pages/.DS_Store": "",
      "Content/pages/om.md~": "", "Content/.git/config": "", "Content/themes.yml": "",
    ]
    let sources = try await sources(base.merging(texts) { $1 })
    #expect(sources.pages.map(\.source.path) == ["Content/pages/om.md"])
    #expect(sources.data.keys.map(\.rawValue).sorted() == ["site.yml", "themes.yml"])
    #expect(sources.attachments == ["pages/billeder/a.jpg", "pages/plan.pdf"])
    #expect(
      sources.diagnostics.compactMap(\.location?.path) == [
        "Content/.git/config", "Content/nyheder/a.md", "Content/pages/.DS_Store",
        "Content/pages/Om os.md", "Content/pages/om.md~", "Content/pages/under/side.md",
        "Content/readme.md",
      ])
  }

  @Test func onlyTheTablesOfDatasetsAreRead() async throws {
    let texts = ["Content/datasets/tal.csv": "a\n1\n", "Content/guides/skema.csv": "b\n"]
    let sources = try await sources(base.merging(texts) { $1 })
    #expect(sources.attachments == ["datasets/tal.csv", "guides/skema.csv"])
    #expect(sources.tables.keys.sorted() == ["datasets/tal.csv"])
    #expect(sources.tables["datasets/tal.csv"]?.path == "Content/datasets/tal.csv")
  }

  @Test func templatesAssetsAndStringsAreToldApart() async throws {
    let sources = try await sources(
      base.merging([
        "Templates/pages/page.mustache": "", "Templates/assets/a/site.css": "",
        "Templates/strings/da.yml": "", "Templates/strings/en.yml": "", "Templates/.swp": "",
        "Templates/notes.txt": "",
      ]) { $1 })
    #expect(sources.templates.map(\.name) == ["layout", "pages/page"])
    #expect(sources.assets.map(\.path) == ["a/site.css"])
    #expect(sources.strings?.path == "Templates/strings/da.yml")
    #expect(
      sources.translatedStrings.mapValues(\.path)
        == [try #require(LanguageTag("en")): "Templates/strings/en.yml"])
    #expect(sources.diagnostics.compactMap(\.location?.path) == ["Templates/notes.txt"])
  }

  @Test func aTemplateTakesThePlaceOfItsInstalledTwin() async throws {
    let texts = [
      "Content/site.yml": "title: T", "Own/layout.mustache": "own", "Own/assets/site.css": "own",
      "Own/partials/new.mustache": "own", "Installed/layout.mustache": "",
      "Installed/pages/page.mustache": "", "Installed/assets/site.css": "",
      "Installed/assets/a.js": "", "Installed/strings/da.yml": "",
    ]
    let files = InMemoryFileSystem(texts.mapValues { Array($0.utf8) })
    let sources = try await SourceReader(files: files, jobs: 2)
      .sources(content: "Content", templates: "Own", installed: "Installed")
    #expect(
      sources.templates.map(\.source.path) == [
        "Own/layout.mustache", "Installed/pages/page.mustache", "Own/partials/new.mustache",
      ])
    #expect(sources.assets.map(\.file) == ["Installed/assets/a.js", "Own/assets/site.css"])
    #expect(sources.strings?.path == "Installed/strings/da.yml")
    #expect(sources.installedStrings == nil)
    #expect(sources.diagnostics.isEmpty)
    let own = InMemoryFileSystem(
      texts.merging(["Own/strings/da.yml": ""]) { $1 }.mapValues { Array($0.utf8) })
    let both = try await SourceReader(files: own, jobs: 2)
      .sources(content: "Content", templates: "Own", installed: "Installed")
    #expect(both.strings?.path == "Own/strings/da.yml")
    #expect(both.installedStrings?.path == "Installed/strings/da.yml")
  }

  @Test func junkAmongTheTemplatesIsNeitherPublishedNorSilent() async throws {
    let junk = [
      "Templates/assets/#site.css#", "Templates/assets/Thumbs.db", "Templates/assets/site (1).css",
      "Templates/assets/site.css~", "Templates/layout.mustache.bak", "Templates/layout.mustache~",
    ]
    let sources = try await sources(
      base.merging(junk.map { ($0, "x") } + [("Templates/assets/site.css", "")]) { $1 })
    #expect(sources.assets.map(\.path) == ["site.css"])
    #expect(sources.templates.map(\.name) == ["layout"])
    #expect(sources.diagnostics.compactMap(\.location?.path) == junk)
    #expect(
      sources.diagnostics.allSatisfy { $0.severity == .warning && $0.hint == "remove the file" })
  }

  @Test func aConflictInAnAssetIsAnError() async throws {
    let conflict = "a {}\n<<<<<<< a\n=======\n>>>>>>> b\n"
    let sources = try await sources(
      base.merging([
        "Templates/assets/site.css": conflict, "Templates/assets/a.js": "x = '\u{202E}'",
        "Templates/assets/b.js": "x = '\u{200B}'", "Templates/assets/font.woff2": conflict,
      ]) { $1 })
    #expect(
      sources.assetProblems.map { "\($0.location?.path ?? "") \($0.id.rawValue)" } == [
        "Templates/assets/a.js bidi-control", "Templates/assets/site.css merge-conflict",
      ])
  }

  @Test(arguments: ["Content", "Templates"])
  func missingFolderIsTheMachinesRefusalAndNamesTheOption(folder: String) async throws {
    let files = InMemoryFileSystem(
      base.mapValues { Array($0.utf8) }.filter { !$0.key.hasPrefix(folder) })
    let error = await #expect(throws: EnvironmentError.self) {
      _ = try await SourceReader(files: files, jobs: 1)
        .sources(content: "Content", templates: "Templates")
    }
    #expect(error?.message == "the folder '\(folder)' does not exist")
    #expect(error?.hint?.contains("--\(folder.lowercased())") == true)
  }
}
