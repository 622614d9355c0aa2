import TorvDiagnostics
import TorvMarkdown
import TorvMustache
import TorvSite

/// Makes the views of all pages of a site; parts that many pages share are made once.
struct SiteViews: Sendable {
  let site: Site
  let strings: Strings
  let languages: SiteLanguages
  let format: ViewFormat
  let assets: FingerprintedAssets
  let pictures: PictureTable
  let access: MembersAccess
  let edition: Edition
  /// The readers that the pages are written for.
  private(set) var audience = Audience.everyone
  /// The card of each page; nil only while the cards themselves are made, which show no others.
  private var cardTable: CardTable?
  /// The templates of what many pages show.
  let fragments: FragmentTemplates
  /// The kinds in the list of each actor.
  private(set) var outlines: [Actor: [CountedLinkView]] = [:]
  /// The links to themes, recommendations and actors, as pages show them.
  private(set) var classification = ClassificationLinks()
  /// The entries of the menu, for a page that belongs to none of them.
  private var menu: [MenuItemView] = []
  /// The facets that the list of each kind can be filtered by.
  private(set) var facets: [PageKind: [FacetView]] = [:]
  let members: MemberIndex
  let coverage: Coverage
  let figures: MunicipalityFigures
  let series: MunicipalitySeries
  let similarMunicipalities: SimilarMunicipalities
  /// Whether the site compares municipalities, for which it needs figures of them.
  let comparesMunicipalities: Bool
  /// The link to open funding for the whole country; nil if there is none.
  private(set) var nationalFunding: LinkView?
  /// The links from the first use of each term in a text to the glossary.
  let termLinks: TermLinks?
  let nextSteps: NextSteps
  private let siteFrame: SiteFrameView
  let houses: HousePictures
  /// The style of the cards for other sites; nil if no cards are drawn.
  let cardStyle: SharedCardStyle?
  private let linkedData: LinkedData

  init(
    site: Site, strings: Strings, assets: FingerprintedAssets,
    pictures: PictureTable = PictureTable(), access: MembersAccess = .withheld,
    houses: HousePictures? = nil, cardStyle: SharedCardStyle? = nil,
    fragments: FragmentTemplates = .empty, edition: Edition = .website,
    languages: SiteLanguages? = nil
  ) {
    self.site = site
    self.languages = languages ?? SiteLanguages(site, strings)
    self.access = access
    self.edition = edition
    self.houses = houses ?? HousePictures(assets.text(of: "figures.css"))
    self.cardStyle = cardStyle
    self.fragments = fragments
    self.pictures = pictures
    self.strings = strings
    self.assets = assets
    format = ViewFormat(strings: strings, currency: site.settings.currency)
    siteFrame = Self.siteFrame(of: site, assets: assets)
    members = MemberIndex(site)
    coverage = Coverage(site)
    figures = MunicipalityFigures(site)
    series = MunicipalitySeries(site)
    similarMunicipalities = SimilarMunicipalities(site.municipalities)
    comparesMunicipalities = site.generatedPages.contains(.municipalityComparison)
    linkedData = LinkedData(site: site, strings: strings)
    termLinks = site.termLinks
    nextSteps = NextSteps(site)
    cardTable = CardTable(self)
    nationalFunding = linkToNationalFunding()
    for kind in PageKind.allCases { facets[kind] = facets(of: kind) }
    makeLinks()
    for actor in Actor.allCases { outlines[actor] = kindOutline(of: .actor(actor)) }
  }

  /// The views of pages as members read them; nil if nothing is published for members.
  ///
  /// Cards stay the same as for everybody.
  var forMembers: SiteViews? {
    let files = MembersFiles(site: site, strings: strings, pictures: pictures, access: access)
    guard let paths = MembersPaths(files) else { return nil }
    var views = self
    views.audience = .members(paths)
    views.makeLinks()
    return views
  }

  /// The card of each page.
  var cards: CardTable {
    guard let cardTable else { preconditionFailure("a card shows another one") }
    return cardTable
  }

  /// Returns whether this audience may read the whole page, not only its teaser.
  func mayRead(_ index: Site.PageIndex) -> Bool {
    switch audience {
    case .everyone: site.pages[index].access == .open
    case .members: true
    }
  }

  // MARK: - Addresses

  /// Returns the URL of a path on the site.
  func url(_ path: String) -> TemplateURL { TemplateURL(path: siteURL(path)) }

  /// Returns the URL of a path on the site; for members, the URL of their own version if there is one.
  func siteURL(_ path: String) -> String {
    guard case .members(let paths) = audience else { return site.url(path) }
    return site.url(paths.path(of: path))
  }

  /// Returns the URL of a picture or download, whose name may hold any character.
  func url(ofFile path: String) -> TemplateURL {
    TemplateURL(path: ContentPath.addingPercentEncoding(siteURL(path)))
  }

  /// Returns the URL of a page.
  func url(of index: Site.PageIndex) -> TemplateURL { url(site.relations[index].path) }

  /// Returns the URL with scheme and host.
  func absoluteURL(_ path: String) -> TemplateURL {
    TemplateURL(site.absoluteURL(path)) ?? url(path)
  }

  func link(to index: Site.PageIndex, note: String? = nil) -> LinkView {
    LinkView(
      title: site.pages[index].title, href: url(of: index), note: note,
      language: foreignLanguage(of: index))
  }

  func link(_ title: String, to collection: PageCollection) -> LinkView {
    LinkView(title: title, href: url(SitePaths.path(of: collection)))
  }

  // MARK: - Frames

  private static func siteFrame(of site: Site, assets: FingerprintedAssets) -> SiteFrameView {
    let settings = site.settings
    let url: (String) -> TemplateURL = { TemplateURL(path: site.url($0)) }
    let contact = settings.contact.text
    return SiteFrameView(
      title: settings.title, tagline: settings.tagline, description: settings.description,
      home: url("/"), style: url(assets.path(of: "site.css")),
      figureStyle: url(assets.path(of: "figures.css")),
      toolScript: url(assets.path(of: "tools.js")),
      icon: url(assets.path(of: "favicon.svg")), feed: url(SitePaths.feedPath(of: .site)),
      changes: site.hasChanges ? url(SitePaths.feedPath(of: .changes)) : nil,
      notice: settings.notice.map { notice in
        NoticeView(
          title: notice.title, text: notice.text,
          link: LinkView(title: notice.link, href: url(notice.path.value)))
      },
      footer: settings.footer.map { LinkView(title: $0.title, href: url($0.path.value)) },
      contact: LinkView(title: contact, href: TemplateURL("mailto:\(contact)") ?? url("/")),
      licence: LinkView(title: settings.licence.title, href: TemplateURL(settings.licence.url)),
      search: SearchFieldView(
        page: url(SitePaths.search), index: url(SitePaths.searchIndex),
        script: url(assets.path(of: SearchFieldView.script)),
        fieldScript: url(assets.path(of: SearchFieldView.fieldScript)),
        description: url(SitePaths.openSearch)))
  }

  /// Returns the frame of the page at the path; `parents` are the breadcrumbs between it and the front page, and
  /// `nodes` describe the page for machines.
  func frame(
    path: String, title: String, description: String, parents: [LinkView] = [],
    isArticle: Bool = false, isIndexed: Bool = true, isDraft: Bool = false,
    kind: String? = nil, photograph: SharedImageView? = nil, access: AccessView? = nil,
    isFragment: Bool = false,
    version: CalendarDate? = nil, nodes: [JSONValue] = []
  ) -> FrameView {
    let isFront = path == "/"
    let home = LinkView(title: strings(.front), href: siteFrame.home)
    let breadcrumbs = isFront ? [] : [home] + parents
    let card =
      isIndexed ? card(ofPageAt: path, title: title, kind: kind ?? parents.last?.title) : nil
    return FrameView(
      documentTitle: isFront
        ? "\(site.settings.title) – \(site.settings.tagline)"
        : strings(.documentTitle, ("page", title), ("site", site.settings.title)),
      description: description, canonical: absoluteURL(path), isArticle: isArticle,
      isIndexed: isIndexed, isDraft: isDraft, isFragment: isFragment, access: access,
      breadcrumbs: breadcrumbs, title: title,
      menu: menu(of: path),
      sharedImages: [photograph, isIndexed ? sharedImage(of: card) : nil].compactMap(\.self),
      card: card, correction: correction(of: title),
      version: version.map(format.date), origin: site.settings.baseURL.origin,
      linkedData: linkedData.html(nodes, breadcrumbs: breadcrumbs, title: title, path: path),
      archive: archiveNotice, languages: languages.others(of: path, than: site),
      alternates: isIndexed ? languages.alternates(of: path) : [], site: siteFrame)
  }

  /// Makes the links that many pages show, for this audience.
  private mutating func makeLinks() {
    classification = makeClassificationLinks()
    menu = site.settings.menu.map { MenuItemView(title: $0.title, href: url($0.path.value)) }
  }

  /// Returns the menu of the page at the path.
  private func menu(of path: String) -> [MenuItemView] {
    var menu = menu
    for (number, item) in site.settings.menu.enumerated() {
      let start = item.path.value
      let isCurrent = start == "/" ? path == "/" : path.utf8.starts(with: start.utf8)
      if isCurrent { menu[number].isCurrent = true }
    }
    return menu
  }

  /// Returns the address for an email about a page, with the page's title in the subject (RFC 6068).
  private func correction(of title: String) -> TemplateURL {
    let subject = ContentPath.addingPercentEncoding(
      strings(.correctionSubject, ("page", title)), keeping: "")
    return TemplateURL("\(siteFrame.contact.href.string)?subject=\(subject)")
      ?? siteFrame.contact.href
  }

  /// Returns the frame of a page that is written in a file.
  func frame(of index: Site.PageIndex) -> FrameView {
    let page = site.pages[index]
    let list = page.id.kind.listPath.map {
      LinkView(title: strings.words(for: page.id.kind).title, href: url($0))
    }
    let presentation = site.presentation(of: index)
    let photograph = sharedPhotograph(of: index)
    let isForMembers = page.sealing != .none && audience.isMembers
    return frame(
      path: site.relations[index].path, title: page.title, description: page.summary,
      parents: list.map { [$0] } ?? [], isArticle: page.id.kind != .page,
      isIndexed: !isForMembers, isDraft: page.isDraft,
      kind: page.id.kind == .page ? "" : strings.words(for: page.id.kind).one,
      photograph: photograph,
      access: page.sealing == .none ? nil : accessView, isFragment: isForMembers && access.isSealed,
      version: presentation.version(of: page),
      nodes: presentation.nodes(in: linkedData, image: photograph?.url.string))
  }
}

extension TemplateURL {
  /// Creates a URL from one that was already checked when it was parsed.
  init(_ url: WebURL) {
    self = TemplateURL(url.text) ?? TemplateURL(path: "/")
  }
}
