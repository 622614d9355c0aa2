import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct SiteRelatorDatasetsTests {
  private func site(_ fields: String, table: String = "tal\n1\n") -> SiteFixture {
    var site = SiteFixture(["datasets/side.md": SiteFixture.page(.dataset, fields)])
    site.tables = ["datasets/side.csv": table]
    return site
  }

  @Test func theFileOfADatasetIsReadAndPublishedWithItsJSON() throws {
    let site = try site("").relate()
    let index = try site.index(ofFile: "datasets/side.md")
    #expect(site.tables[index]?.rows == [[.number(DecimalNumber(1))]])
    #expect(site.attachments.map(\.path) == ["/data/side.csv"])
    #expect(SitePaths.json(ofDataset: site.pages[index].id.slug) == "/data/side.json")
  }

  @Test func mistakesOfTheFileAreReportedInIt() throws {
    try site("", table: "tal\n1️⃣en\n").relate(expecting: .error("1️⃣", .invalidCSV))
    let input = try site("", table: "tal\nen\n").input().value
    #expect(
      Site.relating(input).diagnostics.compactMap { $0.location?.description } == [
        "Content/datasets/side.csv:2:1"
      ])
  }

  @Test func aFileThatIsNotThereIsReportedAtTheField() throws {
    var site = site("file: 1️⃣side.csv")
    site.tables = [:]
    try site.relate(expecting: .error("1️⃣", .deadLink, message: "'side.csv' does not exist"))
  }

  @Test func theFileHasTheNameOfThePage() throws {
    var site = site("file: 1️⃣andet.csv")
    site.tables = ["datasets/andet.csv": "tal\n1\n"]
    try site.relate(
      expecting: .error("1️⃣", .invalidValue, message: "the name of the page", hint: "'side.csv'"))
  }

  @Test(arguments: [("2026-11-19", false), ("2027-01-01", false), ("2027-01-02", true)])
  func figuresThatShouldHaveBeenRenewedAreWarnedOf(today: String, isOverdue: Bool) throws {
    var site = site("updated: 1️⃣2026-01-01\nfrequency: annual")
    site.today = today
    guard isOverdue else {
      try site.relate()
      return
    }
    try site.relate(
      expecting: .warning("1️⃣", .outdatedData, message: "by 2027-01-01", hint: "'annual'"))
  }

  @Test func aDatasetForMembersIsCheckedButItsFileIsNotPublished() throws {
    let site = try site("access: members").relate()
    #expect(site.attachments.isEmpty)
    #expect(site.sealedAttachments.map(\.source) == ["datasets/side.csv"])
    try self.site("access: members", table: "1️⃣ord\n1\n").relate(
      expecting: .error("1️⃣", .invalidCSV, message: "'ord'"),
      .error("1️⃣", .invalidCSV, message: "'tal' is missing"))
  }

  @Test func noPageMayTakeTheAddressOfAJSON() throws {
    var site = site("")
    site.files["pages/om.md"] = SiteFixture.page(.page, "aliases: [1️⃣/data/side.json]")
    try site.relate(expecting: .error("1️⃣", .pathCollision))
  }
}
