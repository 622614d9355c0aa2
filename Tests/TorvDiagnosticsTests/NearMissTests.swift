import Testing
import TorvDiagnostics

@Suite struct NearMissTests {
  @Test(arguments: [
    ("vejel", "vejle"), ("vejl", "vejle"), ("vejlee", "vejle"), ("vejke", "vejle"),
    ("VEJLE", "vejle"), ("kobenhavn", "koebenhavn"), ("sumary", "summary"),
  ])
  func aTypingErrorIsNear(word: String, meant: String) {
    let names = ["aeroe", "koebenhavn", "summary", "vejle", "vejen"]
    #expect(NearMiss.nearest(to: word, in: names) == meant)
  }

  @Test(arguments: ["", "x", "6", "om", "hamburg", "vejle-og-omegn"])
  func whatSharesTooLittleIsNotNear(word: String) {
    #expect(NearMiss.nearest(to: word, in: ["vejle", "1", "2", "SE", "on", "y"]) == nil)
  }

  @Test func shortWordsDifferAtMostInCase() {
    #expect(NearMiss.nearest(to: "se", in: ["DE", "SE"]) == "SE")
    #expect(NearMiss.nearest(to: "DK", in: ["DE", "SE"]) == nil)
  }

  @Test func tiesGoToTheFirstByName() {
    #expect(NearMiss.nearest(to: "bat", in: ["hat", "cat", "rat"]) == "cat")
    #expect(NearMiss.nearest(to: "bat", in: ["cat", "rat", "hat"]) == "cat")
  }

  @Test func theNearerWinsOverTheEarlier() {
    #expect(NearMiss.nearest(to: "vejlen", in: ["vejen", "vejlen2", "vejle", "veje"]) == "vejen")
    #expect(NearMiss.nearest(to: "bymidter", in: ["bymidte", "bymidterne"]) == "bymidte")
  }

  @Test func composedAndDecomposedLettersAreEqual() {
    #expect(NearMiss.nearest(to: "a\u{30A}rhus", in: ["århus"]) == "århus")
  }

  @Test func aHintNamesTheNearestOrFallsBack() {
    #expect(NearMiss.hint(for: "titel", in: ["title", "summary"]) == "did you mean 'title'?")
    #expect(NearMiss.hint(for: "qqqqq", in: ["title"], otherwise: "look") == "look")
    #expect(NearMiss.hint(for: "qqqqq", in: ["title"]) == nil)
  }
}
