import TorvDiagnostics
import TorvMustache
import TorvSite

extension SiteViews {
  /// Returns the page about the archive.
  func archive() -> ArchiveView {
    let lead = strings(.archiveLead, ("date", format.date(site.today)))
    var frame = frame(
      path: SitePaths.archive, title: strings(.archiveTitle), description: lead, isIndexed: false)
    // The site at its address has no such page.
    frame.canonical = absoluteURL("/")
    return ArchiveView(
      frame: frame, lead: lead, made: format.date(site.today),
      address: LinkView(title: absoluteURL("/").string, href: absoluteURL("/")),
      contact: frame.site.contact, licence: frame.site.licence,
      table: url(SitePaths.archiveTable), kinds: archivedKinds,
      pictures: pictures.openCount > 0
        ? strings(.archivePictures, ("count", format.number(pictures.openCount))) : nil,
      datasets: site.entries(of: .kind(.dataset)).compactMap(archivedDataset))
  }

  /// Returns the line above each page; nil if this is no archive.
  var archiveNotice: ArchiveNoticeView? {
    guard edition == .archive else { return nil }
    return ArchiveNoticeView(
      title: strings(.archiveNotice, ("date", format.date(site.today))),
      about: LinkView(title: strings(.archiveAbout), href: url(SitePaths.archive)))
  }

  private var archivedKinds: [CountedLinkView] {
    PageKind.allCases.compactMap { kind in
      let count = site.pages.count { $0.id.kind == kind }
      guard count > 0 else { return nil }
      return CountedLinkView(
        title: strings.words(for: kind).title, href: url(kind.listPath ?? "/"), count: count)
    }
  }

  /// Returns the figures of a page; nil if they are for members.
  private func archivedDataset(_ index: Site.PageIndex) -> ArchivedDatasetView? {
    guard mayRead(index), case .dataset(let dataset) = site.pages[index].content else { return nil }
    let file = SitePaths.path(of: .kind(.dataset)) + dataset.file.value
    return ArchivedDatasetView(
      page: link(to: index), file: url(ofFile: file),
      licence: LinkView(title: dataset.licence.title, href: TemplateURL(dataset.licence.url)),
      sources: sources(dataset.sources))
  }
}
