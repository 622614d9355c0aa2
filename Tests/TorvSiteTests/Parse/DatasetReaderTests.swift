import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct DatasetReaderTests {
  private static let columns = """
    columns:
      - {name: kommune, title: Kommune, kind: municipality}
      - {name: antal, title: Antal, kind: integer}
      - {name: andel, title: Andel, kind: decimal, unit: "%", optional: true}
    key: kommune
    """

  /// Reads the file with the given columns; every problem must be expected.
  @discardableResult
  private func read(
    _ marked: String, _ fields: String = columns, _ expected: ExpectedDiagnostic...,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws -> [[DatasetValue]]? {
    let page = try #require(try parse(.dataset, fields: fields))
    guard case .dataset(let dataset) = page.content else { return nil }
    let text = MarkedText(marked)
    let result = DatasetReader.table(
      of: dataset, from: SourceFile(path: "Content/datasets/side.csv", text: text.text),
      municipalities: ["Vejle": 630, "Ærø": 492, "Vejen": 575])
    expect(result.diagnostics, match: expected, in: text, sourceLocation: sourceLocation)
    #expect((result.value == nil) == !expected.isEmpty, sourceLocation: sourceLocation)
    return result.value?.rows
  }

  @Test func everyCellIsReadAsItsColumnDeclares() throws {
    let rows = try read("kommune,antal,andel\nÆrø,-31,14.0\n\"Vejle\",12900,\n")
    #expect(
      rows == [
        [.municipality(name: "Ærø", code: 492), .number(DecimalNumber(-31)), number("14")],
        [
          .municipality(name: "Vejle", code: 630), .number(DecimalNumber(12900)),
          .missing(reason: nil),
        ],
      ])
    let others = """
      columns:
        - {name: navn, title: N, kind: text}
        - {name: år, title: Å, kind: year}
        - {name: dag, title: D, kind: date}
      """
    let day = try #require(CalendarDate(scalar: "2024-03-12"))
    #expect(
      try read("navn,år,dag\n\"a, b\",2020,2024-03-12\nc,1999,2019\n", others) == [
        [.text("a, b"), .year(2020), .date(.day(day))],
        [.text("c"), .year(1999), .date(.year(2019))],
      ])
  }

  private func number(_ text: String) -> DatasetValue {
    DecimalNumber(scalar: text).map(DatasetValue.number) ?? .missing(reason: nil)
  }

  @Test func aWrongTypeIsReportedAtItsCellWithWhatIsMeant() throws {
    try read(
      """
      kommune,antal,andel
      Vejle,1️⃣12.900,2️⃣"5,2"
      Ærø,3️⃣mange,4️⃣−3 %
      Vejen,5️⃣2.5,1.2.3
      """, Self.columns,
      .error(
        "1️⃣", .invalidCSV, message: "'12.900' is not a whole number",
        hint: "write '12900'; 'torv format Content/datasets/side.csv' does that"),
      .error("2️⃣", .invalidCSV, message: "'5,2' is not a number", hint: "write '5.2'"),
      .error("3️⃣", .invalidCSV, hint: "digits only"),
      .error("4️⃣", .invalidCSV, hint: "write '-3'"), .error("5️⃣", .invalidCSV),
      .error(nil, .invalidCSV, message: "'1.2.3'"))
  }

  @Test func yearsAndDatesAreChecked() throws {
    try read(
      "år,dag\n1️⃣20,2️⃣12.3.2024\n",
      """
      columns: [{name: år, title: Å, kind: year}, {name: dag, title: D, kind: date}]
      """, .error("1️⃣", .invalidCSV, message: "not a year", hint: "four digits"),
      .error("2️⃣", .invalidCSV, hint: "write '2024-03-12'"))
  }

  @Test func anUnknownMunicipalityIsReportedWithTheNearest() throws {
    try read(
      "kommune,antal,andel\n1️⃣Vejel,1,\n2️⃣Aarup,2,\n", Self.columns,
      .error("1️⃣", .unknownReference, message: "'Vejel'", hint: "did you mean 'Vejle'?"),
      .error("2️⃣", .unknownReference, hint: "municipalities.csv"))
  }

  @Test func aCellThatASpreadsheetWouldCalculateIsAnError() throws {
    let columns = "columns: [{name: navn, title: N, kind: text}]"
    try read(
      "navn\n1️⃣=HYPERLINK(1)\n2️⃣@SUM(A1)\n3️⃣-2+cmd|' /C calc'!A0\n-3\n+45 33\na=b\n", columns,
      .error("1️⃣", .invalidCSV, message: "'=HYPERLINK(1)' as a formula", hint: "another character"),
      .error("2️⃣", .invalidCSV), .error("3️⃣", .invalidCSV))
  }

  @Test func anEmptyCellIsAnErrorUnlessItsColumnIsOptional() throws {
    try read(
      "kommune,antal,andel\nVejle,1️⃣,\n2️⃣,1,\n", Self.columns,
      .error("1️⃣", .invalidCSV, message: "antal is empty", hint: "'optional: true'"),
      .error("2️⃣", .invalidCSV, message: "kommune is empty"))
  }

  @Test func aKeyStandsOnce() throws {
    try read(
      "kommune,antal,andel\nVejle,1,\nÆrø,2,\n1️⃣Vejle,3,\n", Self.columns,
      .error("1️⃣", .duplicateValue, message: "'Vejle' has a row already, in line 2"))
  }

  @Test func rowsForEachYearOfWhatIsNoSeriesAreToldHowToBecomeOne() throws {
    let columns = """
      columns: [{name: sted, title: S, kind: municipality}, {name: år, title: Å, kind: year}]
      key: sted
      """
    try read(
      "sted,år\nVejle,2019\n1️⃣Vejle,2020\n", columns,
      .error("1️⃣", .duplicateValue, hint: "'series: år'"))
    #expect(try read("sted,år\nVejle,2019\nVejle,2020\n", columns + "\nseries: år")?.count == 2)
  }

  private static let towns = """
    columns:
      - {name: by, title: By, kind: text, optional: true}
      - {name: år, title: År, kind: year, optional: true, missing: {"?": ukendt}}
      - {name: sted, title: Kommune, kind: municipality}
    key: by
    series: år
    """

  @Test func aTownHasOneRowForAYearAndLiesInOnePlace() throws {
    try read(
      "by,år,sted\nJelling,2019,Vejle\nJelling,1️⃣2019,Vejle\nJelling,2020,2️⃣Vejen\n", Self.towns,
      .error("1️⃣", .duplicateValue, message: "'Jelling' has a row for 2019 already, in line 2"),
      .error("2️⃣", .invalidCSV, message: "'Jelling' lies in 'Vejen' here and in 'Vejle' in line 2"))
  }

  @Test func aRowOfASeriesHasItsNameAndYear() throws {
    try read(
      "by,år,sted\n1️⃣,2019,Vejle\nJelling,2️⃣,Vejle\nJelling,3️⃣?,Vejle\n", Self.towns,
      .error("1️⃣", .invalidCSV, message: "a row of a series lacks 'by'"),
      .error("2️⃣", .invalidCSV, message: "a row of a series lacks 'år'"),
      .error("3️⃣", .invalidCSV, message: "a row of a series lacks 'år'"))
  }

  @Test func aRaggedRowIsReportedWhereItStarts() throws {
    try read(
      "kommune,antal,andel\nVejle,1,\n1️⃣Ærø,2\n", Self.columns,
      .error("1️⃣", .invalidCSV, message: "the row has 2 cells and the header 3"))
  }

  @Test(arguments: ["1️⃣", "1️⃣kommune,antal,andel\n"])
  func aFileWithoutRowsIsAnError(text: String) throws {
    try read(text, Self.columns, .error("1️⃣", .invalidCSV))
  }

  @Test func aMisspeltColumnIsReportedWithTheOneThatIsMeant() throws {
    try read(
      "kommune,1️⃣antl,andel\nVejle,x,\n", Self.columns,
      .error("1️⃣", .invalidCSV, message: "'antl' is not declared", hint: "did you mean 'antal'?"))
  }

  @Test func aMissingColumnAndAnExtraOneAreReported() throws {
    try read(
      "1️⃣kommune,antal\nVejle,2️⃣x\n", Self.columns,
      .error("1️⃣", .invalidCSV, message: "the column 'andel' is missing"),
      .error("2️⃣", .invalidCSV))
    try read(
      "kommune,antal,andel,1️⃣bemærkning,2️⃣antal\nVejle,1,,x,1\n", Self.columns,
      .error("1️⃣", .invalidCSV, message: "'bemærkning' is not declared", hint: "add it to"),
      .error("2️⃣", .duplicateValue, message: "'antal' stands twice"))
  }

  @Test func columnsStandInTheOrderOfThePage() throws {
    try read(
      "kommune,1️⃣andel,antal\nVejle,,1\n", Self.columns,
      .error(
        "1️⃣", .invalidCSV, message: "'andel' stands where 'antal' is declared",
        hint: "kommune,antal,andel"))
  }

  @Test(arguments: [(";", "';'"), ("\t", "tabs"), ("|", "'|'")])
  func otherSeparatorsAreToldOnceWithTheCommandThatMendsThem(mark: String, name: String) throws {
    let text = "1️⃣kommune;antal;andel\nVejle;1;0,5\nÆrø;2;1,5\n".replacing(";", with: mark)
    try read(
      text, Self.columns,
      .error(
        "1️⃣", .invalidCSV, message: "separated by \(name)",
        hint: "',', which 'torv format Content/datasets/side.csv' does"))
  }

  @Test func marksOfMissingValuesTellTheirReason() throws {
    let columns = """
      columns:
        - {name: by, title: By, kind: text, missing: {"?": kendes ikke}}
        - {name: antal, title: Antal, kind: integer, missing: {"..": oplyses ikke, "-": ingen, "": ikke målt}}
      """
    #expect(
      try read("by,antal\nA,..\n?, - \nC,\nD,4\n", columns) == [
        [.text("A"), .missing(reason: "oplyses ikke")],
        [.missing(reason: "kendes ikke"), .missing(reason: "ingen")],
        [.text("C"), .missing(reason: "ikke målt")], [.text("D"), .number(DecimalNumber(4))],
      ])
  }

  @Test(arguments: ["..", "-", "…", "n/a", "*", "NaN"])
  func aMarkThatIsNotDeclaredGetsTheLineThatDeclaresIt(mark: String) throws {
    try read(
      "kommune,antal,andel\nVejle,1️⃣\(mark),\n", Self.columns,
      .error(
        "1️⃣", .invalidCSV, message: "is not a whole number",
        hint: "add 'missing: {\"\(mark)\": oplyses ikke}' to the column"))
  }

  @Test func manyWrongCellsOfAColumnAreCounted() throws {
    let rows = (1...14).map { "\($0),x\n" }.joined()
    let page = try #require(
      try parse(
        .dataset,
        fields: """
          columns: [{name: a, title: A, kind: integer}, {name: b, title: B, kind: integer}]
          """))
    guard case .dataset(let dataset) = page.content else { return }
    let diagnostics = DatasetReader.table(
      of: dataset, from: SourceFile(path: "side.csv", text: "a,b\n" + rows), municipalities: [:]
    ).diagnostics
    #expect(diagnostics.count == DatasetReader.reportLimit + 1)
    #expect(diagnostics.last?.message == "4 more cells of b are wrong")
  }

  @Test func twentyThousandRowsAreRead() throws {
    let rows = (1...20_000).map { "\($0),\($0).5\n" }.joined()
    let table = try read(
      "a,b\n" + rows,
      """
      columns: [{name: a, title: A, kind: integer}, {name: b, title: B, kind: decimal}]
      """)
    #expect(table?.count == 20_000)
    #expect(table?.last?.first == .number(DecimalNumber(20_000)))
  }
}
