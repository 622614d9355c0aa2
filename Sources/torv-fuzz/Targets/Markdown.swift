import TorvDiagnostics
import TorvMarkdown
import TorvSite

extension FuzzTarget {
  /// Bodies of pages: each extension, the proofreading, the part for members, and links to terms.
  static let markdown = FuzzTarget(
    name: "markdown",
    seeds: { corpus in
      let bodies = corpus.contents(ending: ".md")
      let snippets = [
        "# a\n\nb *c* **d** `e` [f](g.md \"h\") ![i](j.png) <k> &amp; \\*\n",
        "| a | b |\n|---|:-:|\n| c | d |\n",
        "a[^1] ~~b~~ www.c.dk d@e.dk\n\n[^1]: f\n    g\n",
        "> [!NOTE]\n> a\n\n- [ ] b\n- [x] c\n  1. d\n",
        "a\n===\n\nb\n---\n***\n```swift\nc\n```\n    d\n<div>\ne\n</div>\n",
        "[a]: b 'c'\n\n[a] [d][a] [e]\n",
        "a\n\n<!-- members -->\n\nb bymidte torv\n",
        "*a **b _c_ d** e*  \nf\\\ng https://a.dk/_b_(c)\n",
      ].map { Array($0.utf8) }
      return bodies + snippets
    },
    dictionary: [
      "*", "**", "_", "~~", "`", "```\n", "[", "]", "(", ")", "](", "![", "[^", "[^1]: ", "[!NOTE]",
      "> ", "- ", "- [ ] ", "1. ", "# ", "## ", "|", "|-|\n", "---\n", "===\n", "\n\n", "    ",
      "\t",
      "\\", "&amp;", "&#0;", "<b>", "<!--", "-->", "<!-- members -->\n", "https://", "www.",
      "a@b.dk",
      "\u{A0}", "\u{200B}", "\u{0}", "\r", "bymidte", "torv", "\u{1A}", "»", "–", "•", "{#a}",
    ],
    check: { input in
      let source = SourceFile(path: "side.md", bytes: input)
      // A page that is not UTF-8 is refused before its body is read; the body's reader must only survive it.
      let isText = TextCheck(source).isReadable
      let body = 0..<input.count
      let result = MarkdownDocument.parse(
        source, body: body, labels: labels, reservedIDs: ["indhold"])
      try DiagnosticPromises.check(result.diagnostics, in: source)
      if isText { try checkDocument(result.value, in: source) }
      if let open = result.value.openPart(
        in: source, body: body, labels: labels, known: result.diagnostics)
      {
        try DiagnosticPromises.check(open.diagnostics, in: source)
        if isText { try checkDocument(open.value, in: source) }
      }
      let own = MarkdownDocument.commonMarkHTML(of: input)
      try promise(own == CmarkTree.safeHTML(of: input), "the HTML differs from libcmark's")
    })

  private static let labels = MarkdownLabels(
    note: "Bemærk", tip: "Tip", important: "Vigtigt", warning: "Advarsel", caution: "Pas på",
    footnotes: "Noter", backToText: "Tilbage", table: "Tabel")

  private static let terms = TermLinks([
    .init(forms: ["bymidte", "bymidten"], url: "/ord/#bymidte"),
    .init(forms: ["torv"], url: "/ord/#torv"),
    .init(forms: ["a"], url: "/ord/#a"),
  ])

  /// Checks the document's HTML with and without terms, and what it says about places in the file.
  private static func checkDocument(_ document: MarkdownDocument, in source: SourceFile) throws {
    try MarkupPromises.check(document.html())
    var html: [UInt8] = []
    document.render(into: &html, urls: document.links.map(\.destination), terms: terms)
    try MarkupPromises.check(html)
    let ids = document.outline.map(\.id)
    try promise(Set(ids).count == ids.count, "two headings have one id: \(ids)")
    let ranges =
      document.links.map(\.range) + document.externalLinks.map(\.range)
      + document.outline.map(\.range)
    for range in ranges {
      try promise(
        0 <= range.lowerBound && range.upperBound <= source.bytes.count,
        "\(range) is not in the file")
    }
    _ = (document.wordCount, document.plainTextForMembers)
    let isText = String(validating: document.plainTextBytes, as: UTF8.self) != nil
    try promise(isText, "the plain text is not UTF-8")
  }
}
