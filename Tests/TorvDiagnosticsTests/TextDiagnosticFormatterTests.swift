import Testing
import TorvDiagnostics

@Suite struct TextDiagnosticFormatterTests {
  private func text(
    _ line: String, _ word: String, hint: Message? = nil, colored: Bool = false
  ) throws -> String {
    let range = try #require(line.firstRange(of: word))
    let start = line.utf8.distance(from: line.startIndex, to: range.lowerBound)
    let source = SourceFile(path: "a.md", text: line)
    let place = source.place(start..<start + word.utf8.count)
    return DiagnosticFormat.text.string(
      [.error(.unknownReference, "'x' does not exist", at: place, hint: hint)], colored: colored)
  }

  /// Returns the excerpt: the source line, and the line with the caret.
  private func excerpt(_ line: String, _ word: String) throws -> [String] {
    try text(line, word).split(separator: "\n").dropFirst().map { String($0.dropFirst(8)) }
  }

  @Test func aMessageHasPlaceExcerptCaretAndHint() {
    let source = SourceFile(
      path: "Content/case-studies/vejle.md", text: "\n\n\n\n\nmunicipality: vejel\n")
    let diagnostic = Diagnostic.error(
      .unknownReference, "municipality 'vejel' does not exist", at: source.place(19..<24),
      hint: "did you mean 'vejle'?")
    #expect(
      DiagnosticFormat.text.string([diagnostic]) == """
        Content/case-studies/vejle.md:6:15: error: municipality 'vejel' does not exist [unknown-reference]
            6 | municipality: vejel
              |               ^~~~~
          hint: did you mean 'vejle'?

        """)
  }

  @Test func withoutAPlaceThereIsNoExcerpt() {
    let diagnostic = Diagnostic.warning(.missingFile, "the front page is missing", at: nil)
    #expect(
      DiagnosticFormat.text.string([diagnostic])
        == "warning: the front page is missing [missing-file]\n")
  }

  @Test func anEmptyLineHasNoExcerpt() {
    let place = SourceFile(path: "a.md", text: "  \t\n").start
    let text = DiagnosticFormat.text.string([.error(.missingField, "title is missing", at: place)])
    #expect(text == "a.md:1:1: error: title is missing [missing-field]\n")
  }

  @Test(arguments: [
    ("æøå vejel", "    ^~~~~"), ("\tvejel", " ^~~~~"), ("a\u{202E}vejel", "  ^~~~~"),
    ("e\u{301} vejel", "  ^~~~~"), ("🇩🇰🎉 vejel", "     ^~~~~"), ("日本 vejel", "     ^~~~~"),
    ("❤️ vejel", "   ^~~~~"),
  ])
  func theCaretStandsUnderTheWord(line: String, caret: String) throws {
    #expect(try excerpt(line, "vejel").last == caret)
  }

  @Test func aWideWordIsMarkedInItsWholeWidth() throws {
    #expect(try excerpt("a 🎉🎉", "🎉🎉").last == "  ^~~~")
  }

  @Test func aPointHasOneCaret() {
    let source = SourceFile(path: "a.md", text: "title:")
    let text = DiagnosticFormat.text.string([.error(.missingField, "x", at: source.place(6..<6))])
    #expect(text.contains("\n      |       ^\n"))
  }

  @Test func controlCharactersAreShownAsDots() throws {
    #expect(try excerpt("a\u{1B}[2J\u{7}\u{FEFF}b x", "x").first == "a·[2J··b x")
  }

  @Test func theMessageSendsNoControlCharactersEither() {
    let diagnostic = Diagnostic.error(
      .invalidValue, "'\u{1B}[2J\r\n' is wrong", at: nil, hint: "write\n'x'")
    #expect(
      DiagnosticFormat.text.string([diagnostic])
        == "error: '·[2J·' is wrong [invalid-value]\n  hint: write·'x'\n")
  }

  @Test func theNameOfAFileSendsNoControlCharactersEither() {
    let source = SourceFile(path: "Content/Icon\r", text: "")
    let diagnostic = Diagnostic.warning(.unexpectedFile, "skjult", at: source.start)
    #expect(
      DiagnosticFormat.text.string([diagnostic])
        == "Content/Icon·:1:1: warning: skjult [unexpected-file]\n")
  }

  @Test(arguments: [0, 10, 50, 200, 295])
  func aLongLineIsCutAroundThePlace(before: Int) throws {
    let line =
      String(repeating: "æ", count: before) + "vejel" + String(repeating: "ø", count: 295 - before)
    let excerpt = try excerpt(line, "vejel")
    let shown = try #require(excerpt.first)
    let caret = try #require(excerpt.last)
    let start = try #require(shown.firstRange(of: "vejel"))
    #expect(shown.count == 100)
    #expect(caret.prefix { $0 == " " }.count == shown[..<start.lowerBound].count)
    #expect(caret.drop { $0 == " " } == "^~~~~")
  }

  @Test func aMarkLongerThanTheExcerptEndsWithIt() throws {
    let word = String(repeating: "x", count: 300)
    #expect(try excerpt(word, word).map(\.count) == [100, 100])
  }

  @Test func linesFromTenThousandOnStayAligned() {
    let source = SourceFile(path: "a.md", text: String(repeating: "\n", count: 123_455) + "title")
    let place = source.place(123_455..<123_460)
    let text = DiagnosticFormat.text.string([.error(.unknownField, "x", at: place)])
    #expect(text.contains("\n123456 | title\n       | ^~~~~\n"))
  }

  @Test func coloursAreUsedOnlyWhenAskedFor() throws {
    let plain = try text("a vejel", "vejel", hint: "look")
    let colored = try text("a vejel", "vejel", hint: "look", colored: true)
    #expect(!plain.contains("\u{1B}"))
    #expect(colored.contains("\u{1B}[31;1merror:\u{1B}[0m"))
    #expect(colored.contains("\u{1B}[32;1m^~~~~\u{1B}[0m"))
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }
}
