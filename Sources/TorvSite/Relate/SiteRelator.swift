package import TorvDiagnostics
import TorvMarkdown

extension Site {
  /// Holds all pages together: addresses, references, links, collections, backlinks, related pages.
  ///
  /// Drafts are left out. What points at nothing is an error at its place.
  package static func relating(_ input: SiteInput) -> Diagnosed<Site> {
    var relator = SiteRelator(input)
    relator.checkRecommendations()
    relator.collect()
    relator.claimPaths()
    relator.resolveReferences()
    relator.resolveLinks()
    relator.checkSettings()
    relator.noteFilesOfDrafts()
    relator.reportUnusedAttachments()
    relator.relate()
    return Diagnosed(relator.site, relator.diagnostics)
  }
}

/// Builds a ``Site``, one step after the other.
struct SiteRelator {
  let input: SiteInput
  let pages: [Page]
  let indices: [Page.ID: Site.PageIndex]
  let indicesByPath: [String: Site.PageIndex]
  let draftIDs: Set<Page.ID>
  let unparsedIDs: Set<Page.ID>
  let themeSlugs: Set<Slug>
  let municipalitySlugs: Set<Slug>
  let order: PageOrder
  var relations: [PageRelations]
  var collections: [PageCollection: [Site.PageIndex]] = [:]
  var generatedPages: [GeneratedPage] = []
  var redirects: [Site.Redirect] = []
  var registry = PathRegistry()
  var diagnostics: [Diagnostic] = []
  /// The page that each path of a link leads to, by the kind whose folder it starts in.
  var linkTargets: [PageKind: [String: Site.PageIndex]] = [:]
  /// How each attachment, a path relative to Content/, is used.
  var attachments: [String: AttachmentUse]

  init(_ input: SiteInput) {
    self.input = input
    let pages = input.pages.filter { !$0.isDraft }.sorted { $0.id < $1.id }
    self.pages = pages
    order = PageOrder(pages)
    indices = Dictionary(
      pages.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    indicesByPath = Dictionary(
      pages.enumerated().map { (SitePaths.path(of: $1.id), $0) },
      uniquingKeysWith: { first, _ in first })
    draftIDs = Set(input.pages.filter(\.isDraft).map(\.id))
    unparsedIDs = Set(input.unparsedPages.map(\.id))
    themeSlugs = Set(input.themes.map(\.slug.value))
    municipalitySlugs = Set(input.municipalities.map(\.slug))
    relations = pages.map { PageRelations(path: SitePaths.path(of: $0.id)) }
    attachments = Dictionary(
      input.attachments.map { ($0, .unused) }, uniquingKeysWith: { first, _ in first })
  }

  /// What the steps have built.
  var site: Site {
    let used = attachments.filter { $0.value == .published }.keys.sorted().compactMap { source in
      attachmentPath(source).map { Site.Attachment(source: source, path: $0) }
    }
    return Site(
      settings: input.settings, today: input.today, themes: input.themes,
      municipalities: input.municipalities.inDanishOrder(by: \.name), pages: pages,
      relations: relations, attachments: used,
      unpublishedAttachments: attachments.filter { $0.value == .unpublished }.keys.sorted(),
      redirects: redirects, generatedPages: generatedPages, indices: indices,
      order: order, collections: collections)
  }

  func attachmentPath(_ source: String) -> String? {
    guard case .attachment(let kind) = ContentFile(path: source) else { return nil }
    return SitePaths.path(ofAttachment: source, kind: kind)
  }

  mutating func report(
    _ id: Diagnostic.ID, _ message: String, in source: SourceFile, at range: Range<Int>,
    hint: String?
  ) {
    diagnostics.append(.error(id, message, at: source.place(range), hint: hint))
  }

  // MARK: - Completeness

  /// The recommendations are exactly those numbered 1 to 12, each once; and there is a front page.
  mutating func checkRecommendations() {
    var owners: [Int: Page] = [:]
    for page in input.pages {
      guard case .recommendation(let recommendation) = page.content else { continue }
      let number = recommendation.number
      if let other = owners[number.value] {
        report(
          .duplicateValue, "number \(number.value) is also that of '\(other.source.path)'",
          in: page.source, at: number.range, hint: "give each recommendation a number of its own")
      }
      owners[number.value] = page
    }
    let hasUnparsed = unparsedIDs.contains { $0.kind == .recommendation }
    let missing = Recommendation.numbers.filter { owners[$0] == nil }
    if !missing.isEmpty, !hasUnparsed {
      let list = missing.map(String.init).joined(separator: ", ")
      diagnostics.append(
        .error(
          .missingFile, "recommendation \(list) of the twelve is missing", at: nil,
          hint: "add a file for each to '\(input.contentPath)/recommendations/'"))
    }
    if let front = Slug(validating: "index") {
      let id = Page.ID(kind: .page, slug: front)
      if indices[id] == nil, !unparsedIDs.contains(id) {
        diagnostics.append(
          .error(
            .missingFile, "the front page is missing", at: nil,
            hint: "add '\(input.contentPath)/pages/index.md'"))
      }
    }
  }

  /// The paths that the settings name lead to pages.
  mutating func checkSettings() {
    for path in input.settings.paths where !registry.contains(path.value) {
      diagnostics.append(
        .error(
          .deadLink, "nothing is published at '\(path.value)'",
          at: input.settingsSource.place(path.range),
          hint: NearMiss.hint(
            for: path.value, in: registry.paths,
            otherwise: "write the path of a page, such as '/om/'")))
    }
  }

  mutating func reportUnusedAttachments() {
    for attachment in attachments.filter({ $0.value == .unused }).keys.sorted() {
      let place = SourceFile(path: "\(input.contentPath)/\(attachment)", bytes: []).start
      diagnostics.append(
        .warning(
          .unusedFile, "no page uses this file, so it is not published", at: place,
          hint: "link to it from a page beside it, or remove it"))
    }
  }
}
