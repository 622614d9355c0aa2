import Testing
import TorvDiagnostics
import TorvMarkdown

/// Hostile texts: none may cause a crash, and each must take time in proportion to its size.
@Suite struct RobustnessTests {
  private static func parse(_ text: String) -> MarkdownDocument {
    MarkdownCheck.parse(text).value
  }

  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test(.timeLimit(.minutes(10)))
  func deepNestingIsWalkedWithoutRecursion() {
    let html = Self.parse(Self.repeated(">", 15_000) + " ~~a~~").html()
    #expect(html.count > 15_000 * 25)
    _ = Self.parse((0..<1_000).map { Self.repeated("  ", $0) + "- a\n" }.joined())
    _ = Self.parse(Self.repeated("*a **b ", 10_000))
  }

  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      "[", "![", "[a](", "[^", "[^a", "<b>", "<", "~~", "~~a ", "a~~ ", "www.", "(www.a.b",
      "http://", "a@", "www.a.b/(", ")", "`", "``a ",
      "&amp;[^x] \\~~", "*a_ ", "|", "|-", "a|b\n", "-|-\n", "|a|\n|-|\n\n", "> ", "> [!NOTE]\n\n",
      "- [ ] a\n", "[a]: b\n", "[^a]: b\n", "## a\n\n",
      "- [^1]: a_b@c.dk\n", "|_a@b.dk|\n|-|\n", "> |a|\n> |-|\n|c|\n", "[a_b@c.dk](", "[^1][",
      "~~www.a.dk/~~b ", "` `` www.a.dk/_b_ ", "<a_b@c.dk ", "|a|\n|-|\n===\n", "|a|\n|-|\n2. c\n",
      "![](a)\n\n", "\r", "\\", "[a](b\n\"c\") ", "\u{0}", "a\u{0}b <i> ",
      "](", "[a](b c) ", "[a][b] ", "(a)[b.md] ", ")[", "** a ** ", "**a:**b ", "- [ ]a\n", "-a\n",
      "\u{A0}", "-\u{A0}a\n", "1.a\n", "a\tb\n", "|a\n", "|—", "```\n", "[^a b] ", "[!NOTE]\n",
      "> [!NOTE] a\n\n", "##\n", "•a\n",
    ])
  func repeatedTextTakesLinearTime(_ text: String) {
    _ = Self.parse(Self.repeated(text, 10_000))
  }

  @Test(.timeLimit(.minutes(10)))
  func manyFootnotesTakeLinearTime() {
    let references = (0..<5_000).map { "[^\($0)] " }.joined()
    let notes = (0..<5_000).map { "[^\($0)]: a [^\(($0 + 7) % 5_000)]\n" }.joined()
    let html = String(decoding: Self.parse(references + "\n\n" + notes).html(), as: UTF8.self)
    #expect(html.contains("<li id=\"fn:5000\">"))
    _ = Self.parse("a\n\n" + notes)
  }

  @Test(.timeLimit(.minutes(10)))
  func longTableTakesLinearTime() {
    let document = Self.parse("|a|b|\n|-|-|\n" + Self.repeated("|*c*|[d](e.md)|\n", 20_000))
    #expect(document.links.count == 20_000)
  }

  @Test func invalidBytesDoNotCrash() {
    for bytes: [UInt8] in [
      [0xFF, 0xFE], [0x23, 0x20, 0xC3], [0x5B, 0x5E, 0xFF, 0x5D],
      [0x7C, 0xC3, 0x7C, 0x0A, 0x7C, 0x2D, 0x7C],
      [0x7E, 0x7E, 0xE2, 0x80, 0x7E, 0x7E], [0x77, 0x77, 0x77, 0x2E, 0xF0, 0x9F],
      [0x3C, 0x62, 0x3E, 0x00, 0x3C, 0x62, 0x3E],
    ] {
      let source = SourceFile(path: "side.md", bytes: bytes)
      _ = MarkdownDocument.parse(source, body: 0..<bytes.count, labels: MarkdownCheck.labels)
    }
  }

  /// Marks in any order, some of them cut in two; seeded, so that every run has the same texts.
  @Test(.timeLimit(.minutes(10))) func marksInAnyOrderDoNotCrash() {
    let pieces = [
      "*", "**", "__", "~~", "==", "`", "```", "[", "]", "(", ")", "](", "] (", ")[", "][", "[^",
      "[!",
      "[!NOTE]", "[ ]", "- ", "-", "1.", "•", "–", "##", "|", "---", "|-|", "—", "\t", "\n", "\n\n",
      "\r", " ", "    ", "> ", "\\", "&amp;", "&nbsp;", "\u{A0}", "\u{200B}", "a", "æ", "b c",
      "<b>",
      "https://a.dk/_x", "a@b.dk", "\"", "”", "{#", "^[", ":::", "[[", "🏠", "\u{0}", "[a]: b",
      "===",
    ]
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    for _ in 0..<400 {
      var bytes = (0...next(40)).flatMap { _ in Array(pieces[next(pieces.count)].utf8) }
      if next(6) == 0 { bytes[next(bytes.count)] = UInt8(next(256)) }
      let source = SourceFile(path: "side.md", bytes: bytes)
      let result = MarkdownDocument.parse(
        source, body: 0..<bytes.count, labels: MarkdownCheck.labels)
      #expect(result.diagnostics.allSatisfy { $0.location != nil })
    }
  }

  @Test func rangesOutsideTheFileAreClamped() {
    let source = SourceFile(path: "side.md", text: "a")
    let result = MarkdownDocument.parse(source, body: 0..<99, labels: MarkdownCheck.labels)
    #expect(result.value.plainText == "a\n")
  }
}
