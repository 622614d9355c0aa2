import TorvSite

/// Writes an Atom feed (RFC 4287) of the newest pages.
///
/// An entry holds the summary and never the text, so nothing for members leaks.
struct AtomFeed {
  /// How many entries a feed holds.
  private static let limit = 50

  let site: Site
  let strings: Strings
  let feed: Feed

  var file: OutputFile {
    let path = SitePaths.feedPath(of: feed)
    return OutputFile(path: SitePaths.file(of: path), contents: .bytes(Array(text.utf8)))
  }

  private var text: String {
    let settings = site.settings
    let entries = newest
    let (title, lead, path) = subject
    let url = XMLText.escaped(site.absoluteURL(path))
    let own = XMLText.escaped(site.absoluteURL(SitePaths.feedPath(of: feed)))
    let updated = entries.compactMap { site.pages[$0].lastChanged }.max() ?? site.today
    var lines = [
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(XMLText.escaped(strings(.languageCode)))\">",
      "<title>\(XMLText.escaped(title))</title>",
      "<subtitle>\(XMLText.escaped(lead))</subtitle>",
      "<link rel=\"alternate\" type=\"text/html\" href=\"\(url)\"/>",
      "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(own)\"/>",
      "<id>\(feedID(url: url, own: own))</id>",
      "<updated>\(Self.timestamp(updated))</updated>",
      "<author><name>\(XMLText.escaped(settings.title))</name></author>",
      "<rights>\(XMLText.escaped(settings.licence.title))</rights>",
    ]
    lines += entries.map(entry)
    return lines.joined(separator: "\n") + "\n</feed>\n"
  }

  /// The feed's title, a description of its contents, and the path of the page that shows the same.
  private var subject: (title: String, lead: String, path: String) {
    switch feed {
    case .site: return (site.settings.title, site.settings.description, "/")
    case .kind(let kind):
      let words = strings.words(for: kind)
      return (feedTitle(words.title), words.lead, SitePaths.path(of: .kind(kind)))
    case .actor(let actor):
      return (
        feedTitle(strings.actors[actor]), strings.actorLeads[actor],
        SitePaths.path(of: .actor(actor))
      )
    case .recommendation(let number):
      let page = site.recommendation(number).map { site.relations[$0].path }
      return (
        feedTitle(strings(.recommendationMaterial, ("number", String(number)))),
        strings(.recommendationMaterialLead),
        page ?? SitePaths.path(of: .recommendation(number))
      )
    }
  }

  private func feedTitle(_ title: String) -> String {
    strings(.feedTitle, ("title", title), ("site", site.settings.title))
  }

  /// Returns the page's URL, but for a recommendation the feed's own: its page's URL is already the id of an entry.
  private func feedID(url: String, own: String) -> String {
    switch feed {
    case .site, .kind, .actor: url
    case .recommendation: own
    }
  }

  private var newest: [Site.PageIndex] {
    let entries: [Site.PageIndex] =
      switch feed {
      case .site: site.pages.indices.filter { site.pages[$0].id.kind != .page }
      case .kind(let kind): site.entries(of: .kind(kind))
      case .actor(let actor): site.entries(of: .actor(actor))
      case .recommendation(let number): site.entries(of: .recommendation(number))
      }
    let dated = entries.filter { index in
      let page = site.pages[index]
      return page.published != nil && (site.language == nil || page.translation != nil)
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
