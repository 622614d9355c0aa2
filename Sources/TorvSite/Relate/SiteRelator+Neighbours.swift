extension SiteRelator {
  /// Finds backlinks, related pages and the neighbours in each kind's order.
  mutating func relate() {
    let nearest = RelatedPages(pages: pages, rank: order.newestRank).nearest()
    for index in pages.indices {
      relations[index].related = nearest[index]
      var seen: Set<Site.PageIndex> = []
      relations[index].outgoing.removeAll { !seen.insert($0).inserted }
    }
    for index in order.newestFirst {
      for target in relations[index].outgoing where target != index {
        relations[target].backlinks.append(index)
      }
    }
    for kind in PageKind.allCases where kind.listPath != nil {
      let entries = collections[.list(of: kind)] ?? []
      for (earlier, later) in zip(entries, entries.dropFirst()) {
        relations[earlier].next = later
        relations[later].previous = earlier
      }
    }
    addBacklinkLists()
  }

  /// Adds a separate list of backlinks for each page that more than 50 others refer to.
  private mutating func addBacklinkLists() {
    for index in pages.indices
    where relations[index].backlinks.count > PageCollection.pageSize {
      let collection = PageCollection.backlinks(pages[index].id)
      collections[collection] = relations[index].backlinks
      for page in numbered(collection) {
        generatedPages.append(page)
        registry.claim(SitePaths.path(of: page), for: page.description, at: nil)
      }
    }
  }
}
