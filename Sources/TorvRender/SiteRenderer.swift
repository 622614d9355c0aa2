import TorvAccess
package import TorvDiagnostics
import TorvMustache
package import TorvSearch
package import TorvSite

/// Turns a site into output files; it is pure, so pages can be rendered in parallel.
package struct SiteRenderer: Sendable {
  private let site: Site
  private let design: SiteDesign
  private let pictures: PictureTable
  private let access: MembersAccess
  private let views: SiteViews
  /// The views of the pages that members read; nil if nothing is published for them.
  private let membersViews: SiteViews?
  /// The mark of links that lead out of the language; nil in the site's own language.
  private let foreignLinks: ForeignLinks?
  /// The site in other languages.
  package let translations: [SiteRenderer]

  /// Prepares the data that all pages share.
  package init(
    site: Site, design: SiteDesign, pictures: PictureTable = PictureTable(),
    access: MembersAccess = .withheld, cardStyle: SharedCardStyle? = nil,
    edition: Edition = .website
  ) {
    self.init(
      site: site, design: design, pictures: pictures, access: access, cardStyle: cardStyle,
      edition: edition, languages: SiteLanguages(of: site, in: design))
  }

  private init(
    site: Site, design: SiteDesign, pictures: PictureTable, access: MembersAccess,
    cardStyle: SharedCardStyle?, edition: Edition, languages: SiteLanguages
  ) {
    self.site = site
    self.design = design
    self.pictures = pictures
    self.access = access
    views = SiteViews(
      site: site, strings: design.strings, assets: design.assets, pictures: pictures,
      access: access, houses: design.houses, cardStyle: cardStyle,
      fragments: design.templates.fragments, edition: edition, languages: languages)
    membersViews = views.forMembers
    foreignLinks = ForeignLinks(in: site, languages, design.strings)
    translations = site.translations.compactMap { translated in
      guard let design = translated.language.flatMap({ design.translations[$0] }) else {
        return nil
      }
      // Nothing for members is translated.
      return SiteRenderer(
        site: translated, design: design, pictures: pictures, access: .withheld,
        cardStyle: cardStyle, edition: edition, languages: languages)
    }
  }

  /// What everybody can search for.
  package var searchContent: SearchContent { SearchContentMaker(views).open }

  /// What only members can search for; nil if nothing is published for them.
  package var membersSearchContent: SearchContent? {
    guard membersViews != nil else { return nil }
    return SearchContentMaker(views).forMembers
  }

  /// Returns a warning for each word of `search.yml` that should be found, but is on no page.
  package func searchWarnings(unless isUsed: (String) -> Bool) -> [Diagnostic] {
    site.search?.warnings(unless: isUsed) ?? []
  }

  /// Makes the files of the search.
  package var searchEntrance: SearchEntrance { SearchEntrance(views) }

  /// Returns a newsletter about the days from the first through the last of the span, from what everybody may see.
  package func digest(
    of span: ClosedRange<CalendarDate>, for reader: News.Reader? = nil
  ) -> Digest {
    DigestMaker(views: views, news: site.news(in: span, for: reader)).digest
  }

  /// A file to render.
  package enum Task: Sendable {
    case page(Site.PageIndex)
    /// A page as members read it.
    case membersPage(Site.PageIndex)
    case generated(GeneratedPage)
    case redirect(Site.Redirect)
    case feed(Feed)
    /// A file made from a page, such as the calendar of a course.
    ///
    /// It is named by its number among those of the page, because what it is made by is large.
    case derived(Site.PageIndex, number: Int)
    case dataCatalogue
    /// The page about an archive.
    case archive
    /// A kind's pages as JSON.
    case collectionJSON(PageKind)
    case notFound
    /// A file of the translation with the number.
    indirect case translated(Int, Task)

    /// Whether it is made of all pages of a kind.
    fileprivate var takesLong: Bool {
      switch self {
      case .collectionJSON: true
      case .translated(_, let task): task.takesLong
      default: false
      }
    }
  }

  /// All files to render, in all languages; those that take long come first, so that none of them is left for the end.
  package var tasks: [Task] {
    let all =
      ownTasks
      + translations.enumerated().flatMap { number, renderer in
        renderer.translatedTasks.map { Task.translated(number, $0) }
      }
    return all.filter(\.takesLong) + all.filter { !$0.takesLong }
  }

  /// The files of a translation; everything else is there in the site's own language.
  private var translatedTasks: [Task] {
    let pages = site.pages.indices.filter { site.isLocal(site.relations[$0].path) }
    let lists: [Task] =
      site.generatedPages.map(Task.generated) + site.feeds.map(Task.feed)
      + PageKind.allCases.filter { $0.listPath != nil }.map(Task.collectionJSON)
    return pages.map(Task.page)
      + pages.filter { site.pages[$0].isCitable }.flatMap(derivedTasks)
      + lists.filter { site.isLocal(sitePath(of: $0)) }
  }

  private var ownTasks: [Task] {
    let kinds = PageKind.allCases.filter { $0.listPath != nil }
    let open = site.pages.indices.filter { site.pages[$0].access == .open }
    let forMembers = membersViews == nil ? [] : site.pagesForMembers
    return site.pages.indices.map(Task.page) + forMembers.map(Task.membersPage)
      + site.generatedPages.map(Task.generated)
      + site.redirects.map(Task.redirect)
      + site.feeds.map(Task.feed)
      + open.flatMap(derivedTasks)
      + kinds.map(Task.collectionJSON)
      + [.dataCatalogue, views.edition == .archive ? .archive : .notFound]
  }

  private func derivedTasks(of index: Site.PageIndex) -> [Task] {
    derivedFiles(of: index).indices.map { .derived(index, number: $0) }
  }

  private func derivedFiles(of index: Site.PageIndex) -> [DerivedFile] {
    site.presentation(of: index).derivedFiles(of: site, design.strings)
  }

  /// The files that need no task of their own: assets, attachments, pictures, the sitemap, the calendars of all
  /// courses and schemes, the members' table, the index of the JSON files, and the files that hosts read.
  package var fixedFiles: [OutputFile] {
    assets + [views.houses.file] + filesOfEdition
      + APIIndex(site: site, strings: design.strings).files
      + [
        CourseCalendar(site: site, strings: design.strings).file,
        FundingCalendar(site: site, strings: design.strings).file,
        MemberTable(site: site, strings: design.strings).file,
      ]
      + pictures.files + copies(of: site.attachments)
      + MembersFiles(site: site, strings: design.strings, pictures: pictures, access: access).files
  }

  /// The files that only a website has, or only an archive.
  private var filesOfEdition: [OutputFile] {
    switch views.edition {
    case .website:
      Sitemap(site: site, access: access, languages: views.languages).files
        + HostFiles(site: site, access: access).files
        + [
          SecurityContact(site: site).file,
          OpenSearch(site: site, strings: design.strings, assets: design.assets).file,
        ]
    case .archive: [ArchiveTable(site: site, strings: design.strings).file]
    }
  }

  /// The style sheets and scripts; each edition has some that the other has no use for.
  private var assets: [OutputFile] {
    let unused: [String] =
      switch views.edition {
      case .website: [ArchivedScript.loader]
      case .archive: [SiteViews.accessScript, SearchEntrance.unsealScript, SiteViews.siteCard]
      }
    let paths = unused.map { SitePaths.file(of: design.assets.path(of: $0)) }
    return design.assets.files.filter { !paths.contains($0.path) }
  }

  /// Makes the files of an archive out of those of the site.
  package var archiveFiles: ArchiveFiles { ArchiveFiles(of: site, assets: design.assets) }

  private func copies(of attachments: [Site.Attachment]) -> [OutputFile] {
    attachments.filter(pictures.publishes).map {
      OutputFile(path: SitePaths.file(of: $0.path), contents: .copy(of: $0.source))
    }
  }

  /// Returns the path of the task's file on the site.
  package func path(of task: Task) -> String {
    guard case .translated(let number, let task) = task else {
      return site.localized(sitePath(of: task))
    }
    return translations[number].path(of: task)
  }

  /// Returns the path of the task's file without the folder of its language.
  private func sitePath(of task: Task) -> String {
    switch task {
    case .translated(let number, let task): translations[number].sitePath(of: task)
    case .page(let index): site.relations[index].path
    case .membersPage(let index):
      access.path(of: site.relations[index].path) ?? site.relations[index].path
    case .generated(let page): SitePaths.path(of: page)
    case .redirect(let redirect): redirect.path
    case .feed(let feed): SitePaths.feedPath(of: feed)
    case .derived(let index, let number): derivedFiles(of: index)[number].path
    case .collectionJSON(let kind): SitePaths.apiPath(of: kind)
    case .dataCatalogue: SitePaths.dataCatalogue
    case .archive: SitePaths.archive
    case .notFound: SitePaths.notFound
    }
  }

  /// Renders one file.
  package func file(for task: Task) -> OutputFile {
    if case .translated(let number, let task) = task { return translations[number].file(for: task) }
    let (contents, card) = output(of: task)
    return OutputFile(path: SitePaths.file(of: path(of: task)), contents: contents, card: card)
  }

  /// A rendered page and the card that it links to.
  private struct Rendered {
    var bytes: [UInt8] = []
    var card: SharedCard?

    var output: (OutputFile.Contents, SharedCard?) { (.bytes(bytes), card) }
  }

  private func output(of task: Task) -> (OutputFile.Contents, SharedCard?) {
    switch task {
    case .translated(let number, let task): translations[number].output(of: task)
    case .page(let index): page(index, views).output
    case .membersPage(let index): (.bytes(membersPage(index)), nil)
    case .generated(let page): generated(page).output
    case .redirect(let redirect):
      (.bytes(render(design.templates.redirect, views.redirect(redirect))), nil)
    case .feed(let feed):
      (AtomFeed(site: site, strings: design.strings, feed: feed).file.contents, nil)
    case .derived(let index, let number): (derivedFiles(of: index)[number].contents(), nil)
    case .dataCatalogue: (DataCatalogue(site: site, strings: design.strings).file.contents, nil)
    case .collectionJSON(let kind): (CollectionJSON(views: views).file(of: kind).contents, nil)
    case .archive: rendered(design.templates.archive, views.archive()).output
    case .notFound: rendered(design.templates.notFound, views.notFound()).output
    }
  }

  private func membersPage(_ index: Site.PageIndex) -> [UInt8] {
    guard let membersViews else { preconditionFailure("nothing is published for members") }
    let html = page(index, membersViews).bytes
    guard case .sealed(let seal) = access else { return html }
    let path = path(of: .membersPage(index))
    return seal.key.seal(SealedContents(type: ContentType.html.value, bytes: html), at: path)
  }

  private func page(_ index: Site.PageIndex, _ views: SiteViews) -> Rendered {
    page(site.presentation(of: index), views)
  }

  private func page<Presentation: PagePresentation>(
    _ presentation: Presentation, _ views: SiteViews
  ) -> Rendered {
    rendered(design.templates[keyPath: Presentation.template], presentation.view(in: views))
  }

  private func generated(_ page: GeneratedPage) -> Rendered {
    let templates = design.templates
    switch page {
    case .collection(let collection, let number): return list(collection, number: number)
    case .themes: return rendered(templates.terms, views.themes())
    case .actors: return rendered(templates.terms, views.actors())
    case .coverage: return rendered(templates.coverage, views.coverageMatrix())
    case .changes: return rendered(templates.changes, views.changes())
    case .progress: return rendered(templates.progress, views.progress())
    case .municipalities: return rendered(templates.municipalities, views.municipalities())
    case .municipalityComparison:
      return rendered(templates.municipalityComparison, views.municipalityComparison())
    case .glossary:
      guard let glossary = site.glossary else { return Rendered() }
      return rendered(templates.glossary, views.glossary(glossary))
    case .membersByCategory: return rendered(templates.members, views.membersByCategory())
    case .membersByMunicipality: return rendered(templates.members, views.membersByMunicipality())
    case .membersMaterial: return rendered(templates.membersMaterial, views.membersMaterial())
    case .membersAccess: return rendered(templates.membersAccess, views.membersAccess())
    case .calendars: return rendered(templates.calendars, views.calendars())
    case .search: return rendered(templates.search, views.search())
    case .finances:
      guard let finances = site.finances else { return Rendered() }
      return rendered(templates.finances, views.finances(finances))
    case .membershipCost:
      guard let finances = site.finances else { return Rendered() }
      return rendered(templates.membershipCost, views.membershipCost(finances))
    case .membershipApplication:
      guard let finances = site.finances else { return Rendered() }
      return rendered(
        templates.membershipApplication, views.membershipApplication(finances))
    }
  }

  private func list(_ collection: PageCollection, number: Int) -> Rendered {
    let templates = design.templates
    switch collection {
    case .kind(let kind): return list(of: kind.presentation, number: number)
    case .members: return rendered(templates.members, views.members(number: number))
    case .memberCategory(let category):
      return rendered(templates.members, views.members(of: category, number: number))
    case .faceted(let kind, let facet):
      return rendered(templates.list, views.list(of: kind, facet, number: number))
    case .theme(let slug):
      guard let theme = site.theme(slug) else { return Rendered() }
      return rendered(templates.term, views.theme(theme, number: number))
    case .actor(let actor): return rendered(templates.actor, views.actor(actor, number: number))
    case .municipality(let slug):
      guard let municipality = site.municipality(slug) else { return Rendered() }
      return rendered(templates.municipality, views.municipality(municipality, number: number))
    case .recommendation(let recommendation):
      return rendered(
        templates.term, views.material(ofRecommendation: recommendation, page: number))
    case .coverage(let recommendation, let actor):
      return rendered(
        templates.term,
        views.coverage(ofRecommendation: recommendation, for: actor, number: number))
    case .backlinks(let id):
      return rendered(templates.term, views.backlinks(of: id, number: number))
    }
  }

  private func list<Presentation: PagePresentation>(
    of presentation: Presentation.Type, number: Int
  ) -> Rendered {
    rendered(
      design.templates[keyPath: presentation.listTemplate],
      presentation.list(number: number, in: views))
  }

  private func rendered<View: PageView>(_ template: Template<View>, _ view: View) -> Rendered {
    let bytes = render(template, view)
    return Rendered(bytes: foreignLinks?.marked(bytes) ?? bytes, card: view.frame.card)
  }

  private func render<View>(_ template: Template<View>, _ view: View) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(16 * 1024)
    template.render(view, into: &output)
    return output
  }
}
