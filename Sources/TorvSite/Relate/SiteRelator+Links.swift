import TorvDiagnostics
import TorvMarkdown

extension SiteRelator {
  /// Resolves the links of each file's text to URLs on the site.
  mutating func resolveLinks() {
    let anchors = pages.map { page in Set(page.body.outline.map(\.id)) }
    for index in pages.indices {
      let referrer = Referrer(pages[index])
      for link in referrer.links {
        let (url, target) = resolve(link, of: referrer, anchors: anchors)
        relations[index].linkURLs.append(url)
        if let target, target != index { relations[index].outgoing.append(target) }
      }
    }
    for page in input.unparsedPages {
      let referrer = Referrer(page)
      for link in referrer.links { _ = resolve(link, of: referrer, anchors: anchors) }
    }
  }

  /// Returns a link's URL and the page that it leads to; what leads nowhere is reported.
  private mutating func resolve(
    _ link: Link, of referrer: Referrer, anchors: [Set<String>]
  ) -> (url: String, target: Site.PageIndex?) {
    let base = input.settings.baseURL.path
    if link.path.isEmpty {
      let own = Set(referrer.outline.map(\.id))
      return (fragment(of: link, among: own, in: referrer.source, of: referrer), nil)
    }
    if link.path.hasPrefix("/") {
      if !registry.contains(link.path) { reportDeadPath(link, of: referrer) }
      return (base + ContentPath.addingPercentEncoding(link.path), nil)
    }
    guard link.path.lowercased().hasSuffix(".md") else {
      guard let site = useAttachment(link.path, of: referrer) else {
        reportMissingFile(link.path, in: referrer, at: link.range)
        return ("", nil)
      }
      return (base + ContentPath.addingPercentEncoding(site), nil)
    }
    guard let target = target(of: link, from: referrer) else { return ("", nil) }
    let fragment = fragment(
      of: link, among: anchors[target], in: pages[target].source, of: referrer)
    // A heading of a page for members is not published: a link to one leads to its page.
    let isPublished = pages[target].access == .open || pages[target].id == referrer.id
    return (base + relations[target].path + (isPublished ? fragment : ""), target)
  }

  /// Returns the fragment with its `#`, or nothing where it leads nowhere (then reported).
  private mutating func fragment(
    of link: Link, among anchors: Set<String>, in target: SourceFile, of referrer: Referrer
  ) -> String {
    guard let fragment = link.fragment, !fragment.isEmpty else { return "" }
    guard !anchors.contains(fragment) else {
      return "#" + ContentPath.addingPercentEncoding(fragment)
    }
    let hint =
      anchors.isEmpty
      ? "the page has no headings; remove '#\(fragment)'"
      : NearMiss.hint(
        for: fragment, in: anchors,
        otherwise: "use one of: \(anchors.sorted().prefix(8).joined(separator: ", "))")
    report(
      .deadAnchor, "'\(target.path)' has no heading '#\(fragment)'", in: referrer.source,
      at: link.range, hint: hint)
    return ""
  }

  private mutating func target(of link: Link, from referrer: Referrer) -> Site.PageIndex? {
    if let known = linkTargets[referrer.id.kind]?[link.path] { return known }
    let resolved = ContentPath.resolve(link.path, from: referrer.contentPath)
    guard let resolved, case .page(let id) = ContentFile(path: resolved) else {
      report(
        .deadLink, "'\(link.path)' is not the file of a page", in: referrer.source,
        at: link.range,
        hint: "write the path from this file, such as '../guides/vedtaegter.md'")
      return nil
    }
    if let target = indices[id] {
      linkTargets[referrer.id.kind, default: [:]][link.path] = target
      return target
    }
    if draftIDs.contains(id) {
      report(
        .deadLink, "'\(link.path)' is a draft and is not published", in: referrer.source,
        at: link.range, hint: "remove 'draft: true' from it, or remove the link")
    } else if !unparsedIDs.contains(id) {
      report(
        .deadLink, "the file '\(link.path)' does not exist", in: referrer.source, at: link.range,
        hint: nearestFile(to: resolved, from: referrer)
          ?? "write the path from this file, such as '../guides/vedtaegter.md'")
    }
    return nil
  }

  private func nearestFile(to path: String, from referrer: Referrer) -> String? {
    let files = pages.map { "\($0.id.kind.folder)/\($0.id.slug).md" }
    return NearMiss.nearest(to: path, in: files).map { near in
      let folder = referrer.id.kind.folder + "/"
      let relative = near.hasPrefix(folder) ? String(near.dropFirst(folder.count)) : "../" + near
      return "did you mean '\(relative)'?"
    }
  }

  private mutating func reportDeadPath(_ link: Link, of referrer: Referrer) {
    let redirect = redirects.first { $0.path == link.path }
    let moved = redirect.map { "write '\(relations[$0.target].path)'" }
    report(
      .deadLink, "nothing is published at '\(link.path)'", in: referrer.source, at: link.range,
      hint: moved
        ?? NearMiss.hint(
          for: link.path, in: registry.paths, otherwise: "link to the Markdown file of the page"))
  }
}
