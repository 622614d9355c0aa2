import TorvDiagnostics
import TorvMarkdown
import TorvMustache
package import TorvRender
package import TorvSite

/// What an earlier build parsed and loaded, kept for the next build soon after.
///
/// A page or a design is reused only if the paths and bytes of its files are the same, so no result can go stale.
package struct EarlierBuild: Sendable {
  private var labels = MarkdownLabels.empty
  private var pages: [String: (bytes: [UInt8], result: Diagnosed<ParsedPage>)] = [:]
  private var translations: [String: ParsedTranslation] = [:]
  private var design: LoadedDesign?
  private var data: ParsedData?
  private var related: RelatedSite?

  /// Begins with nothing.
  package init() {}

  /// A design and its words, with the files that they were made of.
  private struct LoadedDesign: Sendable {
    let sources: Sources
    let words: Diagnosed<SiteWords>
    let design: Diagnosed<SiteDesign?>
  }

  /// What data files say, with the files.
  private struct ParsedData: Sendable {
    let sources: Sources
    let languages: Set<LanguageTag>
    let result: Diagnosed<ContentData?>
  }

  /// The translated text of a page, with the page that it was parsed beside.
  private struct ParsedTranslation: Sendable {
    let bytes: [UInt8]
    let page: Page
    let labels: MarkdownLabels
    let result: Diagnosed<Page?>
  }

  /// A site in which nothing was wrong, with what it was related from.
  private struct RelatedSite: Sendable {
    let input: SiteInput
    /// The sources except the pages.
    let sources: Sources
    let baseURL: BaseURL?
    let site: Site
  }

  /// Returns the words and the design that were loaded earlier from the same files; nil if they were not.
  func design(of sources: Sources) -> (words: Diagnosed<SiteWords>, design: Diagnosed<SiteDesign?>)?
  {
    guard let design, design.sources.hasDesign(of: sources) else { return nil }
    return (design.words, design.design)
  }

  /// Keeps the words and the design that were loaded from the sources.
  mutating func keep(
    _ words: Diagnosed<SiteWords>, _ design: Diagnosed<SiteDesign?>, of sources: Sources
  ) {
    self.design = LoadedDesign(sources: sources.withoutPages, words: words, design: design)
  }

  /// Relates the input that was made of the sources, unless only texts have changed since an input in which nothing was
  /// wrong, and neither their links nor their headings: such texts take the place of those in the site.
  mutating func relate(
    _ input: SiteInput, of sources: Sources, at baseURL: BaseURL?,
    relate: (SiteInput, inout [Diagnostic]) async -> Site, into diagnostics: inout [Diagnostic]
  ) async -> Site {
    var problems: [Diagnostic] = []
    let site: Site
    if let related, related.baseURL == baseURL, related.sources.hasData(of: sources),
      let replacements = input.replacements(since: related.input)
    {
      site = related.site.replacing(replacements)
    } else {
      site = await relate(input, &problems)
      diagnostics += problems
    }
    related =
      problems.isEmpty
      ? RelatedSite(
        input: input, sources: sources.withoutPages, baseURL: baseURL, site: site) : nil
    return site
  }

  /// Parses the data files, unless they were parsed earlier and are the same.
  mutating func data(
    of sources: Sources, in languages: Set<LanguageTag>, into diagnostics: inout [Diagnostic]
  ) -> ContentData? {
    if let data, data.languages == languages, data.sources.hasData(of: sources) {
      return data.result.unwrap(into: &diagnostics)
    }
    var problems: [Diagnostic] = []
    let data = ContentData(of: sources, in: languages, into: &problems)
    diagnostics += problems
    self.data = ParsedData(
      sources: sources.withoutPages, languages: languages, result: Diagnosed(data, problems))
    return data
  }

  /// Parses the pages that are new or changed, and forgets those that are gone.
  mutating func parse(
    _ sources: [Sources.PageSource], labels: MarkdownLabels, jobs: Int
  ) async -> [Diagnosed<ParsedPage>] {
    let known = self.labels == labels ? pages : [:]
    let parser = PageParser(labels: labels)
    let results = await sources.concurrentMap(jobs: jobs) { page in
      if let earlier = known[page.source.path], earlier.bytes == page.source.bytes {
        return earlier.result
      }
      return parser.page(from: page.source, id: page.id)
    }
    self.labels = labels
    pages = Dictionary(
      zip(sources, results).map { ($0.source.path, ($0.source.bytes, $1)) },
      uniquingKeysWith: { first, _ in first })
    return results
  }

  /// Parses the translated texts that are new or changed, or whose page is; `pages` are those that parsed, by their id.
  ///
  /// Nothing is said of a text whose page has errors.
  mutating func parse(
    _ sources: [Sources.TranslationSource], of pages: [Page.ID: Page],
    labels: [LanguageTag: MarkdownLabels], jobs: Int
  ) async -> [(language: LanguageTag, result: Diagnosed<Page?>)] {
    let known = translations
    let parsed = await sources.concurrentMap(jobs: jobs) { file -> ParsedTranslation? in
      guard let page = pages[file.id] else { return nil }
      let labels = labels[file.language] ?? .empty
      if let earlier = known[file.source.path], earlier.bytes == file.source.bytes,
        earlier.page === page, earlier.labels == labels
      {
        return earlier
      }
      return ParsedTranslation(
        bytes: file.source.bytes, page: page, labels: labels,
        result: PageParser(labels: labels).translation(
          from: file.source, of: page, into: file.language))
    }
    translations = Dictionary(
      zip(sources, parsed).compactMap { file, parsed in parsed.map { (file.source.path, $0) } },
      uniquingKeysWith: { first, _ in first })
    return zip(sources, parsed).compactMap { file, parsed in
      parsed.map { (file.language, $0.result) }
    }
  }
}

/// The words of a site in each of its languages, with which templates are loaded and content is parsed.
package struct SiteWords: Sendable {
  /// The words of the site's own language; nil if they have mistakes.
  package var strings: Strings?
  /// The words of other languages.
  package var translations: [LanguageTag: Strings] = [:]
}

extension Sources {
  fileprivate var withoutPages: Sources {
    var sources = self
    sources.pages = []
    return sources
  }

  /// Whether the data files and tables are the same files as those of other sources, and the attachments have the same
  /// paths.
  fileprivate func hasData(of other: Sources) -> Bool {
    contentPath == other.contentPath && attachments == other.attachments
      && data.hasBytes(of: other.data) && tables.hasBytes(of: other.tables)
      && translatedData.count == other.translatedData.count
      && translatedData.allSatisfy { $1.hasBytes(of: other.translatedData[$0] ?? [:]) }
  }

  /// Whether the templates, strings and assets are the same files as those of other sources.
  fileprivate func hasDesign(of other: Sources) -> Bool {
    let files = [strings, installedStrings] + templates.map(\.source)
    let others = [other.strings, other.installedStrings] + other.templates.map(\.source)
    return templatePath == other.templatePath && languages == other.languages
      && translatedStrings.hasBytes(of: other.translatedStrings)
      && installedTranslatedStrings.hasBytes(of: other.installedTranslatedStrings)
      && files.elementsEqual(others) { $0?.path == $1?.path && $0?.bytes == $1?.bytes }
      && assets.elementsEqual(other.assets) { $0.path == $1.path && $0.bytes == $1.bytes }
  }
}

extension Dictionary where Value == SourceFile {
  fileprivate func hasBytes(of other: Self) -> Bool {
    count == other.count
      && allSatisfy { $1.path == other[$0]?.path && $1.bytes == other[$0]?.bytes }
  }
}
