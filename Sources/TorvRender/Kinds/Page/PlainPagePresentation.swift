import TorvDiagnostics
import TorvMustache
import TorvSite

/// A page without fields of its own; programs learn of it only from the sitemap.
struct PlainPagePresentation: PagePresentation {
  let index: Site.PageIndex

  static let kind = PageKind.page
  static let searchWeight = 100
  static var template: KeyPath<SiteTemplates, Template<PlainPageView>> { \.page }
  static let nextKinds: [PageKind] = []
  static let schema: [APISchema.Member] = []

  func view(in views: SiteViews) -> PlainPageView {
    PlainPageView(frame: views.frame(of: index), article: views.article(index))
  }

  func card(in views: SiteViews) -> CardDetails { CardDetails() }

  func json(in views: SiteViews) -> JSONValue { .members([]) }

  func searchedFields(in views: SiteViews) -> SearchedFields { SearchedFields() }

  func nodes(in linkedData: LinkedData, image: String?) -> [JSONValue] { [] }
}
