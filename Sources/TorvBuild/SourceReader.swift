package import TorvDiagnostics
package import TorvMustache
package import TorvSite

/// The contents of the content and template folders.
package struct Sources: Sendable {
  /// The path of the content folder as messages show it.
  package let contentPath: String
  /// The path of the template folder as messages show it; what is missing among templates is to be put there.
  package let templatePath: String
  package var pages: [PageSource] = []
  /// The texts of pages in other languages.
  package var translations: [TranslationSource] = []
  package var data: [ContentFile.DataFile: SourceFile] = [:]
  /// The data files in other languages.
  package var translatedData: [LanguageTag: [ContentFile.DataFile: SourceFile]] = [:]
  /// Pictures and downloads, as paths relative to the content folder.
  package var attachments: [String] = []
  /// The CSV files of the datasets, with their contents, by their paths relative to the content folder.
  package var tables: [String: SourceFile] = [:]
  package var templates: [TemplateFile] = []
  package var strings: SourceFile?
  /// The installed strings file, which says what the centre's own does not; nil if there is only one of them.
  package var installedStrings: SourceFile?
  /// The strings files of other languages.
  package var translatedStrings: [LanguageTag: SourceFile] = [:]
  /// The installed strings files of other languages, beside the centre's own.
  package var installedTranslatedStrings: [LanguageTag: SourceFile] = [:]
  package var assets: [Asset] = []
  /// The problems with files that are none of these.
  package var diagnostics: [Diagnostic] = []

  /// A Markdown file, and the page that it is the source of.
  package struct PageSource: Sendable {
    package let id: Page.ID
    package let source: SourceFile
  }

  /// A Markdown file with the text of a page in another language.
  package struct TranslationSource: Sendable {
    package let id: Page.ID
    package let language: LanguageTag
    package let source: SourceFile
  }

  /// The languages that something of the content is translated into.
  package var languages: [LanguageTag] {
    Set(translations.map(\.language)).union(translatedData.keys).sorted()
  }

  /// A style sheet, script or picture of the templates, by its path under `assets/`.
  package struct Asset: Sendable {
    package let path: String
    package let bytes: [UInt8]
    /// The path of the file itself, as messages show it.
    package let file: String
  }
}

extension Sources {
  /// Returns the errors in the text files among the assets: merge conflicts, and characters that make text read
  /// differently from what it is.
  package var assetProblems: [Diagnostic] {
    assets.flatMap { asset in
      let endings = [
        ".css", ".js", ".mjs", ".svg", ".json", ".webmanifest", ".txt", ".html", ".xml",
      ]
      guard endings.contains(where: asset.path.hasSuffix) else { return [Diagnostic]() }
      let source = SourceFile(path: asset.file, bytes: asset.bytes)
      return TextCheck(source).problems.filter { [.mergeConflict, .bidiControl].contains($0.id) }
    }
  }
}

/// Reads the content and template folders; every file is read, listed or reported.
package struct SourceReader<Files: FileSystem>: Sendable {
  private let files: Files
  private let jobs: Int

  /// Creates a reader that reads at most `jobs` files at a time.
  package init(files: Files, jobs: Int) {
    self.files = files
    self.jobs = jobs
  }

  /// Returns all sources; throws if a folder is missing or a file can't be read.
  ///
  /// A file among `templates` takes the place of its twin among the `installed` ones; if there are any, the folder with
  /// `templates` may be missing. Of strings files, both are read.
  package func sources(
    content: String, templates: String, installed: String? = nil
  ) async throws(EnvironmentError) -> Sources {
    guard files.isFolder(content) else { throw .missingFolder(content, option: "--content") }
    let layers = ([installed].compactMap(\.self) + [templates]).filter(files.isFolder)
    guard !layers.isEmpty else { throw .missingFolder(templates, option: "--templates") }
    var sources = Sources(contentPath: content, templatePath: templates)
    try await readContent(into: &sources)
    try readTemplates(layers, into: &sources)
    return sources
  }

  private func readContent(into sources: inout Sources) async throws(EnvironmentError) {
    let root = sources.contentPath
    var pages: [(id: Page.ID, language: LanguageTag?, path: String)] = []
    let listing = try files.listing(of: root)
    for other in listing.others {
      if case .unknown(.hidden) = ContentFile(path: other.path) {
        sources.diagnostics.append(.hiddenFile("\(root)/\(other.path)"))
      } else {
        sources.diagnostics.append(.noFile("\(root)/\(other.path)", other.kind))
      }
    }
    for path in listing.files {
      switch ContentFile(path: path) {
      case .page(let id): pages.append((id, nil, path))
      case .translation(let id, let language): pages.append((id, language, path))
      case .translatedData(let file, let language):
        sources.translatedData[language, default: [:]][file] = SourceFile(
          path: "\(root)/\(path)", bytes: try read("\(root)/\(path)"))
      case .data(let file):
        sources.data[file] = SourceFile(path: "\(root)/\(path)", bytes: try read("\(root)/\(path)"))
      case .attachment(let kind):
        sources.attachments.append(path)
        guard kind == .dataset, path.hasSuffix(".csv") else { continue }
        sources.tables[path] = SourceFile(
          path: "\(root)/\(path)", bytes: try read("\(root)/\(path)"))
      case .unknown(let problem):
        sources.diagnostics.append(problem.diagnostic(path: "\(root)/\(path)"))
      }
    }
    let files = files
    let results = await pages.map(\.path).concurrentMap(jobs: jobs) { path in
      Result { () throws(EnvironmentError) in
        SourceFile(path: "\(root)/\(path)", bytes: try files.readListed("\(root)/\(path)"))
      }
    }
    for (page, result) in zip(pages, results) {
      let source = try result.get()
      if let language = page.language {
        sources.translations.append(
          Sources.TranslationSource(id: page.id, language: language, source: source))
      } else {
        sources.pages.append(Sources.PageSource(id: page.id, source: source))
      }
    }
  }

  /// Reads the files of the folders, of those with the same path the one in the last folder.
  private func readTemplates(
    _ layers: [String], into sources: inout Sources
  ) throws(EnvironmentError) {
    var roots: [String: String] = [:]
    for root in layers {
      let listing = try files.listing(of: root)
      for other in listing.others where !Self.isHidden(other.path) {
        sources.diagnostics.append(.noFile("\(root)/\(other.path)", other.kind))
      }
      for path in listing.files where !Self.isHidden(path) {
        if let language = Self.language(ofStrings: path), let below = roots[path] {
          let file = SourceFile(path: "\(below)/\(path)", bytes: try read("\(below)/\(path)"))
          if path == Self.stringsFile {
            sources.installedStrings = file
          } else {
            sources.installedTranslatedStrings[language] = file
          }
        }
        roots[path] = root
      }
    }
    for (path, root) in roots.sorted(by: { $0.key < $1.key }) {
      try readTemplate(path, in: root, into: &sources)
    }
  }

  private func readTemplate(
    _ path: String, in root: String, into sources: inout Sources
  ) throws(EnvironmentError) {
    let full = "\(root)/\(path)"
    let name = path.split(separator: "/").last ?? ""
    if JunkName.matches(name) || JunkName.isCopy(name) {
      sources.diagnostics.append(.hiddenFile(full))
    } else if let problem = ContentFile.Problem(ofName: path) {
      sources.diagnostics.append(problem.diagnostic(path: full))
    } else if path.hasPrefix("assets/") {
      let name = String(path.dropFirst("assets/".count))
      sources.assets.append(Sources.Asset(path: name, bytes: try read(full), file: full))
    } else if path == Self.stringsFile {
      sources.strings = SourceFile(path: full, bytes: try read(full))
    } else if let language = Self.language(ofStrings: path) {
      sources.translatedStrings[language] = SourceFile(path: full, bytes: try read(full))
    } else if path.hasSuffix(".mustache") {
      sources.templates.append(
        TemplateFile(
          name: String(path.dropLast(".mustache".count)),
          source: SourceFile(path: full, bytes: try read(full))))
    } else {
      sources.diagnostics.append(
        .warning(
          .unexpectedFile, "the file is no template, string file or asset",
          at: SourceFile(path: full, bytes: []).start,
          hint: "name it '….mustache', or move it to '\(root)/assets/'"))
    }
  }

  private static var stringsFile: String { "strings/da.yml" }

  /// Returns the language of a strings file by its path; nil for another file.
  private static func language(ofStrings path: String) -> LanguageTag? {
    guard path.hasPrefix("strings/"), path.hasSuffix(".yml") else { return nil }
    return LanguageTag(path.dropFirst("strings/".count).dropLast(".yml".count))
  }

  private static func isHidden(_ path: String) -> Bool {
    path.split(separator: "/").contains { $0.hasPrefix(".") }
  }

  private func read(_ path: String) throws(EnvironmentError) -> [UInt8] {
    try files.readListed(path)
  }
}

extension Diagnostic {
  fileprivate static func hiddenFile(_ path: String) -> Diagnostic {
    ContentFile.Problem.hidden.diagnostic(path: path)
  }

  fileprivate static func noFile(_ path: String, _ kind: FolderListing.Kind) -> Diagnostic {
    let place = SourceFile(path: path, bytes: []).start
    return switch kind {
    case .danglingLink(let target):
      .error(
        .unexpectedFile, "it is a link to '\(target)', which does not exist", at: place,
        hint: "remove the link, or put the file there that it leads to")
    case .circularLink(let target):
      .error(
        .unexpectedFile, "it is a link to '\(target)', which leads back to itself", at: place,
        hint: "remove the link")
    case .outsideLink(let target):
      .error(
        .unexpectedFile, "it is a link that leads out of the folder, to '\(target)'", at: place,
        hint: "put the file itself there in place of the link")
    case .undecodableName:
      .error(
        .invalidFileName, "the name is not UTF-8, so it can't be read", at: place,
        hint: "rename it, with letters that are UTF-8")
    case .special(let name):
      .error(
        .unexpectedFile, "it is a \(name), and no file that can be read", at: place,
        hint: "remove it")
    }
  }
}

extension EnvironmentError {
  fileprivate static func missingFolder(_ folder: String, option: String) -> EnvironmentError {
    EnvironmentError(
      "the folder '\(folder)' does not exist",
      hint: "run the command in the project's own folder, or name the folder with \(option)")
  }
}
