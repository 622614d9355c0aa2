import Testing
import TorvDiagnostics
import TorvFigures

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

  @Test func candidatesForManyWordsAreComparedLikeAnyOthers() {
    let names = ["", "Ærø", "vejen", "vejle", "århus", "VEJLE"]
    for word in ["vejel", "arhus", "ærø", "vejle", "", "hamburg", "Vejlee"] {
      let nearest = NearMiss.nearest(to: word, in: NearMiss.Candidates(names))
      #expect(nearest == NearMiss.nearest(to: word, in: names), "\(word)")
    }
    #expect(NearMiss.nearest(to: "æro", in: NearMiss.Candidates(names)) == "Ærø")
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

  /// Compares with the definition of the distance, filled in for the whole table.
  @Test func theDistanceIsThatOfItsDefinition() {
    var numbers = SeededNumbers(seed: "near misses")
    func word() -> String {
      let letters: [Character] = ["a", "b", "å", "é", "C"]
      return String((0..<numbers.number(below: 9)).map { _ in letters[numbers.number(below: 5)] })
    }
    for _ in 0..<3_000 {
      let (wanted, candidate) = (word(), word())
      let (left, right) = (Array(wanted.lowercased()), Array(candidate.lowercased()))
      let limit = left.count < 3 ? 0 : max(1, left.count / 3)
      let expected = distance(left, right) <= limit ? candidate : nil
      #expect(NearMiss.nearest(to: wanted, in: [candidate]) == expected, "\(wanted) \(candidate)")
    }
  }

  private func distance(_ left: [Character], _ right: [Character]) -> Int {
    var table = [[Int]](
      repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
    for row in 0...left.count {
      for column in 0...right.count {
        guard row > 0, column > 0 else {
          table[row][column] = max(row, column)
          continue
        }
        let change = left[row - 1] == right[column - 1] ? 0 : 1
        table[row][column] = min(
          table[row - 1][column - 1] + change, table[row - 1][column] + 1,
          table[row][column - 1] + 1)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          table[row][column] = min(table[row][column], table[row - 2][column - 2] + 1)
        }
      }
    }
    return table[left.count][right.count]
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
