import TorvSite

/// Writes `sitemap.xml` (sitemaps.org, version 0.9) and `robots.txt`, which links to it.
struct Sitemap {
  let site: Site
  let access: MembersAccess

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
      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">",
    ]
    for (page, relations) in zip(site.pages, site.relations) {
      lines.append(entry(relations.path, changed: page.lastChanged))
    }
    for page in site.generatedPages where page != .membersAccess && page != .search {
      if case .collection(_, let number) = page, number > 1 { continue }
      lines.append(entry(SitePaths.path(of: page), changed: nil))
    }
    return lines.joined(separator: "\n") + "\n</urlset>\n"
  }

  private func entry(_ path: String, changed: CalendarDate?) -> String {
    let date = changed.map { "<lastmod>\($0)</lastmod>" } ?? ""
    return "<url><loc>\(XMLText.escaped(site.absoluteURL(path)))</loc>\(date)</url>"
  }

  private var robots: String {
    let isGuarded = if case .guarded = access { !site.pagesForMembers.isEmpty } else { false }
    let guarded = isGuarded ? "Disallow: \(site.url(SitePaths.membersFolder))\n" : ""
    return "User-agent: *\nAllow: /\n\(guarded)\nSitemap: \(site.absoluteURL(SitePaths.sitemap))\n"
  }
}
