import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct DatasetFormatterTests {
  private static let path = "Content/datasets/side.csv"
  private static let columns = """
    columns:
      - {name: by, title: By, kind: text}
      - {name: antal, title: Antal, kind: integer, missing: {"..": oplyses ikke}}
      - {name: andel, title: Andel, kind: decimal, unit: "%", optional: true}
      - {name: dag, title: Dag, kind: date, optional: true}
    """

  private func format(
    bytes: [UInt8], mark: DecimalMark? = nil
  ) throws -> Diagnosed<FormattedFile?> {
    let page = try #require(try parse(.dataset, fields: Self.columns))
    guard case .dataset(let dataset) = page.content else { return Diagnosed(nil) }
    return DatasetFormatter.format(
      SourceFile(path: Self.path, bytes: bytes), as: dataset, decimalMark: mark)
  }

  /// Returns the text of the formatted file; formatting it again must change nothing.
  private func text(
    _ text: String, mark: DecimalMark? = nil,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws -> String? {
    let result = try format(bytes: Array(text.utf8), mark: mark)
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics)", sourceLocation: sourceLocation)
    guard let formatted = result.value else { return nil }
    let again = try format(bytes: formatted.bytes)
    #expect(again.value?.changes == [], sourceLocation: sourceLocation)
    return String(decoding: formatted.bytes, as: UTF8.self)
  }

  private func expectQuestion(
    _ marked: String, _ message: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let text = MarkedText(marked)
    let result = try format(bytes: Array(text.text.utf8))
    expect(
      result.diagnostics,
      match: [.error("1️⃣", .invalidCSV, message: message, hint: "--decimal-mark")],
      in: text, sourceLocation: sourceLocation)
    #expect(result.value == nil, sourceLocation: sourceLocation)
  }

  @Test func theSeparatorIsThatOfTheHeaderAndNotOfABlankLineAboveIt() throws {
    for odd in ["\n,;;\n", "\u{1}\r;°", "\"\"\n;,;\n"] {
      let once = try #require(try format(bytes: Array(odd.utf8)).value)
      #expect(try format(bytes: once.bytes).value?.bytes == once.bytes)
    }
    #expect(try text("\n\nby;antal\nRød;1.200\n") == "by,antal\nRød,1200\n")
  }

  @Test func aDanishSpreadsheetBecomesWhatTorvWants() throws {
    #expect(
      try text("by;antal;andel;dag\r\nÆrø, by;12.900;5,2 %;12.3.2027\r\n\"A;B\";..;−0,50;\r\n")
        == """
        by,antal,andel,dag
        "Ærø, by",12900,5.2,2027-03-12
        A;B,..,-0.50,

        """)
  }

  @Test func aHeaderWithAnotherSeparatorIsTheSameTheNextTime() throws {
    let first = try format(bytes: Array("a\tb,   \n1,\n".utf8))
    #expect(first.value.map { String(decoding: $0.bytes, as: UTF8.self) } == "\"a\tb\"\n1\n")
    #expect(try format(bytes: try #require(first.value).bytes).value?.changes == [])
    let told = try #require(try format(bytes: Array("\tsep=;\n;t\n".utf8)).value)
    #expect(String(decoding: told.bytes, as: UTF8.self) == "\"sep=\",\n,t\n")
    #expect(try format(bytes: told.bytes).value?.changes == [])
    let empty = try #require(try format(bytes: Array("4,;;,".utf8)).value)
    #expect(try format(bytes: empty.bytes).value?.changes == [])
  }

  @Test func quotationMarksWithinCellsCountAgainstASeparatorUnlessAllLeaveThem() throws {
    #expect(try text(",n\t\t1,\n,2,\n") == ",\"n\t\t1\"\n,2\n")
    #expect(try text("a;b \"x\";c\n1;2;3\n") == "a,\"b \"\"x\"\"\",c\n1,2,3\n")
    #expect(try text("by;\";dag\nx\"\n1;2\n") == "by,\";dag\nx\"\n1,2\n")
    #expect(try text("sep=;\nx;y\tby\tz\n1;2\n") == "x,\"y\tby\tz\"\n1,2\n")
  }

  @Test(arguments: ["", " \u{FEFF}"])
  func aByteOrderMarkBelowTheLineForASpreadsheetIsNoPartOfAName(more: String) throws {
    let odd = "sep=;\n\u{FEFF}\(more)by;antal\nA;1.200\n"
    let once = try #require(try format(bytes: Array(odd.utf8)).value)
    #expect(String(decoding: once.bytes, as: UTF8.self) == "by,antal\nA,1200\n")
    #expect(try format(bytes: once.bytes).value?.bytes == once.bytes)
  }

  @Test(arguments: ["\t", ";;\n1;2;3\n", " , \n1,2\n", "sep=;\n\u{FEFF}", "\u{FEFF}\u{FEFF},\n"])
  func aHeaderOfBlanksIsAnError(text: String) throws {
    let result = try format(bytes: Array(text.utf8))
    #expect(result.value == nil)
    #expect(
      result.diagnostics.filter { $0.severity == .error }.map(\.message)
        == ["the first line names no column"])
  }

  @Test func onlyTheSeparatorsOfSpreadsheetsAreTold() throws {
    let text = "sep=[\nnavn;antal\n"
    #expect(try format(bytes: Array(text.utf8)).value?.changes == [])
  }

  @Test func eachKindOfChangeIsTold() throws {
    let text = "sep=;\nby;antal;andel;dag;;\nRød;1.200;2,5;3/4 2026;;\n;;;;;\n;;;;;\n"
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    #expect(
      try format(bytes: bytes).value?.changes == [
        "encoding: Windows-1252 became UTF-8 (1 character, such as 'ø')",
        "the first line, which told a spreadsheet the separator, is gone",
        "between cells: ';' became ','", "2 empty rows are gone", "2 empty columns are gone",
        "antal: 1 number, such as '1.200', which became '1200'",
        "andel: 1 number, such as '2,5', which became '2.5'",
        "dag: 1 date, such as '3/4 2026', which became '2026-04-03'",
      ])
  }

  @Test(arguments: [
    "by,antal,andel,dag\nA,1,2.5,2026\n", "by,antal,andel,dag\r\nA,1,1.234,2026-03\r\n",
    "\u{FEFF}by,antal,andel,dag\nA,..,,\n", "by,antal,andel,dag\n\"A\",1,,\n",
  ])
  func aFileThatIsAsItShouldBeIsLeftAlone(text: String) throws {
    let result = try format(bytes: Array(text.utf8))
    #expect(result.value?.changes == [] && result.value?.bytes == Array(text.utf8))
  }

  // MARK: - Encodings

  @Test func windows1252HasItsOwnSigns() throws {
    let bytes = Array("by,antal,andel,dag\nL".utf8) + [0xE6, 0x73, 0xF8, 0x20, 0x96, 0x20, 0x80]
    let result = try format(bytes: bytes + Array(",1,,\n".utf8))
    let text = try #require(result.value.map { String(decoding: $0.bytes, as: UTF8.self) })
    #expect(text == "by,antal,andel,dag\nLæsø – €,1,,\n")
  }

  @Test(arguments: [true, false]) func unicodeTextOfExcelIsRead(isLittle: Bool) throws {
    let units = Array("\u{FEFF}by\tantal\tandel\tdag\r\nÆrø 🏝\t1\t2,5\t\r\n".utf16)
    let bytes = units.flatMap { unit in
      isLittle ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    let result = try format(bytes: bytes)
    #expect(
      result.value.map { String(decoding: $0.bytes, as: UTF8.self) }
        == "by,antal,andel,dag\nÆrø 🏝,1,2.5,\n")
    #expect(result.value?.changes.first?.english.hasPrefix("encoding: UTF-16 became UTF-8") == true)
  }

  @Test(
    arguments: [
      // «rød» in MS-DOS and old Macintosh encodings, a byte that is undefined in Windows-1252, and incomplete UTF-16.
      (Array("by,antal,andel,dag\nr".utf8) + [0x9B] + Array("d,1,,\n".utf8), 2, 2),
      (Array("by,antal,andel,dag\nr".utf8) + [0xBF] + Array("d,1,,\n".utf8), 2, 2),
      (Array("by,antal,andel,dag\n".utf8) + [0x81] + Array("by,1,,\n".utf8), 2, 1),
      ([0xFF, 0xFE, 0x61], 1, 1), ([0xFF, 0xFE, 0x00, 0xD8], 1, 1),
      (Array("by,antal,andel,dag\nÆrø,1,,\nL".utf8) + [0xE6] + Array("s,1,,\n".utf8), 2, 1),
    ] as [([UInt8], Int, Int)])
  func whatCanNotBeToldIsNoGuess(bytes: [UInt8], line: Int, column: Int) throws {
    let result = try format(bytes: bytes)
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.id) == [.invalidEncoding])
    #expect(result.diagnostics.first?.location?.line == line)
    #expect(result.diagnostics.first?.location?.column == column)
    #expect(result.diagnostics.first?.hint?.contains("'CSV UTF-8'") == true)
  }

  // MARK: - Numbers

  @Test(arguments: [
    ("1.234.567,5", "1234567.5"), ("1,234,567.5", "1234567.5"), ("12 900", "12900"),
    ("12\u{A0}900,25", "12900.25"), ("0,5", "0.5"), ("-5,25%", "-5.25"), ("+3", "3"),
    ("1234,5", "1234.5"), ("0,125", "0.125"), ("0.125", "0.125"),
  ])
  func numbersThatReadInOneWayOnlyAreMended(written: String, expected: String) throws {
    #expect(
      try text("by;antal;andel;dag\nA;1;\(written);\n") == "by,antal,andel,dag\nA,1,\(expected),\n")
  }

  @Test(arguments: ["ca. 5", "5 kr.", "1,2,3", "12.34.5", "5–6", "1 2", "=1+2", ",5", "5,", "-"])
  func whatIsNoNumberIsLeftForTheCheck(written: String) throws {
    let quoted = CSVText.quoted(written)
    #expect(
      try text("by;antal;andel;dag\nA;1;\"\(written)\";\n")
        == "by,antal,andel,dag\nA,1,\(quoted),\n")
  }

  @Test(arguments: [
    // First the column decides, then the file, then the semicolon.
    ("1.200;2.500\nB;1;0,5", "1200,2500\nB,1,0.5"), ("1;2.500\nB;1.200;", "1,2500\nB,1200,"),
    ("1;2.500\nB;1;0.5", "1,2.500\nB,1,0.5"), ("1;2,500\nB;1;0.5", "1,2500\nB,1,0.5"),
    ("1;2,500", "1,2.500"), ("1.000;2,500", "1000,2.500"), ("5,00;1", "5,1"),
    ("12,000;2,5", "12,2.5"),
  ])
  func otherNumbersTellWhatAMarkMeans(rows: String, expected: String) throws {
    let (rows, header) = ("A;" + rows.replacing("\nB", with: ";\nB"), "by;antal;andel;dag\n")
    let result = "A," + expected.replacing("\nB", with: ",\nB")
    #expect(try text(header + rows + ";\n") == "by,antal,andel,dag\n" + result + ",\n")
  }

  @Test func whereNothingTellsTheEditorIsAsked() throws {
    let header = "by;antal;andel;dag\n"
    try expectQuestion(header + "A;1;1️⃣2.500;\nB;1;1.200;\n", "'2.500' may be 2500 or 2.500")
    try expectQuestion(header + "A;1️⃣12,000;;\n", "'12,000' may be 12 or 12000")
    try expectQuestion(header + "A;1;0,5;\nB;2;0.5;\nC;3;1️⃣2,500;\n", "'2,500' may be 2.500 or 2500")
    let commas = "by,antal,andel,dag\n"
    try expectQuestion(commas + "A,1,1️⃣\"2,500\",\n", "'2,500' may be")
    // In a correct file, one cell with a comma does not turn points into thousands separators.
    try expectQuestion(commas + "A,1,1️⃣2.500,\nB,1,\"0,5\",\n", "'2.500' may be")
  }

  @Test func theEditorsAnswerCounts() throws {
    let file = "by;antal;andel;dag\nA;1;2.500;\nB;1;0,5;\nC;1;0.5;\n"
    #expect(
      try text(file, mark: .comma) == "by,antal,andel,dag\nA,1,2500,\nB,1,0.5,\nC,1,0.5,\n")
    #expect(
      try text(file, mark: .point) == "by,antal,andel,dag\nA,1,2.500,\nB,1,0.5,\nC,1,0.5,\n")
  }

  @Test func aFileThatIsNoTableIsReportedAndLeft() throws {
    for text in ["", "by;antal;andel;dag\nA;1\n", "by;antal;andel;dag\nA;\"1;;\n"] {
      let result = try format(bytes: Array(text.utf8))
      #expect(result.value == nil && result.diagnostics.map(\.id).contains(.invalidCSV))
    }
  }

  @Test func aPercentSignIsKeptWhereTheColumnIsNoPercentage() throws {
    #expect(
      try text("by;antal;andel;dag\nA;5 %;1;\n") == "by,antal,andel,dag\nA,5 %,1,\n")
  }
}
