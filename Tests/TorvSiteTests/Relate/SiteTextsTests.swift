import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

/// Which edits leave everything that relating finds as it was.
@Suite struct SiteTextsTests {
  private static let path = "guides/en.md"
  private static let text = SiteFixture.page(
    .guide, body: "## Først\n\nSe [om](../pages/om.md#fakta).\n\n## Siden\n")

  private func input(_ text: String = text, more: [String: String] = [:]) throws -> SiteInput {
    var files = [Self.path: text, "pages/om.md": SiteFixture.page(.page, body: "## Fakta\n")]
    files.merge(more) { _, own in own }
    return try SiteFixture(files, attachments: ["guides/plan.svg"]).input().value
  }

  private func replacements(for text: String) throws -> Int? {
    // Pages that stay as they are stay the same objects.
    let earlier = try input()
    var now = earlier
    let page = try #require(try input(text).pages.first { $0.source.path.hasSuffix(Self.path) })
    now.pages = earlier.pages.map { $0.id == page.id ? page : $0 }
    return now.replacements(since: earlier)?.count
  }

  @Test(arguments: [
    text, text + "\nEn rettelse.\n", text.replacing("## Først", with: "Ord forinden.\n\n## Først"),
    text.replacing("[om]", with: "[mere om det]"),
  ])
  func textWithTheSameLinksAndHeadingsTakesTheOldOnesPlace(edited: String) throws {
    #expect(try replacements(for: edited) == 1)
  }

  @Test(arguments: [
    text.replacing("title: ", with: "title: Ny "),
    text.replacing("#fakta", with: ""),
    text.replacing("## Siden", with: "## Senere"),
    text.replacing("## Siden", with: ""),
    text + "\n[Guider](/guides/)\n",
    text + "\n![Plan](plan.svg)\n",
    text + "\n<!-- members -->\n\nMere.\n",
    text.replacing("---\n\n##", with: "access: members\n---\n\n##"),
  ])
  func anythingElseIsRelatedAnew(edited: String) throws {
    #expect(edited != Self.text)
    #expect(try replacements(for: edited) == nil)
  }

  @Test func otherPagesDaysAndDraftsAreRelatedAnew() throws {
    let earlier = try input()
    var more = earlier
    more.pages.append(
      contentsOf: try input(more: ["pages/ny.md": SiteFixture.page(.page)]).pages.suffix(1))
    #expect(more.replacements(since: earlier) == nil)
    var later = earlier
    later.today = try CalendarDate.parse("2026-11-21").get()
    #expect(later.replacements(since: earlier) == nil)
    var drafts = earlier
    drafts.includesDrafts = true
    #expect(drafts.replacements(since: earlier) == nil)
    #expect(earlier.replacements(since: earlier)?.isEmpty == true)
  }

  @Test func replacedPageStandsInTheSiteAndNothingElseDiffers() throws {
    let earlier = try input()
    let site = Site.relating(earlier).value
    let page = try #require(
      try input(Self.text + "\nNyt.\n").pages.first { $0.source.path.hasSuffix(Self.path) })
    let old = try #require(earlier.pages.first { $0.id == page.id })
    let replaced = site.replacing([ObjectIdentifier(old): page])
    let index = try #require(replaced.index(of: page.id))
    #expect(replaced.pages[index] === page)
    #expect(replaced.relations[index].linkURLs == site.relations[index].linkURLs)
    for other in site.pages.indices where other != index {
      #expect(replaced.pages[other] === site.pages[other])
    }
  }
}
