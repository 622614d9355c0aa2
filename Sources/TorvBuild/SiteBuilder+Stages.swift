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
    let settings = data(.settings, of: sources, into: &diagnostics) {
      DataFileParser.settings(from: $0)
    }
    let themes = data(.themes, of: sources, into: &diagnostics) { DataFileParser.themes(from: $0) }
    let municipalities = data(.municipalities, of: sources, into: &diagnostics) {
      MunicipalityParser.municipalities(from: $0, country: settings?.value.country)
    }
    let finances = optionalData(.finances, of: sources, into: &diagnostics) {
      DataFileParser.finances(from: $0)
    }
    let glossary = optionalData(
      .glossary, of: sources, into: &diagnostics, DataFileParser.glossary)
    let search = optionalData(.search, of: sources, into: &diagnostics, DataFileParser.search)
    guard let settings, let themes, let municipalities, let finances, let glossary, let search
    else { return nil }
    var input = SiteInput(
      settings: options.baseURL.map { settings.value.published(at: $0) } ?? settings.value,
      settingsSource: settings.source, themes: themes.value, themesSource: themes.source,
      municipalities: municipalities.value, pages: pages, unparsedPages: unparsed,
      membersLines: lines, attachments: sources.attachments, tables: sources.tables,
      contentPath: sources.contentPath,
      today: options.today, finances: finances, glossary: glossary, search: search)
    input.translations = await translations(
      of: sources, pages, words: words, reusing: &earlier, into: &diagnostics)
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

  private func data<Value>(
    _ file: ContentFile.DataFile, of sources: Sources, into diagnostics: inout [Diagnostic],
    _ parse: (SourceFile) -> Diagnosed<Value?>
  ) -> (value: Value, source: SourceFile)? {
    guard let source = sources.data[file] else {
      diagnostics.append(
        .error(
          .missingFile, "the data file '\(file.rawValue)' is missing", at: nil,
          hint: "add '\(sources.contentPath)/\(file.rawValue)'"))
      return nil
    }
    return parse(source).unwrap(into: &diagnostics).map { ($0, source) }
  }

  /// Returns the value of an optional data file; the outer nil means that the file exists but can't be read.
  private func optionalData<Value>(
    _ file: ContentFile.DataFile, of sources: Sources, into diagnostics: inout [Diagnostic],
    _ parse: (SourceFile) -> Diagnosed<Value?>
  ) -> Value?? {
    guard sources.data[file] != nil else { return .some(nil) }
    return data(file, of: sources, into: &diagnostics, parse).map(\.value)
  }
}
