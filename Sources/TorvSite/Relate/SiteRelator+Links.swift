import TorvDiagnostics
import TorvMarkdown

extension SiteRelator {
  /// Resolves what the front matter of each page refers to.
  mutating func resolveReferences() {
    let municipalities = Set(input.municipalities.map(\.slug))
    let themes = Set(input.themes.map(\.slug.value))
    for index in pages.indices {
      for reference in pages[index].references {
        switch reference.target {
        case .theme(let slug) where !themes.contains(slug):
          reportUnknown(
            "theme", slug, at: reference, of: index, among: themes.map(\.text),
            otherwise: "add it to '\(input.contentPath)/themes.yml'")
        case .municipality(let slug) where !municipalities.contains(slug):
          reportUnknown(
            "municipality", slug, at: reference, of: index, among: municipalities.map(\.text),
            otherwise: "write the name of one of the 98 municipalities as a slug")
        case .page(let id): resolve(id, at: reference, of: index)
        case .theme, .municipality, .recommendation: continue
        }
      }
      resolveAttachments(of: index)
    }
  }

  private mutating func resolve(
    _ id: Page.ID, at reference: Reference, of index: Site.PageIndex
  ) {
    if let target = indices[id] {
      relations[index].outgoing.append(target)
    } else if input.pages.contains(where: { $0.id == id }) {
      report(
        .unknownReference, "\(id.kind.rawValue) '\(id.slug)' is a draft", in: pages[index],
        at: reference.range, hint: "remove 'draft: true' from it, or remove the reference")
    } else if !input.unparsedPages.contains(id) {
      reportUnknown(
        id.kind.rawValue, id.slug, at: reference, of: index,
        among: pages.filter { $0.id.kind == id.kind }.map(\.id.slug.text),
        otherwise: "add '\(input.contentPath)/\(id.kind.folder)/\(id.slug).md'")
    }
  }

  private mutating func reportUnknown(
    _ what: String, _ slug: Slug, at reference: Reference, of index: Site.PageIndex,
    among candidates: [String], otherwise fallback: String
  ) {
    report(
      .unknownReference, "\(what) '\(slug)' does not exist", in: pages[index],
      at: reference.range,
      hint: NearMiss.hint(for: slug.text, in: candidates, otherwise: fallback))
  }

  // MARK: - Files beside the page

  private mutating func resolveAttachments(of index: Site.PageIndex) {
    let page = pages[index]
    var files: [Located<String>] = []
    if let image = page.image { files.append(image.path) }
    switch page.content {
    case .guide(let guide): files += guide.downloads.map(\.file)
    case .member(let member): files += member.logo.map { [$0] } ?? []
    case .recommendation, .caseStudy, .course, .page: break
    }
    for file in files {
      if let path = useAttachment(file.value, of: page) {
        relations[index].attachmentPaths[file.value] = path
      } else {
        reportMissingFile(file.value, in: page, at: file.range)
      }
    }
  }

  /// Marks a file beside the page as used and returns its path on the site; nil where there is none.
  private mutating func useAttachment(_ relative: String, of page: Page) -> String? {
    guard let source = ContentPath.resolve(relative, from: contentPath(of: page)),
      attachments[source] != nil, let path = attachmentPath(source)
    else { return nil }
    attachments[source] = true
    return path
  }

  private mutating func reportMissingFile(
    _ relative: String, in page: Page, at range: Range<Int>
  ) {
    let folder = page.id.kind.folder + "/"
    let near = attachments.keys.filter { $0.hasPrefix(folder) }.map {
      String($0.dropFirst(folder.count))
    }
    report(
      .deadLink, "the file '\(relative)' does not exist", in: page, at: range,
      hint: NearMiss.hint(
        for: relative, in: near, otherwise: "put it beside the page, in '\(folder)'"))
  }

  private func contentPath(of page: Page) -> String {
    "\(page.id.kind.folder)/\(page.id.slug).md"
  }

  // MARK: - Links of the text

  /// Resolves the links of each page's text to URLs on the site.
  mutating func resolveLinks() {
    let anchors = pages.map { page in Set(page.body.outline.map(\.id)) }
    for index in pages.indices {
      relations[index].linkURLs = pages[index].body.links.map { link in
        url(of: link, on: index, anchors: anchors)
      }
    }
  }

  private mutating func url(
    of link: Link, on index: Site.PageIndex, anchors: [Set<String>]
  ) -> String {
    let page = pages[index]
    let base = input.settings.baseURL.path
    let path = link.path
    if path.isEmpty {
      return fragment(of: link, in: index, from: index, anchors: anchors)
    }
    if path.hasPrefix("/") {
      if !registry.contains(path) { reportDeadPath(path, link: link, in: page) }
      return base + ContentPath.addingPercentEncoding(path)
    }
    guard path.lowercased().hasSuffix(".md") else {
      guard let site = useAttachment(path, of: page) else {
        reportMissingFile(path, in: page, at: link.range)
        return ""
      }
      return base + ContentPath.addingPercentEncoding(site)
    }
    guard let target = target(ofFile: path, link: link, on: page) else { return "" }
    if target != index { relations[index].outgoing.append(target) }
    let fragment = fragment(of: link, in: target, from: index, anchors: anchors)
    return base + relations[target].path + fragment
  }

  /// Returns the fragment with its `#`, or nothing where it leads nowhere (then reported).
  ///
  /// A heading of a page for members only is not published, so a link to one leads to its page.
  private mutating func fragment(
    of link: Link, in target: Site.PageIndex, from index: Site.PageIndex,
    anchors: [Set<String>]
  ) -> String {
    guard let fragment = link.fragment, !fragment.isEmpty else { return "" }
    guard anchors[target].contains(fragment) else {
      let hint =
        anchors[target].isEmpty
        ? "the page has no headings; remove '#\(fragment)'"
        : NearMiss.hint(
          for: fragment, in: anchors[target],
          otherwise:
            "use one of: \(pages[target].body.outline.prefix(8).map(\.id).joined(separator: ", "))")
      report(
        .deadAnchor,
        "'\(pages[target].source.path)' has no heading '#\(fragment)'", in: pages[index],
        at: link.range, hint: hint)
      return ""
    }
    return pages[target].access == .open || target == index ? "#" + fragment : ""
  }

  private mutating func target(
    ofFile path: String, link: Link, on page: Page
  ) -> Site.PageIndex? {
    let resolved = ContentPath.resolve(path, from: contentPath(of: page))
    guard let resolved, case .page(let id) = ContentFile(path: resolved) else {
      report(
        .deadLink, "'\(path)' is not the file of a page", in: page, at: link.range,
        hint: "write the path from this file, such as '../guides/vedtaegter.md'")
      return nil
    }
    if let target = indices[id] { return target }
    if input.pages.contains(where: { $0.id == id }) {
      report(
        .deadLink, "'\(path)' is a draft and is not published", in: page, at: link.range,
        hint: "remove 'draft: true' from it, or remove the link")
    } else if !input.unparsedPages.contains(id) {
      let folder = id.kind.folder
      let files = pages.map { "\($0.id.kind.folder)/\($0.id.slug).md" }
      let near = NearMiss.nearest(to: resolved, in: files).map { near in
        "did you mean '\(folder == page.id.kind.folder ? String(near.dropFirst(folder.count + 1)) : "../" + near)'?"
      }
      report(
        .deadLink, "the file '\(path)' does not exist", in: page, at: link.range,
        hint: near ?? "write the path from this file, such as '../guides/vedtaegter.md'")
    }
    return nil
  }

  private mutating func reportDeadPath(
    _ path: String, link: Link, in page: Page
  ) {
    let redirect = redirects.first { $0.path == path }
    let moved = redirect.map { "write '\(relations[$0.target].path)'" }
    report(
      .deadLink, "nothing is published at '\(path)'", in: page, at: link.range,
      hint: moved
        ?? NearMiss.hint(
          for: path, in: registry.paths, otherwise: "link to the Markdown file of the page"))
  }
}
