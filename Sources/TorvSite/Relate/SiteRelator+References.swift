import TorvDiagnostics

extension SiteRelator {
  /// Resolves what the front matter of each file refers to.
  mutating func resolveReferences() {
    for index in pages.indices {
      relations[index].outgoing += targets(of: Referrer(pages[index]))
      resolveAttachments(of: index)
    }
    for page in input.unparsedPages { _ = targets(of: Referrer(page)) }
  }

  /// Returns the pages that the references name; a dangling one is reported.
  private mutating func targets(of referrer: Referrer) -> [Site.PageIndex] {
    referrer.references.compactMap { reference in
      switch reference.target {
      case .theme(let slug) where !themeSlugs.contains(slug):
        reportUnknown(
          "theme", slug, at: reference, of: referrer, among: themeSlugs.map(\.text),
          otherwise: "add it to '\(input.contentPath)/\(ContentFile.DataFile.themes.rawValue)'")
      case .municipality(let slug) where !municipalitySlugs.contains(slug):
        reportUnknown(
          "municipality", slug, at: reference, of: referrer, among: municipalitySlugs.map(\.text),
          otherwise: "write the name of one of the 98 municipalities as a slug")
      case .page(let id): return target(id, at: reference, of: referrer)
      case .theme, .municipality, .recommendation: break
      }
      return nil
    }
  }

  private mutating func target(
    _ id: Page.ID, at reference: Reference, of referrer: Referrer
  ) -> Site.PageIndex? {
    if let target = indices[id] { return target }
    if draftIDs.contains(id) {
      report(
        .unknownReference, "\(id.kind.rawValue) '\(id.slug)' is a draft", in: referrer.source,
        at: reference.range, hint: "remove 'draft: true' from it, or remove the reference")
    } else if !unparsedIDs.contains(id) {
      reportUnknown(
        id.kind.rawValue, id.slug, at: reference, of: referrer,
        among: pages.filter { $0.id.kind == id.kind }.map(\.id.slug.text),
        otherwise: "add '\(input.contentPath)/\(id.kind.folder)/\(id.slug).md'")
    }
    return nil
  }

  private mutating func reportUnknown(
    _ what: String, _ slug: Slug, at reference: Reference, of referrer: Referrer,
    among candidates: [String], otherwise fallback: String
  ) {
    report(
      .unknownReference, "\(what) '\(slug)' does not exist", in: referrer.source,
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
      if let path = useAttachment(file.value, of: Referrer(page)) {
        relations[index].attachmentPaths[file.value] = path
      } else {
        reportMissingFile(file.value, in: Referrer(page), at: file.range)
      }
    }
  }

  /// Marks a file beside the page as used and returns its path on the site; nil where there is none.
  mutating func useAttachment(_ relative: String, of referrer: Referrer) -> String? {
    guard let source = ContentPath.resolve(relative, from: referrer.contentPath),
      attachments[source] != nil, let path = attachmentPath(source)
    else { return nil }
    attachments[source] = true
    return path
  }

  mutating func reportMissingFile(
    _ relative: String, in referrer: Referrer, at range: Range<Int>
  ) {
    let folder = referrer.id.kind.folder + "/"
    let near = attachments.keys.filter { $0.hasPrefix(folder) }.map {
      String($0.dropFirst(folder.count))
    }
    report(
      .deadLink, "the file '\(relative)' does not exist", in: referrer.source, at: range,
      hint: NearMiss.hint(
        for: relative, in: near, otherwise: "put it beside the page, in '\(folder)'"))
  }
}
