package import TorvDiagnostics
import TorvMarkdown
import TorvMustache
package import TorvRender
package import TorvSite

extension SiteBuilder {
  /// Parses the strings files of all languages; a missing one is an error.
  package func words(of sources: Sources) -> Diagnosed<SiteWords> {
    var diagnostics: [Diagnostic] = []
    guard let file = sources.strings else {
      let missing = Diagnostic.error(
        .missingFile, "the strings file is missing", at: nil,
        hint: "add '\(sources.templatePath)/strings/da.yml'")
      return Diagnosed(SiteWords(), [missing])
    }
    var words = SiteWords()
    words.strings = Strings.parse(file, over: sources.installedStrings).unwrap(into: &diagnostics)
    if words.strings != nil {
      words.translations = translatedStrings(of: sources, into: &diagnostics)
    }
    return Diagnosed(words, diagnostics)
  }

  /// Loads the templates and assets with the words of each language; nil if errors were found, or if there are no words.
  package func design(
    of sources: Sources, _ words: SiteWords
  ) async -> Diagnosed<SiteDesign?> {
    guard let strings = words.strings else { return Diagnosed(nil) }
    let checks = sources.templates.map { TextCheck($0.source) }
    var diagnostics = checks.flatMap(\.problems) + sources.assetProblems
    guard checks.allSatisfy(\.isReadable) else { return Diagnosed(nil, diagnostics) }
    let assets = FingerprintedAssets(sources.assets.map { ($0.path, $0.bytes) })
    let languages = words.translations.keys.sorted()
    let loaded = await ([strings] + languages.compactMap { words.translations[$0] })
      .concurrentMap(jobs: options.jobs) { strings in
        SiteDesign.load(
          templates: sources.templates, strings: strings, assets: assets,
          assetFolder: "\(sources.templatePath)/assets")
      }
    for design in loaded { diagnostics += design.diagnostics.filter { !diagnostics.contains($0) } }
    let designs = loaded.compactMap(\.value)
    guard designs.count == loaded.count else { return Diagnosed(nil, diagnostics) }
    let translated = Dictionary(
      zip(languages, designs.dropFirst()), uniquingKeysWith: { first, _ in first })
    return Diagnosed(designs[0].with(translated), diagnostics)
  }

  /// Parses every page and data file; nil if a data file is missing or wrong.
  package func parse(
    _ sources: Sources, words: SiteWords, reusing earlier: inout EarlierBuild,
    into diagnostics: inout [Diagnostic]
  ) async -> SiteInput? {
    let results = await earlier.parse(
      sources.pages, labels: words.strings?.markdownLabels ?? .empty, jobs: options.jobs)
    var pages: [Page] = []
    var unparsed: [UnparsedPage] = []
    var lines = MembersLines()
    for result in results {
      lines.add(result.value, hasProblems: !result.diagnostics.isEmpty)
      diagnostics += lines.hidden(in: result.diagnostics)
      switch result.value {
      case .page(let page): pages.append(page)
      case .unparsed(let page): unparsed.append(page)
      }
    }
    let data = earlier.data(
      of: sources, in: Set(words.translations.keys), into: &diagnostics)
    guard let data else { return nil }
    var input = SiteInput(
      settings: options.baseURL.map { data.settings.published(at: $0) } ?? data.settings,
      settingsSource: data.settingsSource, themes: data.themes, themesSource: data.themesSource,
      municipalities: data.municipalities, pages: pages, unparsedPages: unparsed,
      membersLines: lines, attachments: sources.attachments, tables: sources.tables,
      contentPath: sources.contentPath, today: options.today, finances: data.finances,
      glossary: data.glossary, search: data.search)
    input.translations = await translations(
      of: sources, pages, words: words, data.translations, reusing: &earlier, into: &diagnostics)
    return input
  }

  /// Relates the pages to each other; includes drafts if the options say so.
  ///
  /// Errors are those that a build for publication finds. Further problems with drafts are warnings.
  func relate(_ input: SiteInput, into diagnostics: inout [Diagnostic]) async -> Site {
    var inputs = [input]
    if options.includesDrafts, input.pages.contains(where: \.isDraft) {
      inputs.append(input)
      inputs[1].includesDrafts = true
    }
    let sites = await inputs.flatMap(\.languages).concurrentMap(jobs: options.jobs) {
      Site.relatingAlone($0)
    }
    let languages = sites.count / inputs.count
    let published = Site.joining(sites.prefix(languages))
    let shown = inputs.count == 1 ? published : Site.joining(sites.suffix(languages))
    diagnostics += published.diagnostics
    if inputs.count > 1 {
      diagnostics += Set(shown.diagnostics).subtracting(published.diagnostics).map(\.asWarning)
    }
    return shown.value
  }
}
