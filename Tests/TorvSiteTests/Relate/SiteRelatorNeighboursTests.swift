import Testing

@testable import TorvSite

@Suite struct SiteRelatorNeighboursTests {
  private func neighbours(_ path: String, in site: Site) throws -> [String?] {
    let relations = try site.relations(ofFile: path)
    return [relations.previous, relations.next].map { $0.map { site.pages[$0].id.slug.text } }
  }

  @Test func neighboursFollowTheOrderOfTheKind() throws {
    let site = try SiteFixture([
      "guides/a.md": SiteFixture.page(.guide, "published: 2024-01-01"),
      "guides/b.md": SiteFixture.page(.guide, "published: 2026-01-01"),
      "guides/c.md": SiteFixture.page(.guide, "published: 2025-01-01"),
      "guides/d.md": SiteFixture.page(.guide, "published: 2025-06-01\ndraft: true"),
    ]).relate()
    #expect(try neighbours("guides/b.md", in: site) == [nil, "c"])
    #expect(try neighbours("guides/c.md", in: site) == ["b", "a"])
    #expect(try neighbours("guides/a.md", in: site) == ["c", nil])
    #expect(
      try neighbours("recommendations/anbefaling-10.md", in: site)
        == ["anbefaling-9", "anbefaling-11"])
  }

  @Test func plainPagesHaveNoOrderAndNoNeighbours() throws {
    let site = try SiteFixture().relate()
    #expect(try neighbours("pages/index.md", in: site) == [nil, nil])
  }

  @Test func backlinksAreNewestFirstAndEachOnce() throws {
    let site = try SiteFixture([
      "members/m.md": SiteFixture.page(.member),
      "case-studies/a.md": SiteFixture.page(
        .caseStudy, "members: [m]\npublished: 2024-01-01", body: "[m](../members/m.md)\n"),
      "case-studies/b.md": SiteFixture.page(.caseStudy, "members: [m]\npublished: 2025-01-01"),
      "guides/c.md": SiteFixture.page(.guide, body: "[m](../members/m.md)\n"),
      "guides/d.md": SiteFixture.page(.guide, "draft: true", body: "[m](../members/m.md)\n"),
    ]).relate()
    #expect(
      site.files(try site.relations(ofFile: "members/m.md").backlinks)
        == ["case-studies/b", "case-studies/a", "guides/c"])
    for index in site.pages.indices {
      for target in site.relations[index].outgoing {
        #expect(site.relations[target].backlinks.contains(index))
      }
      for source in site.relations[index].backlinks {
        #expect(site.relations[source].outgoing.contains(index))
      }
    }
  }
}
