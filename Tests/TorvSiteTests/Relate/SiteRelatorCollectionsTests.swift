import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct SiteRelatorCollectionsTests {
  // MARK: - Collections

  @Test func aPageBelongsToItsThemesRecommendationsActorsAndMunicipalities() throws {
    let site = try SiteFixture([
      "case-studies/a.md": SiteFixture.page(
        .caseStudy,
        """
        municipality: [vejle, aeroe]
        themes: [organisering]
        recommendations: [4]
        actors: [kommuner, erhvervsliv]
        """),
      "guides/b.md": SiteFixture.page(.guide, "themes: [organisering]"),
      "guides/c.md": SiteFixture.page(.guide, "themes: [organisering]\ndraft: true"),
    ]).relate()
    let theme = try #require(Slug(validating: "organisering"))
    let aeroe = try #require(Slug(validating: "aeroe"))
    #expect(site.files(site.entries(of: .theme(theme))) == ["case-studies/a", "guides/b"])
    #expect(site.files(site.entries(of: .municipality(aeroe))) == ["case-studies/a"])
    #expect(site.files(site.entries(of: .recommendation(4))) == ["case-studies/a"])
    #expect(site.entries(of: .recommendation(5)).isEmpty)
    #expect(site.files(site.entries(of: .actor(.erhvervsliv))) == ["case-studies/a"])
    #expect(site.entries(of: .actor(.staten)).count == 12)
  }

  @Test func theIndexOfMembersHoldsThoseWhoseMembershipIsInForce() throws {
    let site = try SiteFixture([
      "members/nu.md": SiteFixture.page(.member),
      "members/forbi.md": SiteFixture.page(.member, "left: 2026-11-20"),
      "members/sidste-dag.md": SiteFixture.page(.member, "left: 2026-11-21"),
      "members/foerste-dag.md": SiteFixture.page(.member, "joined: 2026-11-20"),
      "members/senere.md": SiteFixture.page(.member, "joined: 2026-11-21"),
    ]).relate()
    let current = ["foerste-dag", "nu", "sidste-dag"]
    #expect(site.slugs(site.currentMembers) == current)
    let kommune = try #require(Slug(validating: "kommune"))
    #expect(site.slugs(site.entries(of: .memberCategory(kommune))) == current)
    #expect(site.entries(of: .kind(.member)).count == 5)
  }

  // MARK: - Collisions

  @Test func aPageAndAGeneratedListAtOnePathAreReported() throws {
    try SiteFixture(["pages/temaer.md": "1️⃣" + SiteFixture.page(.page)]).relate(
      expecting: .error(
        "1️⃣", .pathCollision,
        message: "by both the list of themes and 'Content/pages/temaer.md'"))
    try SiteFixture(["members/kategori.md": "1️⃣" + SiteFixture.page(.member)]).relate(
      expecting: .error("1️⃣", .pathCollision, message: "the list of members by category"))
    try SiteFixture(["pages/guides.md": "1️⃣" + SiteFixture.page(.page)]).relate(
      expecting: .error("1️⃣", .pathCollision, message: "the list of Content/guides/"))
  }

  @Test func aliasesCollideWithPagesListsAndEachOther() throws {
    try SiteFixture([
      "guides/a.md": SiteFixture.page(.guide, "aliases: [/gammel/]"),
      "guides/b.md": SiteFixture.page(
        .guide,
        "aliases: [1️⃣/guides/a/, 2️⃣/gammel, 3️⃣/Guides/B/, 4️⃣/feed.xml, 5️⃣/kommuner/vejle/, 6️⃣/404.html]"
      ),
    ]).relate(
      expecting: .error("1️⃣", .pathCollision, message: "'Content/guides/a.md' and an alias of"),
      .error("2️⃣", .pathCollision, message: "an alias of 'Content/guides/a.md' and an alias of"),
      .error("3️⃣", .pathCollision, message: "differ only in case"),
      .error("4️⃣", .pathCollision, message: "the feed of the site"),
      .error("5️⃣", .pathCollision, message: "the page of the municipality 'vejle'"),
      .error("6️⃣", .pathCollision, message: "the page for missing addresses"))
  }

  @Test func attachmentsCollideWithFilesAndFolders() throws {
    try SiteFixture(
      ["guides/a.md": SiteFixture.page(.guide, body: "[x](A.pdf) [y](a.pdf) [z](maal)\n")],
      attachments: ["guides/A.pdf", "guides/a.pdf", "guides/maal", "guides/maal/index.html"]
    ).relate(
      expecting: .error(
        nil, .pathCollision, message: "'Content/guides/A.pdf' and 'Content/guides/a.pdf'"),
      .error(nil, .pathCollision, message: "'/guides/maal' and '/guides/maal/index.html'"),
      .warning(nil, .unusedFile))
  }

  @Test func theListOfBacklinksHasAPathOfItsOwn() throws {
    let files = (1...51).map { number in
      ("guides/g-\(number).md", SiteFixture.page(.guide, body: "[x](../pages/maal.md)\n"))
    }
    var fixture = SiteFixture(Dictionary(uniqueKeysWithValues: files))
    fixture.files["pages/maal.md"] = SiteFixture.page(.page)
    let site = try fixture.relate()
    let paths = site.generatedPages.map(SitePaths.path).filter { $0.contains("henvisninger") }
    #expect(paths == ["/maal/henvisninger/", "/maal/henvisninger/side/2/"])
    fixture.files["pages/om.md"] = SiteFixture.page(.page, "aliases: [/maal/henvisninger/]")
    try fixture.relate(expecting: .error(nil, .pathCollision, message: "what points at 'maal'"))
    fixture.files["pages/om.md"] = nil
    fixture.files["guides/g-51.md"] = nil
    let smaller = try fixture.relate()
    #expect(!smaller.generatedPages.map(SitePaths.path).contains("/maal/henvisninger/"))
  }

  // MARK: - Aliases

  @Test func aliasesRedirectToTheirPage() throws {
    let site = try SiteFixture([
      "guides/a.md": SiteFixture.page(
        .guide, "aliases: [/z/, /gammel, /gammel.html, /på/dansk/, /mappe.d/]")
    ]).relate()
    let target = try site.index(ofFile: "guides/a.md")
    #expect(
      site.redirects.map(\.path) == ["/gammel.html", "/gammel/", "/mappe.d/", "/på/dansk/", "/z/"])
    #expect(site.redirects.allSatisfy { $0.target == target })
  }

  @Test func aDraftHasNoRedirects() throws {
    let site = try SiteFixture([
      "guides/a.md": SiteFixture.page(.guide, "aliases: [/z/]\ndraft: true")
    ]).relate()
    #expect(site.redirects.isEmpty)
  }

  @Test(arguments: [
    "/", "https://a.dk/", "/a//b/", "//a.dk/", "/../a/", "/a/./b/", "\"/a b/\"", "/a?b/",
    "\"/a#b/\"", "/a%20b/", "'/a\\b/'",
  ])
  func anAliasIsAPathOnTheSite(alias: String) throws {
    try SiteFixture([
      "guides/a.md": SiteFixture.page(.guide, "aliases: [1️⃣\(alias)]")
    ]).relate(
      expecting: .error(
        "1️⃣", .invalidValue, message: "is not a path on the site", hint: "'/gammel/adresse/'"))
  }

  @Test func anAliasWithoutItsFirstSlashIsUnderstood() throws {
    try SiteFixture([
      "guides/a.md": SiteFixture.page(.guide, "aliases: [1️⃣gammel/]")
    ]).relate(
      expecting: .error(
        "1️⃣", .invalidValue, message: "is not a path on the site", hint: "write '/gammel/'"))
  }
}
