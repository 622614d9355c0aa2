import TorvDiagnostics
import TorvMarkdown
import TorvSite

extension FuzzTarget {
  /// A page, and behind a NUL byte its translation: the two are merged field by field.
  static let translations = FuzzTarget(
    name: "translations",
    seeds: { corpus in
      let files = Dictionary(
        corpus.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
      return files.sorted { $0.key < $1.key }.compactMap { path, bytes in
        let parts = path.split(separator: "/").suffix(2).joined(separator: "/")
        guard case .page(let id) = ContentFile(path: parts),
          let choice = PageKind.allCases.firstIndex(of: id.kind)
        else { return nil }
        // Few pages are translated; another is its own translation.
        let translation = files[path.dropLast(".md".count) + ".en.md"] ?? bytes
        return ChoosingInput.bytes(choice, bytes + [0] + translation)
      }
    },
    dictionary: [
      "---\n", "\n", "translated: 2026-11-20\n", "title: ", "summary: ", "followUp:\n",
      "results:\n",
      "  - date: 2024-01\n", "  - label: ", "- ", "  ", ": ", "{", "}", "[", "]", "\"", "'", "TODO",
      "~", "<!-- members -->\n", "source: ", "sources: ", "steps:\n", "\u{0}",
    ],
    check: { input in
      let chosen = ChoosingInput(input, among: PageKind.allCases.count)
      let kind = PageKind.allCases[chosen.choice]
      guard let slug = Slug(validating: "side"), let language = LanguageTag("en"),
        let end = chosen.rest.firstIndex(of: 0)
      else { return }
      let path = "Content/\(kind.folder)/side"
      let parser = PageParser(labels: .empty)
      let original = SourceFile(path: path + ".md", bytes: Array(chosen.rest[..<end]))
      let page = parser.page(from: original, id: Page.ID(kind: kind, slug: slug)).value.page
      let source = SourceFile(
        path: path + ".en.md", bytes: Array(chosen.rest[(end + 1)...]))
      guard let page else { return }
      let result = parser.translation(from: source, of: page, into: language)
      try DiagnosticPromises.check(result.diagnostics, in: source)
      try promise(
        result.diagnostics.allSatisfy { $0.location?.path == source.path },
        "a message about a translation is not about its file: \(result.diagnostics)")
      try promise(
        (result.value == nil) == result.hasErrors,
        "\(result.value == nil ? "no page" : "a page"), and the messages are \(result.diagnostics)")
      try FormatPromises.check(source) {
        FieldsFormatter.format($0, of: kind, isTranslation: true)
      }
    })
}
