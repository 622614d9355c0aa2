import Testing
import TorvMarkdown

@testable import TorvSite

@Suite struct SyllableBreakTests {
  @Test(arguments: [
    ("ekstraarbejde", [5]), ("dataansvar", [3]), ("Miljødataanalyse", [8]), ("KLIMAAFTALE", [4]),
    ("en temaaften", [6]), ("Kanaan", [3]), ("Isaac", [2]), ("Isaak og Kanaan", [2, 12]),
    ("Aabenraa", []), ("Haarlem", []), ("Grenaa", []), ("kraal", []), ("Kinaa", []), ("aaaa", []),
    ("", []), ("data arkiv", []),
  ])
  func aBreakStandsAfterAFirstPartThatEndsInA(text: String, expected: [Int]) {
    #expect(SyllableBreak.positions(in: LatinText.elements(of: text)).sorted() == expected)
  }
}
