import TorvDiagnostics
import TorvSite

extension LinkedData {
  /// Returns a page as an article that is based on the sources.
  func article(
    _ index: Site.PageIndex, citing sources: [Source], image: String?
  ) -> JSONValue {
    let page = site.pages[index]
    let url = site.absoluteURL(site.relations[index].path)
    return JSONValue.object([
      "@type": .text("Article"), "@id": .text(url + "#artikel"), "headline": .text(page.title),
      "description": .text(page.summary), "url": .text(url), "mainEntityOfPage": .text(url),
      "datePublished": page.published.map { .text("\($0)") },
      "dateModified": page.lastChanged.map { .text("\($0)") },
      "image": image.map(JSONValue.text), "author": centre, "publisher": centre,
      "citation": citations(sources, of: page).unlessEmpty,
    ]).adding(provenance(of: page, under: site.settings.licence))
  }

  /// Returns the sources that a page is based on; none for a page for members, because its sources are not open.
  func citations(_ sources: [Source], of page: Page) -> JSONValue {
    guard page.access == .open else { return .list([]) }
    return .list(
      sources.compactMap { source in
        source.url.map { url in
          .object([
            "@type": .text("CreativeWork"), "name": .text(source.title), "url": .text(url.text),
            "datePublished": source.date.map { .text("\($0)") },
            "archivedAt": source.archived.map { .text($0.text) },
          ])
        }
      })
  }

  /// Returns the years as an ISO 8601 interval, which ends in `..` if the period is still going on.
  static func interval(_ period: Period) -> String {
    guard let lastYear = period.lastYear else { return "\(period.firstYear)/.." }
    return lastYear == period.firstYear ? "\(lastYear)" : "\(period.firstYear)/\(lastYear)"
  }
}
