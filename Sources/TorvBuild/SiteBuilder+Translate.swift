package import TorvDiagnostics
import TorvMarkdown
import TorvRender
package import TorvSite

extension SiteBuilder {
  /// Writes the file that a translator fills in, and returns its path; nil if there can be none (then reported).
  ///
  /// `path` is that of a page or a data file in the content folder. A file that exists is never overwritten.
  package func startTranslation(
    of path: String, into language: LanguageTag, in files: some FileSystem
  ) async throws(EnvironmentError) -> Diagnosed<String?> {
    let sources = try await read(files)
    let own = ownLanguage(of: sources)
    guard language != own else { return Diagnosed(nil, [.ownLanguage(language)]) }
    guard let source = sources.translatable(path) else {
      throw .noOriginal(path, in: sources)
    }
    let (target, text): (String, Diagnosed<String?>)
    switch ContentFile(path: path) {
    case .page(let id):
      target = "\(id.kind.folder)/\(id.slug).\(language).md"
      text = pageText(of: source, id)
    case .data(let file):
      target = file.name(in: language)
      text =
        file.isMerged || file == .glossary
        ? TranslationSkeleton.text(of: source, file, from: own, into: language)
        : Diagnosed(nil, [.ownWords(of: file, at: source.start)])
    case .translation, .translatedData, .attachment, .unknown:
      throw .noOriginal(path, in: sources)
    }
    guard let lines = text.value, !text.hasErrors else {
      return Diagnosed(
        nil, text.diagnostics.isEmpty ? [.noTexts(at: source.start)] : text.diagnostics)
    }
    let full = "\(sources.contentPath)/\(target)"
    guard try files.readIfPresent(full) == nil else {
      throw EnvironmentError("'\(full)' exists already", hint: "edit the file, or remove it first")
    }
    try files.write(Array(lines.utf8), to: full)
    return Diagnosed(full)
  }

  private func pageText(of source: SourceFile, _ id: Page.ID) -> Diagnosed<String?> {
    let page = PageParser(labels: .empty).page(from: source, id: id).value.page
    if let page, page.sealing != .none { return Diagnosed(nil, [.forMembers(at: source.start)]) }
    return TranslationSkeleton.text(of: source, id.kind, today: options.today)
  }

  /// Returns how far each page is translated: into the language, or into all that something is translated into.
  ///
  /// Drafts don't count. The value is nil if a data file is missing or wrong.
  package func translationStatus(
    of language: LanguageTag?, in files: some FileSystem
  ) async throws(EnvironmentError) -> Diagnosed<[TranslationStatus]?> {
    let sources = try await read(files)
    if let language, language == ownLanguage(of: sources) {
      return Diagnosed(nil, [.ownLanguage(language)])
    }
    var diagnostics = sources.diagnostics
    guard let input = await parse(sources, into: &diagnostics) else {
      return Diagnosed(nil, diagnostics.sorted())
    }
    let languages = language.map { [$0] } ?? sources.languages
    let all = languages.flatMap { language in
      TranslationStatus.all(of: input, in: language, begun: sources.translations)
    }
    return Diagnosed(all, diagnostics.sorted())
  }

  /// Returns the language of the pages themselves; nil if the strings file doesn't tell.
  private func ownLanguage(of sources: Sources) -> LanguageTag? {
    sources.strings.flatMap { Strings.parse($0, over: sources.installedStrings).value }
      .flatMap { LanguageTag($0.language) }
  }
}

/// How far a page is translated into a language.
package struct TranslationStatus: Sendable {
  /// What can be said of a translation, with what is to be done first at the top.
  package enum State: String, CaseIterable, Sendable {
    /// The page was changed after it was translated.
    case stale
    /// There is a file, but it has mistakes, such as a text that is still to be written.
    case unfinished
    case missing
    case translated
    /// The page has something for members, so it can't be translated.
    case members
  }

  package let language: LanguageTag
  package let page: Page
  package let state: State
  /// The day on which the translation said what the page says; nil if there is none without mistakes.
  package let date: CalendarDate?
  /// The path of the translation, whether it exists or not.
  package let path: String

  /// Returns the state of each published page, in the order of the states, then of the pages.
  static func all(
    of input: SiteInput, in language: LanguageTag, begun: [Sources.TranslationSource]
  ) -> [TranslationStatus] {
    let begun = Set(begun.filter { $0.language == language }.map(\.id))
    let texts = input.translations.first { $0.language == language }?.pages ?? []
    let translated = Dictionary(
      texts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let all = input.pages.filter { !$0.isDraft }.sorted { $0.id < $1.id }.map { page in
      TranslationStatus(
        page, translated[page.id], isBegun: begun.contains(page.id), language, input.contentPath)
    }
    return State.allCases.flatMap { state in all.filter { $0.state == state } }
  }

  private init(
    _ page: Page, _ text: Page?, isBegun: Bool, _ language: LanguageTag, _ content: String
  ) {
    self.page = page
    self.language = language
    path = "\(content)/\(page.id.kind.folder)/\(page.id.slug).\(language).md"
    date = text?.translation?.date.value
    state =
      if let text {
        text.isTranslationStale ? .stale : .translated
      } else if page.sealing != .none {
        .members
      } else {
        isBegun ? .unfinished : .missing
      }
  }
}

extension ContentFile.DataFile {
  /// Whether a file in another language has only the texts, and everything else comes from the site's own.
  fileprivate var isMerged: Bool {
    switch self {
    case .settings, .themes, .finances: true
    case .municipalities, .glossary, .search: false
    }
  }
}

extension Sources {
  /// Returns the page or the data file with the path in the content folder.
  fileprivate func translatable(_ path: String) -> SourceFile? {
    let full = "\(contentPath)/\(path)"
    return pages.first { $0.source.path == full }?.source ?? data.values.first { $0.path == full }
  }
}

extension EnvironmentError {
  fileprivate static func noOriginal(_ path: String, in sources: Sources) -> EnvironmentError {
    let start = sources.contentPath.count + 1
    let files = sources.pages.map(\.source) + sources.data.values
    let hint = NearMiss.hint(
      for: path, in: files.map { String($0.path.dropFirst(start)) },
      otherwise: "name a file in '\(sources.contentPath)/', such as 'guides/vedtaegter.md'")
    return EnvironmentError(
      "'\(sources.contentPath)/\(path)' is no page or data file that can be translated", hint: hint)
  }
}

extension Diagnostic {
  fileprivate static func ownLanguage(_ language: LanguageTag) -> Diagnostic {
    .error(
      .invalidFileName, "'\(language)' is the language of the pages themselves", at: nil,
      hint: "name the language that is translated into")
  }

  fileprivate static func forMembers(at place: SourceLocation) -> Diagnostic {
    .error(
      .membersLine, "a page with something for members can't be translated", at: place,
      hint: "open the page to everybody first")
  }

  fileprivate static func ownWords(
    of file: ContentFile.DataFile, at place: SourceLocation
  ) -> Diagnostic {
    .error(
      .untranslatedText, "nothing in '\(file.rawValue)' can be translated", at: place,
      hint: file == .municipalities
        ? "leave it as it is: names of places are the same in all languages"
        : "start a file with words of the other language, as the handbook says")
  }

  fileprivate static func noTexts(at place: SourceLocation) -> Diagnostic {
    .error(
      .untranslatedText, "there is no text in it to translate", at: place,
      hint: "write it in the site's own language first")
  }
}
