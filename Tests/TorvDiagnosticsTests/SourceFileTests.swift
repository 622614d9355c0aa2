import Testing
import TorvDiagnostics
import TorvTestSupport

@Suite struct SourceFileTests {
  private func place(of word: String, in text: String) throws -> TorvDiagnostics.SourceLocation {
    let source = SourceFile(path: "a.md", text: text)
    let range = try #require(text.firstRange(of: word))
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return source.place(start..<start + word.utf8.count)
  }

  @Test(arguments: ["a\nb\n1️⃣vejel", "a\r\nb\r\n1️⃣vejel\r\nc", "\n\n1️⃣vejel\n"])
  func linesEndAtLineFeedsAndTakeTheCarriageReturnWithThem(marked: String) throws {
    let place = try place(of: "vejel", in: MarkedText(marked).text)
    #expect(place.line == 3)
    #expect(place.column == 1)
    #expect(place.lineText == "vejel")
  }

  @Test(arguments: [
    ("æøå: ", 6), ("👩‍👩‍👧🇩🇰 ", 4), ("e\u{301}é ", 4), ("\t", 2), ("日本 ", 4),
  ])
  func columnsCountCharacters(before: String, column: Int) throws {
    let place = try place(of: "vejel", in: "x\n\(before)vejel")
    #expect(place.column == column)
    #expect(place.length == 5)
  }

  @Test(arguments: [(16 * 1024, 6), (16 * 1024 + 1, 9)])
  func columnsOfALineThatNobodyWroteAreThoseOfItsBytes(length: Int, column: Int) {
    let start = "æøå: "
    let text = start + String(repeating: "x", count: length - start.utf8.count)
    let place = SourceFile(path: "a.md", text: text).place(8..<length)
    #expect(place.column == column)
    #expect(place.length == length - 8)
    #expect(place.lineText.isEmpty == (column == 9))
  }

  /// The mark of a quote with an accent on it is one character, of which only the first byte is a mark.
  @Test func aPlaceThatBeginsWithinACharacterEndsInItsLine() {
    let source = SourceFile(path: "a.md", text: ">\u{365}abc\nd")
    let place = source.place(1..<6)
    #expect(place.column == 2)
    #expect(place.length == 3)
    #expect(source.place(1..<3).length == 0)
  }

  @Test func aByteOrderMarkIsNoCharacterOfTheFirstLine() throws {
    let source = SourceFile(path: "a.md", text: "\u{FEFF}----\nx")
    #expect(source.start.column == 1)
    #expect(source.place(3..<7).column == 1)
    #expect(source.place(3..<7).length == 4)
    #expect(source.start.lineText == "----")
    #expect(source.range(ofLine: 1) == 3..<7)
  }

  @Test func aRangeOverSeveralLinesEndsWithItsFirst() {
    let source = SourceFile(path: "a.md", text: "one two\r\nthree")
    #expect(source.place(4..<12).length == 3)
    #expect(source.place(7..<12).length == 0)
  }

  @Test func aPlaceOutsideTheFileIsTheNearestInIt() {
    let source = SourceFile(path: "a.md", text: "ab\ncd")
    #expect(source.place(99..<120).description == "a.md:2:3")
    #expect(source.place(-5..<1).description == "a.md:1:1")
    #expect(SourceFile(path: "b.md", bytes: []).start.description == "b.md:1:1")
    #expect(SourceFile(path: "b.md", bytes: [0xEF, 0xBB, 0xBF]).start.description == "b.md:1:1")
  }

  @Test func linesPastTheLastAreEmpty() {
    let source = SourceFile(path: "a.md", text: "ab\ncd\n")
    #expect(source.range(ofLine: 3) == 6..<6)
    #expect(source.range(ofLine: 4) == 6..<6)
    #expect(source.range(ofLine: 0) == 6..<6)
  }

  @Test func eachByteHasItsLine() {
    let source = SourceFile(path: "a.md", text: "ab\n\ncd")
    #expect((0..<7).map(source.line(ofByte:)) == [1, 1, 1, 2, 3, 3, 3])
  }

  @Test func bytesThatAreNotTextAreShownAsReplacement() {
    let source = SourceFile(path: "a.md", bytes: [0x61, 0xFF, 0x62])
    #expect(source.text(0..<99) == "a\u{FFFD}b")
    #expect(source.place(2..<3).column == 3)
    // Alone, the byte before the accent is a character; in the line, the accent belongs to it.
    let accent = SourceFile(path: "a.md", bytes: [0x61, 0xF4, 0x90, 0xCC, 0x80])
    #expect(accent.place(3..<4).description == "a.md:1:3")
    #expect(accent.place(3..<4).length == 1)
  }

  @Test(arguments: ["ab\r", "ab\r\ncd"])
  func aPlaceInALineEndIsTheEndOfTheLine(text: String) {
    let source = SourceFile(path: "a.md", text: text)
    #expect(source.place(3..<3).description == "a.md:1:3")
    #expect(source.place(2..<4).length == 0)
  }
}
