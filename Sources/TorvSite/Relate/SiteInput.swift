package import TorvDiagnostics

/// Everything that was read and parsed, before pages are related to each other.
package struct SiteInput: Sendable {
  package var settings: SiteSettings
  package var settingsSource: SourceFile
  package var themes: [Theme]
  package var themesSource: SourceFile
  package var municipalities: [Municipality]
  /// What members pay and what the centre lives on; nil where there is no file that says so.
  package var finances: MembershipFinances?
  /// The words that are explained; nil where there is no file of them.
  package var glossary: Glossary?
  package var pages: [Page]
  /// Pages that did not parse: what they refer to is checked, and a reference to one is no second mistake.
  package var unparsedPages: [UnparsedPage]
  /// The lines that only members may read.
  package var membersLines: MembersLines
  /// The pictures and downloads, as paths relative to Content/.
  package var attachments: [String]
  /// The CSV files beside the datasets, by their paths relative to Content/.
  package var tables: [String: SourceFile]
  /// How messages show the content folder: `Content`.
  package var contentPath: String
  /// The day that counts as today: which courses are upcoming, who is a member.
  package var today: CalendarDate
  /// Whether drafts are pages as all others: for a preview, never for what is published.
  package var includesDrafts = false

  /// Gathers what the earlier stages returned.
  package init(
    settings: SiteSettings, settingsSource: SourceFile, themes: [Theme], themesSource: SourceFile,
    municipalities: [Municipality], pages: [Page], unparsedPages: [UnparsedPage],
    membersLines: MembersLines = MembersLines(), attachments: [String],
    tables: [String: SourceFile] = [:], contentPath: String,
    today: CalendarDate, finances: MembershipFinances? = nil,
    glossary: Glossary? = nil
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
  }
}
