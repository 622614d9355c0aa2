import TorvSite

/// Writes `opensearch.xml`, by which browsers offer the search in their address bar (OpenSearch 1.1, draft 6,
/// https://github.com/dewitt/opensearch).
struct OpenSearch {
  let site: Site
  let strings: Strings
  let assets: FingerprintedAssets

  var file: OutputFile {
    let address = site.absoluteURL(SitePaths.search) + "?q={searchTerms}"
    let icon = site.absoluteURL(assets.path(of: "favicon.svg"))
    let lines = [
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
      "<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">",
      "<ShortName>\(XMLText.escaped(String(site.settings.title.prefix(16))))</ShortName>",
      "<Description>\(XMLText.escaped(String(strings(.searchLead).prefix(1024))))</Description>",
      "<Url type=\"text/html\" template=\"\(XMLText.escaped(address))\"/>",
      "<Image type=\"image/svg+xml\">\(XMLText.escaped(icon))</Image>",
      "<Language>\(XMLText.escaped(strings(.languageCode)))</Language>",
      "<InputEncoding>UTF-8</InputEncoding>",
      "</OpenSearchDescription>",
    ]
    return OutputFile(
      path: SitePaths.file(of: SitePaths.openSearch),
      contents: .bytes(Array((lines.joined(separator: "\n") + "\n").utf8)))
  }
}
