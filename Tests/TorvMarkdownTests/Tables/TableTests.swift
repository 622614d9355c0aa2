import Testing
import TorvDiagnostics
import TorvMarkdown
import TorvTestSupport

@Suite struct TableTests {
  /// Returns the table's rows, with `th` or `td` before each cell, and `/` and the alignment after it.
  private func rows(_ text: String) -> [String] {
    let html = MarkdownCheck.html(text)
    return html.matches(of: #/<tr>\n((?s:.*?))<\/tr>/#).map { row in
      row.output.1.split(separator: "\n").map { line in
        line.replacing(" scope=\"col\"", with: "")
          .replacing(#/<(t[hd])(?: class="align-([a-z]+)")?>(.*)<\/t[hd]>/#) { match in
            "\(match.output.1):\(match.output.3)\(match.output.2.map { "/\($0)" } ?? "")"
          }
      }.joined(separator: " ")
    }
  }

  @Test func tableHasHeaderBodyAndAFrame() {
    #expect(
      MarkdownCheck.html("| a | b |\n|---|--:|\n| c | d |") == """
        <div class="table-scroll" role="region" tabindex="0" aria-label="Tabel">
        <table>
        <thead>
        <tr>
        <th scope="col">a</th>
        <th scope="col" class="align-right">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>c</td>
        <td class="align-right">d</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test func cellsOfAWideTableSayUnderWhichHeadingTheyStand() {
    let html = MarkdownCheck.html("| *a* & b | | `c` |\n|---|---|--:|\n| 1 | 2 | 3 |")
    #expect(html.contains("<table class=\"blocks\">"))
    #expect(
      html.contains(
        "<td data-label=\"a &amp; b\">1</td>\n<td>2</td>\n<td class=\"align-right\" data-label=\"c\">3</td>"
      ))
    #expect(!MarkdownCheck.html("|a|b|\n|-|-|\n|c|d|").contains("data-label"))
  }

  @Test func framesOfSeveralTablesHaveNamesOfTheirOwn() {
    let html = MarkdownCheck.html("|a|\n|-|\n\n|b|\n|-|")
    #expect(html.contains("aria-label=\"Tabel 1\"") && html.contains("aria-label=\"Tabel 2\""))
    #expect(!html.contains("<tbody>"))
  }

  @Test(arguments: [
    ("a | b\n:-- | :-:\nc | d", ["th:a/left th:b/center", "td:c/left td:d/center"]),
    ("| a\n| -\n| b", ["th:a", "td:b"]),
    ("|a|b|\n|-|-|\n|c|", ["th:a th:b", "td:c td:"]),
    ("|a|\n|-|\nb\n\nc", ["th:a", "td:b"]),
    ("|a|b|\n|-|-|\n||c|\n|", ["th:a th:b", "td: td:c", "td: td:"]),
    ("| | a |\n|-|-|", ["td: th:a"]),
    ("|a|\n|-|\n| `b\\|c` \\| d |", ["th:a", "td:<code>b|c</code> | d"]),
    ("|a|b|\n|-|-|\n| `c | d` |", ["th:a th:b", "td:`c td:d`"]),
    ("|a|b|\n|-|-|\n| *c | d* |", ["th:a th:b", "td:*c td:d*"]),
    (
      "|*a*|\n|-|\n|[b](c.md) ~~d~~ &amp; \\*|",
      ["th:<em>a</em>", "td:<a href=\"c.md\">b</a> <del>d</del> &amp; *"]
    ),
    ("|a|\n|-|\n|- # > b #|", ["th:a", "td:- # &gt; b #"]),
    ("|a|\n|-|\n|#|\n|b \\|", ["th:a", "td:#", "td:b |"]),
    (
      "|[a]|\n|-|\n|[b][a]|\n\n[a]: c.md",
      ["th:<a href=\"c.md\">a</a>", "td:<a href=\"c.md\">b</a>"]
    ),
    ("  | a |\n |-|\n   | b |", ["th:a", "td:b"]),
  ])
  func rowsFollowTheRulesOfGFM(_ text: String, _ expected: [String]) {
    #expect(rows(text) == expected)
  }

  @Test(arguments: [
    "|a|b|\n|-|", "|a|\n|-|-|", "a|b\n- | -", "|a|\n\n|-|", "|a|\n|- -|", "|a|\n|:|",
    "    |a|\n    |-|",
    "```\n|a|\n|-|\n```", "|-|", "a\n-", "|a|\n|\\-|",
  ])
  func otherTextIsNoTable(_ text: String) {
    #expect(!MarkdownCheck.html(text).contains("<table>"))
  }

  @Test func textAboveATableStaysAParagraph() {
    let html = MarkdownCheck.html("et *to*\n    # tre [d]\n|a|\n|-|\n|b|\n\n[d]: e.md")
    #expect(html.hasPrefix("<p>et <em>to</em>\n# tre <a href=\"e.md\">d</a></p>\n<div"))
  }

  @Test func ruleUnderATableIsARule() {
    #expect(MarkdownCheck.html("|a|\n|-|\n|b|\n---").hasSuffix("</div>\n<hr />\n"))
    #expect(rows("|a|\n|-|\n|b|\n===") == ["th:a", "td:b", "td:==="])
  }

  /// The text directly below `|a|b|`, the delimiter row and `|c|d|`, and the HTML after the table.
  @Test(arguments: [
    ("---\nTekst", "<hr />\n<p>Tekst</p>\n"), ("---\n\nTekst", "<hr />\n<p>Tekst</p>\n"),
    ("---\n| e | f |", "<hr />\n<p>| e | f |</p>\n"), ("---", "<hr />\n"), ("---\n\n", "<hr />\n"),
    ("---\n## To", "<hr />\n<h2 id=\"to\">To</h2>\n"), ("---\n---", "<hr />\n<hr />\n"),
    ("---\n[x]: y.md", "<hr />\n"), ("-\nTekst", "<ul>\n<li></li>\n</ul>\n<p>Tekst</p>\n"),
    ("-\n- to", "<ul>\n<li></li>\n<li>to</li>\n</ul>\n"),
    ("## To\n---", "<h2 id=\"to\">To</h2>\n<hr />\n"),
    ("    kode", "<pre><code>kode\n</code></pre>\n"),
    ("> citat", "<blockquote>\n<p>citat</p>\n</blockquote>\n"),
    ("```\nx", "<pre><code>x\n</code></pre>\n"),
  ])
  func blockDirectlyBelowATableEndsIt(_ below: String, _ expected: String) {
    for text in ["|a|b|\n|-|-|\n|c|d|\n\(below)", "x\n|a|b|\n|-|-|\n|c|d|\n\(below)"] {
      #expect(rows(text) == ["th:a th:b", "td:c td:d"])
      #expect(MarkdownCheck.html(text).hasSuffix("</table>\n</div>\n\(expected)"))
      let windows = text.replacing("\n", with: "\r\n")
      #expect(MarkdownCheck.html(windows).hasSuffix("</table>\n</div>\n\(expected)"))
    }
  }

  @Test(arguments: [
    ("===\nTekst\n\nx", ["===", "Tekst"]), ("--\nTekst", ["--", "Tekst"]), ("===", ["==="]),
    ("=\n===\ne\n--\nf", ["=", "===", "e", "--", "f"]), ("e\nf\n---\ng", ["e", "f"]),
    ("2. to", ["2. to"]),
  ])
  func lineThatBeginsNoBlockIsARow(_ below: String, _ expected: [String]) {
    #expect(
      rows("|a|\n|-|\n\(below)") == ["th:a"] + expected.map { "td:\($0)" })
  }

  @Test(arguments: ["> ", "- ", "- [ ] ", "1. ", "[^a]: "])
  func ruleBelowATableInsideAnotherBlockIsARule(_ prefix: String) {
    let indent =
      prefix == "[^a]: "
      ? "    " : String(prefix.drop { "[ ]".contains($0) }.map { $0 == ">" ? ">" : " " }).prefix(3)
    let lines = ["|a|b|", "|-|-|", "|c|d|", "---", "slut"].joined(separator: "\n\(indent)")
    let text = "\(prefix == "- [ ] " ? "- [ ] x\n  " : prefix)\(lines)\n\nx[^a]\n"
    #expect(rows(text) == ["th:a th:b", "td:c td:d"])
    let html = MarkdownCheck.html(text)
    #expect(html.split(separator: "slut").count == 2 && html.contains("<hr />"))
  }

  @Test func rowOutsideTheQuoteOfItsTableIsNone() {
    #expect(
      MarkdownCheck.html("> |a|\n> |-|\n|b|").hasSuffix("</blockquote>\n<p>|b|</p>\n"))
  }

  @Test func headingByALineBelowIsNoTable() {
    #expect(
      MarkdownCheck.html("|a|\n---\ntekst") == "<h2 id=\"a\">|a|</h2>\n<p>tekst</p>\n")
  }

  @Test func paragraphDirectlyAboveATableKeepsItsMarks() {
    let table = "<div class=\"table-scroll\""
    #expect(
      MarkdownCheck.html("> [!TIP]\n> |a|\n> |-|").hasPrefix(
        "<aside class=\"alert alert-tip\" role=\"note\">\n<p class=\"alert-title\">Tip</p>\n\(table)"
      ))
    #expect(
      MarkdownCheck.html("> [!TIP]\n> først\n> |a|\n> |-|").contains(
        "Tip</p>\n<p>først</p>\n\(table)"))
    #expect(
      MarkdownCheck.html("- [x] opgave\n  |a|\n  |-|").hasPrefix(
        "<ul>\n<li class=\"task\"><label><input type=\"checkbox\" checked disabled /> opgave</label>\n\(table)"
      ))
    #expect(
      MarkdownCheck.html("![torv](t.png)\n|a|\n|-|").hasPrefix(
        "<figure><img src=\"t.png\" alt=\"torv\" loading=\"lazy\" /></figure>\n\(table)"))
  }

  @Test(arguments: ["> ", "- ", "1. ", "> - > ", "[^a]: "])
  func tablesStandInsideOtherBlocks(_ prefix: String) {
    let indent = prefix == "[^a]: " ? "    " : String(prefix.map { $0 == ">" ? ">" : " " })
    let text = "\(prefix)|a|b|\n\(indent)|-|-|\n\(indent)|c|d|\n\nx[^a]\n"
    #expect(rows(text) == ["th:a th:b", "td:c td:d"])
  }

  @Test(arguments: ["", "\n\n[x]: https://a.dk", "\ntekst\n\n[x]: https://a.dk"])
  func cellsKnowTheDefinitionsOfTheBody(_ below: String) {
    let isDefined = below.contains("https")
    let cells = rows("|[x]|*b*|\n|-|-|\n|c_d@e.dk f_g@h.dk|[i](j.md)|" + below)
    #expect(
      cells.prefix(2) == [
        isDefined
          ? "th:<a href=\"https://a.dk\" rel=\"external\">x</a> th:<em>b</em>"
          : "th:[x] th:<em>b</em>",
        "td:<a href=\"mailto:c_d@e.dk\">c_d@e.dk</a> <a href=\"mailto:f_g@h.dk\">f_g@h.dk</a>"
          + " td:<a href=\"j.md\">i</a>",
      ])
  }

  @Test func placesInCellsAreThoseOfTheFile() {
    MarkdownCheck.diagnose(
      """
      > æ
      > | ø \\| å | 1️⃣<b> [a](2️⃣javascript:x) |
      > |-|-|
      > | \\| \\| ![](3️⃣data:x) | `\\|` 4️⃣<i> |
      """, .error("1️⃣", .rawHTML), .error("2️⃣", .unsafeURL), .error("3️⃣", .unsafeURL),
      .error(nil, .missingAltText), .error("4️⃣", .rawHTML))
  }

  @Test func aLineBreakInACellIsToldToBecomeARow() {
    MarkdownCheck.diagnose(
      "x1️⃣<br>y\n\n|a2️⃣<br />b|\n|-|", .error("1️⃣", .rawHTML, hint: "end the line with '\\'"),
      .error("2️⃣", .rawHTML, hint: "make two rows of the row"))
  }

  @Test func placesAboveATableAreThoseOfTheFile() {
    MarkdownCheck.diagnose(
      "æ\nø 1️⃣<b>\n|a|\n|-|\n|2️⃣<i>|", .error("1️⃣", .rawHTML), .error("2️⃣", .rawHTML))
  }

  @Test func cellsBeyondTheHeaderAreAWarning() {
    MarkdownCheck.diagnose("|a|\n|-|\n|b|1️⃣c|d|\n|e| |", .warning("1️⃣", .raggedTable))
  }
}
