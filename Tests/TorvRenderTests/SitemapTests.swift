import Testing
import TorvSite
import TorvTestSupport

@testable import TorvRender

@Suite struct SitemapTests {
  private func files(_ sample: SampleSite) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    let site = try sample.site()
    let languages = SiteLanguages(site, try SampleSite.strings())
    for file in Sitemap(site: site, access: .withheld, languages: languages).files {
      if case .bytes(let bytes) = file.contents { files[file.path] = bytes }
    }
    return files
  }

  @Test func pagesAndListsAreListedOnceWithFullAddresses() throws {
    var sample = SampleSite()
    sample.add(.page, "index", "title: F\nsummary: S.\nupdated: 2026-05-05")
    for number in 0..<51 { sample.addCase("nr-\(number)", published: "2026-02-02") }
    let sitemap = try XMLTree.parse(try #require(try files(sample)["sitemap.xml"]))
    #expect(sitemap.name == "urlset")
    let urls = sitemap.all("url").flatMap { $0.texts("loc") }
    #expect(Set(urls).count == urls.count)
    let root = "https://torv.example/centret"
    #expect(urls.contains("\(root)/"))
    #expect(urls.contains("\(root)/cases/nr-50/"))
    #expect(urls.contains("\(root)/temaer/byliv/"))
    #expect(urls.contains("\(root)/medlemmer/"))
    #expect(!urls.contains { $0.contains("/side/") || $0.contains("404") })
    let front = sitemap.all("url").first { $0.texts("loc") == ["\(root)/"] }
    #expect(front?.texts("lastmod") == ["2026-05-05"])
  }

  @Test func robotsFileNamesTheSitemap() throws {
    let robots = String(
      decoding: try #require(try files(SampleSite())["robots.txt"]), as: UTF8.self)
    #expect(robots.hasSuffix("\nSitemap: https://torv.example/centret/sitemap.xml\n"))
    #expect(robots.contains("User-agent: *\n"))
    #expect(!robots.contains("Disallow: /\n"))
  }
}
