import TorvDiagnostics
import TorvRender
import TorvSearch

/// The files of the search: the index, and for each document with a text a file with it.
struct SearchFiles: Sendable {
  private let entrance: SearchEntrance
  /// The search of the site in other languages.
  private var translations: [SearchFiles] = []
  private let index: [SearchEntrance.File]
  /// The documents that have a text of their own.
  private let documents: [SearchDocument]
  private let textSources: [String: String]
  private let ownDiagnostics: [Diagnostic]

  /// Builds the index of what the renderer shows.
  init(of renderer: SiteRenderer, jobs: Int) async {
    let (open, vocabulary) = await SearchIndex.building(renderer.searchContent, jobs: jobs)
    var closed: SearchIndex?
    if let content = renderer.membersSearchContent, !content.documents.isEmpty {
      closed = await SearchIndex.building(
        content, jobs: jobs, known: open.statistics(of: vocabulary)
      ).index
    }
    self.init(
      renderer.searchEntrance, open: open, closed: closed,
      renderer.searchWarnings { open.hasWords(of: $0) || closed?.hasWords(of: $0) == true })
    for translation in renderer.translations {
      translations.append(await SearchFiles(of: translation, jobs: jobs))
    }
  }

  /// Builds the index in one go, for a preview, which seals nothing.
  init(of renderer: SiteRenderer) {
    self.init(
      renderer.searchEntrance, open: SearchIndex(renderer.searchContent),
      closed: renderer.membersSearchContent.map { SearchIndex($0) })
    translations = renderer.translations.map { SearchFiles(of: $0) }
  }

  private init(
    _ entrance: SearchEntrance, open: SearchIndex, closed: SearchIndex?,
    _ diagnostics: [Diagnostic] = []
  ) {
    self.entrance = entrance
    textSources = entrance.textSources
    ownDiagnostics = diagnostics
    index =
      entrance.files(of: open) + (closed.map { entrance.membersFiles(of: $0, beside: open) } ?? [])
    documents = open.content.documents.filter { !$0.sections.isEmpty }
  }

  /// What editors may want to know about the words that they want to be found.
  var diagnostics: [Diagnostic] { ownDiagnostics + translations.flatMap(\.diagnostics) }

  /// The number of files in the site's own language.
  private var ownCount: Int { index.count + documents.count }

  /// The number of files.
  var count: Int { ownCount + translations.reduce(0) { $0 + $1.count } }

  /// Returns a file by its number.
  subscript(number: Int) -> SearchEntrance.File {
    let (files, number) = part(with: number)
    return number < files.index.count
      ? files.index[number] : files.entrance.text(of: files.documents[number - files.index.count])
  }

  /// Returns the path of the file with the number in the output folder, and that of the text that it is made from; nil if
  /// it is made from many.
  func text(_ number: Int) -> (path: String, source: String)? {
    let (files, number) = part(with: number)
    guard number >= files.index.count else { return nil }
    let document = files.documents[number - files.index.count]
    return files.textSources[document.path].map { (files.entrance.textFile(of: document), $0) }
  }

  /// Returns the files of the language that the file with the number is in, and its number among these.
  private func part(with number: Int) -> (SearchFiles, number: Int) {
    guard number >= ownCount else { return (self, number) }
    var rest = number - ownCount
    for translation in translations {
      if rest < translation.count { return translation.part(with: rest) }
      rest -= translation.count
    }
    preconditionFailure("only \(count) files")
  }
}
