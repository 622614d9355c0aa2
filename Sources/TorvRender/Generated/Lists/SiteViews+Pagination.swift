import TorvMustache
import TorvSite

extension SiteViews {
  /// Returns the links between a collection's pages, and the one to the whole list at the end of a list that is not; nil
  /// if it is whole and fits on one.
  func pagination(of collection: PageCollection, number: Int) -> PaginationView? {
    let count = site.pageCount(of: collection)
    let rest = number == count ? rest(of: collection) : nil
    guard count > 1 else {
      return rest.map { PaginationView(pages: [], previous: nil, next: nil, rest: $0) }
    }
    func url(_ number: Int) -> TemplateURL {
      self.url(SitePaths.path(of: .collection(collection, number: number)))
    }
    let around = max(2, number - 2)...max(2, min(count - 1, number + 2))
    var shown = [1] + around.filter { $0 < count } + [count]
    // A gap in place of a single page would be no shorter than that page's number.
    for page in [2, count - 1] where !shown.contains(page) {
      if shown.contains(page - 1), shown.contains(page + 1) { shown.append(page) }
    }
    shown.sort()
    var pages: [NumberedPageView] = []
    for (position, page) in shown.enumerated() {
      if position > 0, shown[position - 1] != page - 1 {
        pages.append(
          NumberedPageView(number: 0, label: "", href: url(1), isCurrent: false, isGap: true))
      }
      pages.append(
        NumberedPageView(
          number: page, label: strings(.numberedPage, ("number", String(page))), href: url(page),
          isCurrent: page == number, isGap: false))
    }
    return PaginationView(
      pages: pages, previous: number > 1 ? url(number - 1) : nil,
      next: number < count ? url(number + 1) : nil, rest: rest)
  }

  /// Returns whether all entries of the list are in it in this language, translated or not.
  func isWhole(_ collection: PageCollection) -> Bool {
    let entries = site.entries(of: collection).count
    return site.pageCount(of: collection) == PageCollection.pageCount(entries: entries)
  }

  /// Returns the link to the whole list in the site's own language; nil if it is whole in this one.
  private func rest(of collection: PageCollection) -> LanguageLinkView? {
    guard !isWhole(collection) else { return nil }
    let path = SitePaths.path(of: .collection(collection, number: 1))
    return languages.others(of: path, than: site).first.map { link in
      let entries = site.entries(of: collection).count
      return LanguageLinkView(
        code: link.code, title: strings(.listInFull, ("count", format.number(entries))),
        href: link.href)
    }
  }

  /// Returns the entries on one page of a collection's list.
  func entries(of collection: PageCollection, number: Int) -> ArraySlice<Site.PageIndex> {
    site.entries(of: collection).dropFirst((number - 1) * PageCollection.pageSize)
      .prefix(PageCollection.pageSize)
  }
}
