import Testing

@testable import TorvSite

@Suite struct PageOrderTests {
  @Test func listsAreNewestFirstWithTiesBySlugAndUndatedLast() throws {
    let site = try SiteFixture([
      "guides/b.md": SiteFixture.page(.guide, "published: 2024-01-01"),
      "guides/a.md": SiteFixture.page(.guide, "published: 2024-01-01"),
      "guides/z.md": SiteFixture.page(.guide, "published: 2025-01-01"),
      "guides/d.md": SiteFixture.page(.guide),
      "guides/c.md": SiteFixture.page(.guide, "updated: 2026-01-01"),
    ]).relate()
    #expect(site.slugs(site.entries(of: .kind(.guide))) == ["z", "a", "b", "c", "d"])
  }

  @Test func coursesStandByTheirNextSession() throws {
    let session = { (day: String) in
      "sessions: [{start: \(day)T09:00, end: \(day)T16:00, place: Vejle}]"
    }
    let site = try SiteFixture([
      "courses/ingen.md": SiteFixture.page(.course, "published: 2026-01-01"),
      "courses/forbi.md": SiteFixture.page(
        .course, "published: 2026-02-01\n" + session("2026-03-01")),
      "courses/sent.md": SiteFixture.page(.course, session("2027-05-01")),
      "courses/snart.md": SiteFixture.page(.course, session("2026-12-01")),
      "courses/lukket.md": SiteFixture.page(.course, "access: members\n" + session("2026-11-21")),
    ]).relate()
    #expect(
      site.slugs(site.entries(of: .kind(.course))) == ["snart", "sent", "forbi", "ingen", "lukket"])
  }

  @Test func equalSlugsAreInOrderOfTheirKind() throws {
    let site = try SiteFixture([
      "guides/a.md": SiteFixture.page(.guide, "published: 2024-01-01\nthemes: [finansiering]"),
      "courses/a.md": SiteFixture.page(.course, "published: 2024-01-01\nthemes: [finansiering]"),
      "case-studies/a.md": SiteFixture.page(
        .caseStudy, "published: 2024-01-01\nthemes: [finansiering]"),
    ]).relate()
    let all = Array(site.pages.indices)
    #expect(
      site.files(site.newestFirst(all)).prefix(3) == ["case-studies/a", "guides/a", "courses/a"])
    #expect(site.newestFirst(all.reversed()) == site.newestFirst(all))
  }

  @Test func recommendationsAreInOrderOfTheirNumber() throws {
    let site = try SiteFixture().relate()
    let slugs = site.slugs(site.entries(of: .kind(.recommendation)))
    #expect(slugs == (1...12).map { "anbefaling-\($0)" })
  }

  @Test func membersAreInDanishOrderWithTiesBySlug() throws {
    let names = ["Aarhus", "Ærø", "Zoo", "Åby", "Østerbro", "Zoo"]
    let files = names.enumerated().map { number, name in
      ("members/m-\(number).md", SiteFixture.page(.member, "title: \(name)"))
    }
    let site = try SiteFixture(Dictionary(uniqueKeysWithValues: files)).relate()
    #expect(site.slugs(site.currentMembers) == ["m-2", "m-5", "m-1", "m-4", "m-3", "m-0"])
  }
}
