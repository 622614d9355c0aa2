import TorvDiagnostics
import TorvMustache
import TorvSite

/// What others write when they refer to a page: who made it, what it is called, when it was last changed, and where it is.
///
/// The address is the page's own. It stays valid if the page moves, because `torv move` keeps the old one as an alias.
struct Citation: Hashable, Sendable {
  /// What the page is for a reference manager.
  enum Form: Hashable, Sendable {
    case webPage
    case dataset
  }

  let form: Form
  /// The publisher of a dataset's figures, otherwise the centre.
  let author: String
  /// The title, with the period of a dataset's figures if it does not already name it.
  let title: String
  let summary: String
  /// The day of the last change; nil if the page has no date.
  let date: CalendarDate?
  /// The title of the site.
  let site: String
  /// The address with scheme and host.
  let url: String
  let licence: Licence
  /// The language code of the texts.
  let language: String
  /// The kind and the slug of the page, from which the entry's key is made.
  let id: Page.ID

  /// Whether the site only passes on what somebody else has made.
  var isReproduced: Bool { author != site }
}

extension SiteViews {
  /// Returns what others write when they refer to the page; nil for a kind that nobody cites.
  func citation(of index: Site.PageIndex) -> Citation? {
    Citation(of: index, site, strings)
  }

  /// Returns how to refer to the page, and what has been promised about its address; nil if the reader may not see it.
  ///
  /// The files are only for pages that everybody may read.
  func citationView(of index: Site.PageIndex) -> CitationView? {
    guard mayRead(index), let citation = citation(of: index) else { return nil }
    let paths = SitePaths.citationPaths(of: site.pages[index].id)
    let isOpen = site.pages[index].isCitable
    return CitationView(
      text: citation.text(strings),
      licence: LinkView(title: citation.licence.title, href: TemplateURL(citation.licence.url)),
      bibTeX: isOpen ? url(paths.bibTeX) : nil, ris: isOpen ? url(paths.ris) : nil)
  }
}

extension Citation {
  /// Creates the citation of a page; nil for a kind that nobody cites.
  init?(of index: Site.PageIndex, _ site: Site, _ strings: Strings) {
    let page = site.pages[index]
    let settings = site.settings
    guard page.id.kind.isCited else { return nil }
    if case .dataset(let dataset) = page.content {
      form = .dataset
      author = dataset.publisher ?? settings.title
      title = page.title + Self.period(of: dataset, unlessIn: page.title, strings)
      licence = dataset.licence
    } else {
      form = .webPage
      author = settings.title
      title = page.title
      licence = settings.licence
    }
    summary = page.summary
    date = page.lastChanged
    self.site = settings.title
    url = site.absoluteURL(site.relations[index].path)
    language = strings(.languageCode)
    id = page.id
  }

  /// Returns the period that the figures cover, to follow the title.
  private static func period(
    of dataset: Dataset, unlessIn title: String, _ strings: Strings
  ) -> String {
    guard let period = strings.format.period(of: dataset), !title.contains(period) else {
      return ""
    }
    return ", \(period)"
  }

  /// Returns the citation as a sentence for people.
  func text(_ strings: Strings) -> String {
    let changed =
      date.map { strings(.citationChanged, ("date", strings.format.date($0))) }
      ?? strings(.undated)
    return isReproduced
      ? strings(
        .citationReproduced, ("author", author), ("title", title), ("site", site),
        ("date", changed), ("url", url))
      : strings(
        .citationOwn, ("author", author), ("title", title), ("date", changed), ("url", url))
  }

  /// Returns a text on one line: white space and characters that nobody sees become single spaces.
  static func line(_ text: String) -> String {
    text.split { character in
      character.isWhitespace || character.isNewline
        || character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
    }.joined(separator: " ")
  }
}

extension PagePresentation {
  /// Returns the citation of the page as files for reference managers.
  func citationFiles(of site: Site, _ strings: Strings) -> [DerivedFile] {
    guard site.pages[index].isCitable else { return [] }
    let paths = SitePaths.citationPaths(of: site.pages[index].id)
    let index = index
    let citation = { @Sendable in Citation(of: index, site, strings) }
    return [
      DerivedFile(path: paths.bibTeX) { .bytes(citation()?.bibTeX(strings) ?? []) },
      DerivedFile(path: paths.ris) { .bytes(citation()?.ris(strings) ?? []) },
    ]
  }

  /// Returns the addresses of those files, for the JSON of a list.
  func citationAddresses(of site: Site) -> JSONValue {
    let paths = SitePaths.citationPaths(of: site.pages[index].id)
    return .object([
      "bibtex": .text(site.absoluteURL(paths.bibTeX)), "ris": .text(site.absoluteURL(paths.ris)),
    ])
  }

  /// The members that these add.
  static var citationSchema: [APISchema.Member] { [.init("bibtex", .url), .init("ris", .url)] }
}
