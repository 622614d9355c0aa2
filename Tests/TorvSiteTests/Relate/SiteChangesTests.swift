import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct SiteChangesTests {
  private func page(_ kind: PageKind, _ changes: String, more: String = "") -> String {
    SiteFixture.page(kind, "changes: [\(changes)]\(more)")
  }

  @Test func changesOfAllOpenPagesComeNewestFirst() throws {
    let site = try SiteFixture([
      "guides/en.md": page(
        .guide, "{date: 2026-05-01, text: A.}, {date: 2026-07-01, text: B.}"),
      "guides/lukket.md": page(
        .guide, "{date: 2026-06-15, text: Lukket.}", more: "\naccess: members"),
      "pages/om.md": page(.page, "{date: 2026-06-01, text: C.}"),
    ]).input().value
    let related = Site.relating(site).value
    #expect(related.changes.map(\.change.text) == ["B.", "C.", "A."])
    #expect(related.hasChanges)
    #expect(related.feeds.contains(.changes))
  }

  @Test func aSiteThatTellsNoChangesHasNoPageOfThem() throws {
    let site = Site.relating(try SiteFixture().input().value).value
    #expect(!site.hasChanges && site.changes.isEmpty && !site.feeds.contains(.changes))
  }

  @Test func aChangeMakesAPageNewsToAReader() throws {
    let input = try SiteFixture([
      "guides/en.md": page(
        .guide, "{date: 2026-07-01, text: B.}", more: "\npublished: 2026-01-01")
    ]).input().value
    let span =
      try CalendarDate.parse("2026-06-30").get()...CalendarDate.parse("2026-07-02").get()
    #expect(Site.relating(input).value.news(in: span).changed.count == 1)
  }

  @Test func aFileBesideThePageCantHaveTheNameOfItsCitation() throws {
    let site = SiteFixture(
      ["guides/en.md": SiteFixture.page(.guide)], attachments: ["guides/en.bib"])
    let diagnostics = Site.relating(try site.input().value).diagnostics
    #expect(
      diagnostics.contains {
        $0.id == .pathCollision
          && $0.message.contains("the citation of 'Content/guides/en.md'")
      })
  }
}
