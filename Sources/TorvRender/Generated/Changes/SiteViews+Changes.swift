import TorvDiagnostics
import TorvMustache
import TorvSite

extension SiteViews {
  /// The most changes that the page of all changes shows; older ones are on the pages themselves.
  private static let shownChanges = 200

  /// Returns what was changed in the page; nil if it tells nothing, or nothing that the reader may see.
  func changes(in index: Site.PageIndex) -> PageChangesView? {
    let changes = site.pages[index].changes
    guard mayRead(index), let day = changes.first?.date.value else { return nil }
    let newest = changes.prefix { $0.date.value == day }
    return PageChangesView(
      date: format.dateView(day), newest: newest.map(change),
      earlier: changes.dropFirst(newest.count).map(change))
  }

  private func change(_ change: Change) -> ChangeView {
    ChangeView(id: change.anchor, date: format.dateView(change.date.value), text: change.text)
  }

  /// Returns the page of all changes.
  func changes() -> ChangesView {
    let all = site.changes
    let shown = all.prefix(Self.shownChanges)
    let years = Set(shown.map(\.change.date.value.year)).sorted(by: >)
    return ChangesView(
      frame: frame(
        path: SitePaths.path(of: .changes), title: strings(.changes),
        description: strings(.changesLead)),
      lead: strings(.changesLead),
      cut: shown.count < all.count
        ? strings(.changesCut, ("count", format.number(shown.count))) : nil,
      years: years.map { year in
        ChangesYearView(
          year: year,
          entries: shown.filter { $0.change.date.value.year == year }.map { entry in
            ChangesEntryView(page: link(to: entry), change: change(entry.change))
          })
      },
      feed: url(SitePaths.feedPath(of: .changes)))
  }

  /// Returns the link to a change on its page.
  private func link(to entry: Site.PageChange) -> LinkView {
    let page = site.pages[entry.page]
    return LinkView(
      title: page.title,
      href: url(site.relations[entry.page].path + "#\(entry.change.anchor)"),
      note: strings.words(for: page.id.kind).one)
  }
}
