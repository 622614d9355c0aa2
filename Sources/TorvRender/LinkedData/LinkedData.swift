import TorvDiagnostics
import TorvMustache
import TorvSite

/// Describes pages to search engines in the terms of schema.org (JSON-LD 1.1).
///
/// A page for members is described only by its teaser, and a fictional member is not declared an organisation.
struct LinkedData: Sendable {
  let site: Site
  let strings: Strings
  /// The centre, as publisher and provider.
  let centre: JSONValue
  private let website: JSONValue

  init(site: Site, strings: Strings) {
    self.site = site
    self.strings = strings
    let root = site.absoluteURL("/")
    centre = .object([
      "@type": .text("Organization"), "@id": .text(root + "#centret"),
      "name": .text(site.settings.title), "url": .text(root),
    ])
    website = .object(["@id": .text(root + "#websted")])
  }

  /// Returns the data of a page as the text of a `<script>`; `<` is escaped, so nothing in the text ends the script.
  func html(_ nodes: [JSONValue], breadcrumbs: [LinkView], title: String, path: String) -> HTML {
    let trail = breadcrumbs.isEmpty ? [] : [trail(breadcrumbs, title: title, path: path)]
    var bytes: [UInt8] = []
    JSONValue.object([
      "@context": .text("https://schema.org"), "@graph": .list(nodes + trail),
    ]).write(into: &bytes)
    return HTML(trusted: bytes)
  }

  private func trail(_ breadcrumbs: [LinkView], title: String, path: String) -> JSONValue {
    let links = breadcrumbs.map { ($0.title, site.settings.baseURL.origin + $0.href.string) }
    let steps = (links + [(title, site.absoluteURL(path))]).enumerated().map { position, link in
      JSONValue.object([
        "@type": .text("ListItem"), "position": .integer(position + 1), "name": .text(link.0),
        "item": .text(link.1),
      ])
    }
    return .object(["@type": .text("BreadcrumbList"), "itemListElement": .list(steps)])
  }

  /// Returns a page's language, licence and keywords, the site it is part of, and whether it is free to read.
  ///
  /// `licence` is the one that the page is under: the site's, unless the page has its own.
  func provenance(of page: Page, under licence: Licence?) -> JSONValue {
    .object([
      "workTranslation": translations(of: page), "translationOfWork": original(of: page),
      "inLanguage": .text(strings(.languageCode)),
      "isAccessibleForFree": .boolean(page.sealing == .none),
      "isPartOf": website, "keywords": keywords(of: page).unlessEmpty,
      "license": licence.map { .text($0.url.text) },
    ])
  }

  /// Returns the page in the other languages that it is written in; nil if there are none.
  private func translations(of page: Page) -> JSONValue? {
    let path = SitePaths.path(of: page.id)
    let works = site.translations.filter { $0.isLocal(path) }.map { translated in
      work(at: translated.absoluteURL(path), in: translated.language?.code)
    }
    return works.isEmpty ? nil : .list(works)
  }

  /// Returns the page that a translation is one of; nil for a page in the site's own language.
  private func original(of page: Page) -> JSONValue? {
    guard page.translation != nil else { return nil }
    return work(at: site.originalURL(SitePaths.path(of: page.id)), in: nil)
  }

  private func work(at url: String, in language: String?) -> JSONValue {
    .object([
      "@type": .text("CreativeWork"), "url": .text(url),
      "inLanguage": language.map(JSONValue.text),
    ])
  }

  private func keywords(of page: Page) -> JSONValue {
    .texts(page.themes.compactMap { site.theme($0)?.title })
  }

  /// Returns the contents of a page's teaser as a node of the type, whose identifier ends in the fragment.
  func teaser(_ type: String, _ fragment: String, of index: Site.PageIndex) -> JSONValue {
    let page = site.pages[index]
    let url = site.absoluteURL(site.relations[index].path)
    return .object([
      "@type": .text(type), "@id": .text("\(url)#\(fragment)"), "name": .text(page.title),
      "description": .text(page.summary), "url": .text(url),
    ])
  }

  /// Returns a municipality as a place.
  func place(_ municipality: Municipality) -> JSONValue {
    .object([
      "@type": .text("AdministrativeArea"), "name": .text(municipality.name),
      "url": .text(site.absoluteURL(SitePaths.path(of: .municipality(municipality.slug)))),
      "containedInPlace": .object([
        "@type": .text("Country"), "name": .text(strings.countries[site.settings.country]),
        "identifier": .text(site.settings.country.rawValue),
      ]),
    ])
  }
}
