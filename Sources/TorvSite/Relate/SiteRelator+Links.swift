import TorvDiagnostics
import TorvMarkdown

extension SiteRelator {
  /// Resolves the links of each page's text to URLs on the site.
  mutating func resolveLinks() {
    let urls = relations.map { url($0.path) }
    for index in pages.indices {
      let origin = origin(of: index).ofText
      relations[index].linkURLs = pages[index].body.links.map { link in
        url(of: link, from: origin, urls: urls)
      }
      if pages[index].sealing == .part { noteOpenLinks(of: index) }
    }
    for page in input.unparsedPages {
      let origin = Origin(page)
      for link in page.links { _ = url(of: link, from: origin, urls: urls) }
    }
  }

  /// Finds the index of each link in a page's open part among the links of the whole text.
  private mutating func noteOpenLinks(of index: Site.PageIndex) {
    let page = pages[index]
    let numbers = Dictionary(
      page.body.links.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    relations[index].openLinks = page.openBody?.links.map { numbers[$0] }
  }

  /// Returns the URL of a link; empty if it leads nowhere (then reported).
  ///
  /// `urls` are those of the pages.
  private mutating func url(
    of link: Link, from origin: Origin, urls: [String]
  ) -> String {
    let path = link.path
    if let target = linkTargets[origin.id.kind]?[path] {
      return url(of: target, link: link, from: origin, urls: urls)
    }
    if path.isEmpty {
      guard let fragment = link.fragment, !fragment.isEmpty else {
        reportNoDestination(of: link, in: origin.source)
        return ""
      }
      return fragmentOnOwnPage(of: link, from: origin)
    }
    if path.hasPrefix("/") { return url(ofPath: path, link: link, from: origin, urls: urls) }
    guard path.lowercased().hasSuffix(".md") else {
      guard let site = useAttachment(path, as: origin.use(of: link), from: origin) else {
        reportMissingFile(
          path, in: origin, at: link.range, meant: meantDestination(of: link, from: origin))
        return ""
      }
      return url(site) + link.queryOnSite
        + (link.fragment.map { "#" + ContentPath.addingPercentEncoding($0) } ?? "")
    }
    guard let target = target(ofFile: path, link: link, from: origin) else { return "" }
    return url(of: target, link: link, from: origin, urls: urls)
  }

  private func url(_ path: String) -> String {
    let local = localPaths.contains(path) ? (input.language?.folder ?? "") + path : path
    return input.settings.baseURL.path + ContentPath.addingPercentEncoding(local)
  }

  /// Returns the URL of a page, and notes that the origin refers to it.
  ///
  /// A heading that only members see stays secret, so an open link to one leads to the top of its page.
  private mutating func url(
    of target: Site.PageIndex, link: Link, from origin: Origin, urls: [String]
  ) -> String {
    let use = origin.use(of: link)
    note(target, pointedAtFrom: origin, as: use)
    // Most links name a page alone, so they share its URL.
    guard link.fragment != nil || link.query != nil else { return urls[target] }
    let anchors = anchors(of: pages[target])
    let source = pages[target].textSource
    let fragment = fragment(
      of: link, among: anchors.all, on: pages[target].id, in: source, from: origin)
    let isTold = use == .sealed || anchors.open.contains(link.fragment ?? "")
    return urls[target] + link.queryOnSite + (isTold ? fragment : "")
  }

  /// Returns the URL of a path on the site, such as `/cases/`, which may have no file to link to.
  private mutating func url(
    ofPath path: String, link: Link, from origin: Origin, urls: [String]
  ) -> String {
    if let target = indicesByPath[path] {
      return url(of: target, link: link, from: origin, urls: urls)
    }
    if let source = attachmentsByPath[path] {
      attachments[source] = max(attachments[source] ?? .unused, origin.use(of: link))
    }
    if !registry.contains(path), !unparsedPaths.contains(path) {
      reportDeadPath(path, link: link, from: origin)
    }
    return url(path) + link.queryOnSite
      + (link.fragment.map { "#" + ContentPath.addingPercentEncoding($0) } ?? "")
  }

  /// Returns the fragment of a link to a heading on its own page; one that the link's readers can't see is reported.
  private mutating func fragmentOnOwnPage(of link: Link, from origin: Origin) -> String {
    let ids = anchors(of: origin)
    let fragment = fragment(
      of: link, among: ids, on: origin.id, in: origin.source, from: origin)
    guard let page = origin.page, let id = link.fragment, origin.openLinks?.contains(link) == true,
      ids.contains(id), !anchors(of: page).open.contains(id)
    else { return fragment }
    report(
      .deadAnchor, "'#\(id)' leads everybody to a heading that only members see",
      in: origin.source, at: link.range,
      hint: "move the link below the line '<!-- members -->', or take it out")
    return ""
  }

  /// Returns the fragment with its `#`; empty if it leads nowhere (then reported).
  private mutating func fragment(
    of link: Link, among anchors: Set<String>, on id: Page.ID, in target: SourceFile,
    from origin: Origin
  ) -> String {
    guard let fragment = link.fragment, !fragment.isEmpty else { return "" }
    guard !anchors.contains(fragment) else {
      return "#" + ContentPath.addingPercentEncoding(fragment)
    }
    let hint = hint(forAnchor: fragment, of: link, among: anchors, on: id)
    report(
      .deadAnchor, "'\(target.path)' has no heading '#\(fragment)'", in: origin.source,
      at: link.range, hint: hint)
    return ""
  }

  private mutating func hint(
    forAnchor fragment: String, of link: Link, among anchors: Set<String>, on id: Page.ID
  ) -> Message {
    if anchors.isEmpty { return "the page has no headings; remove '#\(fragment)'" }
    let path = link.destination.prefix { $0 != "#" }
    let slug = Slug.slug(from: fragment)
    if anchors.contains(slug) { return "did you mean '\(path)#\(slug)'?" }
    guard countSearch() else { return "write the id of one of the page's headings" }
    let choice = headingChoices[id] ?? HeadingChoice(anchors)
    headingChoices[id] = choice
    return NearMiss.nearest(to: fragment, in: choice.all).map { "did you mean '\(path)#\($0)'?" }
      ?? "use one of: \(choice.first.joined(separator: ", "))"
  }

  /// Returns the headings of a page, which are gathered once, since a page may have many links into it.
  private mutating func anchors(of page: Page) -> Anchors {
    if let known = anchors[page.id] { return known }
    let found = Anchors(page)
    anchors[page.id] = found
    return found
  }

  private mutating func anchors(of origin: Origin) -> Set<String> {
    if let page = origin.page { return anchors(of: page).all }
    if let known = anchors[origin.id] { return known.all }
    let ids = Set(origin.outline.map(\.id))
    anchors[origin.id] = Anchors(all: ids, open: [])
    return ids
  }

  private mutating func target(
    ofFile path: String, link: Link, from origin: Origin
  ) -> Site.PageIndex? {
    let resolved = ContentPath.resolve(path, from: origin.contentPath)
    if let resolved, case .translation(let id, let language) = ContentFile(path: resolved),
      indices[id] != nil
    {
      reportTranslation(in: language, as: link, from: origin)
      return nil
    }
    guard let resolved, case .page(let id) = ContentFile(path: resolved) else {
      reportDeadLink(link, "'\(path)' is not the file of a page", from: origin)
      return nil
    }
    if let target = indices[id] {
      linkTargets[origin.id.kind, default: [:]][path] = target
      return target
    }
    if draftIDs.contains(id) {
      report(
        .deadLink, "'\(path)' is a draft and is not published", in: origin.source, at: link.range,
        hint: "remove 'draft: true' from it, or remove the link")
    } else if !unparsedIDs.contains(id) {
      reportDeadLink(link, "the file '\(path)' does not exist", from: origin)
    }
    return nil
  }
}

/// The headings of a page that links can lead to.
struct Anchors {
  /// The headings of the whole text.
  let all: Set<String>
  /// The headings that everybody sees.
  let open: Set<String>
}

extension Anchors {
  fileprivate init(_ page: Page) {
    all = Set(page.body.outline.map(\.id))
    open = page.sealing == .none ? all : Set(page.openBody?.outline.map(\.id) ?? [])
  }
}

/// The headings that hints for links into one page choose from.
struct HeadingChoice {
  fileprivate let all: NearMiss.Candidates
  /// The first eight in their order.
  fileprivate let first: [String]

  fileprivate init(_ anchors: Set<String>) {
    all = NearMiss.Candidates(anchors)
    first = anchors.first(8)
  }
}

extension Link {
  /// The query with its `?` as it is published; empty for a picture on the site.
  fileprivate var queryOnSite: String {
    guard kind == .link, let query, !query.isEmpty else { return "" }
    return "?" + query
  }
}

extension Set<String> {
  /// Returns the first of the texts in their order, without sorting all of them.
  fileprivate func first(_ count: Int) -> [String] {
    var first: [String] = []
    for text in self where first.count < count || first.last.map({ text < $0 }) == true {
      first.insert(text, at: first.firstIndex { text < $0 } ?? first.count)
      if first.count > count { first.removeLast() }
    }
    return first
  }
}
