import TorvDiagnostics
import TorvMarkdown
import TorvSite

extension FuzzTarget {
  /// Whole files of pages, of every kind: front matter, fields and body.
  static let frontMatter = FuzzTarget(
    name: "front-matter",
    seeds: { corpus in
      let pages = corpus.files.compactMap { file -> [UInt8]? in
        guard file.path.hasSuffix(".md"),
          let folder = file.path.split(separator: "/").dropLast().last,
          let kind = PageKind(folder: folder), let choice = PageKind.allCases.firstIndex(of: kind)
        else { return nil }
        return ChoosingInput.bytes(choice, file.bytes)
      }
      let new = PageKind.allCases.enumerated().compactMap { choice, kind in
        CalendarDate(year: 2026, month: 11, day: 23).map { today in
          let text = PageSkeleton(kind: kind, title: "Ny", today: today).text
          return ChoosingInput.bytes(choice, Array(text.utf8))
        }
      }
      return pages + new
    },
    dictionary: [
      "---\n", "\n", "\r\n", "\u{FEFF}", ": ", "- ", "  ", "access: members\n", "draft: true\n",
      "themes: [", "image: ", "aliases: [/a/]\n", "actors: [municipality]\n",
      "updated: 2027-01-01\n",
      "<<<<<<< a\n", "=======\n", ">>>>>>> b\n", "<!-- members -->\n", "TODO", "\u{200B}",
      "\u{202E}",
      "2026-02-30", "9999-12-31", "12900", "\"", "'", "{", "}", "[", "]",
    ],
    check: { input in
      let chosen = ChoosingInput(input, among: PageKind.allCases.count)
      let kind = PageKind.allCases[chosen.choice]
      guard let slug = Slug(validating: "side") else { return }
      let source = SourceFile(path: "Content/\(kind.folder)/side.md", bytes: chosen.rest)
      let page = PageParser(labels: .empty).page(from: source, id: Page.ID(kind: kind, slug: slug))
      try DiagnosticPromises.check(page.diagnostics, in: source)
      var lines = MembersLines()
      lines.add(page.value, hasProblems: page.hasErrors)
      try DiagnosticPromises.check(lines.hidden(in: page.diagnostics), in: source)
      try FormatPromises.check(source) { FieldsFormatter.format($0, of: kind) }
    })
}
