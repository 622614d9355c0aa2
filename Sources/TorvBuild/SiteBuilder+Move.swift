package import TorvDiagnostics
package import TorvSite

extension SiteBuilder {
  /// Gives a page another name, mends all that refers to it, and lets its old address lead to it; returns the paths of the
  /// files that were written.
  ///
  /// Nothing is written if the page can't be read, or if the site had a mistake after the move that it did not have before.
  package func move(
    _ id: Page.ID, to slug: Slug, in files: some FileSystem
  ) async throws(EnvironmentError) -> Diagnosed<[String]?> {
    let sources = try await read(files)
    let (input, before) = await related(sources)
    guard let input,
      let move = PageMove(id, to: slug, in: input, translations: sources.translatedFiles)
    else {
      return Diagnosed(nil, before)
    }
    var moved = sources
    moved.apply(move)
    let (_, after) = await related(moved)
    let new = Self.new(in: after, since: before) {
      move.before($0, contentPath: sources.contentPath)
    }.filter { $0.severity == .error }
    guard new.isEmpty else { return Diagnosed(nil, new) }
    return Diagnosed(try write(move, of: sources, to: files), [])
  }

  /// Parses and relates the pages, drafts too; returns what was read, and all problems.
  func related(_ sources: Sources) async -> (input: SiteInput?, [Diagnostic]) {
    var diagnostics = sources.diagnostics
    var input = await parse(sources, into: &diagnostics)
    input?.includesDrafts = true
    if let input { diagnostics += Site.relating(input).diagnostics }
    return (input, diagnostics.sorted())
  }

  /// Returns the problems that are not among earlier ones, of which one with the same words stands for one only.
  static func new(
    in diagnostics: [Diagnostic], since earlier: [Diagnostic], by words: (Diagnostic) -> String
  ) -> [Diagnostic] {
    var known = Dictionary(earlier.map { (words($0), 1) }, uniquingKeysWith: +)
    return diagnostics.filter { diagnostic in
      let words = words(diagnostic)
      let left = known[words, default: 0] - 1
      known[words] = left
      return left < 0
    }
  }

  /// Writes the edited files, last those with new names, and removes their old ones: as long as these are there, a move
  /// that was cut off can be made again.
  private func write(
    _ move: PageMove, of sources: Sources, to files: some FileSystem
  ) throws(EnvironmentError) -> [String] {
    let renamed = Dictionary(
      uniqueKeysWithValues: move.renamedFiles.map {
        ("\(sources.contentPath)/\($0.old)", "\(sources.contentPath)/\($0.new)")
      })
    var written: [String] = []
    let all =
      sources.pages.map(\.source) + sources.data.values + sources.tables.values
      + sources.translations.map(\.source) + sources.translatedData.values.flatMap(\.values)
    let edited = all.filter { move.edits[$0.path] != nil && renamed[$0.path] == nil }
    for source in edited + all.filter({ renamed[$0.path] != nil }) {
      let path = renamed[source.path] ?? source.path
      try files.write(move.edited(source), to: path)
      written.append(path)
    }
    for old in renamed.keys { try files.remove(old, upTo: sources.contentPath) }
    return written.sorted()
  }
}

extension Sources {
  /// The files with texts in other languages.
  fileprivate var translatedFiles: [PageMove.TranslatedFile] {
    translations.map { .page($0.id, $0.language, $0.source) }
      + translatedData.values.flatMap { $0.map { .data($0, $1) } }
  }

  /// Makes the changes in what was read.
  fileprivate mutating func apply(_ move: PageMove) {
    let renamed = Dictionary(uniqueKeysWithValues: move.renamedFiles)
    let changed = { [contentPath] (source: SourceFile) in
      let path = source.path.dropFirst(contentPath.count + 1)
      return SourceFile(
        path: renamed[String(path)].map { "\(contentPath)/\($0)" } ?? source.path,
        bytes: move.edited(source))
    }
    pages = pages.map { page in
      let source = changed(page.source)
      guard source.path != page.source.path,
        case .page(let id) = ContentFile(path: String(source.path.dropFirst(contentPath.count + 1)))
      else { return PageSource(id: page.id, source: source) }
      return PageSource(id: id, source: source)
    }
    translations = translations.map { translation in
      let source = changed(translation.source)
      let path = String(source.path.dropFirst(contentPath.count + 1))
      guard case .translation(let id, let language) = ContentFile(path: path) else {
        return translation
      }
      return TranslationSource(id: id, language: language, source: source)
    }
    data = data.mapValues(changed)
    translatedData = translatedData.mapValues { $0.mapValues(changed) }
    for (old, new) in move.renamedFiles {
      if let table = tables.removeValue(forKey: old) { tables[new] = changed(table) }
      if let index = attachments.firstIndex(of: old) { attachments[index] = new }
    }
  }
}
