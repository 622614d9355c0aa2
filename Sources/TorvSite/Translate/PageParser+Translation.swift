package import TorvDiagnostics
import TorvMarkdown

extension PageParser {
  /// The day on which a translation said what the page said, which only translations have.
  package static let translated = Field<CalendarDate>.required(
    "translated", "Dagen, hvor oversættelsen sidst svarede til siden", example: "2026-11-20")

  /// Parses a file with the texts of a page in another language; nil if the file has errors.
  ///
  /// What the file doesn't say, the page says.
  package func translation(
    from source: SourceFile, of page: Page, into language: LanguageTag
  ) -> Diagnosed<Page?> {
    var diagnostics: [Diagnostic] = []
    guard let (parts, body) = text(of: source, into: &diagnostics) else {
      return Diagnosed(nil, diagnostics)
    }
    if let line = body.membersLine {
      diagnostics.append(.membersLine(at: source.place(line.range)))
    }
    if page.sealing != .none { diagnostics.append(.translatedForMembers(at: source.start)) }
    guard let entries = entries(of: parts, in: source, diagnostics: &diagnostics),
      let originals = Self.entries(of: page)
    else { return Diagnosed(nil, diagnostics) }
    let isDate = { (entry: YAMLEntry) in entry.key.value == Self.translated.name }
    var own = FieldReader(
      entries.filter(isDate), in: source, declared: [Self.translated.declaration],
      place: parts.fence)
    let date = own.located(Self.translated)
    var texts = TranslatedFields(source, of: page.source)
    let merged = texts.merged(
      entries.filter { !isDate($0) }, into: originals, declared: page.id.kind.fields,
      at: parts.fence)
    let known = Set(Self.values(originals, of: page).diagnostics)
    let (common, content, problems) = Self.values(merged, of: page)
    diagnostics += own.diagnostics + texts.diagnostics
    diagnostics += problems.filter { !known.contains($0) }.map(texts.placed)
    guard let date, let content, let title = common.title, let summary = common.summary,
      !diagnostics.hasErrors
    else { return Diagnosed(nil, diagnostics) }
    let text = Page.TranslatedText(language: language, source: source, date: date)
    return Diagnosed(
      Page(
        id: page.id, source: page.source, title: title, summary: summary,
        published: page.published, updated: page.updated, changes: common.changes,
        access: page.access,
        themes: page.themes, recommendations: page.recommendations, actors: page.actors,
        image: common.image, aliases: page.aliases, isDraft: page.isDraft, content: content,
        bodyRange: parts.body, body: body, openBody: body, references: page.references,
        files: page.files, pastDates: page.pastDates, translation: text),
      diagnostics)
  }

  /// Returns the fields of a page's own file, which was read before.
  private static func entries(of page: Page) -> [YAMLEntry]? {
    guard let parts = FrontMatter.split(page.source).value,
      case .mapping(let entries) = YAMLReader.read(page.source, range: parts.yaml).value?.kind
    else { return nil }
    return entries
  }

  /// Returns the values, and all problems, so that those of two readings can be compared.
  private static func values(
    _ entries: [YAMLEntry], of page: Page
  ) -> (common: CommonValues, content: PageContent?, diagnostics: [Diagnostic]) {
    var fields = FieldReader(
      entries, in: page.source, declared: page.id.kind.fields, place: 0..<0, limit: .max)
    let common = CommonValues(of: page.id.kind, from: &fields)
    let content = PageContent(kind: page.id.kind, from: &fields)
    return (common, content, fields.diagnostics)
  }
}

extension Diagnostic {
  fileprivate static func membersLine(at place: SourceLocation) -> Diagnostic {
    .error(
      .membersLine, "a translation is for everybody, so '<!-- members -->' has no place in it",
      at: place, hint: "remove the line, and translate only what everybody may read")
  }

  fileprivate static func translatedForMembers(at place: SourceLocation) -> Diagnostic {
    .error(
      .membersLine, "a page with something for members can't be translated", at: place,
      hint: "remove the translation")
  }
}
