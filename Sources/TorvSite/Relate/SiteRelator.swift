package import TorvDiagnostics
import TorvMarkdown

extension Site {
  /// Relates all pages to each other: addresses, references, links, collections, backlinks, related pages.
  ///
  /// Drafts are left out unless the input includes them. A reference to nothing is an error at its place. The site in
  /// each other language is related as the site in its own is, and only what is wrong there alone is reported.
  package static func relating(_ input: SiteInput) -> Diagnosed<Site> {
    joining(input.languages.map(relatingAlone)[...])
  }

  /// Returns the first site, with the others as its translations; of these, only what is wrong in them alone is told.
  package static func joining(_ sites: ArraySlice<Diagnosed<Site>>) -> Diagnosed<Site> {
    var related = sites[sites.startIndex]
    let translated = sites.dropFirst()
    guard !translated.isEmpty else { return related }
    let known = Set(related.diagnostics)
    related.value.translations = translated.map(\.value)
    related.diagnostics += translated.flatMap(\.diagnostics).filter { !known.contains($0) }
    return related
  }

  /// Relates the pages of one language, for a build that relates several at a time and then joins them.
  package static func relatingAlone(_ input: SiteInput) -> Diagnosed<Site> {
    var relator = SiteRelator(input)
    relator.checkRecommendations()
    relator.checkFrontPage()
    relator.checkTranslations()
    relator.checkCountries()
    relator.collect()
    relator.claimPaths()
    relator.checkSettings()
    relator.resolveReferences()
    relator.checkTools()
    relator.readTables()
    relator.warnOfOverdueReviews()
    relator.warnOfFutureDates()
    relator.resolveLinks()
    relator.notePictures()
    relator.noteFilesOfDrafts()
    relator.noteFilesOfTranslations()
    relator.reportUnusedAttachments()
    relator.relate()
    return Diagnosed(relator.site, relator.diagnostics + relator.registry.diagnostics)
  }
}

extension SiteInput {
  /// The input in the site's own language, then in each other.
  package var languages: [SiteInput] { [self] + translations.map { translated(into: $0) } }
}

/// Builds a ``Site`` step by step.
struct SiteRelator {
  let input: SiteInput
  let pages: [Page]
  let indices: [Page.ID: Site.PageIndex]
  let indicesByPath: [String: Site.PageIndex]
  /// The drafts that were left out.
  let draftIDs: Set<Page.ID>
  let unparsedIDs: Set<Page.ID>
  /// The paths where the files with mistakes would be published.
  let unparsedPaths: Set<String>
  /// The paths, relative to Content/, of pictures and downloads, by their name in lower case.
  let attachmentsByName: [String: [String]]
  /// The number of times that all pages were searched for a name near that of a dead link.
  var searches = 0
  /// The file of each page, once it was needed for that.
  var pageFiles: NearMiss.Candidates?
  /// All paths on the site, once they were needed for that.
  var publishedPaths: NearMiss.Candidates?
  /// The path, relative to Content/, of each picture and download, by its path on the site.
  let attachmentsByPath: [String: String]
  let themeSlugs: Set<Slug>
  let municipalitySlugs: Set<Slug>
  /// The municipality of each place, by the name of the municipality or of its main town.
  let municipalitiesByPlace: [String: Slug]
  let order: PageOrder
  var relations: [PageRelations]
  var collections: [PageCollection: [Site.PageIndex]] = [:]
  var generatedPages: [GeneratedPage] = []
  var tables: [Site.PageIndex: DatasetTable] = [:]
  var redirects: [Site.Redirect] = []
  var pictures: [PictureUse] = []
  /// The paths that have a page or a file in the language of the input; none in the site's own language.
  var localPaths: Set<String> = []
  /// The number of pages of each list that is there in that language.
  var pageCountsInLanguage: [PageCollection: Int] = [:]
  var registry = PathRegistry()
  var diagnostics: [Diagnostic] = []
  /// The page that each link path leads to, by the kind whose folder the path starts in.
  var linkTargets: [PageKind: [String: Site.PageIndex]] = [:]
  /// The headings of each page that links lead into.
  var anchors: [Page.ID: Anchors] = [:]
  /// The headings that hints choose from, of each page that links lead into and miss.
  var headingChoices: [Page.ID: HeadingChoice] = [:]
  /// The use of each attachment, by its path relative to Content/.
  var attachments: [String: AttachmentUse]

  init(_ input: SiteInput) {
    self.input = input
    let drafts = input.includesDrafts ? [] : input.pages.filter(\.isDraft)
    let draftIDs = Set(drafts.map(\.id))
    let pages = input.pages.filter { !draftIDs.contains($0.id) }.sorted { $0.id < $1.id }
    self.pages = pages
    order = PageOrder(pages, today: input.today)
    indices = Dictionary(
      pages.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    indicesByPath = Dictionary(
      pages.enumerated().map { (SitePaths.path(of: $1.id), $0) },
      uniquingKeysWith: { first, _ in first })
    self.draftIDs = draftIDs
    unparsedIDs = Set(input.unparsedPages.map(\.id))
    unparsedPaths = Set(unparsedIDs.map(SitePaths.path))
    attachmentsByPath = Dictionary(
      input.attachments.compactMap { source in Self.attachmentPath(source).map { ($0, source) } },
      uniquingKeysWith: min)
    attachmentsByName = Dictionary(grouping: input.attachments) { path in
      (path.split(separator: "/").last ?? "").lowercased()
    }
    themeSlugs = Set(input.themes.map(\.slug.value))
    municipalitiesByPlace = Dictionary(
      input.municipalities.map { ($0.name, $0.slug) }
        + input.municipalities.map { ($0.mainTown, $0.slug) },
      uniquingKeysWith: { first, _ in first })
    municipalitySlugs = Set(input.municipalities.map(\.slug))
    relations = pages.map { PageRelations(path: SitePaths.path(of: $0.id)) }
    attachments = Dictionary(
      input.attachments.map { ($0, .unused) }, uniquingKeysWith: { first, _ in first })
  }

  /// The result of the steps.
  var site: Site {
    Site(
      settings: input.settings, today: input.today, themes: input.themes,
      municipalities: input.municipalities.inDanishOrder(by: \.name), finances: input.finances,
      memberCategories: input.memberCategories, glossary: input.glossary, search: input.search,
      pages: pages, relations: relations, attachments: attachments(used: .published),
      sealedAttachments: attachments(used: .sealed),
      unpublishedAttachments: attachments.filter { $0.value == .unpublished }.keys.sorted(),
      tables: tables, pictures: pictures, redirects: redirects, generatedPages: generatedPages,
      indices: indices, language: input.language, localPaths: localPaths,
      pageCountsInLanguage: pageCountsInLanguage, order: order, collections: collections,
      themesBySlug: Dictionary(
        input.themes.map { ($0.slug.value, $0) }, uniquingKeysWith: { first, _ in first }),
      municipalitiesBySlug: Dictionary(
        input.municipalities.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first }))
  }

  private func attachments(used use: AttachmentUse) -> [Site.Attachment] {
    attachments.filter { $0.value == use }.keys.sorted().compactMap { source in
      Self.attachmentPath(source).map { Site.Attachment(source: source, path: $0) }
    }
  }

  static func attachmentPath(_ source: String) -> String? {
    guard case .attachment(let kind) = ContentFile(path: source) else { return nil }
    return SitePaths.path(ofAttachment: source, kind: kind)
  }

  mutating func report(
    _ id: Diagnostic.ID, _ message: Message, in source: SourceFile, at range: Range<Int>,
    hint: Message?
  ) {
    diagnostics.append(.error(id, message, at: source.place(range), hint: hint))
  }
}
