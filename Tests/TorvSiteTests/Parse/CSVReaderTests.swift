import Testing
import TorvDiagnostics
import TorvSite
import TorvTestSupport

@Suite struct CSVReaderTests {
  private func read(
    _ marked: String, _ expected: ExpectedDiagnostic...,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) -> [[String]]? {
    let text = MarkedText(marked)
    let result = CSVReader.read(SourceFile(path: "a.csv", text: text.text))
    expect(result.diagnostics, match: expected, in: text, sourceLocation: sourceLocation)
    return result.value.map { table in ([table.header] + table.rows).map { $0.map(\.value) } }
  }

  @Test(arguments: [
    "a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\n1,2", "\u{FEFF}a,b\n1,2\n", "a,b\n\n1,2\n\n",
    "\"a\",\"b\"\n\"1\",\"2\"\n", "a,b\r1,2",
  ])
  func everyLineEndAndQuoteIsRead(text: String) {
    #expect(read(text) == [["a", "b"], ["1", "2"]])
  }

  @Test func quotedCellsMayHoldCommasQuotesAndLineEnds() {
    #expect(
      read("a,b\n\"x, y\",\"han sagde \"\"nej\"\"\"\n\"1\r\n2\",\"\"\n")
        == [["a", "b"], ["x, y", "han sagde \"nej\""], ["1\r\n2", ""]])
  }

  @Test func emptyCellsAreCells() {
    #expect(read("a,b,c\n,,\n1,,\n") == [["a", "b", "c"], ["", "", ""], ["1", "", ""]])
    #expect(read("a,b\n1,") == [["a", "b"], ["1", ""]])
  }

  @Test func aRowOfAnotherLengthIsReportedAndLeftOut() {
    #expect(
      read(
        "a,b\n1️⃣ø\n1,2\n2️⃣1,2,3\n",
        .error("1️⃣", .invalidCSV, message: "the row has 1 cells and the header 2"),
        .error("2️⃣", .invalidCSV, message: "has 3 cells", hint: "double quotes")
      ) == [["a", "b"], ["1", "2"]])
  }

  @Test func aQuoteThatIsNotClosedIsReportedWhereItStarts() {
    _ = read(
      "a,b\næ,1️⃣\"x\n1,2\n", .error("1️⃣", .invalidCSV, message: "not closed", hint: "'\"\"'"))
  }

  @Test func textBehindAClosingQuoteIsReported() {
    _ = read(
      "a,b\n1️⃣\"x\" y,2\n", .error("1️⃣", .invalidCSV, message: "stands behind the closing quote"))
  }

  @Test(arguments: ["1️⃣", "\u{FEFF}1️⃣", "1️⃣\n\n"]) func anEmptyFileIsAnError(text: String) {
    #expect(read(text, .error("1️⃣", .invalidCSV, message: "empty")) == nil)
  }

  @Test func whatIsNoTextIsAnError() {
    #expect(read("a,b\n1,1️⃣\u{0}\n", .error("1️⃣", .nulByte)) == nil)
  }

  @Test func cellsKnowTheirPlace() throws {
    let source = SourceFile(path: "a.csv", text: "\u{FEFF}å,b\næ,\"ø\"\n")
    let table = try #require(CSVReader.read(source).value)
    #expect(table.header.map { source.place($0.range).column } == [1, 3])
    #expect(table.rows.first?.map { source.text($0.range) } == ["æ", "\"ø\""])
  }
}
