import TorvDiagnostics
import TorvMustache
package import TorvSearch
import TorvSite

/// The files by which browsers search the site: the index, and the texts that passages are shown from.
package struct SearchEntrance: Sendable {
  private let views: SiteViews

  /// The script that opens sealed files for others.
  static let unsealScript = "unseal.js"

  init(_ views: SiteViews) { self.views = views }

  /// A file of the search.
  package struct File: Sendable {
    package let file: OutputFile
    /// The words that the index has of the file's documents and the file does not show.
    package let furtherWords: [UInt8]

    init(_ file: OutputFile, furtherWords: [UInt8] = []) {
      self.file = file
      self.furtherWords = furtherWords
    }
  }

  /// Returns the files of the open index.
  package func files(of index: SearchIndex) -> [File] {
    let files = IndexFiles(index)
    let parts = files.files.lazy.flatMap { [Array($0.path.utf8), $0.bytes] }
    let folder = SitePaths.searchFolder + ContentDigest.hexadecimal(of: parts, count: 8) + "/"
    let entry = files.entry(
      .object([
        "folder": .text(root + folder), "base": .text(base),
        "texts": .text(SitePaths.searchTexts), "members": membersEntrance,
        "labels": .object(labels),
      ]))
    return files.files.map { file in
      File(
        output(file.bytes, at: folder + file.path),
        furtherWords: Array(
          index.content.documents[file.documents].map(\.furtherWords).joined(separator: [0x0A])))
    } + [File(output(entry, at: language + SitePaths.searchIndex))]
  }

  /// Returns the files of the index of what only members may read, for which the open index stands beside it.
  package func membersFiles(of index: SearchIndex, beside open: SearchIndex) -> [File] {
    let numbers = Dictionary(
      open.content.documents.enumerated().map { ($1.path, $0) }
    ) { first, _ in first }
    let files = IndexFiles(index, describesDocuments: false)
    let entry = files.entry(
      .object([
        "openDocuments": .list(
          index.content.documents.map { .integer(numbers[$0.path] ?? 0) })
      ]))
    let texts = index.content.documents.map {
      (path: "tekst" + textPath(of: $0), bytes: $0.textFile)
    }
    return
      (files.files.map { (path: $0.path, bytes: $0.bytes) } + texts
      + [(path: "index.json", bytes: entry)])
      .compactMap { views.access.file(at: SitePaths.membersSearch + $0.path, .bytes($0.bytes)) }
      .map { File($0) }
  }

  /// The folder of the site's language.
  private var language: String { views.site.language?.folder ?? "" }

  /// What comes before the path of a page in an address.
  private var base: String { root + language }

  /// What comes before a path on the site in an address.
  private var root: String {
    switch views.edition {
    case .website: views.site.settings.baseURL.path
    case .archive: ArchivedScript.root
    }
  }

  /// Returns the file with the text of a document, from which passages are shown.
  package func text(of document: SearchDocument) -> File {
    File(output(document.textFile, at: language + SitePaths.searchTexts + textPath(of: document)))
  }

  /// Returns the path of that file in the output folder.
  package func textFile(of document: SearchDocument) -> String {
    SitePaths.file(of: language + SitePaths.searchTexts + textPath(of: document))
  }

  /// The paths of the files that the texts of documents come from, by the paths of their pages.
  package var textSources: [String: String] {
    Dictionary(
      zip(views.site.pages, views.site.relations).map { ($1.path, $0.textSource.path) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The path of a document's text below the folder of texts, beginning with `/`.
  private func textPath(of document: SearchDocument) -> String {
    (document.path.hasSuffix("/") ? document.path.dropLast() : document.path[...]) + ".json"
  }

  private func output(_ bytes: [UInt8], at path: String) -> OutputFile {
    OutputFile(path: SitePaths.file(of: path), contents: .bytes(bytes))
  }

  /// How a browser that may do so comes to the members' part; null if there is none.
  private var membersEntrance: JSONValue? {
    guard !views.site.pagesForMembers.isEmpty else { return nil }
    switch views.access {
    case .withheld: return nil
    case .guarded: return .object(["open": .text(views.site.url(SitePaths.membersFolder))])
    case .sealed:
      return views.accessView.map { access in
        .object([
          "script": .text(views.site.url(views.assets.path(of: Self.unsealScript))),
          "folder": .text(access.folder.string), "salt": .text(access.salt),
          "keyring": .text(access.keyring.string),
        ])
      }
    }
  }

  private var labels: [(String, JSONValue)] {
    let phrases: [(String, Phrase)] = [
      ("all", .searchAll), ("count", .searchCount), ("failed", .searchFailed),
      ("instead", .searchInstead), ("kind", .searchKind), ("members", .membersBadge),
      ("none", .searchNone), ("one", .searchOne), ("remove", .searchRemove),
      ("results", .searchResults),
      ("suggestion", .searchSuggestion),
    ]
    return phrases.map { ($0, .text(views.strings($1))) }
      + [("year", .text(views.strings.dimensions[.year]))]
  }
}
