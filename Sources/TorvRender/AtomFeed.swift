import TorvSite

/// Writes an Atom feed (RFC 4287) of the newest pages.
///
/// An entry holds the summary and never the text, so nothing for members gets out.
struct AtomFeed {
  /// How many entries a feed holds.
  private static let limit = 50

  let site: Site
  let strings: Strings
  /// The kind that the feed is of; nil for the feed of the whole site.
  let kind: PageKind?

  var file: OutputFile {
    let path = SitePaths.feedPath(of: kind)
    return OutputFile(path: SitePaths.file(of: path), contents: .bytes(Array(text.utf8)))
  }

  private var text: String {
    let settings = site.settings
    let entries = newest
    let title = kind.map { kind in
      strings(
        .feedTitle, ("title", strings.words(for: kind).title), ("site", settings.title))
    }
    let page = site.absoluteURL(kind?.listPath ?? "/")
    var lines = [
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"da\">",
      "<title>\(XMLText.escaped(title ?? settings.title))</title>",
      "<subtitle>\(XMLText.escaped(kind.map { strings.words(for: $0).lead } ?? settings.description))</subtitle>",
      "<link rel=\"alternate\" type=\"text/html\" href=\"\(XMLText.escaped(page))\"/>",
      "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(XMLText.escaped(site.absoluteURL(SitePaths.feedPath(of: kind))))\"/>",
      "<id>\(XMLText.escaped(page))</id>",
      "<updated>\(Self.timestamp(entries.compactMap { site.pages[$0].lastChanged }.max() ?? site.today))</updated>",
      "<author><name>\(XMLText.escaped(settings.title))</name></author>",
      "<rights>\(XMLText.escaped(settings.licence.title))</rights>",
    ]
    lines += entries.map(entry)
    return lines.joined(separator: "\n") + "\n</feed>\n"
  }

  private var newest: [Site.PageIndex] {
    let dated = site.pages.indices.filter { index in
      let page = site.pages[index]
      return page.published != nil && (kind.map { $0 == page.id.kind } ?? (page.id.kind != .page))
    }
    return Array(site.newestFirst(dated).prefix(Self.limit))
  }

  private func entry(_ index: Site.PageIndex) -> String {
    let page = site.pages[index]
    let url = XMLText.escaped(site.absoluteURL(site.relations[index].path))
    let published = page.published.map { "<published>\(Self.timestamp($0))</published>" } ?? ""
    let updated = page.lastChanged ?? site.today
    return """
      <entry>
      <title>\(XMLText.escaped(page.title))</title>
      <link rel="alternate" type="text/html" href="\(url)"/>
      <id>\(url)</id>
      \(published)
      <updated>\(Self.timestamp(updated))</updated>
      <category term="\(page.id.kind.rawValue)" label="\(XMLText.escaped(strings.words(for: page.id.kind).one))"/>
      <summary>\(XMLText.escaped(page.summary))</summary>
      </entry>
      """
  }

  /// Pages have dates without a time of day; noon UTC is the same day in all of Europe.
  private static func timestamp(_ date: CalendarDate) -> String { "\(date)T12:00:00Z" }
}
