import TorvDiagnostics
import TorvMarkdown
import TorvRender
import TorvSite

/// The part of a build that handles the site in other languages.
extension SiteBuilder {
  /// Parses the strings files of the languages that something is translated into; a missing one is an error.
  func translatedStrings(
    of sources: Sources, into diagnostics: inout [Diagnostic]
  ) -> [LanguageTag: Strings] {
    var strings: [LanguageTag: Strings] = [:]
    for language in sources.languages {
      guard let file = sources.translatedStrings[language] else {
        diagnostics.append(.missingStrings(of: language, in: sources))
        continue
      }
      let parsed = Strings.parse(file, over: sources.installedTranslatedStrings[language])
        .unwrap(into: &diagnostics)
      if let parsed, parsed.language != language.code {
        diagnostics.append(.otherLanguage(parsed.language, file, of: language))
      }
      strings[language] = parsed
    }
    return strings
  }

  /// Parses the pages in other languages, and adds them to what the data files say; `pages` are those that parsed.
  func translations(
    of sources: Sources, _ pages: [Page], words: SiteWords,
    _ data: [LanguageTag: Translation], reusing earlier: inout EarlierBuild,
    into diagnostics: inout [Diagnostic]
  ) async -> [Translation] {
    guard !sources.languages.isEmpty else { return [] }
    let ids = Set(sources.pages.map(\.id))
    for file in sources.translations {
      if file.language.code == words.strings?.language {
        diagnostics.append(.ownLanguage(file))
      } else if !ids.contains(file.id) {
        diagnostics.append(.translationOfNothing(file, in: sources))
      }
    }
    let byID = Dictionary(pages.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let parsed = await earlier.parse(
      sources.translations, of: byID, labels: words.translations.mapValues(\.markdownLabels),
      jobs: options.jobs)
    var translations = data
    for (language, result) in parsed {
      diagnostics += result.diagnostics
      if let page = result.value { translations[language]?.pages.append(page) }
    }
    return translations.values.sorted { $0.language < $1.language }
  }
}

extension Diagnostic {
  fileprivate static func missingStrings(
    of language: LanguageTag, in sources: Sources
  ) -> Diagnostic {
    let file =
      sources.translations.first { $0.language == language }?.source
      ?? sources.translatedData[language]?.values.min { $0.path < $1.path }
    return .error(
      .missingFile, "there are no words in '\(language)' for what templates say",
      at: file?.start,
      hint: "add '\(sources.templatePath)/strings/\(language).yml', or rename the file")
  }

  fileprivate static func otherLanguage(
    _ code: String, _ file: SourceFile, of language: LanguageTag
  ) -> Diagnostic {
    .error(
      .invalidValue, "the file is that of '\(language)', and its texts are said to be in '\(code)'",
      at: file.start, hint: "write 'code: \(language)' below 'language:', and translate the texts")
  }

  fileprivate static func ownLanguage(_ file: Sources.TranslationSource) -> Diagnostic {
    .error(
      .invalidFileName, "'\(file.language)' is the language of the pages themselves",
      at: file.source.start, hint: "take '.\(file.language)' out of the name")
  }

  fileprivate static func translationOfNothing(
    _ file: Sources.TranslationSource, in sources: Sources
  ) -> Diagnostic {
    let original = "\(file.id.slug).md"
    let others = sources.pages.filter { $0.id.kind == file.id.kind }.map { "\($0.id.slug).md" }
    return .error(
      .missingFile, "the page that this translates, '\(original)', does not exist",
      at: file.source.start,
      hint: NearMiss.hint(
        for: original, in: others, otherwise: "rename the file after the page, or remove it"))
  }
}
