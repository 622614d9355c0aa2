package import TorvDiagnostics
package import TorvMarkdown

/// Turns one Markdown file into a page, or into a list of all its mistakes.
package struct PageParser: Sendable {
  /// The ids of the page around the body, which no heading may get; all other such ids begin with `sektion-`.
  private static let frameIDs = ["indhold"]

  /// The mark that `torv new` puts at the start of each unwritten text.
  private static let unfinishedMark = Array("TODO".utf8)

  private let labels: MarkdownLabels

  /// Creates a parser; `labels` are the words that the Markdown pipeline adds to a page, such as an alert's title.
  package init(labels: MarkdownLabels) {
    self.labels = labels
  }

  /// Parses the file as the page with the ID that its path gives.
  ///
  /// If a required field is missing or wrong there is no page, but everything else is still checked.
  package func page(from source: SourceFile, id: Page.ID) -> Diagnosed<ParsedPage> {
    var unparsed = UnparsedPage(id: id, source: source)
    var diagnostics: [Diagnostic] = []
    guard let (parts, body) = text(of: source, into: &diagnostics) else {
      return Diagnosed(.unparsed(unparsed), diagnostics)
    }
    let openPart = body.openPart(
      in: source, body: parts.body, labels: labels, reservedIDs: Self.frameIDs, known: diagnostics
    )?.unwrap(into: &diagnostics)
    let entries = entries(of: parts, in: source, diagnostics: &diagnostics)
    unparsed.links = body.links
    unparsed.externalLinks = body.externalLinks
    unparsed.outline = body.outline
    guard let entries else { return Diagnosed(.unparsed(unparsed), diagnostics) }
    var fields = FieldReader(
      entries, in: source, declared: id.kind.fields, place: parts.fence)
    let common = CommonValues(of: id.kind, from: &fields)
    let content = PageContent(kind: id.kind, from: &fields)
    diagnostics += fields.diagnostics
    unparsed.references = fields.references
    unparsed.files = fields.files
    guard let content, let title = common.title, let summary = common.summary else {
      return Diagnosed(.unparsed(unparsed), diagnostics)
    }
    if let line = body.membersLine, common.access == .members {
      diagnostics.append(.needlessMembersLine(at: source.place(line.range)))
    }
    if id.isFrontPage, body.membersLine != nil || common.access == .members {
      diagnostics.append(.frontPageForMembers(at: source.start))
    }
    let page = Page(
      id: id, source: source, title: title, summary: summary, published: common.published,
      updated: common.updated, changes: common.changes, access: common.access,
      themes: common.themes,
      recommendations: common.recommendations,
      actors: common.actors.isEmpty ? content.actors : common.actors, image: common.image,
      aliases: common.aliases, isDraft: common.isDraft, content: content, bodyRange: parts.body,
      body: body,
      openBody: common.access == .open ? openPart ?? body : nil, references: fields.references,
      files: fields.files, pastDates: fields.pastDates)
    return Diagnosed(.page(page), diagnostics)
  }

  /// Returns the parts of a file, and its text; nil if the file has no front matter or can't be read.
  func text(
    of source: SourceFile, into diagnostics: inout [Diagnostic]
  ) -> (FrontMatter, MarkdownDocument)? {
    let check = TextCheck(source)
    diagnostics += check.problems
    guard check.isReadable, let parts = FrontMatter.split(source).unwrap(into: &diagnostics) else {
      return nil
    }
    let body = MarkdownDocument.parse(
      source, body: parts.body, labels: labels, reservedIDs: Self.frameIDs
    )
    .unwrap(into: &diagnostics)
    diagnostics += LinkAddress.problems(of: body.externalLinks, in: source)
    diagnostics += EscapedCharacter.problems(in: parts.body, of: source, as: body)
    if let todo = unfinishedLine(in: parts.body, of: source) { diagnostics.append(todo) }
    return (parts, body)
  }

  /// Returns the front matter's entries; empty if the front matter is empty, and nil if the YAML is broken.
  func entries(
    of parts: FrontMatter, in source: SourceFile, diagnostics: inout [Diagnostic]
  ) -> [YAMLEntry]? {
    let yaml = YAMLReader.read(source, range: parts.yaml)
    diagnostics += yaml.diagnostics
    guard let node = yaml.value else { return yaml.hasErrors ? nil : [] }
    guard case .mapping(let entries) = node.kind else {
      diagnostics.append(
        .error(
          .invalidYAML, "the front matter must consist of fields", at: source.place(node.range),
          hint: "write each field as 'name: value'"))
      return nil
    }
    return entries
  }

  /// Returns a diagnostic for the first line of the body that `torv new` left to be written.
  private func unfinishedLine(in body: Range<Int>, of source: SourceFile) -> Diagnostic? {
    var line = source.line(ofByte: body.lowerBound)
    while line <= source.lineStarts.count {
      let range = source.range(ofLine: line)
      if source.bytes[range].starts(with: Self.unfinishedMark) {
        return .error(
          .unfinishedText, "the text is still to be written", at: source.place(range),
          hint: "write the page's text instead of this line")
      }
      line += 1
    }
    return nil
  }
}

extension Page.ID {
  fileprivate var isFrontPage: Bool { SitePaths.path(of: self) == "/" }
}

extension Diagnostic {
  fileprivate static func frontPageForMembers(at place: SourceLocation) -> Diagnostic {
    .error(
      .membersLine, "the front page can't be for members, nor a part of it", at: place,
      hint: "write what is for members on a page of its own")
  }

  fileprivate static func needlessMembersLine(at place: SourceLocation) -> Diagnostic {
    .error(
      .membersLine, "'<!-- members -->' stands on a page that is for members as a whole", at: place,
      hint: "remove the line, or write 'access: open' so that what stands above it is for all")
  }
}
