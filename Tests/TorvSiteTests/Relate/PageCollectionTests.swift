import Testing

@testable import TorvSite

@Suite struct PageCollectionTests {
  @Test(arguments: [(0, 1), (1, 1), (50, 1), (51, 2), (100, 2), (101, 3)])
  func fiftyEntriesStandOnAPage(entries: Int, pages: Int) {
    #expect(PageCollection.pageCount(entries: entries) == pages)
  }

  @Test(arguments: [49, 50, 51, 100, 101])
  func aListHasTheGeneratedPagesThatItTakes(count: Int) throws {
    // The page on membership is not a guide, so only the guides count.
    let files = (0..<count).map { ("guides/guide-\($0).md", SiteFixture.page(.guide)) }
    let site = try SiteFixture(Dictionary(uniqueKeysWithValues: files)).relate()
    #expect(site.entries(of: .kind(.guide)).count == count)
    let paths = site.generatedPages.map(SitePaths.path).filter { $0.hasPrefix("/guides/") }
    let expected = (1...PageCollection.pageCount(entries: count)).map {
      $0 == 1 ? "/guides/" : "/guides/side/\($0)/"
    }
    #expect(paths == expected)
  }

  @Test func everyGeneratedPageHasAPathOfItsOwn() throws {
    let site = try SiteFixture().relate()
    let paths = site.generatedPages.map(SitePaths.path)
    #expect(Set(paths).count == paths.count)
    #expect(Set(site.generatedPages.map(\.description)).count == site.generatedPages.count)
  }
}
