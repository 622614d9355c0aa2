import Testing
import TorvDiagnostics

@testable import TorvLeakCheck

@Suite struct LeakSuspicionTests {
  private static let words = "en to tre fire fem seks syv otte"

  @Test func eightWordsAreALeakAndSevenAreNot() {
    let check = LeakCheck(sealed: "nul \(Self.words) ni ti")
    #expect(check.leaks("x en to tre fire fem seks syv x").isEmpty)
    #expect(check.leaks("x \(Self.words) x").count == 1)
    #expect(LeakCheck(sealed: "en to tre fire fem seks syv").leaks(Self.words).isEmpty)
  }

  @Test func theSameWordEightTimesIsNoLeak() {
    let zeros = Array(repeating: "0", count: 12).joined(separator: ";")
    let row = zeros.replacing(";", with: "</td><td>")
    #expect(LeakCheck(sealed: "kontingent;\(zeros)\n").leaks("<td>\(row)</td>").isEmpty)
    #expect(LeakCheck(sealed: zeros + ";1").leaks("<td>\(row)</td><td>1</td>").count == 1)
  }

  @Test func onlySealedPartsOfTheFileCount() {
    let text =
      "en to tre fire fem seks syv otte\n---\nni ti elleve tolv tretten fjorten femten seksten"
    let source = SourceFile(path: "Content/guides/x.md", text: text)
    var check = LeakCheck()
    check.texts = [SealedText(owner: 0, source: source, ranges: [36..<text.utf8.count])]
    #expect(check.leaks(Self.words).isEmpty)
    let leaks = check.leaks("<p>\n\n9: ni ti elleve tolv tretten fjorten femten seksten")
    #expect(leaks.map(\.spot) == [.line(3)])
    #expect(
      leaks.map(\.diagnostic.message) == [
        "words from here, which are for members, stand in 'cases/index.html' at line 3"
      ])
    #expect(leaks.first?.diagnostic.location?.description == "Content/guides/x.md:3:1")
    #expect(leaks.first?.diagnostic.location?.lineText == "")
    #expect(leaks.first?.diagnostic.id == .sealedLeak)
  }

  @Test func wordsOfThePlainTextAreFoundAndPlacedByTheirFirst() {
    let check = LeakCheck(
      sealed: "Linje.\n\nSe [en to tre](https://a.dk/b) fire fem seks syv otte.",
      plain: "Linje. Se en to tre fire fem seks syv otte.")
    let leaks = check.leaks("<p>\(Self.words)</p>")
    #expect(leaks.map(\.diagnostic.location?.line) == [3])
    #expect(leaks.map(\.diagnostic.location?.column) == [5])
  }

  @Test func openSourceExcuses() {
    var check = LeakCheck(
      sealed: "nul \(Self.words) ni", open: ["Åbent: en, to *tre* fire fem seks syv otte!"])
    #expect(check.leaks(Self.words).isEmpty)
    #expect(check.leaks("nul \(Self.words)").count == 1)
    check.open = ["nul \(Self.words)"]
    #expect(check.leaks("nul \(Self.words)").isEmpty)
    check.open = ["en to tre fire fem seks syv"]
    #expect(check.leaks(Self.words).count == 1)
  }

  @Test func excusedRunsHideNoOther() {
    let secretWords = "a1 a2 a3 a4 a5 a6 a7 a8"
    let shared = (0..<500).map { "ord\($0)" }.joined(separator: " ")
    let check = LeakCheck(sealed: "\(shared) \(secretWords)", open: [shared])
    #expect(check.leaks("\(shared) x \(secretWords)").count == 1)
    #expect(check.leaks("\(shared) x").isEmpty)
  }

  @Test func teaserOfAnotherPageExcusesAndItsOwnDoesNot() {
    var check = LeakCheck()
    check.texts = [
      .page(1, "nul \(Self.words)"), .page(2, "noget andet", teaser: ["Titel", Self.words]),
    ]
    #expect(check.leaks(Self.words).isEmpty)
    check.texts = [.page(1, "nul \(Self.words)", teaser: [Self.words]), .page(2, "andet")]
    #expect(
      check.leaks(Self.words).map(\.diagnostic.location?.path) == ["Content/guides/side-1.md"])
  }

  @Test func pageWhoseTeaserTellsAnswersForWhatTwoPagesSay() {
    var check = LeakCheck()
    check.texts = [.page(1, Self.words), .page(2, Self.words, teaser: [Self.words])]
    #expect(
      check.leaks(Self.words).map(\.diagnostic.location?.path) == ["Content/guides/side-2.md"])
    check.texts = [.page(1, Self.words, teaser: [Self.words])] + check.texts.dropFirst()
    #expect(check.leaks(Self.words).isEmpty)
  }

  @Test func leaksAreCountedBeyondTwenty() {
    let files = (0..<50).map { PublishedFile(path: "\($0).txt", bytes: Array(Self.words.utf8)) }
    let leaks = LeakCheck(sealed: Self.words).leaks(files)
    #expect(leaks.count == 20)
    #expect(leaks.last?.omitted == 30)
    #expect(leaks.last?.diagnostic.message.hasSuffix("; 30 more are not listed") == true)
  }

  @Test func wholeTextIsOneLeak() {
    let text = (0..<300).map { "ord\($0)" }.joined(separator: " ")
    #expect(LeakCheck(sealed: text).leaks("<p>\(text)</p><p>\(text)</p>").count == 1)
  }

  @Test func nameThatTellsIsNotShown() {
    let leaks = LeakCheck(sealed: Self.words)
      .leaks(Self.words, in: "guides/en-to-tre-fire-fem-seks-syv-otte/index.html")
    #expect(leaks.map(\.spot) == [.name, .line(1)])
    for leak in leaks {
      #expect(leak.place == .file("guides/…"))
      #expect(!leak.diagnostic.message.contains("seks"))
    }
  }

  @Test func messagesAreLookedThrough() throws {
    let source = SourceFile(path: "Content/guides/side-1.md", text: "x\n\(Self.words)")
    let check = LeakCheck(sealed: Self.words)
    let index = check.index
    let harmless = Diagnostic.error(.deadLink, "link leads nowhere", at: source.start)
    let telling = [
      Diagnostic.error(.deadLink, "'\(Self.words)' leads nowhere", at: source.start),
      Diagnostic.error(.deadLink, "no", at: source.start, hint: "write '\(Self.words)'"),
      Diagnostic.error(.deadLink, "no", at: source.place(3..<4)),
    ]
    #expect(index.suspicion(of: [index.traces(in: harmless)]).isEmpty)
    for diagnostic in telling {
      let leaks = index.suspicion(of: [index.traces(in: diagnostic)]).leaks()
      let leak = try #require(leaks.first)
      #expect(leaks.count == 1)
      #expect(leak.isIn(diagnostic) && !leak.isIn(telling[0].asWarning.withoutPlace))
      #expect(leak.diagnostic.message.contains("stand in the message [dead-link] at Content/"))
    }
  }

  @Test func nothingSealedIsNothingToFind() {
    #expect(LeakCheck().index.isEmpty)
    #expect(LeakCheck().leaks(Self.words).isEmpty)
    #expect(!LeakCheck(sealed: "ord").index.isEmpty)
  }
}

extension Diagnostic {
  fileprivate var withoutPlace: Diagnostic { .error(id, words, at: nil) }
}
