import TorvDiagnostics
import TorvMustache
import TorvSite

/// A case: what somebody did in a town centre, and what came of it.
struct CaseStudyPresentation: PagePresentation {
  let caseStudy: CaseStudy
  let index: Site.PageIndex

  static let kind = PageKind.caseStudy
  static let searchWeight = 112
  static var template: KeyPath<SiteTemplates, Template<CaseStudyView>> { \.caseStudy }
  static let nextKinds: [PageKind] = [.guide]

  func view(in views: SiteViews) -> CaseStudyView { views.caseStudy(caseStudy, at: index) }

  func card(in views: SiteViews) -> CardDetails {
    CardDetails(
      place: views.placeName(of: caseStudy.setting),
      meta: [views.format.period(caseStudy.period), views.format.evidence(caseStudy.evidence)])
  }

  func searchedFields(in views: SiteViews) -> SearchedFields {
    SearchedFields(
      names: caseStudy.partners.map(\.name) + caseStudy.financing.map(\.source)
        + caseStudy.results.map(\.label) + caseStudy.sources.map(\.title))
  }

  func nodes(in linkedData: LinkedData, image: String?) -> [JSONValue] {
    let article = linkedData.article(index, citing: caseStudy.sources, image: image)
    guard linkedData.site.pages[index].access == .open else { return [article] }
    return [article.adding(whereAndWhen(in: linkedData))]
  }

  /// Returns where and when the case took place.
  private func whereAndWhen(in linkedData: LinkedData) -> JSONValue {
    let places: [JSONValue] =
      switch caseStudy.setting {
      case .municipalities(let slugs):
        slugs.compactMap(linkedData.site.municipality).map(linkedData.place)
      case .abroad(let name, let country):
        [
          .object([
            "@type": .text("Place"), "name": .text(name),
            "containedInPlace": .object([
              "@type": .text("Country"),
              "name": .text(linkedData.strings.countries[country.value]),
              "identifier": .text(country.value.rawValue),
            ]),
          ])
        ]
      }
    return .object([
      "spatialCoverage": .list(places),
      "temporalCoverage": .text(LinkedData.interval(caseStudy.period)),
    ])
  }

  func derivedFiles(of site: Site, _ strings: Strings) -> [DerivedFile] {
    citationFiles(of: site, strings)
  }

  // MARK: - JSON

  static let schema: [APISchema.Member] =
    [
      .init("country", .text), .init("period", .text), .init("firstYear", .integer),
      .init("lastYear", .integer), .init("evidence", .oneOf(Evidence.self)),
    ] + citationSchema

  func json(in views: SiteViews) -> JSONValue {
    let country =
      switch caseStudy.setting {
      case .municipalities: views.site.settings.country.rawValue
      case .abroad(_, let country): country.value.rawValue
      }
    let period = caseStudy.period
    return .object([
      "country": .text(country), "period": .text("\(period)"),
      "firstYear": .integer(period.firstYear),
      // A period that is still going on has no last year.
      "lastYear": period.lastYear.map(JSONValue.integer),
      "evidence": .text(caseStudy.evidence.rawValue),
    ]).adding(citationAddresses(of: views.site))
  }
}
