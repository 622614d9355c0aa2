import Testing

@testable import TorvSite

@Suite struct SitePathsTests {
  @Test(arguments: [
    (PageKind.recommendation, "/anbefalinger/et/"), (.caseStudy, "/cases/et/"),
    (.guide, "/guides/et/"), (.course, "/kurser/et/"), (.member, "/medlemmer/et/"),
    (.page, "/et/"),
  ])
  func aPageLiesInTheFolderOfItsKind(kind: PageKind, path: String) throws {
    let slug = try #require(Slug(validating: "et"))
    #expect(SitePaths.path(of: Page.ID(kind: kind, slug: slug)) == path)
  }

  @Test func thePlainPageIndexIsTheFrontPage() throws {
    let slug = try #require(Slug(validating: "index"))
    #expect(SitePaths.path(of: Page.ID(kind: .page, slug: slug)) == "/")
    #expect(SitePaths.path(of: Page.ID(kind: .guide, slug: slug)) == "/guides/index/")
  }

  @Test(arguments: [
    ("/", "index.html"), ("/om/", "om/index.html"), ("/404.html", "404.html"),
    ("/cases/a/", "cases/a/index.html"), ("/guides/a.pdf", "guides/a.pdf"),
  ])
  func aPathIsWrittenToAFile(path: String, file: String) {
    #expect(SitePaths.file(of: path) == file)
  }

  @Test func attachmentsAreFoundBesideTheirPages() {
    #expect(SitePaths.path(ofAttachment: "guides/a/b.pdf", kind: .guide) == "/guides/a/b.pdf")
    #expect(SitePaths.path(ofAttachment: "members/a.svg", kind: .member) == "/medlemmer/a.svg")
    #expect(SitePaths.path(ofAttachment: "pages/a.jpg", kind: .page) == "/a.jpg")
  }

  @Test func feedsAreFoundAtTheirKind() {
    #expect(SitePaths.feedPath(of: .site) == "/feed.xml")
    #expect(SitePaths.feedPath(of: .kind(.caseStudy)) == "/cases/feed.xml")
    #expect(SitePaths.feedPath(of: .actor(.kommuner)) == "/aktoerer/kommuner/feed.xml")
    #expect(SitePaths.feedPath(of: .recommendation(2)) == "/anbefalinger/materiale/2/feed.xml")
  }

  @Test func municipalitiesHaveDanishSlugsInTheirPaths() throws {
    let site = try SiteFixture().relate()
    let paths = Set(site.generatedPages.map(SitePaths.path))
    #expect(
      paths.isSuperset(of: [
        "/kommuner/aeroe/", "/kommuner/hoeje-taastrup/", "/kommuner/", "/temaer/organisering/",
        "/aktoerer/kommuner/", "/medlemmer/", "/medlemmer/kategori/fond/", "/medlemmer/materiale/",
        "/daekning/",
      ]))
  }
}
