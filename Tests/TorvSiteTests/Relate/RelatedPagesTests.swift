import Testing

@testable import TorvSite

@Suite struct RelatedPagesTests {
  /// A generator that gives the same numbers in every run.
  private struct Numbers {
    var state: UInt64 = 0x5EED

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  /// Creates a site with this many pages, in which at most 47 pages share a feature.
  private func syntheticSite(pages count: Int) throws -> Site {
    var numbers = Numbers()
    var fixture = SiteFixture()
    fixture.themes = (0..<40).map { "- slug: tema-\($0)\n  title: T\n  summary: S\n" }.joined()
    let places = MunicipalityRegister.names.values.map(Slug.slug(from:)).sorted()
    for number in 0..<count {
      let themes = Set([numbers.below(40), numbers.below(40)]).map { "tema-\($0)" }.sorted()
      let common = """
        published: 20\(10 + numbers.below(10))-01-0\(1 + numbers.below(3))
        themes: [\(themes.joined(separator: ", "))]
        """
      switch number % 4 {
      case 0:
        fixture.files["members/side-\(number).md"] = SiteFixture.page(
          .member, common + "\nmunicipality: \(places[numbers.below(98)])")
      case 1: fixture.files["guides/side-\(number).md"] = SiteFixture.page(.guide, common)
      default:
        let member = numbers.below(count / 4) * 4
        fixture.files["case-studies/side-\(number).md"] = SiteFixture.page(
          .caseStudy,
          common + "\nmunicipality: \(places[numbers.below(98)])\nmembers: [side-\(member)]")
      }
    }
    return try fixture.relate()
  }

  /// Compares each page with every other one.
  private func reference(_ site: Site) throws -> [[Site.PageIndex]] {
    let features = site.pages.map { Set($0.references.filter(\.relates).map(\.target)) }
    var holders: [Reference.Target: Int] = [:]
    for feature in features.joined() { holders[feature, default: 0] += 1 }
    try #require(holders.values.allSatisfy { $0 < 48 })
    return site.pages.indices.map { index in
      let scored = site.pages.indices.compactMap { other -> (score: Int, index: Int)? in
        let shared = features[index].intersection(features[other])
        guard other != index, !shared.isEmpty, site.pages[other].id.kind != .member else {
          return nil
        }
        return (shared.reduce(0) { $0 + 1_000_000 / (holders[$1] ?? 1) }, other)
      }
      return scored.sorted { left, right in
        if left.score != right.score { return left.score > right.score }
        let (leftPage, rightPage) = (site.pages[left.index], site.pages[right.index])
        let (leftDay, rightDay) = (leftPage.published, rightPage.published)
        if let leftDay, let rightDay, leftDay != rightDay { return leftDay > rightDay }
        return leftPage.id.slug < rightPage.id.slug
      }.prefix(5).map(\.index)
    }
  }

  @Test func theNearestAreThoseOfAComparisonOfAllPairs() throws {
    let site = try syntheticSite(pages: 320)
    let reference = try reference(site)
    for index in site.pages.indices {
      #expect(
        site.relations[index].related == reference[index], "\(site.files([index])) differs")
    }
    #expect(site.relations.contains { $0.related.count == 5 })
  }

  @Test func whatIsRareCountsMore() throws {
    var files = [
      "guides/a.md": SiteFixture.page(.guide, "themes: [organisering, finansiering]"),
      "guides/b.md": SiteFixture.page(.guide, "themes: [finansiering]"),
    ]
    for number in 1...5 {
      files["guides/c-\(number).md"] = SiteFixture.page(
        .guide, "themes: [organisering]\npublished: 2026-01-0\(number)")
    }
    let site = try SiteFixture(files).relate()
    let related = try site.relations(ofFile: "guides/a.md").related
    #expect(site.slugs(related) == ["b", "c-5", "c-4", "c-3", "c-2"])
  }

  @Test func tiesGoToTheNewerThenToTheSlug() throws {
    let site = try SiteFixture([
      "guides/a.md": SiteFixture.page(.guide, "themes: [organisering]"),
      "guides/d.md": SiteFixture.page(.guide, "themes: [organisering]\npublished: 2024-01-01"),
      "guides/c.md": SiteFixture.page(.guide, "themes: [organisering]\npublished: 2024-01-01"),
      "guides/b.md": SiteFixture.page(.guide, "themes: [organisering]\npublished: 2025-01-01"),
    ]).relate()
    let related = try site.relations(ofFile: "guides/a.md").related
    #expect(site.slugs(related) == ["b", "c", "d"])
  }

  @Test func pagesThatShareNothingAreNotRelated() throws {
    let site = try SiteFixture([
      "guides/a.md": SiteFixture.page(.guide, "themes: [organisering]"),
      "guides/b.md": SiteFixture.page(.guide, "themes: [finansiering]"),
    ]).relate()
    #expect(site.relations.allSatisfy { $0.related.isEmpty })
  }

  @Test func aMemberIsOfferedToNobodyButIsOfferedSomethingToRead() throws {
    let site = try SiteFixture([
      "members/a.md": SiteFixture.page(.member, "municipality: vejle"),
      "members/b.md": SiteFixture.page(.member, "municipality: vejle"),
      "case-studies/c.md": SiteFixture.page(.caseStudy),
    ]).relate()
    #expect(site.slugs(try site.relations(ofFile: "members/a.md").related) == ["c"])
    #expect(try site.relations(ofFile: "case-studies/c.md").related.isEmpty)
  }
}
