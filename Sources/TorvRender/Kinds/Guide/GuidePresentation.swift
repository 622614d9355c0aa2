import TorvDiagnostics
import TorvMustache
import TorvSite

/// A guide: how to do something, with steps and downloads.
struct GuidePresentation: PagePresentation {
  let guide: Guide
  let index: Site.PageIndex

  static let kind = PageKind.guide
  static let searchWeight = 150
  static var template: KeyPath<SiteTemplates, Template<GuideView>> { \.guide }
  static let nextKinds: [PageKind] = [.course, .service]
  static let nextStepLabel: Phrase? = .nextGuide

  var downloads: [String] { guide.downloads.map(\.title) }

  func view(in views: SiteViews) -> GuideView { views.guide(guide, at: index) }

  func card(in views: SiteViews) -> CardDetails {
    CardDetails(
      place: guide.level.map { views.strings.levels[$0] },
      meta: [views.strings(.reviewed, ("date", views.format.date(guide.reviewed)))])
  }

  func searchedFields(in views: SiteViews) -> SearchedFields {
    SearchedFields(
      names: guide.downloads.map(\.title) + guide.sources.map(\.title),
      sections: guide.steps.map { SearchedFields.section([$0.text], heading: $0.title) })
  }

  func nodes(in linkedData: LinkedData, image: String?) -> [JSONValue] {
    [linkedData.article(index, citing: guide.sources, image: image)]
  }

  func derivedFiles(of site: Site, _ strings: Strings) -> [DerivedFile] {
    citationFiles(of: site, strings)
  }

  func version(of page: Page) -> CalendarDate? { guide.reviewed }

  // MARK: - JSON

  static let schema: [APISchema.Member] =
    [
      .init("level", .oneOf(Level.self)), .init("reviewed", .date), .init("reviewBy", .date),
    ] + citationSchema

  func json(in views: SiteViews) -> JSONValue {
    .object([
      "level": guide.level.map { .text($0.rawValue) }, "reviewed": .text("\(guide.reviewed)"),
      "reviewBy": .text("\(guide.reviewBy.value)"),
    ]).adding(citationAddresses(of: views.site))
  }
}
