import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct CaseStudyTests {
  private func caseStudy(_ fields: String) throws -> CaseStudy {
    let page = try #require(try parse(.caseStudy, fields: fields))
    guard case .caseStudy(let caseStudy) = page.content else { throw OtherKind() }
    return caseStudy
  }

  private struct OtherKind: Error {}

  /// Parses a case whose place is given only by the fields.
  private func check(
    setting: String, _ expected: ExpectedDiagnostic...,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let text = SiteFixture.page(.caseStudy).replacing("municipality: vejle", with: setting)
    try parse(.caseStudy, text, expecting: expected, sourceLocation: sourceLocation)
  }

  @Test func everyFieldIsRead() throws {
    let caseStudy = try caseStudy(
      """
      municipality: [vejle, aeroe]
      period: 2019-
      evidence: 3
      method: Tælling
      members: [a, b]
      partners: [{name: Kommunen}, {name: Banken, role: ejer}]
      financing: [{source: Kommunen, amount: 500000, currency: EUR, year: 2019-2020}, {source: X}]
      results: [{label: Butikker, before: 12, after: 14, unit: stk., source: Rapport}]
      sources: [{title: Rapport, url: "https://kilde.example/", date: 2020-06}]
      """)
    #expect(caseStudy.period.isOngoing)
    #expect(caseStudy.evidence == .describedMethod)
    #expect(caseStudy.members.map(\.text) == ["a", "b"])
    #expect(caseStudy.partners.map(\.role) == [nil, "ejer"])
    #expect(caseStudy.financing.map(\.currency) == [.euro, nil])
    #expect(caseStudy.results.first?.source?.value == "Rapport")
    #expect(caseStudy.sources.first?.date?.description == "2020-06")
    guard case .municipalities(let slugs) = caseStudy.setting else { throw OtherKind() }
    #expect(slugs.map(\.text) == ["vejle", "aeroe"])
  }

  @Test func aCaseFromAbroadHasPlaceAndCountry() throws {
    try check(setting: "place: Malmö\ncountry: SE")
    try check(
      setting: "place: 1️⃣Malmö",
      .error("1️⃣", .missingField, message: "country is missing, required with place"))
    try check(
      setting: "place: Malmö\ncountry: 1️⃣Sverige", .error("1️⃣", .invalidValue, hint: "write 'SE'"))
  }

  @Test func aCaseHasOneSetting() throws {
    try check(
      setting: "municipality: vejle\nplace: 1️⃣Malmö\ncountry: SE",
      .error("1️⃣", .conflictingFields, message: "both municipality and place"))
    try check(
      setting: "municipality: vejle\ncountry: 1️⃣SE",
      .error("1️⃣", .conflictingFields, message: "country is given without place"))
    try check(
      setting: "country: SE", .error(nil, .missingField, message: "municipality is missing"))
  }

  @Test func anUnfinishedSettingIsReportedOnce() throws {
    try check(setting: "municipality: 1️⃣TODO", .error("1️⃣", .unfinishedText))
    try check(setting: "place: 1️⃣TODO\ncountry: SE", .error("1️⃣", .unfinishedText))
    try check(
      setting: "municipality: [vejle, 1️⃣Ærø]", .error("1️⃣", .invalidValue, hint: "write 'aeroe'"))
  }

  @Test(arguments: ["2023-2019", "19", "2019 - 2023", "2019–2023", "-2019", "2019-20"])
  func aPeriodIsInOrderAndOfOneForm(period: String) throws {
    try parse(
      .caseStudy, fields: "period: 1️⃣\"\(period)\"",
      expecting: .error("1️⃣", .invalidValue, message: "a period in order of time"))
  }

  @Test(arguments: ["3", "4", "5"]) func strongEvidenceNeedsItsMethod(evidence: String) throws {
    try parse(
      .caseStudy, fields: "evidence: 1️⃣\(evidence)",
      expecting: .error(
        "1️⃣", .missingField, message: "method is missing", hint: "add 'method: Tælling"))
    try parse(.caseStudy, fields: "evidence: \(evidence)\nmethod: Tælling")
  }

  @Test(arguments: ["experience", "1", "2"]) func otherEvidenceNeedsNone(evidence: String) throws {
    try parse(.caseStudy, fields: "evidence: \(evidence)")
  }

  @Test func aCaseWithoutASourceIsAnError() throws {
    try parse(.caseStudy, fields: "1️⃣sources: []", expecting: .error("1️⃣", .missingField))
  }

  @Test func moneyIsANumberThatNobodyCanMisread() throws {
    try parse(
      .caseStudy,
      fields: """
        financing:
          - source: A
            amount: 1️⃣-5
          - source: B
            amount: 2️⃣500.000
          - source: C
            amount: 3️⃣500.000,50
          - source: D
            amount: 500000.50
            currency: 4️⃣kr
            year: 5️⃣i fjor
        """,
      expecting: .error("1️⃣", .invalidValue, message: "negative"),
      .error("2️⃣", .invalidValue, message: "more than two decimals", hint: "'500000'"),
      .error("3️⃣", .invalidValue, message: "without separators"),
      .error("4️⃣", .invalidValue, message: "'DKK'"), .error("5️⃣", .invalidValue, message: "period"))
  }

  @Test func theSourceOfAResultIsOneOfThePage() throws {
    try parse(
      .caseStudy,
      fields: """
        results:
          - label: Butikker
            after: 14
            source: 1️⃣Klide
          - label: Gående
            after: 2
            source: 2️⃣Avisen
        """,
      expecting: .error("1️⃣", .unknownReference, hint: "did you mean 'Kilde'?"),
      .error("2️⃣", .unknownReference, hint: "add it to sources"))
  }

  @Test func membersAndMunicipalitiesAreReferences() throws {
    let page = try #require(try parse(.caseStudy, fields: "members: [moelleby]"))
    let targets = page.references.map(\.target)
    let member = try #require(Slug(validating: "moelleby"))
    let vejle = try #require(Slug(validating: "vejle"))
    #expect(
      Set(targets) == [.municipality(vejle), .page(Page.ID(kind: .member, slug: member))])
  }
}
