import TorvDiagnostics
import TorvMarkdown

extension SiteRelator {
  /// Resolves the references in the front matter of each page.
  mutating func resolveReferences() {
    for index in pages.indices {
      let page = pages[index]
      let origin = origin(of: index)
      resolve(page.references, from: origin)
      for file in page.files {
        relations[index].attachmentPaths[file.path.value] = resolve(
          file, as: origin.use(of: file), from: origin)
      }
    }
    for page in input.unparsedPages {
      let origin = Origin(page)
      resolve(page.references, from: origin)
      for file in page.files { resolve(file, as: origin.use(of: file), from: origin) }
    }
  }

  private mutating func resolve(_ references: [Reference], from origin: Origin) {
    let (themes, municipalities) = (themeSlugs, municipalitySlugs)
    let memberCategories = Set(input.memberCategories.map(\.slug))
    for reference in references {
      switch reference.target {
      case .theme(let slug) where !themeSlugs.contains(slug):
        reportUnknown(
          "theme '\(slug)'", slug, at: reference, in: origin.source, among: themes.map(\.text),
          otherwise: "add it to '\(input.contentPath)/themes.yml'")
      case .municipality(let slug) where !municipalitySlugs.contains(slug):
        reportUnknown(
          "municipality '\(slug)'", slug, at: reference, in: origin.source,
          among: municipalities.map(\.text),
          meant: MunicipalitySlug.slug(ofName: slug.text).flatMap { name in
            municipalities.contains { $0.text == name } ? name : nil
          } ?? municipalities.first { $0.text.hasPrefix("\(slug)-") }?.text,
          otherwise: "find the municipality that the place lies in, in municipalities.csv")
      case .recommendation(let number)
      where !input.settings.recommendationNumbers.contains(number):
        report(
          .unknownReference, "recommendation \(number) does not exist", in: origin.source,
          at: reference.range,
          hint: "write a number from 1 to \(input.settings.recommendationCount)")
      case .memberCategory(let slug) where !memberCategories.contains(slug):
        reportUnknown(
          "member category '\(slug)'", slug, at: reference, in: origin.source,
          among: memberCategories.map(\.text).sorted(),
          meant: StandardCategory.mended(slug.text).flatMap { name in
            memberCategories.contains { $0.text == name } ? name : nil
          },
          otherwise: "add it to the fees in '\(input.contentPath)/membership.yml'")
      case .page(let id): resolve(id, at: reference, from: origin)
      case .theme, .municipality, .recommendation, .memberCategory: continue
      }
    }
  }

  private mutating func resolve(_ id: Page.ID, at reference: Reference, from origin: Origin) {
    if let target = indices[id] {
      note(target, pointedAtFrom: origin, as: origin.useOfFields)
    } else if draftIDs.contains(id) {
      report(
        .unknownReference, "\(id.described) is a draft", in: origin.source,
        at: reference.range, hint: "remove 'draft: true' from it, or remove the reference")
    } else if !unparsedIDs.contains(id) {
      let pages = pages
      reportUnknown(
        id.described, id.slug, at: reference, in: origin.source,
        among: pages.filter { $0.id.kind == id.kind }.map(\.id.slug.text),
        otherwise: "add '\(input.contentPath)/\(id.kind.folder)/\(id.slug).md'")
    }
  }

  /// Notes that a page refers to another; a reference that only members may read is not noted.
  mutating func note(
    _ target: Site.PageIndex, pointedAtFrom origin: Origin, as use: AttachmentUse
  ) {
    guard let index = origin.index, target != index, use == .published else { return }
    relations[index].outgoing.append(target)
  }

  private mutating func reportUnknown(
    _ what: Message, _ slug: Slug, at reference: Reference, in source: SourceFile,
    among candidates: @autoclosure () -> [String], meant: String? = nil,
    otherwise fallback: Message
  ) {
    let near = countSearch() ? NearMiss.hint(for: slug.text, in: candidates()) : nil
    report(
      .unknownReference, "\(what) does not exist", in: source, at: reference.range,
      hint: meant.map { "write '\($0)'" } ?? near ?? fallback)
  }

  // MARK: - Files beside the page

  @discardableResult
  private mutating func resolve(
    _ file: PageFile, as use: AttachmentUse, from origin: Origin
  ) -> String? {
    guard let path = useAttachment(file.path.value, as: use, from: origin) else {
      reportMissingFile(file.path.value, in: origin, at: file.path.range)
      return nil
    }
    return path
  }

  /// Marks a file beside the page as used and returns its path on the site; nil if there is no such file.
  mutating func useAttachment(
    _ relative: String, as use: AttachmentUse, from origin: Origin
  ) -> String? {
    guard let source = ContentPath.resolve(relative, from: origin.contentPath),
      let index = attachments.index(forKey: source)
    else { return nil }
    attachments.values[index] = max(attachments.values[index], use)
    // Use the name as spelt on the disk: a link may spell `å` as one character and the disk as two.
    return Self.attachmentPath(attachments[index].key)
  }

  /// Reports a missing file, with a hint for the file that was meant, if that is known.
  mutating func reportMissingFile(
    _ relative: String, in origin: Origin, at range: Range<Int>, meant: Message? = nil
  ) {
    let folder = origin.id.kind.folder + "/"
    var near: Message?
    if meant == nil, countSearch() {
      let files = attachments.keys.lazy.filter { $0.hasPrefix(folder) }
      near = NearMiss.hint(for: relative, in: files.map { String($0.dropFirst(folder.count)) })
    }
    report(
      .deadLink, "the file '\(relative)' does not exist", in: origin.source, at: range,
      hint: meant ?? near ?? "put it beside the page, in '\(folder)'")
  }

  /// Marks the files that drafts use, so that they are not reported as unused.
  mutating func noteFilesOfDrafts() {
    for page in input.pages where page.isDraft {
      let origin = Origin(
        id: page.id, source: page.source, index: nil, page: nil, outline: [])
      let paths = page.files.map(\.path.value) + page.body.links.map(\.path)
      for path in paths { _ = useAttachment(path, as: .unpublished, from: origin) }
    }
  }
}

extension Page.ID {
  /// The page with its kind, in messages.
  fileprivate var described: Message {
    switch kind {
    case .recommendation: "recommendation '\(slug)'"
    case .caseStudy: "case-study '\(slug)'"
    case .guide: "guide '\(slug)'"
    case .path: "path '\(slug)'"
    case .assessment: "assessment '\(slug)'"
    case .course: "course '\(slug)'"
    case .collaboration: "collaboration '\(slug)'"
    case .funding: "funding '\(slug)'"
    case .service: "service '\(slug)'"
    case .dataset: "dataset '\(slug)'"
    case .member: "member '\(slug)'"
    case .page: "page '\(slug)'"
    }
  }
}

/// The use of a picture or download; the most public use decides.
enum AttachmentUse: Int, Comparable {
  case unused
  /// Used by a draft, or by a page with errors.
  case unpublished
  /// Used in content that only members may read.
  case sealed
  case published

  static func < (left: AttachmentUse, right: AttachmentUse) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension SiteRelator {
  /// A file that refers to others: a page, or a file with errors whose references are checked all the same.
  struct Origin {
    let id: Page.ID
    var source: SourceFile
    /// The index of the page; nil if the file did not become one, so that nothing is related to it.
    let index: Site.PageIndex?
    /// The published page; nil if nothing is published.
    let page: Page?
    let outline: [Heading]
    /// The links of the open part; nil if the text has the same readers as the page.
    var openLinks: Set<Link>?

    /// The same origin for the links in the text, which stands in a file of its own if it is translated.
    var ofText: Origin {
      var origin = self
      if let page { origin.source = page.textSource }
      return origin
    }

    var contentPath: String { "\(id.kind.folder)/\(id.slug).md" }

    /// The use of a file by the front matter, except for pictures.
    var useOfFields: AttachmentUse {
      guard let page else { return .unpublished }
      return page.sealing == .whole ? .sealed : .published
    }

    /// Returns the use of a file by a link.
    ///
    /// If only part of the text is open, the use depends on whether that part has the link. The place of its address
    /// does not decide: it may be defined above the members' line for a link below it.
    func use(of link: Link) -> AttachmentUse {
      guard let openLinks else { return useOfFields }
      return openLinks.contains(link) ? .published : .sealed
    }

    /// Returns the use of a file that the front matter names; a picture is shown to everybody.
    func use(of file: PageFile) -> AttachmentUse {
      page != nil && file.role == .picture ? .published : useOfFields
    }
  }

  func origin(of index: Site.PageIndex) -> Origin {
    let page = pages[index]
    return Origin(
      id: page.id, source: page.source, index: index, page: page, outline: page.body.outline,
      openLinks: page.sealing == .part ? Set(page.openBody?.links ?? []) : nil)
  }
}

extension SiteRelator.Origin {
  init(_ page: UnparsedPage) {
    self.init(
      id: page.id, source: page.source, index: nil, page: nil, outline: page.outline)
  }
}
