import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct SiteRelatorReferencesTests {
  @Test func aDanglingReferenceOfEachKindIsReportedWithTheNearest() throws {
    try SiteFixture([
      "members/moelleby.md": SiteFixture.page(.member),
      "case-studies/a.md": SiteFixture.page(
        .caseStudy,
        "themes: [1️⃣finansering, 2️⃣kunst]\nmunicipality: [3️⃣vejel, 4️⃣berlin]\nmembers: [5️⃣moellebyen, 6️⃣x]"
      ),
    ]).relate(
      expecting: .error(
        "1️⃣", .unknownReference, message: "theme 'finansering'",
        hint: "did you mean 'finansiering'?"),
      .error("2️⃣", .unknownReference, hint: "add it to 'Content/themes.yml'"),
      .error(
        "3️⃣", .unknownReference, message: "municipality 'vejel' does not exist",
        hint: "did you mean 'vejle'?"),
      .error("4️⃣", .unknownReference, hint: "municipalities.csv"),
      .error("5️⃣", .unknownReference, message: "member 'moellebyen'", hint: "'moelleby'"),
      .error("6️⃣", .unknownReference, hint: "add 'Content/members/x.md'"))
  }

  @Test func aReferenceToADraftIsReported() throws {
    try SiteFixture([
      "members/m.md": SiteFixture.page(.member, "draft: true"),
      "case-studies/a.md": SiteFixture.page(.caseStudy, "members: [1️⃣m]"),
    ]).relate(
      expecting: .error(
        "1️⃣", .unknownReference, message: "member 'm' is a draft", hint: "remove 'draft: true'"))
  }

  @Test func aReferenceToAPageWithAMistakeIsNoSecondMistake() throws {
    let site = try SiteFixture([
      "members/m.md": SiteFixture.page(.member, "joined: 1️⃣nu"),
      "case-studies/a.md": SiteFixture.page(
        .caseStudy, "members: [m]", body: "[m](../members/m.md#x)\n"),
    ]).relate(expecting: .error("1️⃣", .invalidValue))
    #expect(try site.relations(ofFile: "case-studies/a.md").outgoing.isEmpty)
  }

  @Test func whatAPageWithAMistakeRefersToIsCheckedInTheSameRun() throws {
    try SiteFixture([
      "case-studies/a.md": SiteFixture.page(
        .caseStudy, "period: 1️⃣nu\nmunicipality: 2️⃣vejel",
        body: "## Om\n\n[a](3️⃣mangler.md) [b](#om) [c](4️⃣#oom)\n")
    ]).relate(
      expecting: .error("1️⃣", .invalidValue), .error("2️⃣", .unknownReference),
      .error("3️⃣", .deadLink), .error("4️⃣", .deadAnchor, hint: "did you mean '#om'?"))
  }

  @Test func aReferenceToAThemeWithAMistakeIsNoSecondMistake() throws {
    var fixture = SiteFixture(["guides/a.md": SiteFixture.page(.guide, "themes: [data]")])
    fixture.themes = SiteFixture.legalThemes + "- slug: data\n  title: Data\n"
    try fixture.relate(expecting: .error(nil, .missingField, message: "summary is missing"))
  }

  @Test func filesBesideThePageAreFoundAndPublished() throws {
    let site = try SiteFixture(
      [
        "guides/a.md": SiteFixture.page(
          .guide,
          """
          image: billeder/a.jpg
          imageAlt: Torvet
          downloads: [{file: skema på dansk.pdf, title: Skema}]
          """),
        "members/m.md": SiteFixture.page(.member, "logo: logo.svg"),
      ], attachments: ["members/logo.svg", "guides/billeder/a.jpg", "guides/skema på dansk.pdf"]
    ).relate()
    #expect(
      site.attachments.map(\.path) == [
        "/guides/billeder/a.jpg", "/guides/skema på dansk.pdf", "/medlemmer/logo.svg",
      ])
    #expect(
      try site.relations(ofFile: "guides/a.md").attachmentPaths
        == [
          "billeder/a.jpg": "/guides/billeder/a.jpg",
          "skema på dansk.pdf": "/guides/skema på dansk.pdf",
        ])
  }

  @Test func aMissingFileIsReportedWithTheNearest() throws {
    try SiteFixture(
      [
        "guides/a.md": SiteFixture.page(
          .guide,
          "image: 1️⃣torv.jpg\nimageAlt: Torvet\ndownloads: [{file: 2️⃣x.pdf, title: X}]",
          body: "![x](torvet.jpg) ![y](3️⃣../../torvet.jpg)\n")
      ], attachments: ["guides/torvet.jpg"]
    ).relate(
      expecting: .error("1️⃣", .deadLink, hint: "did you mean 'torvet.jpg'?"),
      .error("2️⃣", .deadLink, message: "'x.pdf'", hint: "in 'guides/'"), .error("3️⃣", .deadLink))
  }

  @Test func whatOnlyMembersMayReadKeepsItsFilesIn() throws {
    let site = try SiteFixture(
      [
        "guides/a.md": SiteFixture.page(
          .guide,
          """
          access: members
          image: a.jpg
          imageAlt: Torvet
          downloads: [{file: a.pdf, title: A}, {file: b.pdf, title: B}]
          """, body: "![x](x.jpg)\n"),
        "guides/b.md": SiteFixture.page(.guide, body: "[b](b.pdf)\n"),
        "guides/c.md": SiteFixture.page(.guide, "draft: true", body: "[c](c.pdf)\n"),
      ],
      attachments: [
        "guides/a.jpg", "guides/a.pdf", "guides/b.pdf", "guides/c.pdf", "guides/x.jpg",
      ]
    ).relate()
    #expect(site.attachments.map(\.source) == ["guides/a.jpg", "guides/b.pdf"])
    #expect(site.sealedAttachments.map(\.source) == ["guides/a.pdf", "guides/x.jpg"])
    #expect(site.sealedAttachments.map(\.path) == ["/guides/a.pdf", "/guides/x.jpg"])
    #expect(site.unpublishedAttachments == ["guides/c.pdf"])
    #expect(site.pictures.filter(\.isSealed).map(\.source) == ["guides/x.jpg"])
  }

  @Test func aMissingFileOfAPageWithAMistakeIsReportedInTheSameRun() throws {
    try SiteFixture([
      "guides/a.md": SiteFixture.page(
        .guide, "reviewed: 1️⃣nu\nimage: 2️⃣a.jpg\nimageAlt: Torvet")
    ]).relate(expecting: .error("1️⃣", .invalidValue), .error("2️⃣", .deadLink))
  }
}
