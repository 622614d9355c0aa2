import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct SiteRelatorCompletenessTests {
  @Test func aCompleteSiteHasNoDiagnostics() throws {
    let site = try SiteFixture().relate()
    #expect(site.pages.count == 14)
  }

  // MARK: - The twelve and the front page

  @Test func missingRecommendationsAreNamed() throws {
    var fixture = SiteFixture()
    fixture.files["recommendations/anbefaling-3.md"] = nil
    fixture.files["recommendations/anbefaling-11.md"] = nil
    try fixture.relate(
      expecting: .error(
        nil, .missingFile, message: "recommendation 3, 11 of the 12 is missing",
        hint: "Content/recommendations/"))
  }

  @Test(arguments: ["0", "13", "-1"]) func aNumberIsOneOfThoseInTheSettings(number: String) throws {
    try SiteFixture([
      "recommendations/en-til.md": SiteFixture.page(.recommendation, "number: 1️⃣\(number)")
    ]).relate(
      expecting: .error(
        "1️⃣", .invalidValue, message: "between 1 and 12", hint: "'recommendations' in"))
  }

  @Test func aProgrammeMayHaveAnotherNumberOfRecommendations() throws {
    var fixture = SiteFixture(["guides/a.md": SiteFixture.page(.guide, "recommendations: [1️⃣9]")])
    fixture.settings += "recommendations: 8\n"
    for number in 9...12 { fixture.files["recommendations/anbefaling-\(number).md"] = nil }
    try fixture.relate(
      expecting: .error("1️⃣", .unknownReference, hint: "from 1 to 8"))
  }

  @Test func aCaseFromAbroadIsNotFromTheCentresOwnCountry() throws {
    let abroad = SiteFixture.page(.caseStudy, "place: Bergen\ncountry: 1️⃣NO")
      .replacing("municipality: vejle\n", with: "")
    var fixture = SiteFixture(["case-studies/bergen.md": abroad.replacing("1️⃣", with: "")])
    try fixture.relate()
    fixture = SiteFixture(["case-studies/bergen.md": abroad])
    fixture.settings += "country: NO\n"
    try fixture.relate(
      expecting: .error("1️⃣", .invalidValue, message: "the centre's own", hint: "municipality"))
  }

  @Test func aDraftIsNotOneOfTheTwelve() throws {
    let draft = SiteFixture.page(.recommendation, "number: 3\ndraft: true")
    try SiteFixture(["recommendations/anbefaling-3.md": draft]).relate(
      expecting: .error(
        nil, .missingFile, message: "recommendation 3 of", hint: "remove 'draft: true'"))
  }

  @Test func aNumberUsedTwiceIsReportedInTheLaterFile() throws {
    try SiteFixture([
      "recommendations/en-til.md": SiteFixture.page(.recommendation, "number: 1️⃣3")
    ]).relate(
      expecting: .error(
        "1️⃣", .duplicateValue,
        message: "number 3 is also that of 'Content/recommendations/anbefaling-3.md'"))
  }

  @Test func aDraftMayHaveTheNumberOfAnother() throws {
    try SiteFixture([
      "recommendations/en-til.md": SiteFixture.page(.recommendation, "number: 3\ndraft: true")
    ]).relate()
  }

  @Test func aRecommendationWithAMistakeIsNotMissingToo() throws {
    try SiteFixture([
      "recommendations/anbefaling-3.md": SiteFixture.page(.recommendation, "number: 1️⃣tre")
    ]).relate(expecting: .error("1️⃣", .invalidValue))
  }

  @Test func theFrontPageIsRequired() throws {
    var fixture = SiteFixture()
    fixture.files["pages/index.md"] = nil
    try fixture.relate(
      expecting: .error(
        nil, .missingFile, message: "front page", hint: "add 'Content/pages/index.md'"))
    fixture.files["pages/index.md"] = SiteFixture.page(.page, "draft: true")
    try fixture.relate(
      expecting: .error(nil, .missingFile, message: "front page", hint: "remove 'draft: true'"))
    fixture.files["pages/index.md"] = SiteFixture.page(.page, "published: 1️⃣nu")
      .replacing("title: Titel\n", with: "")
    try fixture.relate(
      expecting: .error("1️⃣", .invalidValue), .error(nil, .missingField, message: "title"))
  }

  // MARK: - Settings

  @Test func pathsOfTheSettingsLeadSomewhere() throws {
    var fixture = SiteFixture()
    fixture.settings = SiteFixture.legalSettings
      .replacing("path: /cases/", with: "path: 1️⃣/case/").replacing(
        "membership: /medlemskab/", with: "membership: 2️⃣/medlemskab")
    try fixture.relate(
      expecting: .error("1️⃣", .deadLink, hint: "did you mean '/cases/'?"),
      .error("2️⃣", .deadLink, hint: "did you mean '/medlemskab/'?"))
  }

  @Test func aPathToAPageWithAMistakeIsNoSecondMistake() throws {
    try SiteFixture(["pages/medlemskab.md": "1️⃣---\nsummary: x\n---\n"]).relate(
      expecting: .error("1️⃣", .missingField))
  }

  // MARK: - Pictures and downloads

  @Test func aFileThatNoPageUsesIsAWarning() throws {
    let site = try SiteFixture(attachments: ["guides/æ.pdf"]).relate(
      expecting: .warning(nil, .unusedFile, message: "no page uses this file"))
    #expect(site.attachments.isEmpty)
  }

  @Test func aFileOfADraftIsNoStray() throws {
    let site = try SiteFixture(
      [
        "guides/a.md": SiteFixture.page(
          .guide, "draft: true\nimage: a.jpg\nimageAlt: Torvet", body: "![Torvet](./b.jpg)\n")
      ], attachments: ["guides/a.jpg", "guides/b.jpg"]
    ).relate()
    #expect(site.attachments.isEmpty)
  }

  @Test func aFileBesideAPageWithAMistakeIsNoStray() throws {
    try SiteFixture(
      ["guides/a.md": SiteFixture.page(.guide, "reviewed: 1️⃣nu\nimage: a.jpg\nimageAlt: Torvet")],
      attachments: ["guides/a.jpg"]
    ).relate(expecting: .error("1️⃣", .invalidValue))
  }
}
