import Testing
import TorvDiagnostics
import TorvMarkdown
import TorvTestSupport

/// Marks that Markdown leaves in the text as typed, each reported at its place.
@Suite struct StrayMarkupTests {
  private static func expectWarning(
    _ marked: String, hint: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    MarkdownCheck.diagnose(
      marked, .warning("1️⃣", .strayMarkup, hint: hint), sourceLocation: sourceLocation)
  }

  /// `·` is a no-break space.
  @Test(arguments: [
    ("##1️⃣·Overskrift", "ordinary space"), ("#1️⃣·Titel", "ordinary space"),
    ("-1️⃣·punkt", "ordinary space"), ("1.1️⃣·et", "ordinary space"),
    ("12)1️⃣·et", "ordinary space"), ("> a\n> -1️⃣·b", "ordinary space"),
    ("- 1️⃣[·] opgave", "write '[ ]'"), ("- [x]1️⃣·opgave", "ordinary space"),
    (">1️⃣·[!TIP]\n> a", "ordinary space"), ("- a\n1️⃣··- b", "2 ordinary spaces"),
    ("| A | B |\n1️⃣|·---·|·---·|\n| c | d |", "write '| --- | --- |'"),
    ("a 1️⃣**·fed** b", "write '**fed**'"), ("a 1️⃣**fed·** b", "write '**fed**'"),
    ("| A |\n|---|\n| 1️⃣**·fed** |", "write '**fed**'"),
    ("a\n1️⃣·\nb", "ordinary space"), ("1️⃣·```", "ordinary space"),
  ])
  func oddSpaceWhereMarkdownWantsASpace(_ marked: String, _ hint: String) {
    Self.expectWarning(marked.replacing("·", with: "\u{A0}"), hint: hint)
  }

  @Test(arguments: ["\u{202F}", "\u{2009}", "\u{3000}", "\u{200B}"])
  func otherOddSpacesCountToo(_ space: String) {
    Self.expectWarning("-1️⃣\(space)punkt", hint: "ordinary space")
  }

  @Test(arguments: [
    ("1️⃣##Økonomi", "write '## '"), ("a\n1️⃣###b", "write '### '"),
    ("1️⃣-punkt", "write '- '"), ("1️⃣-**fed** punkt", "write '- '"),
    ("1️⃣-[ ] opgave", "write '- '"), ("- a\n1️⃣-b", "write '- '"),
    ("1️⃣1.punkt", "write '1. '"), ("1. et\n1️⃣2.to", "write '2. '"), ("1️⃣3)punkt", "write '3) '"),
    ("1️⃣• punkt", "write '- '"), ("a:\n1️⃣· punkt", "write '- '"), ("1️⃣☐ opgave", "write '- [ ] '"),
    ("- 1️⃣[ ]opgave", "write '[ ] '"), ("- 1️⃣[] opgave", "write '[ ]'"),
    ("- 1️⃣[  ] opgave", "write '[ ]'"), ("- 1️⃣[X]opgave", "write '[x] '"),
    ("- 1️⃣[v] opgave", "write '[x]'"), ("- 1️⃣[ ]", "behind it"),
    ("1️⃣[ ] opgave", "write '- [ ]'"), ("- [ ] a\n1️⃣[x] b", "write '- [x]'"),
  ])
  func markWithoutItsBlankOrItsPlace(_ marked: String, _ hint: String) {
    Self.expectWarning(marked, hint: hint)
  }

  @Test func linesThatBeginAsAListDoesAreNamedEach() {
    for mark in ["-", "•\t", "– ", "*", "— ", "-- "] {
      MarkdownCheck.diagnose(
        "1️⃣\(mark)en\n2️⃣\(mark)to", .warning("1️⃣", .strayMarkup, hint: "write '- '"),
        .warning("2️⃣", .strayMarkup, hint: "write '- '"))
    }
  }

  @Test(arguments: [
    ("1️⃣**Vejle:**byen", "write '**Vejle:** '"), ("a 1️⃣**»Citat«**er", "write '**»Citat«** '"),
    ("1️⃣** fed **", "write '**fed**'"), ("1️⃣__ fed __", "write '__fed__'"),
    ("1️⃣~~ ud ~~ b", "write '~~ud~~'"), ("by1️⃣**(en)** b", "write ' **(en)**'"),
    ("by1️⃣__en__ b", "write '**en**'"), ("1️⃣*Vejle:*byen", "write '*Vejle:* '"),
    ("a 1️⃣**fed", "both ends"), ("fed1️⃣** a", "both ends"), ("a 1️⃣~~ud", "both ends"),
    ("## a 1️⃣** b **", "write '**b**'"), ("| A |\n|---|\n| 1️⃣** b ** |", "write '**b**'"),
    ("> a\n> 1️⃣** b **", "write '**b**'"), ("\\*\\* 1️⃣** b **", "write '**b**'"),
    ("Peter1️⃣`s bog", "\\`"), ("1️⃣``kode", "\\``"), ("a 1️⃣``kode b", "\\``"),
  ])
  func emphasisWithoutEffect(_ marked: String, _ hint: String) {
    Self.expectWarning(marked, hint: hint)
  }

  /// Markup that other programs understand, but not Torv.
  @Test(arguments: [
    ("1️⃣[[side]]", "[text](path)"), ("a !1️⃣[[billede.png]]", "[text](path)"),
    ("1️⃣==fremhævet== a", "write '**fremhævet**'"), ("a1️⃣^[note]", "'[^1]:'"),
    ("## Titel 1️⃣{#id}", "delete it"), ("a1️⃣{.klasse}", "delete it"),
    ("1️⃣:::note\na", "write '> [!NOTE]'"),
  ])
  func markOfOtherPrograms(_ marked: String, _ hint: String) {
    Self.expectWarning(marked, hint: hint)
  }

  @Test func labelOfAFootnoteHasNoBlanks() {
    MarkdownCheck.diagnose(
      "a 1️⃣[^med mellemrum] og[^b]\n\n[^b]: c\n2️⃣[^med mellemrum]: d",
      .warning("1️⃣", .strayMarkup, hint: "write '[^med-mellemrum]'"),
      .warning("2️⃣", .strayMarkup, hint: "write '[^med-mellemrum]'"))
  }

  @Test func footnoteWithoutItsColonIsSeen() {
    MarkdownCheck.diagnose(
      "a1️⃣[^1]\n\n2️⃣[^1] Kilde", .error("1️⃣", .footnote, hint: "add a line '[^1]: …'"),
      .error("2️⃣", .footnote, hint: "write '[^1]:'"))
  }

  @Test(arguments: [
    ("[a1️⃣] (../b.md)", "write ']('"), ("[a1️⃣]\u{A0}(https://a.dk)", "write ']('"),
    ("1️⃣(a)[../b.md]", "write '[a](../b.md)'"), ("1️⃣(a)[https://a.dk]", "write '[a](https://a.dk)'"),
    ("[a][1️⃣bilag]", "[bilag]: address"), ("[a][1️⃣bilg]\n\n[bilag]: b.md", "did you mean 'bilag'?"),
    ("[a]1️⃣[../b.md]", "write '(../b.md)'"), ("[a]1️⃣[]", "in parentheses"),
    ("[a](b.md 1️⃣”Titel”)", "write '\"Titel\"'"), ("[a](b.md 1️⃣»Titel«)", "write '\"Titel\"'"),
    ("[a](b.md 1️⃣\"den \"gode\" guide\")", "write '\"den \\\"gode\\\" guide\"'"),
    ("[a](1️⃣../b.md", "write '../b.md)'"), ("[a](1️⃣../b.md. Mere", "write '../b.md)'"),
    ("[det1️⃣](næsten gratis)", "\\]"), ("**fed [*a*](1️⃣b.md** c", "write 'b.md**)'"),
    ("[a [b](c.md) d1️⃣](e.md)", "inner link"),
  ])
  func linkThatIsNone(_ marked: String, _ hint: String) {
    // In the second-to-last text the `**` no longer makes anything bold, which is reported too.
    let problems = MarkdownCheck.parse(MarkedText(marked).text).diagnostics
    #expect(problems.contains { $0.hint?.contains(hint) == true }, "\(problems)")
    guard !marked.contains("**") else { return }
    Self.expectWarning(marked, hint: hint)
  }

  @Test(arguments: [
    ("[a](1️⃣budget for 2027.csv)", "write '<budget for 2027.csv>'"),
    ("![a](1️⃣torvet om sommeren.jpg)", "write '<torvet om sommeren.jpg>'"),
    ("[a](1️⃣../b c.md \"Titel\")", "write '<../b c.md>'"),
    ("[*a*](1️⃣<b c.md)", "write '<b c.md>'"),
    ("[a](1️⃣tel:+45 12 34)", "write 'tel:+451234'"),
    ("[a](1️⃣https://a.dk/min fil.pdf)", "write 'https://a.dk/min%20fil.pdf'"),
    ("| A |\n|---|\n| [a](1️⃣b c.pdf) |", "write '<b c.pdf>'"),
    ("> a\n> [b](1️⃣c (d) e.pdf)", "write '<c (d) e.pdf>'"),
  ])
  func addressWithABlankIsAnError(_ marked: String, _ hint: String) {
    MarkdownCheck.diagnose(marked, .error("1️⃣", .strayMarkup, hint: hint))
  }

  @Test(arguments: [
    ("| A | B |\n1️⃣| --- |\n| c | d |", "write '| --- | --- |'"),
    ("| A | B |\n1️⃣| --- | --- | --- |\n| c | d | e |", "header 3 cells"),
    ("| A | B |\n1️⃣|—|—|\n| c | d |", "write '| --- | --- |'"),
    ("A | B\n1️⃣–– | ––\nc | d", "write '| --- | --- |'"),
    ("1️⃣| A | B |\n| c | d |", "add '| --- | --- |'"), ("1️⃣| A | B |", "add '| --- | --- |'"),
    ("1️⃣A | B\nc | d", "add '| --- | --- |'"), ("1️⃣| --- | --- |\n| c | d |", "above it"),
    ("> 1️⃣| A | B |\n> | c | d |", "add '| --- | --- |'"),
    ("1️⃣Navn\tAntal\nVejle\t12\nRibe\t3", "write '| Navn | Antal |', below it '| --- | --- |'"),
    ("| A |\n1️⃣---", "write '| --- |'"), ("| A | B |\n1️⃣===", "write '| --- | --- |'"),
  ])
  func tableThatIsNone(_ marked: String, _ hint: String) {
    let problems = MarkdownCheck.parse(MarkedText(marked).text).diagnostics
    // A line underlined with `=` is also a level-1 heading.
    guard problems.count == 1 else {
      #expect(marked.hasSuffix("===") && problems.contains { $0.hint?.contains(hint) == true })
      return
    }
    Self.expectWarning(marked, hint: hint)
  }

  @Test func lineBelowATableIsARowOfIt() {
    MarkdownCheck.diagnose(
      "| A | B |\n|---|---|\n| c | d |\n1️⃣tekst",
      .warning("1️⃣", .raggedTable, hint: "empty line above"))
  }

  @Test(arguments: [
    ("1️⃣```\nkode\n\n## Overskrift", "write '```'"), ("1️⃣~~~~ swift\na\n~~~", "write '~~~~'"),
    ("> 1️⃣```\n> a\n\nb", "write '```'"), ("- 1️⃣```\n  a\n\nb", "write '```'"),
    ("a\n\n1️⃣```", "write '```'"),
  ])
  func fenceThatNothingCloses(_ marked: String, _ hint: String) {
    Self.expectWarning(marked, hint: hint)
  }

  @Test(arguments: ["##", "## \u{A0}", "## \u{200B}", "###  ###", "> #", "- ## \u{A0}\u{A0}"])
  func headingWithoutTextIsLeftOut(_ text: String) {
    let result = MarkdownCheck.parse(text)
    #expect(!String(decoding: result.value.html(), as: UTF8.self).contains("<h"))
    #expect(result.value.outline.isEmpty)
    #expect(result.diagnostics.map(\.id) == [.headingLevel])
  }

  @Test func manyWarningsAreCountedAsSuch() throws {
    let problems = MarkdownCheck.parse(String(repeating: "-a\n", count: 300)).diagnostics
    let last = try #require(problems.last)
    #expect(problems.count == 201)
    #expect(last.severity == .warning && last.message.hasPrefix("100 more problems"))
  }

  /// Texts that look like marks but aren't, or that are shown on purpose.
  @Test(arguments: [
    "-20 grader og #bymidte #Sommer", "#bymidte", "5 * 3 * 2 og 5*3*2 og 2**3",
    "– Vi er glade, siger hun.\n\n– Hej igen.", "snake_case_navn og a__b og f**k",
    "Se [1] og [sic] og [...] og […] og [1][2] og [et link] (se side 3)", "1.marts åbnede torvet.",
    "1.\u{A0}marts og 2.\u{A0}sal", "3.g og 2.division", "*-mærket vare", "pris *) og note **)",
    "**) note", "Hotel *** og **** hotel", "Navn: ______ dato: ____", "a | b | c",
    "Kl. 10–12 | gratis", "`[x](a b)` og `**x**y` og `##x`",
    "\\[x](a b) og \\*\\*x \\**y og \\##z og \\`", "\\##Økonomi", "\\-punkt", "1\\.punkt", "\\• a",
    "&#35;#x", "&#45;punkt", "&nbsp;", "    -kode\n    |a|b|", "```\n-punkt\n|a|b|\n##x\n```",
    "~~~~\n~~~\n~~~~", "> ```\n> a\n> ```", "- ```\n  a\n  ```", "- [1] kilde", "- [x](a.md)",
    "en ind-\n-salg", "> citat\n> – en dansker", "Vejle\n– og Horsens", "a ~ b ~~ c", "~20 kr.",
    "+45 12345678", "-,50 kr.", "-> videre", "* punkt\n* to", "Titel\n-----", "`a|b`\n`c|d`",
    "mail navn@a.dk, https://a.dk/_x_/[y](b", "*fed*t **fed**t", "«a» “b” ‘c’",
    "[a]: b.md\n\n[a] [b][a] [a][]", "[![alt](p.jpg)](side.md)", "[...](a.md) (b)[c] (d) [e]",
    "a) en\nb) to", "(1) x\n(2) y", "12) x", "Tekst^1^ H~2~O", "[^1] er en note\n\n[^1]: b",
    "> [!NOTE]\n> **Husk:** kom", "> [!] udråb", "\\[!NOTE] a", "[!sic] a", "[!x] b",
    "Man-fre 10-17\nlør-søn 10-14", "A\tB", "| a | b |\n|---|---|\n| `x\\|y` | \\*\\*z |",
    "Tlf. 12 34 56 78  \nMail navn@a.dk", "## C# og F#", "a == b == c", "x=1 y==2",
    "{ a } {x} og ${.b c}", "\\[[a]]", "[[1](a.md)]", "## 1.del",
    "(se [a](b.md))[^1]\n\n[^1]: c",
  ])
  func textIsNoMark(_ text: String) {
    let found = MarkdownCheck.parse(text).diagnostics.filter {
      $0.id == .strayMarkup || $0.id == .unknownAlert || $0.id == .raggedTable
    }
    #expect(found.isEmpty, "\(found)")
  }
}
