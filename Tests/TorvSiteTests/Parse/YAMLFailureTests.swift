import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct YAMLFailureTests {
  private func check(
    _ marked: String, _ expected: ExpectedDiagnostic...,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let text = MarkedText(marked)
    let result = YAMLReader.read(SourceFile(path: "a.yml", text: text.text))
    let isBroken = result.diagnostics.contains { $0.severity == .error }
    #expect((result.value == nil) == isBroken, sourceLocation: sourceLocation)
    expect(result.diagnostics, match: expected, in: text, sourceLocation: sourceLocation)
  }

  @Test func linesThatWereLeftOutToFindMoreMistakesAreNotReported() {
    let text = ">%YAML 11\nb: [x, 'y', \"z\\n\"]\nc: {d: e,#\nc: {d: e"
    let source = SourceFile(path: "a.yml", text: text)
    let places = YAMLReader.read(source).diagnostics.compactMap(\.location)
    #expect(places.map(\.line) == [1, 4])
    for place in places {
      #expect(place.lineText == source.text(source.range(ofLine: place.line)))
    }
  }

  @Test func ofThousandsOfTabsTheFirstAreListed() {
    let source = SourceFile(path: "a.yml", text: String(repeating: "a:\n\tb: 1\n", count: 5_000))
    let diagnostics = YAMLReader.read(source).diagnostics
    #expect(diagnostics.count == DiagnosticReport.limit + 1)
    #expect(diagnostics.contains { $0.message.hasPrefix("4800 more problems") })
  }

  @Test func aColonInUnquotedTextIsExplained() {
    check(
      "date: 2024\ntitle: 1️⃣Ærø: byen\n",
      .error("1️⃣", .invalidYAML, message: "'Ærø: byen'", hint: "title: \"Ærø: byen\""))
    check(
      "- label: 1️⃣\"a\": b\n", .error("1️⃣", .invalidYAML, hint: "label: '\"a\": b'"))
  }

  @Test(arguments: [
    "title1️⃣:Vejle\nsummary: x\n", "date: 1\ntitle1️⃣:Vejle\nsummary: x\n",
    "date: 1\ntitle1️⃣:Vejle\n", "- date: 1\n  title1️⃣:Vejle\n  x: y\n",
    "title1️⃣:Vejle\n\n# comment\nsummary: x\n",
  ])
  func aMissingSpaceAfterTheColonIsExplained(text: String) {
    check(text, .error("1️⃣", .invalidYAML, message: "'title:'", hint: "write title: Vejle"))
  }

  @Test func proseAmongTheFieldsIsExplained() {
    check("title: a\n1️⃣bare tekst\n", .error("1️⃣", .invalidYAML, message: "'bare tekst'"))
    check("1️⃣bare tekst\ntitle: a\n", .error("1️⃣", .invalidYAML, message: "'bare tekst'"))
  }

  @Test func aQuoteThatIsNeverClosedIsExplained() {
    check("title: 1️⃣\"Vejle\nsummary: x\n", .error("1️⃣", .invalidYAML, message: "never closed"))
    check(
      "title: 1️⃣\"Vejle\nsummary: \"By\"\n", .error("1️⃣", .invalidYAML, message: "never closed"))
    check(
      "a: å\ntitle: 1️⃣'Vejle\n", .error("1️⃣", .invalidYAML, message: "never closed", hint: "'"))
  }

  @Test func textAfterAClosingQuoteOrBracketIsExplained() {
    check(
      "title: \"Vejle\" 1️⃣er god\n",
      .error("1️⃣", .invalidYAML, message: "'er god' stands after the closing quote"))
    check("title: 'Vejle'1️⃣s by'\nb: c\n", .error("1️⃣", .invalidYAML, message: "closing quote"))
    check(
      "title: [Vejle] 1️⃣by\nb: c\n", .error("1️⃣", .invalidYAML, message: "closing bracket"))
  }

  @Test func wrongIndentationIsExplained() {
    check("a: b\n  1️⃣c: d\n", .error("1️⃣", .invalidYAML, message: "already has its value"))
    check(
      "a:\n    b: 1\n  1️⃣c: 2\n", .error("1️⃣", .invalidYAML, message: "indented like no line"))
    check("a:\n- b\nc: 2\n1️⃣- d\n", .error("1️⃣", .invalidYAML, message: "list entry"))
    check(
      "- a: 1\n1️⃣b: 2\n", .error("1️⃣", .invalidYAML, message: "not an entry of the list"))
  }

  @Test func aTabInIndentationIsReportedOnEachLine() {
    check(
      "price:\n1️⃣\tmember: 1\n  2️⃣\tnonMember: 2\nb: c\n",
      .error("1️⃣", .tabIndentation, hint: "two spaces"), .error("2️⃣", .tabIndentation))
  }

  @Test func tabsInsideTextAreNoIndentation() {
    let source = SourceFile(path: "a.yml", text: "a: b\tc\nt: |\n  c\n  \td\ne: [\n\tf]\n")
    #expect(YAMLReader.read(source).diagnostics.isEmpty)
  }

  @Test func bracketsThatAreNeverClosedAreExplained() {
    check(
      "themes: 1️⃣[a, b\nsummary: x\n", .error("1️⃣", .invalidYAML, message: "'[' is never closed"))
    check("p: 1️⃣{a: 1\n", .error("1️⃣", .invalidYAML, message: "'{' is never closed"))
    check(
      "themes: [\"a\" 1️⃣\"b\"]\n", .error("1️⃣", .invalidYAML, message: "comma or ']' is missing"))
  }

  @Test func charactersThatCannotBeginAValueAreExplained() {
    check("a: 1️⃣@vejle\n", .error("1️⃣", .invalidYAML, message: "'@' cannot begin a value"))
    check("a: 1️⃣%\n", .error("1️⃣", .invalidYAML, message: "'%'"))
    check("a: 1️⃣]\n", .error("1️⃣", .invalidYAML, message: "']'"))
    check("a: 1️⃣`x`\n", .error("1️⃣", .invalidYAML, message: "'`'"))
  }

  @Test func boldTextIsAnAliasThatNeedsQuotes() {
    check("a: 1️⃣**fed** tekst\n", .error("1️⃣", .yamlAlias, message: "'**fed**'", hint: "quotes"))
    check("a: 1️⃣!e!tag x\n", .error("1️⃣", .yamlTag, message: "'!e!tag'"))
  }

  @Test func otherSlipsAreExplained() {
    check("a: 1️⃣- b\n", .error("1️⃣", .invalidYAML, message: "'-' begins a list entry"))
    check("a: \"C:\\temp1️⃣\\d\"\n", .error("1️⃣", .invalidYAML, message: "'\\d'"))
    check("a: b\n1️⃣: d\n", .error("1️⃣", .invalidYAML, message: "key is missing"))
    check("a: b\n...\n1️⃣c: d\n", .error("1️⃣", .invalidYAML, message: "after the end"))
    check("a: | 1️⃣text\n  b\n", .error("1️⃣", .invalidYAML, message: "on the line of its"))
  }

  @Test func severalSyntaxErrorsAreReportedInOneRun() {
    check(
      """
      title: 1️⃣Vejle: byen
      summary2️⃣:Tekst
      themes: 3️⃣[a, b
      access: 4️⃣@open
      image: 5️⃣"torv.jpg
      price:
      6️⃣\tmember: 1
      period: 7️⃣&p 2019
      number: 7
      date: 2024
        9️⃣updated: 2024
      """,
      .error("1️⃣", .invalidYAML, message: "a colon and a space"),
      .error("2️⃣", .invalidYAML, message: "space is missing"),
      .error("3️⃣", .invalidYAML, message: "never closed"),
      .error("4️⃣", .invalidYAML, message: "'@'"),
      .error("5️⃣", .invalidYAML, message: "never closed"),
      .error("6️⃣", .tabIndentation), .error("7️⃣", .yamlAlias),
      .error("9️⃣", .invalidYAML, message: "already has its value"))
  }

  @Test func readingOnFindsTheSecondErrorOfAList() {
    check(
      "- a: 1️⃣b: c\n- d: e\n- f: 2️⃣`g`\n",
      .error("1️⃣", .invalidYAML), .error("2️⃣", .invalidYAML))
  }

  @Test func messagesNeverShowLibYAMLsWordsAlone() {
    let texts = [
      "%YAML 3.0\n---\na: b\n", "%FOO\n", "a: b\n...\nc: d\n", "a\n- b\n", "a: [b: c: d]\n",
      "? a\n- b",
      "a: !<x\n", "'a\n  b': c\n", "a: \"\\xZZ\"", "- - a\n - b\n- c", "{a: b}: c: d\n",
      "a: |0\n x",
      "[a:b", "a: >9\n b", "&", "*", "!", "a: &\n", "a: * b\n", "\t\n", "\ta: b", "}", ",", "a: {b",
    ]
    for text in texts {
      let result = YAMLReader.read(SourceFile(path: "a.yml", text: text))
      for diagnostic in result.diagnostics {
        #expect(diagnostic.hint != nil && diagnostic.location != nil)
        #expect(!diagnostic.message.hasPrefix("did not find"))
      }
    }
  }

  @Test(arguments: [
    ("title: Plads 1️⃣#1 i by\n", "write title: \"Plads #1 i by\""),
    ("title: 1️⃣#1 i Danmark\n", "write title: \"#1 i Danmark\""),
    ("title: Den \"første\" 1️⃣#a\n", "write title: 'Den \"første\" #a'"),
    ("a:\n  - Et 1️⃣#tag\n", "write - \"Et #tag\""),
    ("a:\n  - b: Et  1️⃣#tag\n", "write - b: \"Et  #tag\""),
    ("title: b\n  c 1️⃣#d e\n", "put the whole value in quotes"),
  ])
  func aValueThatACommentCutsOffIsAWarning(text: String, hint: String) {
    check(text, .warning("1️⃣", .cutOffValue, message: "is cut off as a comment", hint: hint))
  }

  @Test(arguments: [
    "title: Vejle # en by\n", "title: Vejle #\n", "title: \"Plads #1\"\n", "title: C#1\n",
    "# title: a\ntitle: b #\n", "title: a ## b\n", "title: |\n  a #1\n",
  ])
  func aTrueCommentOrAMarkInTheTextIsNone(text: String) {
    check(text)
  }

  @Test func aCommentInTheFirstOfTwoLinesIsAnErrorThere() {
    check(
      "summary: Vi blev nr. 1️⃣#2 i\n  landet\n",
      .error("1️⃣", .cutOffValue, message: "goes on below it", hint: "whole value in quotes"))
  }

  @Test(arguments: [
    "title:1️⃣\u{A0}Vejle\nsummary: x\n", "title: a\nsummary:1️⃣\u{202F}B\n",
    "title: a\nslugs:\n1️⃣\u{A0}\u{A0}- b\n",
  ])
  func aSpaceThatOnlyLooksLikeOneIsNamed(text: String) {
    check(
      text,
      .error("1️⃣", .invalidYAML, message: "where YAML needs an ordinary one", hint: "ordinary space")
    )
  }

  @Test func aDashWithoutASpaceIsExplained() {
    check(
      "themes:\n1️⃣-organisering\ntitle: a\n",
      .error("1️⃣", .invalidYAML, message: "after the '-'", hint: "write '- organisering'"))
  }
}
