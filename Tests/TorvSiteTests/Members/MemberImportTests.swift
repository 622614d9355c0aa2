import Testing
import TorvDiagnostics
import TorvMarkdown
import TorvTestSupport

@testable import TorvSite

/// A spreadsheet of members becomes pages, and changes those that there are.
@Suite struct MemberImportTests {
  private static let header = "Navn;Kategori;Kommune;Indmeldt;Størrelse\n"

  private func reading(
    _ bytes: [UInt8], pages: [String: String] = [:], choosing choices: [(String, String)] = []
  ) throws -> Diagnosed<MemberImport?> {
    let files = Dictionary(
      uniqueKeysWithValues: pages.map { ("members/\($0.key).md", $0.value) })
    return MemberImport.reading(
      SourceFile(path: "medlemmer.csv", bytes: bytes),
      choosing: try choices.map {
        try #require(MemberSheet.Choice(field: $0.0, header: $0.1))
      }, into: try SiteFixture(files).input().value)
  }

  /// Returns what the file changes; it must have no problems.
  private func plan(
    _ text: String, pages: [String: String] = [:], choosing choices: [(String, String)] = [],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws -> MemberImport {
    let result = try reading(Array(text.utf8), pages: pages, choosing: choices)
    #expect(result.diagnostics == [], sourceLocation: sourceLocation)
    return try #require(result.value, sourceLocation: sourceLocation)
  }

  private func page(_ plan: MemberImport, _ slug: String) throws -> String {
    let entry = try #require(plan.entries.first { $0.id.slug.text == slug })
    return entry.source.text(0..<entry.source.bytes.count)
  }

  // MARK: - New pages

  @Test func aRowBecomesAPageInTorvsForm() throws {
    let plan = try plan(
      Self.header + "Ølby Kæder; Butikskæde ;Høje-Taastrup Kommune;den 12/3-2026;1.250\n")
    #expect(
      try page(plan, "oelby-kaeder") == """
        ---
        title: Ølby Kæder
        summary: Butikskæde i Høje-Taastrup Kommune.
        category: butikskaede
        municipality: hoeje-taastrup
        joined: 2026-03-12
        size: 1250
        ---

        """)
    let source = try #require(plan.entries.first?.source)
    #expect(source.path == "Content/members/oelby-kaeder.md")
    #expect(FieldsFormatter.format(source, of: .member).value?.changes == [])
    #expect(
      plan.notes.map(\.english).contains {
        $0.hasPrefix("joined: 'den 12/3-2026' became '2026-03-12'")
      })
  }

  @Test(arguments: [
    ("kommune", "Vejle", "nej", "Kommune, medlem siden 2024."),
    ("Kommuner", "", "nej", "Kommune, medlem siden 2024."),
    ("handelsforening", "København", "nej", "Handelsforening i Københavns Kommune."),
    ("fond", "Bornholms", "nej", "Fond i Bornholms Regionskommune."),
    ("andet", "ærø", "nej", "Organisation i Ærø Kommune."),
    ("ejendomsejer", "", "ja", "Opdigtet ejendomsejer, medlem siden 2024."),
  ])
  func aMemberWithoutSummaryGetsAPlainOne(
    category: String, municipality: String, isFictional: String, summary: String
  ) throws {
    let plan = try plan(
      "Navn,Kategori,Kommune,Indmeldt,Opdigtet\nA,\(category),\(municipality),1.2.2024,\(isFictional)\n"
    )
    #expect(try page(plan, "a").contains("\nsummary: \(summary)\n"))
    #expect(plan.notes.map(\.english).contains { $0.hasSuffix("'\(summary)'") })
  }

  @Test func flagsAreWrittenOnlyIfTheyAreTrue() throws {
    let plan = try plan(
      "name,category,joined,fictional,draft,themes\nA,fond,2024-01-01,ja,nej,\"Organisering; finansiering\"\n"
    )
    let text = try page(plan, "a")
    #expect(text.contains("fictional: true\n") && !text.contains("draft"))
    #expect(text.contains("\nthemes: [organisering, finansiering]\n"))
  }

  @Test func aTextThatYAMLWouldReadOtherwiseIsQuoted() throws {
    let plan = try plan(
      "name,summary,category,joined\n\"Fond: \"\"B\"\"\",\"To\nlinjer # med tegn\",fond,2024-01-01\n"
    )
    let entry = try #require(plan.entries.first)
    let page = PageParser(labels: .empty).page(from: entry.source, id: entry.id)
    #expect(page.diagnostics == [])
    #expect(page.value.page?.title == "Fond: \"B\"")
    #expect(page.value.page?.summary == "To linjer # med tegn")
    #expect(FieldsFormatter.format(entry.source, of: .member).value?.changes == [])
  }

  // MARK: - Columns

  @Test(arguments: [",", ";", "\t"]) func theSeparatorIsFound(separator: String) throws {
    let text = (Self.header + "A;kommune;vejle;2026-01-01;100\n")
      .replacing(";", with: separator)
    #expect(try page(try plan(text), "a").contains("size: 100\n"))
  }

  @Test func windows1252AndUTF16AreReadAndNamed() throws {
    let text = Self.header + "Ærø Ø;kommune;ærø;2026-01-01;6000\n"
    let windows = text.unicodeScalars.map { UInt8($0.value) }
    let utf16: [UInt8] =
      [0xFF, 0xFE] + text.utf16.flatMap { unit in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    for (bytes, name) in [(windows, "Windows-1252"), (utf16, "UTF-16")] {
      let plan = try #require(try reading(bytes).value)
      #expect(try page(plan, "aeroe-oe").contains("title: Ærø Ø\n"))
      #expect(plan.notes.first?.english == "medlemmer.csv: \(name), with ';' between the cells")
    }
  }

  @Test func aSizeIsReadFromTheColumnOfItsUnit() throws {
    let plan = try plan(
      "Navn,Kategori,Indmeldt,Antal ansatte,Omsætning (kr.)\nA,butikskaede,2026-01-01,40,9000000\nB,handelsforening,2026-01-01,2,500.000\n"
    )
    #expect(try page(plan, "a").contains("size: 40\n"))
    #expect(try page(plan, "b").contains("size: 500000\n"))
  }

  @Test func aSizeInAnotherUnitIsNotReadAndTold() throws {
    let text = MarkedText(
      "Navn;Kategori;Indmeldt;Ansatte;Omsætning\nC;butikskaede;2026-01-01;;1️⃣5000000\n")
    let result = try reading(Array(text.text.utf8))
    expect(
      result.diagnostics,
      match: [
        .warning("1️⃣", .conflictingFields, message: "'5000000' is not read", hint: "'ansatte'")
      ],
      in: text)
    #expect(try !page(try #require(result.value), "c").contains("size"))
  }

  @Test(arguments: [
    ("25.000", "25000"), ("25.000,00", "25000"), ("12,0", "12"), ("850 tusind", "850000"),
    ("12 tkr.", "12000"), ("1.200 t.kr.", "1200000"), ("5 mill.", "5000000"),
    ("2,5 mio. kr.", "2500000"), ("40 ansatte", "40"), ("12.900 indb.", "12900"),
  ])
  func aSizeIsReadAsDanesWriteIt(cell: String, size: String) throws {
    let plan = try plan("Navn;Kategori;Indmeldt;Størrelse\nA;kommune;2026-01-01;\(cell)\n")
    #expect(try page(plan, "a").contains("size: \(size)\n"))
  }

  @Test(arguments: [
    ("Størrelse", "ca. 40", "size: ca. 40"), ("Størrelse", "50+", "size: 50+"),
    ("Størrelse", "100 EUR", "size: 100 EUR"), ("Størrelse", "12,5", "size: \"12,5\""),
    ("Mail", "Anders And a@b.dk", "contact: Anders And a@b.dk"),
  ])
  func whatMayMeanSomethingElseIsLeftToTheCheck(
    column: String, cell: String, line: String
  ) throws {
    let plan = try plan("Navn;Kategori;Indmeldt;\(column)\nA;kommune;2026-01-01;\(cell)\n")
    let page = try page(plan, "a")
    #expect(page.contains(line.replacing("\"", with: "")) || page.contains(line), "\(page)")
  }

  @Test func aMemberIsKnownByItsNameWhereverItsPageLies() throws {
    let member = "title: Midtby Nord\nsummary: S.\ncategory: fond\njoined: 2026-01-01\n"
    let row = "Navn;Kategori;Indmeldt\n1️⃣Midtby  nord;fond;2026-01-01\n"
    let known = try plan(
      MarkedText(row).text, pages: ["nord": "---\n\(member)---\n"])
    #expect(known.entries.map(\.id.slug.text) == ["nord"])
    let text = MarkedText(row)
    let doubtful = try reading(
      Array(text.text.utf8),
      pages: ["nord": "---\n\(member)---\n", "anden": "---\n\(member)---\n"])
    expect(
      doubtful.diagnostics,
      match: [.error("1️⃣", .duplicateValue, message: "several members", hint: "column 'slug'")],
      in: text)
  }

  @Test func anEditorDecidesWhatAColumnHolds() throws {
    let plan = try plan(
      "Kunde,Type,Start\nA,fond,2026-01-01\n",
      choosing: [("navn", "Kunde"), ("category", "type"), ("Indmeldt", "Start")])
    #expect(try page(plan, "a").contains("category: fond\njoined: 2026-01-01\n"))
    #expect(MemberSheet.Choice(field: "telefon", header: "Telefon") == nil)
  }

  @Test func aColumnThatIsNotReadIsTold() throws {
    let text = MarkedText(
      "Navn,1️⃣Kategorie,Kategori,Indmeldt,band,,2️⃣Noter,\nA,x,fond,2026-01-01,b,3️⃣y,,\n")
    let result = try reading(Array(text.text.utf8))
    expect(
      result.diagnostics,
      match: [
        .warning("1️⃣", .unknownField, message: "'Kategorie'", hint: "--map category=Kategorie"),
        .warning("2️⃣", .unknownField, message: "'Noter'"),
        .warning("3️⃣", .unknownField, message: "no name"),
      ], in: text)
    #expect(
      result.value?.notes.map(\.english).contains { $0.hasSuffix("reckons it: band") } == true)
  }

  // MARK: - Mistakes

  private func expectMistakes(
    _ marked: String, _ expected: ExpectedDiagnostic..., choosing choices: [(String, String)] = [],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let text = MarkedText(marked)
    let result = try reading(Array(text.text.utf8), choosing: choices)
    expect(result.diagnostics, match: expected, in: text, sourceLocation: sourceLocation)
  }

  @Test func aFieldMayStandInOneColumnOnly() throws {
    try expectMistakes(
      "Navn,1️⃣Titel,Kategori,Indmeldt\nA,B,fond,2026-01-01\n",
      .error("1️⃣", .duplicateValue, message: "both hold title", hint: "--map title="))
  }

  @Test func aMissingColumnIsReportedOnce() throws {
    try expectMistakes(
      "1️⃣Navn,Kommune\nA,vejle\nB,vejle\n",
      .error("1️⃣", .missingField, message: "no column holds category"),
      .error("1️⃣", .missingField, message: "no column holds joined"))
    try expectMistakes(
      "1️⃣Kommune,Indmeldt\nvejle,2026-01-01\n",
      .error("1️⃣", .missingField, message: "no column holds title", hint: "--map title="))
    try expectMistakes(
      "1️⃣Navn,Kategori,Indmeldt\nA,fond,2026-01-01\n",
      .error("1️⃣", .missingField, message: "'Kommun'", hint: "use one of: Navn"),
      choosing: [("kommune", "Kommun")])
  }

  @Test func aRowWithoutAMemberIsReported() throws {
    try expectMistakes(
      "Navn,Kategori,Indmeldt\nÅ,fond,2026-01-01\n1️⃣Aa,fond,2026-01-01\n2️⃣,fond,2026-01-01\n3️⃣!?,fond,2026-01-01\n,,\nB,4️⃣,2026-01-01\n",
      .error("1️⃣", .duplicateValue, message: "'aa' stands on line 2 already"),
      .error("2️⃣", .missingField, message: "names no member"),
      .error("3️⃣", .invalidValue, message: "no letter or digit"),
      .error("4️⃣", .missingField, message: "category is missing, and 'b' has no page yet"))
  }

  @Test func aRowOfAnotherLengthIsReported() throws {
    try expectMistakes(
      "Navn;Kategori;Indmeldt\n1️⃣A;fond\n",
      .error("1️⃣", .invalidCSV, message: "2 cells and the header 3"))
  }

  @Test func aPageThatCannotBeReadIsNotChanged() throws {
    let text = MarkedText("Navn,Størrelse\n1️⃣A,5\n")
    let result = try reading(Array(text.text.utf8), pages: ["a": "---\ntitle: 'A\n---\n"])
    expect(
      result.diagnostics,
      match: [
        .error("1️⃣", .invalidYAML, message: "'Content/members/a.md'", hint: "torv check")
      ], in: text)
  }
}
