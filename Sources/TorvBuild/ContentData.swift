import TorvDiagnostics
import TorvSite

/// What the data files say: `site.yml`, `themes.yml` and so on, in the site's own language and in others.
struct ContentData: Sendable {
  let settings: SiteSettings
  let settingsSource: SourceFile
  let themes: [Theme]
  let themesSource: SourceFile
  let municipalities: [Municipality]
  let finances: MembershipFinances?
  let glossary: Glossary?
  let search: SearchSettings?
  /// What they say in other languages, still without pages.
  let translations: [LanguageTag: Translation]

  /// Parses the data files, also in the languages; nil if one in the site's own is missing or wrong.
  init?(
    of sources: Sources, in languages: Set<LanguageTag>, into diagnostics: inout [Diagnostic]
  ) {
    let settings = Self.data(.settings, of: sources, into: &diagnostics) {
      DataFileParser.settings(from: $0)
    }
    let themes = Self.data(.themes, of: sources, into: &diagnostics) {
      DataFileParser.themes(from: $0)
    }
    let municipalities = Self.data(.municipalities, of: sources, into: &diagnostics) {
      MunicipalityParser.municipalities(from: $0, country: settings?.value.country)
    }
    let finances = Self.optionalData(.finances, of: sources, into: &diagnostics) {
      DataFileParser.finances(from: $0)
    }
    let glossary = Self.optionalData(
      .glossary, of: sources, into: &diagnostics, DataFileParser.glossary)
    let search = Self.optionalData(.search, of: sources, into: &diagnostics, DataFileParser.search)
    guard let settings, let themes, let municipalities, let finances, let glossary, let search
    else { return nil }
    (self.settings, settingsSource) = settings
    (self.themes, themesSource) = themes
    self.municipalities = municipalities.value
    self.finances = finances
    self.glossary = glossary
    self.search = search
    translations = Dictionary(
      sources.languages.filter(languages.contains).map {
        ($0, Self.translation(into: $0, of: sources, into: &diagnostics))
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func data<Value>(
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
  private static func optionalData<Value>(
    _ file: ContentFile.DataFile, of sources: Sources, into diagnostics: inout [Diagnostic],
    _ parse: (SourceFile) -> Diagnosed<Value?>
  ) -> Value?? {
    guard sources.data[file] != nil else { return .some(nil) }
    return data(file, of: sources, into: &diagnostics, parse).map(\.value)
  }

  /// Reads the data files in a language; what is wrong in the site's own was reported before.
  private static func translation(
    into language: LanguageTag, of sources: Sources, into diagnostics: inout [Diagnostic]
  ) -> Translation {
    let own = sources.data
    let files = sources.translatedData[language] ?? [:]
    if files[.settings] == nil {
      diagnostics.append(.missingSettings(in: language, of: sources))
    }
    func read<Value>(
      _ file: ContentFile.DataFile, _ parse: (SourceFile) -> Diagnosed<Value?>
    ) -> Value? {
      files[file].flatMap { parse($0).unwrap(into: &diagnostics) }
    }
    func merged<Value>(
      _ file: ContentFile.DataFile, _ parse: (SourceFile, SourceFile?) -> Diagnosed<Value?>
    ) -> Value? {
      guard let original = own[file] else { return nil }
      return read(file) { parse(original, $0) }
    }
    return Translation(
      into: language, settings: merged(.settings, DataFileParser.settings),
      themes: merged(.themes, DataFileParser.themes),
      finances: merged(.finances, DataFileParser.finances),
      glossary: read(.glossary, DataFileParser.glossary),
      search: read(.search, DataFileParser.search))
  }
}

extension Diagnostic {
  fileprivate static func missingSettings(
    in language: LanguageTag, of sources: Sources
  ) -> Diagnostic {
    .error(
      .missingFile, "the texts of site.yml are not translated into '\(language)'", at: nil,
      hint:
        "add '\(sources.contentPath)/\(ContentFile.DataFile.settings.name(in: language))'")
  }
}
