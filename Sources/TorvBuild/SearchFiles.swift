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
    if number < index.count { return index[number] }
    if number < ownCount { return entrance.text(of: documents[number - index.count]) }
    var rest = number - ownCount
    let part = translations.firstIndex { translation in
      if rest < translation.count { return true }
      rest -= translation.count
      return false
    }
    return translations[part ?? 0][rest]
  }
}
