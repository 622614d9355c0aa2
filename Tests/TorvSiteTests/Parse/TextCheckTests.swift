import Testing
import TorvDiagnostics
import TorvSite
import TorvTestSupport

@Suite struct TextCheckTests {
  private func problems(_ bytes: [UInt8]) -> [Diagnostic] {
    TextCheck(SourceFile(path: "a.md", bytes: bytes)).problems
  }

  @Test(arguments: [
    "", "abc", "\u{FEFF}abc", "æøå 🇩🇰 e\u{301}", "\r\n\t",
    "👨‍👩‍👧 ❤️‍🔥 🏴󠁧󠁢󠁷󠁬󠁳󠁿 👩🏽‍⚕️", "a\u{A0}b\u{202F}c – ‰ … ﬁ",
  ])
  func textIsNoProblem(text: String) {
    #expect(problems(Array(text.utf8)).isEmpty)
  }

  @Test func aNULByteIsReportedAtItsPlace() {
    let marked = MarkedText("æ\nå1️⃣\u{0}b\u{0}")
    expect(
      problems(Array(marked.text.utf8)), match: [.error("1️⃣", .nulByte, hint: "UTF-8")], in: marked)
  }

  @Test(
    arguments: [
      [0xE6], [0xC3], [0xC3, 0x28], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF5, 0x80],
      [0xFF, 0xFE],
    ] as [[UInt8]])
  func aByteThatIsNotUTF8IsReportedAtItsPlace(wrong: [UInt8]) throws {
    let marked = MarkedText("æ\nåb1️⃣")
    let diagnostics = problems(Array(marked.text.utf8) + wrong)
    let byte = String(try #require(wrong.first), radix: 16, uppercase: true)
    expect(
      diagnostics, match: [.error("1️⃣", .invalidEncoding, message: "byte 0x\(byte) is not UTF-8")],
      in: marked)
  }

  @Test(
    arguments: [
      (
        "Content/guides/a.md", [0xF8],
        "looks like Windows-1252, where that is 'ø': save the file with"
      ),
      ("Content/datasets/a.csv", [0xE5], "UTF-8, or run 'torv format Content/datasets/a.csv'"),
      ("Content/datasets/a.csv", [0x00], "UTF-8, or run 'torv format Content/datasets/a.csv'"),
      ("Content/datasets/a.csv", [0x81], "save the file with the encoding UTF-8, or run"),
      (
        "Content/municipalities.csv", [0xC6],
        "where that is 'Æ': save the file with the encoding UTF-8"
      ),
    ] as [(String, [UInt8], String)])
  func theHintTellsTheLetterAndTheCommand(path: String, wrong: [UInt8], hint: String) throws {
    let problem = try #require(TextCheck(SourceFile(path: path, bytes: wrong)).problems.first)
    #expect(problem.hint?.contains(hint) == true, "\(problem.hint ?? "")")
  }

  @Test func latin1AndNULAreBothReported() {
    expect(
      problems([0xE6, 0x61, 0x00]),
      match: [.error("1️⃣", .invalidEncoding), .error("2️⃣", .nulByte)],
      in: MarkedText("1️⃣xy2️⃣z"))
  }

  @Test func fourMebibytesAreReadAndOneByteMoreIsNot() {
    let largest = [UInt8](repeating: 0x61, count: TextCheck.maximumByteCount)
    #expect(problems(largest).isEmpty)
    expect(
      problems(largest + [0]),
      match: [.error("1️⃣", .fileTooLarge, message: "4194305 bytes", hint: "several pages")],
      in: MarkedText("1️⃣"))
  }

  // MARK: - Two versions that were not merged

  @Test(arguments: [
    "1️⃣<<<<<<< HEAD\nDen 3.\n=======\nDen 10.\n>>>>>>> gren\n",
    "a\r\n1️⃣<<<<<<< HEAD\r\nb\r\n=======\r\nc\r\n>>>>>>> gren",
    "1️⃣<<<<<<< HEAD\na\n||||||| 1a2b3c\nb\n=======\nc\n>>>>>>> gren\n",
    "title: a\n1️⃣<<<<<<<\nsummary: b\n=======\nsummary: c\n>>>>>>>",
    "```\ncode\n```\n1️⃣<<<<<<< HEAD\n```\na\n=======\nb\n>>>>>>> gren\n",
    "```\n1️⃣<<<<<<< HEAD\na\n```\n=======\nb\n```\n>>>>>>> gren\n",
  ])
  func aConflictIsOneErrorAtItsFirstLine(_ text: String) {
    let marked = MarkedText(text)
    let check = TextCheck(SourceFile(path: "a.md", text: marked.text))
    #expect(!check.isReadable)
    expect(
      check.problems,
      match: [.error("1️⃣", .mergeConflict, message: "two versions", hint: "keep one of them")],
      in: marked)
  }

  @Test func eachConflictAndEachMarkerLeftOverIsAnError() {
    let marked = MarkedText(
      "1️⃣>>>>>>> gren\n\n2️⃣<<<<<<< a\n=======\n>>>>>>> b\n\n3️⃣<<<<<<< a\n4️⃣<<<<<<< b\n")
    expect(
      problems(Array(marked.text.utf8)),
      match: [
        .error("1️⃣", .mergeConflict, message: "left over"), .error("2️⃣", .mergeConflict),
        .error("3️⃣", .mergeConflict, hint: "delete it"), .error("4️⃣", .mergeConflict),
      ], in: marked)
  }

  @Test(arguments: [
    "Overskrift\n=======\n", "<<<<<<<< a\n", "<<<<<<<a\n", " <<<<<<< HEAD\n", "a <<<<<<< b\n",
    "```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> gren\n```\n",
    "~~~~ git\n<<<<<<< HEAD\na\n```\nb\n>>>>>>> gren\n~~~~\n", "> > > > > > > a",
    "    <<<<<<< HEAD\n",
  ])
  func otherLinesOfSuchMarksAreText(_ text: String) {
    #expect(problems(Array(text.utf8)).isEmpty)
  }

  @Test func codeIsNothingSpecialInOtherFilesThanMarkdown() {
    let text = "```\n<<<<<<< HEAD\n=======\n>>>>>>> gren\n```\n"
    for path in ["a.yml", "a.csv", "layout.mustache", "site.css"] {
      #expect(!TextCheck(SourceFile(path: path, text: text)).isReadable)
    }
  }

  // MARK: - Invisible characters

  @Test(arguments: [
    "\u{202E}", "\u{202A}", "\u{202C}", "\u{2066}", "\u{2069}", "\u{200E}", "\u{200F}", "\u{61C}",
  ])
  func whatTurnsTheDirectionIsAnErrorOnceALine(_ character: String) throws {
    let marked = MarkedText("a\u{AD}\nå1️⃣\(character)b\(character)c")
    let code = String(
      try #require(character.unicodeScalars.first).value, radix: 16, uppercase: true)
    expect(
      problems(Array(marked.text.utf8)),
      match: [
        .error("1️⃣", .bidiControl, message: "\(code), and 1 more in the line"),
        .warning(nil, .invisibleCharacter, message: "U+00AD (soft hyphen)"),
      ], in: marked)
  }

  @Test(arguments: [
    "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{AD}", "\u{1}", "\u{B}",
    "\u{7F}",
    "\u{85}", "\u{9F}", "\u{2028}", "\u{2029}", "\u{E000}", "\u{F0B7}", "\u{180E}", "\u{E0041}",
  ])
  func whatTakesNoRoomIsAWarning(_ character: String) {
    let found = problems(Array("\u{FEFF}æ\nåa\(character)b".utf8))
    #expect(found.map(\.id) == [.invisibleCharacter])
    #expect(found.first?.severity == .warning)
    #expect(found.first?.location?.line == 2)
    #expect(found.first?.message.contains("U+") == true)
  }

  @Test func manyLinesWithSomeAreCounted() {
    let found = problems(Array(String(repeating: "a\u{AD}b\n", count: 80).utf8))
    #expect(found.count == 50)
    #expect(found.last?.message.hasSuffix("and some in 30 more lines of the file") == true)
  }
}
