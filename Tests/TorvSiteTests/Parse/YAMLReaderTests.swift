import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct YAMLReaderTests {
  /// Returns a node as text, with the bytes of the file that each part covers.
  private func outline(_ node: YAMLNode, _ source: SourceFile) -> String {
    switch node.kind {
    case .scalar(let text, let isQuoted):
      "\(isQuoted ? "quoted" : "plain") <\(source.text(node.range))> = \(text.debugDescription)\n"
    case .sequence(let nodes):
      "sequence <\(source.text(node.range).debugDescription)>\n"
        + nodes.map { "- " + outline($0, source) }.joined()
    case .mapping(let entries):
      "mapping <\(source.text(node.range).debugDescription)>\n"
        + entries.map {
          "\($0.key.value) <\(source.text($0.key.range))>: " + outline($0.value, source)
        }.joined()
    }
  }

  private func read(_ text: String) throws -> (root: YAMLNode, source: SourceFile) {
    let source = SourceFile(path: "a.yml", text: text)
    let result = YAMLReader.read(source)
    #expect(result.diagnostics == [])
    return (try #require(result.value), source)
  }

  private func check(_ text: String, _ expected: String) throws {
    let (root, source) = try read(text)
    #expect(outline(root, source) == expected)
  }

  @Test func eachScalarStyleKnowsItsTextAndPlace() throws {
    try check(
      """
      title: Byen er åben
      "summary": "Fælles \\"råd\\""
      note: 'Vejle''s'
      draft:
      text: |
        To
        linjer

      folded: >-
        en
        linje
      """,
      #"""
      mapping <"title: Byen er åben\n\"summary\": \"Fælles \\\"råd\\\"\"\nnote: \'Vejle\'\'s\'\ndraft:\ntext: |\n  To\n  linjer\n\nfolded: >-\n  en\n  linje">
      title <title>: plain <Byen er åben> = "Byen er åben"
      summary <"summary">: quoted <"Fælles \"råd\""> = "Fælles \"råd\""
      note <note>: quoted <'Vejle''s'> = "Vejle\'s"
      draft <draft>: plain <> = ""
      text <text>: quoted <|
        To
        linjer> = "To\nlinjer\n"
      folded <folded>: quoted <>-
        en
        linje> = "en linje"

      """#)
  }

  @Test func collectionsEndWithTheirLastEntryOrBracket() throws {
    try check(
      """
      themes: [ handel , 'byrum' ]  # flow
      price: {member: 1, nonMember: 2 }
      steps:
        - title: Én
          text: To
        - title: Tre

      # a comment
      empty: []
      """,
      #"""
      mapping <"themes: [ handel , \'byrum\' ]  # flow\nprice: {member: 1, nonMember: 2 }\nsteps:\n  - title: Én\n    text: To\n  - title: Tre\n\n# a comment\nempty: []">
      themes <themes>: sequence <"[ handel , \'byrum\' ]">
      - plain <handel> = "handel"
      - quoted <'byrum'> = "byrum"
      price <price>: mapping <"{member: 1, nonMember: 2 }">
      member <member>: plain <1> = "1"
      nonMember <nonMember>: plain <2> = "2"
      steps <steps>: sequence <"- title: Én\n    text: To\n  - title: Tre">
      - mapping <"title: Én\n    text: To">
      title <title>: plain <Én> = "Én"
      text <text>: plain <To> = "To"
      - mapping <"title: Tre">
      title <title>: plain <Tre> = "Tre"
      empty <empty>: sequence <"[]">

      """#)
  }

  @Test(arguments: ["\n", "\r\n"])
  func placesAreRightAfterWideCharacters(lineEnd: String) throws {
    let text = ["æøå: 'né'", "flag: 🇩🇰👨‍👩‍👧 by", "", "# ⚠️", "last: e\u{301}t"]
    for start in ["", "\u{FEFF}"] {
      let (root, source) = try read(start + text.joined(separator: lineEnd))
      guard case .mapping(let entries) = root.kind else { continue }
      #expect(entries.map { source.text($0.key.range) } == ["æøå", "flag", "last"])
      #expect(
        entries.map { source.text($0.value.range) } == ["'né'", "🇩🇰👨‍👩‍👧 by", "e\u{301}t"])
    }
  }

  @Test(arguments: ["&a:: ", "&a: b", "- &a: b\n", "&a\nb: c"])
  func eachNodeLiesInTheOneAroundIt(text: String) throws {
    func check(_ node: YAMLNode, in outer: Range<Int>) {
      #expect(outer.clamped(to: node.range) == node.range, "\(node.range) in \(outer)")
      switch node.kind {
      case .scalar: break
      case .sequence(let nodes): for inner in nodes { check(inner, in: node.range) }
      case .mapping(let entries): for entry in entries { check(entry.value, in: node.range) }
      }
    }
    let source = SourceFile(path: "a.yml", text: text)
    check(try #require(YAMLReader.read(source).value), in: 0..<source.bytes.count)
  }

  @Test func onlyTheRangeIsReadAndPlacesAreThoseOfTheFile() throws {
    let source = SourceFile(path: "a.md", text: "---\ntitle: å\n---\nbody: [\n")
    let result = YAMLReader.read(source, range: 4..<14)
    let root = try #require(result.value)
    #expect(
      outline(root, source) == "mapping <\"title: å\">\ntitle <title>: plain <å> = \"å\"\n")
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n", "\u{FEFF}", "---\n...\n"])
  func anEmptyDocumentIsNilOrAnEmptyText(text: String) {
    let result = YAMLReader.read(SourceFile(path: "a.yml", text: text))
    #expect(result.value?.isEmpty != false)
    #expect(result.diagnostics.isEmpty)
  }

  @Test func keysAreKeptInTheOrderOfTheFile() throws {
    let keys = (0..<100).map { "key\(($0 * 37) % 100)" }
    let (root, _) = try read(keys.map { "\($0): 1\n" }.joined())
    guard case .mapping(let entries) = root.kind else { return }
    #expect(entries.map(\.key.value) == keys)
  }
}

@Suite struct YAMLReaderErrorTests {
  private func check(
    _ marked: String, _ expected: ExpectedDiagnostic...,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) -> YAMLNode? {
    let text = MarkedText(marked)
    let result = YAMLReader.read(SourceFile(path: "a.yml", text: text.text))
    expect(result.diagnostics, match: expected, in: text, sourceLocation: sourceLocation)
    return result.value
  }

  @Test func aliasesAnchorsTagsAndDuplicateKeysAreAllReportedInOneRun() throws {
    let root = check(
      """
      title: 1️⃣&navn Vejle
      other: 2️⃣*navn
      date: 3️⃣!!str 2024
      both: 4️⃣&a 5️⃣!b [x]
      6️⃣title: igen
      list: [7️⃣*a, 8️⃣!c d]
      """,
      .error("1️⃣", .yamlAlias, message: "'&navn'"),
      .error("2️⃣", .yamlAlias, message: "'*navn'"),
      .error("3️⃣", .yamlTag, message: "'!!str'"),
      .error("4️⃣", .yamlAlias), .error("5️⃣", .yamlTag),
      .error("6️⃣", .duplicateKey, message: "'title' stands twice, first on line 1"),
      .error("7️⃣", .yamlAlias), .error("8️⃣", .yamlTag))
    guard case .mapping(let entries)? = root?.kind else {
      Issue.record("no mapping")
      return
    }
    #expect(entries.map(\.key.value) == ["title", "other", "date", "both", "list"])
    #expect(entries.first?.value.kind == .scalar("Vejle", isQuoted: false))
  }

  @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}"])
  func aTagEndsAtALineBreakOutsideASCII(lineBreak: String) throws {
    let source = SourceFile(path: "a.yml", text: "!\(lineBreak)- a")
    let root = try #require(YAMLReader.read(source).value)
    guard case .sequence(let nodes) = root.kind else {
      Issue.record("\(root)")
      return
    }
    #expect(nodes.allSatisfy { root.range.contains($0.range.lowerBound) })
    #expect(nodes.map { source.text($0.range) } == ["a"])
  }

  @Test func duplicatesAmongManyKeysNameTheFirstLine() {
    let keys = (0..<40).map { "k\($0): 1\n" }.joined()
    _ = check(
      keys + "1️⃣k7: 2\n2️⃣k7: 3\n",
      .error("1️⃣", .duplicateKey, message: "line 8"),
      .error("2️⃣", .duplicateKey, message: "line 8"))
  }

  @Test func mergeKeysAreAliases() {
    _ = check("a:\n  <<: 1️⃣*b\n  c: 1\n", .error("1️⃣", .yamlAlias))
  }

  @Test func aKeyThatIsNotTextIsReportedAndLeftOut() {
    let root = check(
      "1️⃣[a, b]: c\n3️⃣*e : f\ng:\n  ?2️⃣\n  : d\n",
      .error("1️⃣", .invalidYAML, message: "key is a list"),
      .error("2️⃣", .invalidYAML, message: "key is missing"),
      .error("3️⃣", .yamlAlias))
    guard case .mapping(let entries)? = root?.kind else { return }
    #expect(entries.map(\.key.value) == ["g"])
  }

  @Test func aSecondDocumentIsReportedAndTheFirstKept() {
    let root = check(
      "a: b\n1️⃣---\nc: d\n", .error("1️⃣", .invalidYAML, message: "second YAML document"))
    #expect(root != nil)
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "[{"])
  func deepNestingIsAnErrorAndNoCrash(opening: String) {
    let text = String(repeating: opening, count: 10_000)
    let result = YAMLReader.read(SourceFile(path: "a.yml", text: text))
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.id) == [.invalidYAML])
    #expect(result.diagnostics.first?.message == "nesting is deeper than 64 levels")
  }

  @Test func bytesThatAreNotUTF8AreReportedAtTheirPlace() {
    let source = SourceFile(path: "a.yml", bytes: Array("a: å\nb: ".utf8) + [0xFF, 0x0A])
    let result = YAMLReader.read(source)
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.id) == [.invalidEncoding])
    #expect(result.diagnostics.first?.location?.description == "a.yml:2:4")
  }

  @Test func aControlCharacterIsReportedAtItsPlace() {
    _ = check(
      "a: å\nb: x1️⃣\u{7}y\n", .error("1️⃣", .invalidYAML, message: "control character"))
  }
}
