import Testing
import TorvTestSupport

@testable import TorvSearch

@Suite struct WordScannerTests {
  private func words(_ text: String) -> [String] {
    foldedWords(of: text).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("Åbenrå", "aabenraa"), ("Aabenraa", "aabenraa"), ("A\u{30A}benra\u{30A}", "aabenraa"),
    ("RØDEKRO", "roedekro"), ("Næstved", "naestved"), ("Malmö", "malmoe"),
    ("Malmo\u{308}", "malmoe"), ("Müller", "myller"), ("Mu\u{308}ller", "myller"),
    ("idé", "ide"), ("ide\u{301}", "ide"), ("Łódź", "lodz"), ("Straße", "strasse"),
    ("by\u{AD}midte", "bymidte"), ("by\u{200B}midte", "bymidte"), ("2021", "2021"),
    ("Ελλάδα", "ελλάδα"),
  ])
  func spellingsOfAWordMeet(text: String, folded: String) {
    #expect(words(text) == [folded])
  }

  @Test func wordsEndAtEverythingThatIsNoLetterOrDigit() {
    #expect(
      words("BID'er i by-midten: 4.000–20.000 (ca.) 3×4, «ja»")
        == ["bid", "er", "i", "by", "midten", "4", "000", "20", "000", "ca", "3", "4", "ja"])
    #expect(words(" … – ×÷") == [])
  }

  @Test func placesAreThoseOfTheText() {
    let text = Array("«Åbenrå» og".utf8)
    text.withUnsafeBufferPointer { buffer in
      var scanner = WordScanner(buffer)
      let isFound = scanner.next()
      #expect(isFound)
      #expect(String(decoding: text[scanner.range], as: UTF8.self) == "Åbenrå")
    }
  }

  @Test func bytesThatAreNoUTF8AreGaps() {
    let text: [UInt8] = Array("by".utf8) + [0xFF, 0xC3] + Array("liv".utf8) + [0xE2, 0x82]
    let found = text.withUnsafeBufferPointer { buffer in
      var scanner = WordScanner(buffer)
      var words: [[UInt8]] = []
      while scanner.next() { words.append(scanner.folded) }
      return words
    }
    #expect(found == [Array("by".utf8), Array("liv".utf8)])
  }

  @Test func longRunOfLettersIsCutOff() {
    #expect(words(String(repeating: "a", count: 5000))[0].count == WordScanner.longestWord)
  }

  @Test(arguments: [
    ("aabenraa", "abenra"), ("abenra", "abenra"), ("koebenhavn", "kobenhavn"),
    ("butikker", "butiker"), ("naestved", "nastved"), ("2211", "2211"),
  ])
  func keysLeaveOutWhatReadersLeaveOut(folded: String, key: String) {
    #expect(String(decoding: WordKey.of(folded.utf8), as: UTF8.self) == key)
  }

  @Test(arguments: [
    ("bymidterne", "bymidten"), ("butikker", "butik"), ("ejendomsejernes", "ejendomsejer"),
    ("vedtaegterne", "vedtaegter"), ("raadet", "raads"),
  ])
  func formsOfAWordShareAStem(one: String, other: String) throws {
    let stemmer = try #require(Stemmer(language: "da"))
    let stems = [one, other].map { stemmer.stem(of: Array($0.utf8)[...]) }
    #expect(stems[0] == stems[1])
    #expect(one.utf8.starts(with: stems[0]))
  }
}
