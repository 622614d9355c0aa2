import TorvMustache
import TorvSite

/// Writes `sitemap.xml` (sitemaps.org, version 0.9) and `robots.txt`, which links to it.
struct Sitemap {
  let site: Site
  let access: MembersAccess
  let languages: SiteLanguages

  var files: [OutputFile] {
    [
      OutputFile(
        path: SitePaths.file(of: SitePaths.sitemap), contents: .bytes(Array(sitemap.utf8))),
      OutputFile(
        path: SitePaths.file(of: SitePaths.robots), contents: .bytes(Array(robots.utf8))),
    ]
  }

  private var sitemap: String {
    var lines = [
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"\(languageNamespace)>",
    ]
    for site in [site] + site.translations { lines += entries(of: site) }
    return lines.joined(separator: "\n") + "\n</urlset>\n"
  }

  /// The declaration of the elements that lead to a page in other languages.
  private var languageNamespace: String {
    site.translations.isEmpty ? "" : " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\""
  }

  private func entries(of site: Site) -> [String] {
    var lines: [String] = []
    for (page, relations) in zip(site.pages, site.relations) where site.isLocal(relations.path) {
      lines.append(entry(relations.path, in: site, changed: page.lastChanged))
    }
    for page in site.generatedPages where page != .membersAccess && page != .search {
      if case .collection(_, let number) = page, number > 1 { continue }
      let path = SitePaths.path(of: page)
      if site.isLocal(path) { lines.append(entry(path, in: site, changed: nil)) }
    }
    return lines
  }

  private func entry(_ path: String, in site: Site, changed: CalendarDate?) -> String {
    let date = changed.map { "<lastmod>\($0)</lastmod>" } ?? ""
    let others = languages.alternates(of: path).map { link in
      "<xhtml:link rel=\"alternate\" hreflang=\"\(link.code)\" href=\"\(XMLText.escaped(link.href.string))\"/>"
    }
    return
      "<url><loc>\(XMLText.escaped(site.absoluteURL(path)))</loc>\(date)\(others.joined())</url>"
  }

  private var robots: String {
    let isGuarded = if case .guarded = access { !site.pagesForMembers.isEmpty } else { false }
    let guarded = isGuarded ? "Disallow: \(site.url(SitePaths.membersFolder))\n" : ""
    return "User-agent: *\nAllow: /\n\(guarded)\nSitemap: \(site.absoluteURL(SitePaths.sitemap))\n"
  }
}
