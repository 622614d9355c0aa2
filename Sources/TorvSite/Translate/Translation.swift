package import TorvDiagnostics

/// What a site says in another language than its own: some of its pages, and its data files.
package struct Translation: Sendable {
  package let language: LanguageTag
  package var pages: [Page] = []
  let settings: SiteSettings?
  let themes: [Theme]?
  /// The fees and the budget; nil if they are not translated.
  let finances: MembershipFinances?
  /// The words that the centre explains in the language; nil if there is no file of them.
  let glossary: Glossary?
  /// What editors say about the words of the search in the language; nil if there is no file of it.
  let search: SearchSettings?

  /// Takes what the data files say in the language; what is nil is not translated.
  package init(
    into language: LanguageTag, settings: SiteSettings?, themes: [Theme]? = nil,
    finances: MembershipFinances? = nil, glossary: Glossary? = nil,
    search: SearchSettings? = nil
  ) {
    self.language = language
    self.settings = settings
    self.themes = themes
    self.finances = finances
    self.glossary = glossary
    self.search = search
  }
}

extension Page {
  /// Where the text of a translated page comes from.
  package struct TranslatedText: Sendable {
    package let language: LanguageTag
    /// The file with the text; the page's own is ``Page/source``, which the places of its fields lie in.
    package let source: SourceFile
    /// The day on which the translation said what the page said.
    package let date: Located<CalendarDate>
  }

  /// The file that the text stands in.
  package var textSource: SourceFile { translation?.source ?? source }

  /// Whether the page was changed after it was translated.
  package var isTranslationStale: Bool {
    guard let translation, let lastChanged else { return false }
    return translation.date.value < lastChanged
  }
}

extension SiteInput {
  /// Returns the same site in the language: what is translated stands in the place of what it translates.
  func translated(into translation: Translation) -> SiteInput {
    var input = self
    let translated = Dictionary(
      translation.pages.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    input.language = translation.language
    input.pages = pages.map { translated[$0.id] ?? $0 }
    input.translations = []
    input.settings = translation.settings ?? settings
    input.settings.baseURL = settings.baseURL
    input.themes = translation.themes ?? themes
    input.finances = translation.finances ?? finances
    input.areFinancesTranslated = translation.finances != nil
    input.glossary = translation.glossary ?? glossary
    input.isGlossaryTranslated = translation.glossary != nil
    input.search = translation.search
    return input
  }
}
