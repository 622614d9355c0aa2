import TorvDiagnostics
import TorvMustache
import TorvSite

/// The front page: a plain page with the newest of the site below its text.
struct FrontPagePresentation: PagePresentation {
  let index: Site.PageIndex

  static let kind = PageKind.page
  static let searchWeight = 100
  static var template: KeyPath<SiteTemplates, Template<FrontView>> { \.front }
  static let nextKinds = PlainPagePresentation.nextKinds
  static let schema = PlainPagePresentation.schema

  func view(in views: SiteViews) -> FrontView { views.front(index) }

  func card(in views: SiteViews) -> CardDetails { CardDetails() }

  func json(in views: SiteViews) -> JSONValue { .members([]) }

  func searchedFields(in views: SiteViews) -> SearchedFields { SearchedFields() }

  /// Returns the site, and the centre that publishes it.
  func nodes(in linkedData: LinkedData, image: String?) -> [JSONValue] {
    let site = linkedData.site
    let settings = site.settings
    return [
      .object([
        "@type": .text("WebSite"), "@id": .text(site.absoluteURL("/") + "#websted"),
        "url": .text(site.absoluteURL("/")), "name": .text(settings.title),
        "description": .text(settings.description),
        "inLanguage": .text(linkedData.strings(.languageCode)),
        "license": .text(settings.licence.url.text), "publisher": linkedData.centre,
        "potentialAction": .object([
          "@type": .text("SearchAction"),
          "target": .object([
            "@type": .text("EntryPoint"),
            "urlTemplate": .text(site.absoluteURL(SitePaths.search) + "?q={search_term_string}"),
          ]),
          "query-input": .text("required name=search_term_string"),
        ]),
      ]),
      linkedData.centre.adding(
        .object([
          "description": .text(settings.description), "email": .text(settings.contact.text),
        ])),
    ]
  }
}
