package import TorvDiagnostics

/// Everything that was read and parsed, before the pages are related to each other.
package struct SiteInput: Sendable {
  package var settings: SiteSettings
  package var settingsSource: SourceFile
  package var themes: [Theme]
  package var themesSource: SourceFile
  package var municipalities: [Municipality]
  /// The fees of the members and the budget of the centre; nil if there is no file of them.
  package var finances: MembershipFinances?
  /// The categories of members: those that have fees, and the usual ones if there is no file of them.
  package var memberCategories: [MemberCategory] { finances?.categories ?? MemberCategory.standard }
  /// The words that the centre explains; nil if there is no file of them.
  package var glossary: Glossary?
  /// What editors say about the words of the search; nil if there is no file of it.
  package var search: SearchSettings?
  package var pages: [Page]
  /// Pages that did not parse: their references are checked, and a reference to one is not a second mistake.
  package var unparsedPages: [UnparsedPage]
  /// The lines that only members may read.
  package var membersLines: MembersLines
  /// The pictures and downloads, as paths relative to Content/.
  package var attachments: [String]
  /// The CSV files beside the datasets, by their paths relative to Content/.
  package var tables: [String: SourceFile]
  /// The content folder as shown in messages: `Content`.
  package var contentPath: String
  /// The day that counts as today: it decides which courses are upcoming and who is a member.
  package var today: CalendarDate
  /// Whether drafts are treated like other pages: for a preview, never for publishing.
  package var includesDrafts = false
  /// What is said in other languages, in the order of their codes.
  package var translations: [Translation] = []
  /// The language that the site is translated into; nil for the site in its own language.
  var language: LanguageTag?
  /// Whether the glossary is in that language.
  var isGlossaryTranslated = false
  /// Whether the fees and the budget are in that language.
  var areFinancesTranslated = false

  /// Gathers the results of the earlier stages.
  package init(
    settings: SiteSettings, settingsSource: SourceFile, themes: [Theme], themesSource: SourceFile,
    municipalities: [Municipality], pages: [Page], unparsedPages: [UnparsedPage],
    membersLines: MembersLines = MembersLines(), attachments: [String],
    tables: [String: SourceFile] = [:], contentPath: String,
    today: CalendarDate, finances: MembershipFinances? = nil,
    glossary: Glossary? = nil, search: SearchSettings? = nil
  ) {
    self.settings = settings
    self.settingsSource = settingsSource
    self.themes = themes
    self.themesSource = themesSource
    self.municipalities = municipalities
    self.pages = pages
    self.unparsedPages = unparsedPages
    self.membersLines = membersLines
    self.attachments = attachments
    self.tables = tables
    self.contentPath = contentPath
    self.today = today
    self.finances = finances
    self.glossary = glossary
    self.search = search
  }
}
