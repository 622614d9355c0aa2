import Foundation
import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

/// The relations of a members' page reveal no more to others than its teaser.
@Suite struct PageSealingTests {
  private static let service = SiteFixture.page(.service, "guides: [maal]")

  @Test func whatOnlyMembersReadPointsAtNothingThatOthersSee() throws {
    let site = try SiteFixture([
      "guides/maal.md": SiteFixture.page(.guide),
      "guides/aaben.md": SiteFixture.page(
        .guide, body: "[x](maal.md)\n\n<!-- members -->\n\n[y](hemmelig.md)\n"),
      "guides/hemmelig.md": SiteFixture.page(
        .guide, "access: members\nthemes: [organisering]", body: "[x](maal.md)\n"),
      "services/lukket.md": Self.service.replacing("title:", with: "access: members\ntitle:"),
      "services/aaben.md": Self.service,
    ]).relate()
    let backlinks = site.files(try site.relations(ofFile: "guides/maal.md").backlinks)
    #expect(Set(backlinks) == ["guides/aaben", "services/aaben"])
    #expect(try site.relations(ofFile: "guides/hemmelig.md").backlinks.isEmpty)
    let theme = try #require(Slug(validating: "organisering"))
    #expect(site.files(site.entries(of: .theme(theme))) == ["guides/hemmelig"])
  }

  @Test func filesAreForMembersWhereOnlyTheyReadOfThem() throws {
    let site = try SiteFixture(
      [
        "guides/a.md": SiteFixture.page(
          .guide,
          body:
            "[x](begge.pdf) ![x](aaben.png)\n\n<!-- members -->\n\n[x](begge.pdf) ![y](lukket.png)\n"
        )
      ], attachments: ["guides/begge.pdf", "guides/aaben.png", "guides/lukket.png"]
    ).relate()
    #expect(site.attachments.map(\.source) == ["guides/aaben.png", "guides/begge.pdf"])
    #expect(site.sealedAttachments.map(\.source) == ["guides/lukket.png"])
    #expect(site.pictures.map(\.isSealed) == [false, true])
    #expect(try site.relations(ofFile: "guides/a.md").openLinks == [0, 1])
  }

  @Test func anAddressAboveTheLineIsForMembersWhereOnlyTheyHaveTheLink() throws {
    let site = try SiteFixture(
      [
        "guides/maal.md": SiteFixture.page(.guide),
        "guides/a.md": SiteFixture.page(
          .guide,
          body: """
            Åben

            [ark]: ark.pdf
            [maal]: maal.md

            <!-- members -->

            [Hent][ark], og læs [mere][maal].

            """),
      ], attachments: ["guides/ark.pdf"]
    ).relate()
    #expect(site.sealedAttachments.map(\.source) == ["guides/ark.pdf"])
    #expect(try site.relations(ofFile: "guides/maal.md").backlinks.isEmpty)
  }

  @Test func listsKnowOfAPageForMembersWhatItsTeaserTells() throws {
    let facets = { (kind: PageKind, fields: String) in
      try #require(try parse(kind, fields: "access: members\n" + fields)).facets
    }
    #expect(
      try facets(
        .course, "sessions: [{start: 2027-01-01T09:00, end: 2027-01-01T16:00, place: Vejle}]")
        == [])
    let site = try SiteFixture([
      "collaborations/lukket.md": SiteFixture.page(
        .collaboration, "access: members\nfounded: 2019\nthemes: [organisering]"),
      "collaborations/aaben.md": SiteFixture.page(.collaboration, "founded: 2019"),
    ]).relate()
    let closed = try #require(site.pages.first { $0.id.slug.text == "lukket" })
    #expect(closed.facets.map(\.dimension) == [.theme])
    let lists = site.municipalities.map { site.files(site.entries(of: .municipality($0.slug))) }
    #expect(lists.filter { !$0.isEmpty } == [["collaborations/aaben"]])
  }

  @Test func whatTheTeaserShowsIsNotForMembersOnly() throws {
    let page = try #require(
      try parse(
        .guide,
        """
        ---
        title: Titel
        summary: >-
          Et resumé
          på to linjer
        access: members
        steps:
          - title: Trin
            text: Trintekst
        downloads:
        - {file: a.pdf, title: Fil}
        reviewed: 2026-01-01
        reviewBy: 2027-01-01
        owner: Redaktionen
        sources:
        - title: Kilde
          url: https://kilde.example/
        ---
        Brødtekst

        """, expecting: []))
    let texts = page.rangesForMembers.map { range in
      page.source.text(range).trimmingCharacters(in: .whitespacesAndNewlines.union(["-"]))
    }.filter { !$0.isEmpty }
    #expect(
      texts == [
        "Trin", "Trintekst", "Kilde", "https://kilde.example/", "Brødtekst",
      ])
  }

  @Test func thePartForMembersBeginsAfterItsLine() throws {
    let text = SiteFixture.page(.guide, body: "Åben\n\n<!-- members -->\nLukket\n")
    let page = try #require(try parse(.guide, text, expecting: []))
    #expect(page.rangesForMembers.map(page.source.text) == ["\nLukket\n"])
    let open = try #require(try parse(.guide, SiteFixture.page(.guide), expecting: []))
    #expect(open.rangesForMembers.isEmpty)
  }

  @Test func theMembersEntranceIsThereWhereSomethingIsForThem() throws {
    #expect(try !SiteFixture().relate().generatedPages.contains(.membersAccess))
    let site = try SiteFixture([
      "guides/a.md": SiteFixture.page(.guide, body: "a\n\n<!-- members -->\n\nb\n")
    ]).relate()
    #expect(site.generatedPages.contains(.membersAccess))
  }

  @Test func noOldAddressLiesInTheMembersFolder() throws {
    try SiteFixture([
      "guides/a.md": SiteFixture.page(.guide, "aliases: [1️⃣/medlem/guides/a/]")
    ]).relate(expecting: .error("1️⃣", .invalidValue, message: "folder for members"))
  }

  @Test(arguments: [("access: members", "a\n"), ("", "a\n\n<!-- members -->\n\nb\n")])
  func theFrontPageIsForEverybody(fields: String, body: String) throws {
    try SiteFixture([
      "pages/index.md": "1️⃣" + SiteFixture.page(.page, fields, body: body)
    ]).relate(expecting: .error("1️⃣", .membersLine, message: "the front page"))
  }

  @Test func theLineOnAPageThatIsForMembersAsAWholeIsAnError() throws {
    try SiteFixture([
      "guides/a.md": SiteFixture.page(
        .guide, "access: members", body: "a\n\n1️⃣<!-- members -->\n\nb\n")
    ]).relate(expecting: .error("1️⃣", .membersLine, message: "as a whole"))
  }

  @Test(arguments: [
    ("", SiteSettings.MembersAccess.sealed), ("access: {mode: sealed}\n", .sealed),
    ("access: {mode: proxy}\n", .proxy),
  ])
  func theSiteSaysHowMembersGetIn(text: String, access: SiteSettings.MembersAccess) throws {
    var fixture = SiteFixture()
    fixture.settings += text
    #expect(try fixture.relate().settings.access == access)
  }

  @Test func anUnknownWayInIsAnError() throws {
    var fixture = SiteFixture()
    fixture.settings += "access: {mode: 1️⃣aaben}\n"
    let input = try fixture.settingsDiagnostics()
    #expect(input.map(\.id) == [.invalidValue])
  }
}

extension SiteFixture {
  fileprivate func settingsDiagnostics() throws -> [Diagnostic] {
    let source = SourceFile(path: "Content/site.yml", text: MarkedText(settings).text)
    return DataFileParser.settings(from: source).diagnostics
  }
}
