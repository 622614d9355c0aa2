import TorvSite

/// Writes the table of an archive's pages as comma-separated values (RFC 4180, UTF-8).
struct ArchiveTable {
  let site: Site
  let strings: Strings

  var file: OutputFile {
    let header = ["path", "title", "kind", "published", "updated", "licence", "licenceURL"]
    return OutputFile(
      path: SitePaths.file(of: SitePaths.archiveTable),
      contents: .bytes(Array(CSVText.table([header] + site.pages.indices.map(row)).utf8)))
  }

  private func row(_ index: Site.PageIndex) -> [String] {
    let page = site.pages[index]
    let licence = site.licence(of: page)
    return [
      SitePaths.file(of: site.relations[index].path), page.title,
      strings.words(for: page.id.kind).one, page.published.map { "\($0)" } ?? "",
      page.updated.map { "\($0)" } ?? "", licence.title, licence.url.text,
    ]
  }
}

extension Site {
  /// Returns the licence of a page: the site's, or that of the figures that the page is about.
  fileprivate func licence(of page: Page) -> Licence {
    guard case .dataset(let dataset) = page.content, page.access == .open else {
      return settings.licence
    }
    return dataset.licence
  }
}
