import TorvDiagnostics
import TorvSite

/// Writes an Atom feed (RFC 4287) of the newest pages, or of the newest changes in pages.
///
/// An entry holds the summary of a page or the text of a change, and never the page's text, so nothing for members leaks.
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
    let updated = entries.map(\.updated).max() ?? site.today
    var lines = [
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(XMLText.escaped(strings(.languageCode)))\">",
      "<title>\(XMLText.escaped(title))</title>",
      "<subtitle>\(XMLText.escaped(lead))</subtitle>",
      "<link rel=\"alternate\" type=\"text/html\" href=\"\(url)\"/>",
      "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(own)\"/>",
      "<id>\(feedID(url: url, own: own))</id>",
      "<updated>\(updated.noon)</updated>",
      "<author><name>\(XMLText.escaped(settings.title))</name></author>",
      "<rights>\(XMLText.escaped(settings.licence.title))</rights>",
    ]
    lines += entries.map(\.xml)
    return lines.joined(separator: "\n") + "\n</feed>\n"
  }

  /// The feed's title, a description of its contents, and the path of the page that shows the same.
  private var subject: (title: String, lead: String, path: String) {
    switch feed {
    case .site: return (site.settings.title, site.settings.description, "/")
    case .changes:
      return (feedTitle(strings(.changes)), strings(.changesLead), SitePaths.path(of: .changes))
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
    case .site, .kind, .actor, .changes: url
    case .recommendation: own
    }
  }

  private var newest: [AtomEntry] {
    let entries: [Site.PageIndex] =
      switch feed {
      case .changes: []
      case .site: site.pages.indices.filter { site.pages[$0].id.kind != .page }
      case .kind(let kind): site.entries(of: .kind(kind))
      case .actor(let actor): site.entries(of: .actor(actor))
      case .recommendation(let number): site.entries(of: .recommendation(number))
      }
    guard feed != .changes else { return site.changes.prefix(Self.limit).map(entry(of:)) }
    let dated = entries.filter { index in
      let page = site.pages[index]
      return page.published != nil && (site.language == nil || page.translation != nil)
    }
    return site.newestFirst(dated).prefix(Self.limit).map(entry(of:))
  }

  private func entry(of index: Site.PageIndex) -> AtomEntry {
    let page = site.pages[index]
    return AtomEntry(
      url: site.absoluteURL(site.relations[index].path), title: page.title, text: page.summary,
      published: page.published, updated: page.lastChanged ?? site.today, kind: page.id.kind,
      kindName: strings.words(for: page.id.kind).one)
  }

  /// Returns the entry of a change, whose address is its place on the page.
  ///
  /// It doesn't change with the page, because a reader's program would show it again.
  private func entry(of change: Site.PageChange) -> AtomEntry {
    let page = site.pages[change.page]
    let date = change.change.date.value
    return AtomEntry(
      url: site.absoluteURL(site.relations[change.page].path) + "#\(change.change.anchor)",
      title: page.title, text: change.change.text, published: date, updated: date,
      kind: page.id.kind, kindName: strings.words(for: page.id.kind).one)
  }
}

/// An entry of a feed; its address is also its identity.
private struct AtomEntry {
  let url: String
  let title: String
  let text: String
  let published: CalendarDate?
  let updated: CalendarDate
  let kind: PageKind
  let kindName: String

  var xml: String {
    let url = XMLText.escaped(url)
    return """
      <entry>
      <title>\(XMLText.escaped(title))</title>
      <link rel="alternate" type="text/html" href="\(url)"/>
      <id>\(url)</id>
      \(published.map { "<published>\($0.noon)</published>" } ?? "")
      <updated>\(updated.noon)</updated>
      <category term="\(kind.rawValue)" label="\(XMLText.escaped(kindName))"/>
      <summary>\(XMLText.escaped(text))</summary>
      </entry>
      """
  }
}

extension CalendarDate {
  /// The day as a timestamp: pages have dates without a time of day, and noon UTC is the same day in all of Europe.
  fileprivate var noon: String { "\(self)T12:00:00Z" }
}
