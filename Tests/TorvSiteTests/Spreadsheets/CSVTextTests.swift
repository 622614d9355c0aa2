import Testing

@testable import TorvSite

@Suite struct CSVTextTests {
  @Test func rowsAreEndedByTwoCharactersAsTheStandardSays() {
    #expect(CSVText.table([]) == "")
    #expect(CSVText.table([["a", "b c"], ["1,5", ""]]) == "a,b c\r\n\"1,5\",\r\n")
  }

  @Test(arguments: [
    ("=HYPERLINK(1)", "'=HYPERLINK(1)"), ("+45", "'+45"), ("-1", "'-1"), ("@a", "'@a"),
    ("\tx", "'\tx"), ("\r=1", "\"'\r=1\""), ("a=b", "a=b"), ("a\nb", "\"a\nb\""), ("", ""),
    ("=1,2", "\"'=1,2\""),
  ])
  func noValueIsTakenForAFormulaOrEndsItsCell(value: String, expected: String) {
    #expect(CSVText.cell(value) == expected)
  }

  @Test(arguments: ["=1", "+45", "@a", "a", "", "'a", "'"])
  func theApostropheBeforeAFormulaIsNoPartOfTheText(value: String) {
    #expect(CSVText.text(ofCell: CSVText.cell(value)) == value)
  }

  @Test func onlyTheSeparatorInUseNeedsQuotes() {
    #expect(CSVText.table([["a;b", "1,5", "c"]], separator: ";") == "\"a;b\";1,5;c\r\n")
  }

  @Test(arguments: [
    ("=1", true), ("@a", true), ("\t1", true), ("\r1", true), ("-a", true), ("+(1)", true),
    ("-\"", true), ("", false), ("-", false), ("-3,1", false), ("+45 33 44", false),
    ("a=1", false), ("– ukendt", false), ("æ", false),
  ])
  func numbersWithASignAreNoFormulas(value: String, isFormula: Bool) {
    #expect(CSVText.isFormula(value) == isFormula)
  }
}
