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

  /// The nodes of the front page: the site, and the centre that publishes it.
  var front: [JSONValue] {
    let settings = site.settings
    return [
      .object([
        "@type": .text("WebSite"), "@id": .text(site.absoluteURL("/") + "#websted"),
        "url": .text(site.absoluteURL("/")), "name": .text(settings.title),
        "description": .text(settings.description), "inLanguage": .text("da"),
        "license": .text(settings.licence.url.text), "publisher": centre,
      ]),
      centre.adding(
        .object([
          "description": .text(settings.description), "email": .text(settings.contact.text),
        ])),
    ]
  }

  /// Returns the nodes that describe the page at the index; none if schema.org has no fitting type.
  ///
  /// `image` is the address of its picture.
  func nodes(of index: Site.PageIndex, image: String? = nil) -> [JSONValue] {
    let page = site.pages[index]
    switch page.content {
    case .recommendation, .guide, .collaboration: return [article(index, image: image)]
    case .caseStudy(let caseStudy):
      let article = article(index, image: image)
      return [page.access == .open ? article.adding(own(caseStudy)) : article]
    case .course(let course): return [self.course(course, at: index)]
    case .funding(let funding): return [grant(funding, at: index)]
    case .service(let service): return [self.service(service, at: index)]
    case .dataset(let dataset): return [self.dataset(dataset, at: index)]
    case .member(let member):
      return page.access == .open && !member.isFictional ? [organization(member, at: index)] : []
    case .page: return site.relations[index].path == "/" ? front : []
    }
  }

  /// Returns a page's language, licence and keywords, the site it is part of, and whether it is free to read.
  ///
  /// A page with a licence of its own is under that one, and any other page is under the site's. The licence of a
  /// dataset for members is not open.
  func provenance(of page: Page) -> JSONValue {
    .object([
      "inLanguage": .text("da"), "isAccessibleForFree": .boolean(page.sealing == .none),
      "isPartOf": website, "keywords": keywords(of: page).unlessEmpty,
      "license": licence(of: page).map { .text($0.url.text) },
    ])
  }

  private func licence(of page: Page) -> Licence? {
    guard case .dataset(let dataset) = page.content else { return site.settings.licence }
    return page.access == .open ? dataset.licence : nil
  }

  private func keywords(of page: Page) -> JSONValue {
    .texts(page.themes.compactMap { site.theme($0)?.title })
  }

  private func organization(_ member: Member, at index: Site.PageIndex) -> JSONValue {
    let page = site.pages[index]
    return .object([
      "@type": .text("Organization"),
      "@id": .text(site.absoluteURL(site.relations[index].path) + "#medlem"),
      "name": .text(page.title), "description": .text(page.summary),
      "url": member.website.map { .text($0.text) }, "email": member.contact.map { .text($0.text) },
      "mainEntityOfPage": .text(site.absoluteURL(site.relations[index].path)),
      "location": member.municipality.flatMap(site.municipality).map(place),
      "memberOf": member.isCurrent(on: site.today) ? centre : nil,
    ])
  }

  /// Returns a Danish municipality as a place.
  func place(_ municipality: Municipality) -> JSONValue {
    .object([
      "@type": .text("AdministrativeArea"), "name": .text(municipality.name),
      "url": .text(site.absoluteURL(SitePaths.path(of: .municipality(municipality.slug)))),
      "containedInPlace": .object([
        "@type": .text("Country"), "name": .text("Danmark"), "identifier": .text("DK"),
      ]),
    ])
  }
}
