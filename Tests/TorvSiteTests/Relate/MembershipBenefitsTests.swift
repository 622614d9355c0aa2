import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

/// The services and courses are invented here, in the test; today is in 2026.
@Suite struct MembershipBenefitsTests {
  private static func price(_ member: Int, _ nonMember: Int) -> String {
    "price: {member: \(member), nonMember: \(nonMember)}\n"
  }

  private func site(_ files: [String: String]) throws -> Site {
    try Site.relating(SiteFixture(files).input().value).value
  }

  private func included(_ files: [String: String], for category: String) throws
    -> MembershipBenefits.Included
  {
    MembershipBenefits(of: try site(files)).included(
      for: try #require(Slug(validating: category)))
  }

  @Test func aServiceCountsOnceAtItsPriceForOthers() throws {
    let files = [
      "services/dyr.md": SiteFixture.page(
        .service, Self.price(4000, 6000) + "includedFor: [kommune, fond]"),
      "services/billig.md": SiteFixture.page(
        .service, Self.price(0, 500) + "includedFor: [kommune]"),
      "services/uden-pris.md": SiteFixture.page(.service, "includedFor: [fond]"),
      "services/for-ingen.md": SiteFixture.page(.service, Self.price(1, 100)),
    ]
    let municipality = try included(files, for: "kommune")
    #expect(municipality.services.count == 2)
    #expect(municipality.servicesValue == 6500)
    #expect(!municipality.hasUnpriced)
    let foundation = try included(files, for: "fond")
    #expect(foundation.services.count == 2)
    #expect(foundation.servicesValue == 6000)
    #expect(foundation.hasUnpriced)
    #expect(try included(files, for: "andet").services.isEmpty)
  }

  @Test func aPlaceOnEachCourseThatIsCheaperCounts() throws {
    let session = "start: 2026-01-01T09:00, end: 2026-01-01T10:00, place: Vejle"
    let files = [
      "courses/billigere.md": SiteFixture.page(.course, Self.price(1000, 1500)),
      "courses/lige.md": SiteFixture.page(.course, Self.price(700, 700)),
      "courses/uden-pris.md": SiteFixture.page(.course),
      "courses/holdt.md": SiteFixture.page(
        .course, Self.price(100, 900) + "sessions: [{\(session)}]"),
      "courses/kommer.md": SiteFixture.page(
        .course,
        Self.price(200, 300)
          + "sessions: [{\(session)}, {\(session.replacing("2026", with: "2099"))}]"),
      "courses/lukket.md": SiteFixture.page(.course, Self.price(1, 2) + "access: members"),
    ]
    let site = try site(files)
    let benefits = MembershipBenefits(of: site)
    #expect(
      benefits.courses.map { site.pages[$0.page].id.slug.text }.sorted() == ["billigere", "kommer"])
    #expect(benefits.coursesPrice == Price(member: 1200, nonMember: 1800))
    let included = benefits.included(for: try #require(Slug(validating: "kommune")))
    #expect(included.coursesSaving == 600)
    #expect(included.total == 600)
    #expect(benefits.materialCount == 1)
  }

  @Test func nothingForMembersOnlyIsTold() throws {
    let files = [
      "services/lukket.md": SiteFixture.page(
        .service, Self.price(1, 9000) + "includedFor: [kommune]\naccess: members")
    ]
    #expect(try included(files, for: "kommune").services.isEmpty)
  }

  @Test func aSiteWithNeitherServicesNorCoursesHasNoSums() throws {
    let included = try included([:], for: "kommune")
    #expect(included.total == 0)
    #expect(!included.hasUnpriced)
  }
}
