import TorvDiagnostics
import TorvMarkdown

/// Finds the likely target of a link that leads nowhere.
extension SiteRelator {
  /// The maximum number of searches for the nearest of all names, each of which takes O(pages).
  private static let maximumSearches = 200

  mutating func reportNoDestination(of link: Link, in source: SourceFile) {
    report(
      .deadLink,
      link.kind == .link
        ? "'\(link.destination)' leads nowhere: the link has no address"
        : "'\(link.destination)' leads nowhere: the picture has no address", in: source,
      at: link.range, hint: "write the address between the parentheses")
  }

  /// Reports a link to a Markdown file that is not a page or does not exist.
  mutating func reportDeadLink(_ link: Link, _ message: Message, from origin: Origin) {
    report(
      .deadLink, message, in: origin.source, at: link.range,
      hint: meantDestination(of: link, from: origin)
        ?? "write the path from this file, such as '../guides/vedtaegter.md'")
  }

  /// Reports a link to the translation of a page, which has no address of its own among the files.
  mutating func reportTranslation(
    in language: LanguageTag, as link: Link, from origin: Origin
  ) {
    let page = link.destination.replacing(".\(language).md", with: ".md", maxReplacements: 1)
    report(
      .deadLink, "'\(link.path)' is a translation, and links lead to pages", in: origin.source,
      at: link.range, hint: "write '\(page)'; readers in a language get the page in it")
  }

  /// Reports a link to a path on the site where nothing is published.
  mutating func reportDeadPath(_ path: String, link: Link, from origin: Origin) {
    report(
      .deadLink, "nothing is published at '\(path)'", in: origin.source, at: link.range,
      hint: meantDestination(of: link, from: origin) ?? nearestPath(to: path)
        ?? "link to the Markdown file of the page")
  }

  /// Returns a hint with the destination that was probably meant; nil if none is likely.
  mutating func meantDestination(of link: Link, from origin: Origin) -> Message? {
    let suffix = link.destination.drop { $0 != "?" && $0 != "#" }
    if let address = LinkAddress.meant(by: String(link.destination)) { return "write '\(address)'" }
    let name = ContentName(link.path)
    if let target = page(named: name, from: origin) {
      return "did you mean '\(path(of: pages[target].id, from: origin) + suffix)'?"
    }
    if name.folder == nil, let list = listPath(ofFolder: name.slug) {
      return "did you mean '\(list + suffix)'?"
    }
    if let file = attachment(endingAs: link.path, from: origin) { return "did you mean '\(file)'?" }
    guard name.isPage, let resolved = ContentPath.resolve(link.path, from: origin.contentPath),
      let near = nearestPage(to: resolved)
    else { return nil }
    return "did you mean '\(ContentPath.relative(near, from: origin.contentPath))'?"
  }

  /// Returns the page with a name: in the folder given, or else beside the origin, or else the only one with that name.
  private func page(named name: ContentName, from origin: Origin) -> Site.PageIndex? {
    guard let slug = Slug(of: name.slug) else { return nil }
    if let folder = name.folder, let kind = kind(ofFolder: folder) {
      return indices[Page.ID(kind: kind, slug: slug)]
    }
    if let index = indices[Page.ID(kind: origin.id.kind, slug: slug)] { return index }
    let found = PageKind.allCases.compactMap { indices[Page.ID(kind: $0, slug: slug)] }
    return found.count == 1 ? found.first : nil
  }

  /// Returns the kind whose files are in a folder or whose pages are published below it, ignoring case.
  private func kind(ofFolder folder: String) -> PageKind? {
    let folder = folder.lowercased()
    return PageKind.allCases.first { $0.folder == folder || $0.pathComponent == folder }
  }

  private func listPath(ofFolder folder: String) -> String? {
    guard let path = kind(ofFolder: folder)?.listPath else { return nil }
    return registry.contains(path) ? path : nil
  }

  /// Returns the path, relative to the origin, of the file with this name; nil unless exactly one file has it.
  private func attachment(endingAs path: String, from origin: Origin) -> String? {
    let parts = path.withoutInvisibleCharacters.split { "/\\".contains($0) }
    guard let name = parts.last?.lowercased() else { return nil }
    let files = attachmentsByName[name] ?? []
    guard files.count == 1, let file = files.first else { return nil }
    return ContentPath.relative(file, from: origin.contentPath)
  }

  private func path(of id: Page.ID, from origin: Origin) -> String {
    ContentPath.relative("\(id.kind.folder)/\(id.slug).md", from: origin.contentPath)
  }

  /// Returns the file of the page that is nearest to the path.
  private mutating func nearestPage(to path: String) -> String? {
    guard countSearch() else { return nil }
    let files =
      pageFiles ?? NearMiss.Candidates(pages.map { "\($0.id.kind.folder)/\($0.id.slug).md" })
    pageFiles = files
    return NearMiss.nearest(to: path, in: files)
  }

  /// Returns a hint with the path on the site that is nearest to one where nothing is published.
  mutating func nearestPath(to path: String) -> Message? {
    guard countSearch() else { return nil }
    let paths = publishedPaths ?? NearMiss.Candidates(registry.paths)
    publishedPaths = paths
    return NearMiss.hint(for: path, in: paths)
  }

  /// Counts a search for the nearest of all names; returns whether it may be done.
  mutating func countSearch() -> Bool {
    searches += 1
    return searches <= Self.maximumSearches
  }
}

/// A page's file as an editor may write it: with another ending, case or separator, or too many or too few folders.
private struct ContentName {
  let folder: String?
  let slug: String
  /// Whether the path has the ending of a page.
  let isPage: Bool

  /// The endings that people put on the address of a page, longest first.
  private static let endings = [
    "/index.html", "/index.htm", ".md.txt", ".markdown", ".html", ".htm", ".mdx", ".md",
  ]

  init(_ path: String) {
    var path = path.withoutInvisibleCharacters.replacing("\\", with: "/")
    while path.hasSuffix("/") || path.last?.isWhitespace == true { path.removeLast() }
    let lowered = path.lowercased()
    let ending = Self.endings.first { lowered.hasSuffix($0) }
    isPage = ending != nil
    if let ending { path.removeLast(ending.count) }
    let parts = path.split(separator: "/").drop { $0 == "." || $0 == ".." }
    let below = parts.first?.lowercased() == "content" ? parts.dropFirst() : parts
    slug = below.last.map(String.init) ?? ""
    folder = below.dropLast().last.map(String.init)
  }
}

extension String {
  /// The text without zero-width characters, such as a zero-width space copied together with an address.
  fileprivate var withoutInvisibleCharacters: String {
    String(
      String.UnicodeScalarView(unicodeScalars.filter { $0.properties.generalCategory != .format }))
  }
}
