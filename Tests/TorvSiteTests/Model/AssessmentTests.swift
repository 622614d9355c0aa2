import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct AssessmentTests {
  /// Two groups and two bands, of which a test replaces a part.
  private static let test = """
    scale: [Nej, Delvist, Ja]
    groups:
      - id: parterne
        title: Parterne
        text: Hvem er med?
        statements: [Handlen er med, Kommunen er med]
        advice: Ring til dem
        guides: [tur]
      - id: tallene
        title: Tallene
        statements:
          - Vi tæller
        advice: Tæl
        courses: [kursus]
    bands:
      - from: 0
        title: Nej
        text: Begynd
      - from: 60
        title: Ja
        text: Bliv ved
    """

  private func parse(
    replacing old: String, with new: String, expecting expected: ExpectedDiagnostic...,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    #expect(Self.test.contains(old), sourceLocation: sourceLocation)
    try TorvSiteTests.parse(
      .assessment, SiteFixture.page(.assessment, Self.test.replacing(old, with: new)),
      expecting: expected, sourceLocation: sourceLocation)
  }

  @Test func everyFieldIsRead() throws {
    let page = try #require(try TorvSiteTests.parse(.assessment, fields: Self.test))
    guard case .assessment(let assessment) = page.content else {
      Issue.record("another kind")
      return
    }
    #expect(assessment.scale == ["Nej", "Delvist", "Ja"])
    #expect(assessment.groups.map(\.id.value.text) == ["parterne", "tallene"])
    #expect(assessment.groups.map(\.text) == ["Hvem er med?", nil])
    #expect(assessment.groups.map(\.advice) == ["Ring til dem", "Tæl"])
    #expect(assessment.count == 3)
    #expect(assessment.bands.map(\.from.value) == [0, 60])
    #expect(page.references.count == 2)
  }

  @Test(arguments: ["[Ja]", "[a, b, c, d, e, f, g, h]"])
  func scaleHasAFewAnswers(scale: String) throws {
    try parse(
      replacing: "[Nej, Delvist, Ja]", with: "1️⃣\(scale)",
      expecting: .error("1️⃣", .invalidValue, message: "between 2 and 7"))
  }

  @Test func anIDAndAStatementStandOnce() throws {
    try parse(
      replacing: "id: tallene", with: "id: 1️⃣parterne",
      expecting: .error("1️⃣", .duplicateValue, message: "the id 'parterne'"))
    try parse(
      replacing: "Vi tæller", with: "1️⃣Handlen er med",
      expecting: .error("1️⃣", .duplicateValue, message: "stands in two groups"))
    try parse(
      replacing: "Kommunen er med", with: "1️⃣Handlen er med",
      expecting: .error("1️⃣", .duplicateValue, message: "stands twice"))
  }

  @Test func bandsBeginAtZeroAndGoUp() throws {
    try parse(
      replacing: "from: 0", with: "from: 1️⃣5",
      expecting: .error("1️⃣", .invalidValue, message: "begins at 5", hint: "write '0'"))
    try parse(
      replacing: "from: 60", with: "from: 1️⃣0",
      expecting: .error("1️⃣", .invalidValue, message: "the one before it at 0", hint: "lowest"))
    try parse(
      replacing: "from: 60", with: "from: 1️⃣101",
      expecting: .error("1️⃣", .invalidValue, message: "between 0 and 100"))
  }

  @Test func whatIsLeftOutIsReported() throws {
    try parse(
      replacing: "    courses: [kursus]", with: "",
      expecting: .error(nil, .missingField, message: "group 'tallene' names no page"))
    try parse(
      replacing: "    advice: Tæl\n", with: "",
      expecting: .error(nil, .missingField, message: "advice"))
  }

  // MARK: - In the site

  @Test func aGroupsPagesExistAndOneOfThemIsOpen() throws {
    let closed = SiteFixture.page(.guide, "access: members")
    let test = Self.test.replacing("id: parterne", with: "id: 1️⃣parterne")
    let course = SiteFixture.page(.course)
    try SiteFixture([
      "assessments/test.md": SiteFixture.page(.assessment, test), "guides/tur.md": closed,
      "courses/kursus.md": course,
    ]).relate(expecting: .error("1️⃣", .closedPlan, message: "group 'parterne'"))
    try SiteFixture([
      "assessments/test.md": SiteFixture.page(.assessment, "access: members\n" + test),
      "guides/tur.md": closed, "courses/kursus.md": course,
    ]).relate()
  }

  @Test func thereAreAtLeastTwoGroups() throws {
    try SiteFixture([
      "assessments/test.md": SiteFixture.page(
        .assessment,
        "groups: [{id: 1️⃣os, title: Os, statements: [Her], advice: Kom, guides: [tur]}]"),
      "guides/tur.md": SiteFixture.page(.guide),
    ]).relate(
      expecting: .error("1️⃣", .invalidValue, message: "the only one", hint: "another group"))
  }
}
