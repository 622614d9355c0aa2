import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct MunicipalityParserTests {
  /// Reads the legal table with one text replaced; the replacement may contain markers.
  @discardableResult
  private func check(
    replacing text: String, with marked: String, _ expected: ExpectedDiagnostic...,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) -> [Municipality]? {
    let table = MarkedText(SiteFixture.municipalities.replacing(text, with: marked))
    let source = SourceFile(path: "municipalities.csv", text: table.text)
    let result = MunicipalityParser.municipalities(from: source)
    expect(result.diagnostics, match: expected, in: table, sourceLocation: sourceLocation)
    return result.value
  }

  @Test func theNinetyEightAreReadInTheOrderOfTheFile() throws {
    let municipalities = try #require(check(replacing: "", with: ""))
    #expect(municipalities.count == 98)
    #expect(municipalities.map(\.code) == municipalities.map(\.code).sorted())
    #expect(Set(municipalities.map(\.slug)).count == 98)
    let aeroe = try #require(municipalities.first { $0.name == "Ærø" })
    #expect(aeroe.slug.text == "aeroe")
    #expect(aeroe.populationYear == 2020)
  }

  @Test func theRegisterHoldsNinetyEightNamesAndSlugs() {
    #expect(MunicipalityRegister.names.count == 98)
    #expect(Set(MunicipalityRegister.names.values).count == 98)
    let slugs = MunicipalityRegister.names.values.map(Slug.slug(from:))
    #expect(Set(slugs).isSuperset(of: ["hoeje-taastrup", "aeroe", "lyngby-taarbaek", "soroe"]))
  }

  @Test func anotherCountrysMunicipalitiesAreThoseOfItsFile() {
    let table = MarkedText(
      """
      code,name,region,mainTown,population,populationYear,tileColumn,tileRow
      301,Oslo,Østlandet,Oslo,700000,2025,1,1
      46012,Bø,Vestlandet,Bø,3000,2025,1,2
      46013,1️⃣Boe,Nordland,Bø,3000,2025,1,3
      46014,2️⃣-,Nordland,By,3000,2025,1,4

      """)
    let source = SourceFile(path: "municipalities.csv", text: table.text)
    let result = MunicipalityParser.municipalities(from: source, country: .norway)
    #expect(result.value?.map(\.slug.text) == ["oslo", "boe", "boe"])
    expect(
      result.diagnostics,
      match: [
        .error("1️⃣", .duplicateValue, message: "same address as Bø"),
        .error("2️⃣", .invalidCSV, hint: "the municipality's name"),
      ], in: table)
  }

  @Test func missingRowsAreNamed() {
    check(
      replacing: "630,Vejle,Region,By,1630,2020,1,54\n", with: "",
      .error(nil, .invalidCSV, message: "1 of the 98 municipalities are missing: Vejle (630)"))
    let header = SiteFixture.municipalities.prefix { $0 != "\n" } + "\n"
    let source = SourceFile(path: "municipalities.csv", text: String(header))
    let result = MunicipalityParser.municipalities(from: source)
    #expect(result.value?.isEmpty == true)
    #expect(
      result.diagnostics.map(\.message) == [
        "98 of the 98 municipalities are missing: København (101), Frederiksberg (147), Ballerup (151), Brøndby (153), Dragør (155), …"
      ])
  }

  @Test func anotherNameForACodeIsAnErrorWithTheName() {
    let municipalities = check(
      replacing: "630,Vejle,", with: "630,1️⃣Vejel,",
      .error("1️⃣", .invalidCSV, message: "is not 'Vejel'", hint: "write 'Vejle'"))
    #expect(municipalities?.count == 98)
  }

  @Test func anUnknownCodeIsAnErrorAndNoMissingRow() {
    check(
      replacing: "630,Vejle,", with: "1️⃣631,Vejle,",
      .error("1️⃣", .invalidCSV, message: "no municipality has the code 631", hint: "write '630'"))
    check(
      replacing: "630,Vejle,", with: "1️⃣631,Vejlee,",
      .error("1️⃣", .invalidCSV, hint: "did you mean 'Vejle'?"))
    check(
      replacing: "630,Vejle,", with: "1️⃣6e0,Vejle,",
      .error("1️⃣", .invalidCSV, message: "code '6e0' is not a number from 101 to 999"))
  }

  @Test(arguments: ["630", "0630"]) func aCodeUsedTwiceIsAnError(code: String) {
    let municipalities = check(
      replacing: "657,Herning", with: "1️⃣\(code),Vejle",
      .error("1️⃣", .duplicateValue, message: "the code 630 is used twice"),
      .error(nil, .invalidCSV, message: "Herning (657)"))
    #expect(municipalities?.count == 97)
  }

  @Test func aNumberOutOfRangeIsAnErrorButTheMunicipalityStays() {
    let municipalities = check(
      replacing: "630,Vejle,Region,By,1630,2020,1,54",
      with: "630,Vejle,Region,By,1️⃣1.067,2️⃣3020,3️⃣0,4️⃣x",
      .error("1️⃣", .invalidCSV, message: "population '1.067'"),
      .error("2️⃣", .invalidCSV, message: "populationYear '3020' is not a number from 1900 to 2200"),
      .error("3️⃣", .invalidCSV, message: "tileColumn '0'"),
      .error("4️⃣", .invalidCSV, message: "tileRow 'x'"))
    #expect(municipalities?.count == 98)
  }

  @Test func regionAndMainTownAreRequired() {
    check(
      replacing: "630,Vejle,Region,By,", with: "630,Vejle,1️⃣,2️⃣,",
      .error("1️⃣", .invalidCSV, message: "region is missing"),
      .error("2️⃣", .invalidCSV, message: "mainTown is missing"))
  }

  @Test func twoOnOneTileAreAnError() {
    check(
      replacing: "657,Herning,Region,By,1657,2020,8,56",
      with: "657,Herning,Region,By,1657,2020,1️⃣1,54",
      .error("1️⃣", .duplicateValue, message: "Herning and Vejle lie on the same tile"))
  }

  @Test func aRowOfTheWrongLengthIsNoMissingRow() {
    check(
      replacing: "630,Vejle,Region,By,", with: "1️⃣630,Vejle,Region, Midt,By,",
      .error("1️⃣", .invalidCSV, message: "the row has 9 cells and the header 8"))
  }

  @Test func anotherHeaderIsAnError() {
    #expect(
      check(
        replacing: "code,name", with: "1️⃣kode,navn",
        .error("1️⃣", .invalidCSV, message: "header", hint: "write code,name,region")) == nil)
    check(
      replacing: ",", with: ";",
      .error(nil, .invalidCSV, message: "header", hint: "',' and not with ';'"))
  }
}
