import TorvDiagnostics
import TorvSite

extension LinkedData {
  /// Returns a page as an article.
  func article(_ index: Site.PageIndex, image: String?) -> JSONValue {
    let page = site.pages[index]
    let url = site.absoluteURL(site.relations[index].path)
    return JSONValue.object([
      "@type": .text("Article"), "@id": .text(url + "#artikel"), "headline": .text(page.title),
      "description": .text(page.summary), "url": .text(url), "mainEntityOfPage": .text(url),
      "datePublished": page.published.map { .text("\($0)") },
      "dateModified": page.lastChanged.map { .text("\($0)") },
      "image": image.map(JSONValue.text), "author": centre, "publisher": centre,
      "citation": citations(of: page).unlessEmpty,
    ]).adding(provenance(of: page))
  }

  /// Returns the sources a page is based on; none for a page for members, because its sources are not open.
  func citations(of page: Page) -> JSONValue {
    let sources: [Source] =
      switch page.content {
      case .caseStudy(let caseStudy): caseStudy.sources
      case .guide(let guide): guide.sources
      case .recommendation(let recommendation): recommendation.followUps.map(\.source)
      case .dataset(let dataset): dataset.sources
      case .collaboration(let collaboration): collaboration.sources
      case .course, .funding, .service, .member, .page: []
      }
    guard page.access == .open else { return .list([]) }
    return .list(
      sources.compactMap { source in
        source.url.map { url in
          .object([
            "@type": .text("CreativeWork"), "name": .text(source.title), "url": .text(url.text),
            "datePublished": source.date.map { .text("\($0)") },
          ])
        }
      })
  }

  /// Returns where and when a case took place.
  func own(_ caseStudy: CaseStudy) -> JSONValue {
    let places: [JSONValue] =
      switch caseStudy.setting {
      case .municipalities(let slugs): slugs.compactMap(site.municipality).map(place)
      case .abroad(let name, let country):
        [
          .object([
            "@type": .text("Place"), "name": .text(name),
            "containedInPlace": .object([
              "@type": .text("Country"), "name": .text(strings.countries[country]),
              "identifier": .text(country.rawValue),
            ]),
          ])
        ]
      }
    return .object([
      "spatialCoverage": .list(places), "temporalCoverage": .text(Self.interval(caseStudy.period)),
    ])
  }

  /// Returns the years as an ISO 8601 interval, which ends in `..` if the period is still going on.
  static func interval(_ period: Period) -> String {
    guard let lastYear = period.lastYear else { return "\(period.firstYear)/.." }
    return lastYear == period.firstYear ? "\(lastYear)" : "\(period.firstYear)/\(lastYear)"
  }
}
