import TorvDiagnostics
import TorvMarkdown

/// What a link that leads nowhere was meant to lead to.
extension SiteRelator {
  /// How many times the nearest of all names is looked for, which takes O(pages).
  private static let maximumSearches = 200

  mutating func reportNoDestination(of link: Link, in source: SourceFile) {
    let what = link.kind == .link ? "link" : "picture"
    report(
      .deadLink, "'\(link.destination)' leads nowhere: the \(what) has no address", in: source,
      at: link.range, hint: "write the address between the parentheses")
  }

  /// Reports a link to the file of a page that is none or does not exist.
  mutating func reportDeadLink(_ link: Link, _ message: String, from origin: Origin) {
    report(
      .deadLink, message, in: origin.source, at: link.range,
      hint: meantDestination(of: link, from: origin)
        ?? "write the path from this file, such as '../guides/vedtaegter.md'")
  }

  /// Reports a link to a path of the site where nothing is published.
  mutating func reportDeadPath(_ path: String, link: Link, from origin: Origin) {
    report(
      .deadLink, "nothing is published at '\(path)'", in: origin.source, at: link.range,
      hint: meantDestination(of: link, from: origin) ?? nearestPath(to: path)
        ?? "link to the Markdown file of the page")
  }

  /// Returns the hint with the destination that was most likely meant; nil where none is likely.
  mutating func meantDestination(of link: Link, from origin: Origin) -> String? {
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
    guard name.isPage, let resolved = ContentPath.resolve(link.path, from: origin.contentPath)
    else { return nil }
    guard let near = nearestPage(to: resolved) else { return nil }
    return "did you mean '\(path(of: near, from: origin))'?"
  }

  /// Returns the page that a name means: in the folder it says, else beside the origin, else the only one of it.
  private func page(named name: ContentName, from origin: Origin) -> Site.PageIndex? {
    guard let slug = Slug(of: name.slug) else { return nil }
    if let folder = name.folder, let kind = kind(ofFolder: folder) {
      return indices[Page.ID(kind: kind, slug: slug)]
    }
    if let index = indices[Page.ID(kind: origin.id.kind, slug: slug)] { return index }
    let found = PageKind.allCases.compactMap { indices[Page.ID(kind: $0, slug: slug)] }
    return found.count == 1 ? found.first : nil
  }

  /// Returns the kind whose files lie in a folder or whose pages are published below it, case aside.
  private func kind(ofFolder folder: String) -> PageKind? {
    let folder = folder.lowercased()
    return PageKind.allCases.first { $0.folder == folder || $0.pathComponent == folder }
  }

  private func listPath(ofFolder folder: String) -> String? {
    guard let path = kind(ofFolder: folder)?.listPath else { return nil }
    return registry.contains(path) ? path : nil
  }

  /// Returns the path, from the origin, of the only file of this name that lies somewhere else.
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

  /// Returns the page whose file has the nearest name.
  private mutating func nearestPage(to path: String) -> Page.ID? {
    guard countSearch() else { return nil }
    let files = pages.map { ("\($0.id.kind.folder)/\($0.id.slug).md", $0.id) }
    guard let near = NearMiss.nearest(to: path, in: files.lazy.map(\.0)) else { return nil }
    return files.first { $0.0 == near }?.1
  }

  private mutating func nearestPath(to path: String) -> String? {
    countSearch() ? NearMiss.hint(for: path, in: registry.paths) : nil
  }

  private mutating func countSearch() -> Bool {
    searches += 1
    return searches <= Self.maximumSearches
  }
}

/// What an editor may have written for the file of a page: another ending, case or separator, too many or too few folders.
private struct ContentName {
  let folder: String?
  let slug: String
  /// Whether it has the ending of a page, and not of another file.
  let isPage: Bool

  /// The endings that people give the address of a page, longest first.
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
  /// The text without what takes no room, such as a zero-width space that came along with a copied address.
  fileprivate var withoutInvisibleCharacters: String {
    String(
      String.UnicodeScalarView(unicodeScalars.filter { $0.properties.generalCategory != .format }))
  }
}
