package import TorvDiagnostics
import TorvMarkdown
import TorvMustache
import TorvRender
package import TorvSite

extension SiteBuilder {
  /// Loads the templates, strings and assets; each may be missing if errors were found.
  package func load(
    _ sources: Sources, into diagnostics: inout [Diagnostic]
  ) -> LoadedDesignParts {
    var parts = LoadedDesignParts()
    guard let file = sources.strings else {
      diagnostics.append(
        .error(
          .missingFile, "the strings file is missing", at: nil,
          hint: "add '\(sources.templatePath)/strings/da.yml'"))
      return parts
    }
    guard
      let strings = Strings.parse(file, over: sources.installedStrings)
        .unwrap(into: &diagnostics)
    else { return parts }
    parts.strings = strings
    parts.translations = translatedStrings(of: sources, into: &diagnostics)
    let checks = sources.templates.map { TextCheck($0.source) }
    diagnostics += checks.flatMap(\.problems) + sources.assetProblems
    guard checks.allSatisfy(\.isReadable) else { return parts }
    let assets = FingerprintedAssets(sources.assets.map { ($0.path, $0.bytes) })
    parts.design = SiteDesign.load(
      templates: sources.templates, strings: strings, assets: assets,
      assetFolder: "\(sources.templatePath)/assets", translations: parts.translations
    ).unwrap(into: &diagnostics)
    return parts
  }

  /// Parses every page and data file; nil if a data file is missing or wrong.
  package func parse(
    _ sources: Sources, words: LoadedDesignParts, reusing earlier: inout EarlierBuild,
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
