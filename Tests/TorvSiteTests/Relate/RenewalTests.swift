import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct RenewalTests {
  private func guide(_ reviewBy: String) -> String {
    SiteFixture.page(.guide, "reviewed: 2020-01-01\nreviewBy: \(reviewBy)")
  }

  @Test func aGuidePastItsReviewIsWarnedOf() throws {
    try SiteFixture(["guides/a.md": guide("1️⃣2026-11-19")]).relate(
      expecting: .warning(
        "1️⃣", .reviewOverdue, message: "reviewed by 2026-11-19", hint: "reviewed and reviewBy"))
    try SiteFixture(["guides/a.md": guide("2026-11-20")]).relate()
  }

  @Test func whatIsOverdueComesFirstThenWhatIsDueSoon() throws {
    var fixture = SiteFixture([
      "guides/senere.md": guide("2027-02-19"), "guides/snart.md": guide("2027-02-18"),
      "guides/nu.md": guide("2026-11-20"), "guides/b.md": guide("2027-01-01"),
      "guides/a.md": guide("2027-01-01"),
    ])
    let site = try fixture.relate()
    let renewals = site.renewals(within: 90)
    #expect(site.slugs(renewals.map(\.page)) == ["nu", "a", "b", "snart"])
    #expect(!renewals.contains { $0.isOverdue(on: site.today) })
    fixture.today = "2027-01-02"
    let later = Site.relating(try fixture.input().value).value
    #expect(
      later.renewals(within: 0).map { $0.isOverdue(on: later.today) } == [true, true, true])
  }

  @Test func figuresThatShouldBeRenewedAreAmongThem() throws {
    let page = try #require(
      try parse(.dataset, fields: "updated: 2025-01-31\nfrequency: monthly"))
    #expect(page.renewal?.description == "2025-02-28")
    #expect(try parse(.dataset, fields: "frequency: never")?.renewal == nil)
    #expect(try parse(.member, fields: "")?.renewal == nil)
  }

  @Test(arguments: [
    ("published: 1️⃣2099-01-01", "'draft: true' until then"), ("updated: 1️⃣2026-11-21", "happened"),
    ("sources: [{title: Kilde, url: https://kilde.example/, date: 1️⃣2027}]", "happened"),
    ("sources: [{title: Kilde, url: https://kilde.example/, date: 1️⃣2026-12}]", "happened"),
  ])
  func aDayThatIsStillToComeIsAWarning(_ field: String, _ hint: String) throws {
    try SiteFixture(["case-studies/sag.md": SiteFixture.page(.caseStudy, field)]).relate(
      expecting: .warning(
        "1️⃣", .futureDate, message: "lies after today (2026-11-20)", hint: hint))
  }

  @Test(arguments: [
    "published: 2026-11-20", "published: 2099-01-01\ndraft: true",
    "sources: [{title: Kilde, url: https://kilde.example/, date: 2026}]",
    "sources: [{title: Kilde, url: https://kilde.example/, date: 2026-11}]",
  ])
  func todayAndWhatMayBeTodayAreNone(_ field: String) throws {
    try SiteFixture(["case-studies/sag.md": SiteFixture.page(.caseStudy, field)]).relate()
  }
}
