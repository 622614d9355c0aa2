import TorvDiagnostics
import TorvMarkdown
import TorvSite

/// Texts that are read, proofread and rendered as the body of a page.
extension Trap {
  static let markdown: [Trap] = [
    body("brackets that nothing closes") { String("[", filling: $0) },
    body("nested brackets") { String("[", filling: $0 / 2) + String("]", filling: $0 / 2) },
    body("links without an end") { String("[a](", filling: $0) },
    body("pictures without an end") { String("![", filling: $0) },
    body("nested quotes") { String("> ", filling: $0) },
    body("quotes that become deeper") {
      staircase($0) { String(repeating: ">", count: $0) + " a\n" }
    },
    body("nested lists") { String("- ", filling: $0) },
    body("lists that become deeper") {
      staircase($0) { String(repeating: "  ", count: $0) + "- a\n" }
    },
    body("runs of emphasis") { String("*a **a ", filling: $0) },
    body("emphasis of two kinds") { String("*_a ", filling: $0) },
    body("a row of stars") { String("*", filling: $0) },
    body("backticks of growing length") {
      staircase($0) { String(repeating: "`", count: $0) + "e" }
    },
    body("backticks that nothing closes") { String("`a``", filling: $0) },
    body("link definitions") { String(filling: $0) { "[n\($0)]: /om/ 'x'\n" } },
    body("uses of link definitions") { bytes in
      String(filling: bytes / 2) { "[n\($0)]: /om/\n" } + "\n"
        + String(filling: bytes / 2) { "[n\($0)] " }
    },
    body("one long definition that is used often") { bytes in
      "[x]: /\(String("a", filling: bytes / 2))\n\n" + String("[x] ", filling: bytes / 2)
    },
    body("beginnings of addresses") { String("www.a ", filling: $0) },
    body("schemes in a row") { String("http://", filling: $0) },
    body("mail addresses in a row") { String("a@b.dk", filling: $0) },
    body("an address full of brackets") { "https://a.dk/" + String("(", filling: $0) },
    body("addresses that end in entities") { String("https://a.dk/&amp;", filling: $0) },
    body("tildes") { String("~~a ~~ b", filling: $0) },
    body("a row of tildes") { String("~", filling: $0) + " a" },
    body("struck-out words") { String("~~a~~ ", filling: $0) },
    body("a table of many columns") { bytes in
      String("|a", filling: bytes / 3) + "|\n" + String("|-", filling: bytes / 3) + "|\n"
        + String("|b", filling: bytes / 3) + "|\n"
    },
    body("a table of many rows with missing cells") { bytes in
      String("|a", filling: 200) + "|\n" + String("|-", filling: 200) + "|\n"
        + String("|b|\n", filling: bytes / 16)
    },
    body("many tables") { String("|a|b|\n|-|-|\n|c|d|\n\n", filling: $0) },
    body("rows without a table") { String("|a|b|\n", filling: $0) },
    body("headings of one name") { String("## Navn\n\n", filling: $0) },
    body("headings of numbered names") { String(filling: $0) { "## Navn-\($0 % 100)\n\n" } },
    body("footnotes that refer to each other") {
      String(filling: $0) { "[^n\($0)]: Se [^n\($0 + 1)].\n\n" } + "Begynd[^n0].\n"
    },
    body("one footnote that is used often") { String("a[^1] ", filling: $0) + "\n\n[^1]: Se.\n" },
    body("footnotes without a text") { String(filling: $0) { "a[^n\($0)] " } },
    body("one line of words") { String("ordet er frit ", filling: $0) },
    body("one line of letters") { String("æ", filling: $0) },
    body("short paragraphs") { String("a\n\n", filling: $0) },
    body("ends of lines") { String("\n", filling: $0) },
    body("HTML") { String("<b>", filling: $0) },
    body("comments without an end") { String("<!-- ", filling: $0) },
    body("declarations without an end") { String("<!A <?a <![CDATA[", filling: $0) },
    body("tags without an end") { String("<a b='", filling: $0) },
    body("ampersands") { String("&", filling: $0) },
    body("entities") { String("&amp;&lrm;", filling: $0) },
    body("backslashes") { String("\\", filling: $0) },
    body("alerts") { String("> [!NOTE]\n> a\n\n", filling: $0) },
    body("tasks") { String("- [ ] a\n", filling: $0) },
    body("invisible characters") { String("a\u{200B}b\u{AD}", filling: $0) },
    body("characters that turn the text") { String("a\u{202E}b", filling: $0) },
    body("members' lines") { String("a\n\n<!-- members -->\n\n", filling: $0) },
    body("merge conflicts") { String("<<<<<<< a\n=======\n>>>>>>> b\n", filling: $0) },
    body("fences without an end") { String("```\na\n", filling: $0) },
    body("links to its own headings") { bytes in
      String(filling: bytes / 2) { "## N\($0)\n\n" }
        + String(filling: bytes / 2) { "[a](#n\($0)) " }
    },
    Trap("a glossary of many terms on a long page") { bytes in
      let terms = TermLinks(
        (0..<max(1, bytes / 800)).map {
          .init(forms: ["ord\($0)", "ord\($0)et", "ord og ord\($0)"], url: "/ordliste/#o\($0)")
        })
      let page = page(String(filling: bytes / 4) { "ord og ord\($0 % 7_000) " })
      return { html(of: page(), terms: terms) }
    },
    Trap("a term that begins as the text goes on") { bytes in
      // The longest that a glossary may hold.
      let terms = TermLinks([.init(forms: [String("a ", filling: 119) + "b"], url: "/")])
      let page = page(String("a ", filling: bytes))
      return { html(of: page(), terms: terms) }
    },
  ]

  /// Returns a text of so many bytes whose lines or words become longer by one step each.
  private static func staircase(_ bytes: Int, _ step: (Int) -> String) -> String {
    String(filling: bytes) { step($0 + 1) }
  }

  private static func body(_ name: String, _ text: @escaping @Sendable (Int) -> String) -> Trap {
    Trap(name) { bytes in
      let page = page(text(bytes))
      return { html(of: page(), terms: TermLinks([.init(forms: ["ordet"], url: "/ordliste/#o")])) }
    }
  }

  /// Returns the work of parsing a page with the text.
  private static func page(_ text: String) -> () -> Diagnosed<ParsedPage> {
    let source = SourceFile(
      path: "Content/pages/faelde.md",
      text: "---\ntitle: Fælde\nsummary: En side, der tager tid.\n---\n\(text)\n")
    return {
      guard let slug = Slug(validating: "faelde") else { preconditionFailure("it is a slug") }
      return PageParser(labels: .empty).page(from: source, id: Page.ID(kind: .page, slug: slug))
    }
  }

  private static func html(of parsed: Diagnosed<ParsedPage>, terms: TermLinks) -> Int {
    guard let body = parsed.value.page?.body else {
      return DiagnosticFormat.text.string(parsed.diagnostics).utf8.count
    }
    var html: [UInt8] = []
    body.render(into: &html, urls: body.links.map(\.path), terms: terms)
    return html.count + body.wordCount
      + DiagnosticFormat.text.string(parsed.diagnostics).utf8.count
  }
}
