import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct SiteRelatorLinksTests {
  private let target = SiteFixture.page(.guide, body: "## Økonomi\n\nTekst.\n\n### Drift\n")

  /// Returns the URL of the only link in a guide that stands beside the target guide.
  private func url(
    _ destination: String, access: String = "open", attachments: [String] = []
  ) throws -> String? {
    let site = try SiteFixture(
      [
        "guides/a.md": SiteFixture.page(.guide, body: "## Her\n\n[x](\(destination))\n"),
        "guides/maal.md": target.replacing("title:", with: "access: \(access)\ntitle:"),
      ], attachments: attachments
    ).relate()
    return try site.relations(ofFile: "guides/a.md").linkURLs.first
  }

  @Test(arguments: [
    ("maal.md", "/guides/maal/"), ("./maal.md", "/guides/maal/"),
    ("../guides/maal.md", "/guides/maal/"), ("maal.md#oekonomi", "/guides/maal/#oekonomi"),
    ("maal.md#drift", "/guides/maal/#drift"), ("#her", "#her"), ("a.md#her", "/guides/a/#her"),
    ("../pages/index.md", "/"), ("/guides/maal/", "/guides/maal/"),
    ("/guides/maal/#drift", "/guides/maal/#drift"), ("/guides/", "/guides/"),
    ("/kommuner/aeroe/", "/kommuner/aeroe/"), ("/medlemmer/#bogstav-a", "/medlemmer/#bogstav-a"),
    ("/medlemmer/?kategori=fond", "/medlemmer/?kategori=fond"), ("/feed.xml", "/feed.xml"),
    ("/", "/"), ("maal.md?utm_source=brev", "/guides/maal/?utm_source=brev"),
    ("maal.md?a=b#drift", "/guides/maal/?a=b#drift"), ("/guides/maal/?x=1", "/guides/maal/?x=1"),
    ("/guides/maal/?x=1#drift", "/guides/maal/?x=1#drift"), ("maal.md?", "/guides/maal/"),
    ("bilag.pdf?v=2#side=3", "/guides/bilag.pdf?v=2#side=3"), ("?a=b#her", "#her"),
  ])
  func aLinkBecomesAURL(destination: String, url: String) throws {
    let files = destination.hasPrefix("bilag") ? ["guides/bilag.pdf"] : []
    #expect(try self.url(destination, attachments: files) == url)
  }

  @Test func aHeadingForMembersIsCheckedButNotLinkedTo() throws {
    #expect(try url("maal.md#drift", access: "members") == "/guides/maal/")
    #expect(try url("/guides/maal/#drift", access: "members") == "/guides/maal/")
  }

  @Test func aHeadingForMembersIsLinkedToWhereOnlyMembersReadTheLink() throws {
    let site = try SiteFixture([
      "guides/a.md": SiteFixture.page(
        .guide,
        body: "[x](maal.md#drift) [y](#foer)\n\n## Før\n\n<!-- members -->\n\n[x](maal.md#drift)\n"
      ),
      "guides/maal.md": target.replacing("title:", with: "access: members\ntitle:"),
    ]).relate()
    let relations = try site.relations(ofFile: "guides/a.md")
    #expect(relations.linkURLs == ["/guides/maal/", "#foer", "/guides/maal/#drift"])
    #expect(relations.openLinks == [0, 1])
  }

  @Test func anOpenLinkToAHeadingForMembersOnItsOwnPageIsAnError() throws {
    try SiteFixture([
      "guides/a.md": SiteFixture.page(
        .guide, body: "[y](1️⃣#rest)\n\n<!-- members -->\n\n## Rest\n\n[z](#rest)\n")
    ]).relate(
      expecting: .error("1️⃣", .deadAnchor, message: "only members see", hint: "below the line"))
  }

  @Test func aDeadAnchorIsReportedWithTheNearest() throws {
    try SiteFixture([
      "guides/maal.md": target, "guides/tom.md": SiteFixture.page(.guide, "access: members"),
      "guides/a.md": SiteFixture.page(
        .guide,
        body: """
          ## Her

          [a](1️⃣maal.md#okonomi) [b](2️⃣#heer) [c](3️⃣tom.md#x) [d](4️⃣/guides/maal/#nej)

          """),
    ]).relate(
      expecting: .error(
        "1️⃣", .deadAnchor, message: "'Content/guides/maal.md' has no heading '#okonomi'",
        hint: "did you mean 'maal.md#oekonomi'?"),
      .error("2️⃣", .deadAnchor, hint: "did you mean '#her'?"),
      .error("3️⃣", .deadAnchor, hint: "no headings"),
      .error("4️⃣", .deadAnchor, hint: "use one of: drift, oekonomi"))
  }

  @Test func aDeadLinkIsReportedWithTheNearest() throws {
    try SiteFixture([
      "guides/maal.md": target, "members/m.md": SiteFixture.page(.member, "draft: true"),
      "pages/om.md": SiteFixture.page(
        .page,
        body: """
          [a](1️⃣../guides/mal.md) [b](2️⃣medlemskabet.md) [c](3️⃣../../README.md)
          [d](4️⃣../members/m.md) [e](5️⃣/guides/maal) [f](6️⃣/findes/ikke/) [g](7️⃣../guides/maal.MD)
          [h](8️⃣../guides/) [i](9️⃣qqqqqqqq.md)

          """),
    ]).relate(
      expecting: .error("1️⃣", .deadLink, hint: "did you mean '../guides/maal.md'?"),
      .error("2️⃣", .deadLink, hint: "did you mean 'medlemskab.md'?"),
      .error("3️⃣", .deadLink, message: "is not the file of a page"),
      .error("4️⃣", .deadLink, message: "is a draft and is not published"),
      .error(
        "5️⃣", .deadLink, message: "nothing is published", hint: "did you mean '../guides/maal.md'?"),
      .error("6️⃣", .deadLink, hint: "link to the Markdown file of the page"),
      .error(
        "7️⃣", .deadLink, message: "is not the file of a page",
        hint: "did you mean '../guides/maal.md'?"),
      .error("8️⃣", .deadLink, hint: "did you mean '/guides/'?"),
      .error("9️⃣", .deadLink, message: "'qqqqqqqq.md' does not exist"))
  }

  @Test(arguments: ["#", "?a=b", "?", "?a=b#"])
  func aLinkWithoutAnAddressIsDead(_ destination: String) throws {
    try SiteFixture([
      "guides/a.md": SiteFixture.page(.guide, body: "[kommer snart](1️⃣\(destination))\n")
    ]).relate(expecting: .error("1️⃣", .deadLink, message: "leads nowhere"))
  }

  /// Each suggestion replaces the original text in the page, and must then not be a mistake.
  @Test(arguments: [
    ("../guides/maal-bylivet", "../guides/maal-bylivet.md"),
    ("../guides/maal-bylivet/", "../guides/maal-bylivet.md"),
    ("../guides/maal-bylivet.html", "../guides/maal-bylivet.md"),
    ("../guides/maal-bylivet/index.html#maal", "../guides/maal-bylivet.md#maal"),
    ("../guides/MAAL-bylivet.md", "../guides/maal-bylivet.md"),
    ("../Guides/maal-bylivet.md", "../guides/maal-bylivet.md"),
    ("guides/maal-bylivet.md", "../guides/maal-bylivet.md"),
    ("Content/guides/maal-bylivet.md", "../guides/maal-bylivet.md"),
    ("/Content/guides/maal-bylivet.md", "../guides/maal-bylivet.md"),
    ("/guides/maal-bylivet", "../guides/maal-bylivet.md"),
    ("/Guides/Maal-bylivet/?x=1", "../guides/maal-bylivet.md?x=1"),
    ("..%5Cguides%5Cmaal-bylivet.md", "../guides/maal-bylivet.md"),
    ("../guides/m%C3%A5l-bylivet.md", "../guides/maal-bylivet.md"),
    ("../guides/maal%20bylivet.md", "../guides/maal-bylivet.md"),
    ("../../guides/maal-bylivet.md", "../guides/maal-bylivet.md"),
    ("maal-bylivet.md", "../guides/maal-bylivet.md"), ("maal-bylivet", "../guides/maal-bylivet.md"),
    ("../guides/maal-bylivt.md", "../guides/maal-bylivet.md"),
    ("../guides/", "/guides/"), ("guides", "/guides/"), ("../case-studies", "/cases/"),
    ("www.planinfo.dk", "https://www.planinfo.dk"), ("navn@a.dk", "mailto:navn@a.dk"),
  ])
  func theHintOfADeadLinkLeadsWhereItWasMeantToGo(_ written: String, _ meant: String) throws {
    func site(_ destination: String) -> SiteFixture {
      SiteFixture([
        "guides/maal-bylivet.md": SiteFixture.page(.guide, body: "## Mål\n"),
        "pages/om.md": SiteFixture.page(.page, body: "[x](\(destination))\n"),
      ])
    }
    try site("1️⃣" + written).relate(expecting: .error("1️⃣", .deadLink, hint: "'\(meant)'"))
    try site(meant).relate()
  }

  @Test(arguments: ["bilag.PDF", "../cases/bilag.pdf", "Bilag.pdf"])
  func aFileInAnotherFolderIsFoundByItsName(_ written: String) throws {
    func site(_ destination: String) -> SiteFixture {
      SiteFixture(
        ["pages/om.md": SiteFixture.page(.page, body: "[x](\(destination))\n")],
        attachments: ["guides/bilag.pdf"])
    }
    try site("1️⃣" + written).relate(
      expecting: .error("1️⃣", .deadLink, hint: "did you mean '../guides/bilag.pdf'?"),
      .warning(nil, .unusedFile))
    try site("../guides/bilag.pdf").relate()
  }

  @Test func theNearestPageIsLookedForOnlyForTheFirstDeadLinks() throws {
    let links = (0..<300).map { "[x](medlemskab\($0 % 10).md)\n" }.joined()
    let site = SiteFixture(["pages/om.md": SiteFixture.page(.page, body: links)])
    let problems = Site.relating(try site.input().value).diagnostics
    #expect(problems.count == 300)
    #expect(problems.count { $0.hint == "did you mean 'medlemskab.md'?" } == 200)
  }

  @Test func aPictureIsPublishedBesideItsPageAndEncoded() throws {
    #expect(try url("på%20ny.jpg", attachments: ["guides/på ny.jpg"]) == "/guides/p%C3%A5%20ny.jpg")
    #expect(
      try url("../members/logo.svg", attachments: ["members/logo.svg"]) == "/medlemmer/logo.svg")
  }

  @Test func aNameThatTheDiskKeepsDecomposedIsLinkedAsItIsWritten() throws {
    let site = try SiteFixture(
      ["guides/a.md": SiteFixture.page(.guide, body: "[x](på.jpg)\n")],
      attachments: ["guides/pa\u{30A}.jpg"]
    ).relate()
    #expect(try site.relations(ofFile: "guides/a.md").linkURLs == ["/guides/pa%CC%8A.jpg"])
    #expect(site.attachments.map { Array($0.path.utf8) } == [Array("/guides/pa\u{30A}.jpg".utf8)])
  }

  @Test func aFileNamedByItsPathOnTheSiteIsPublished() throws {
    #expect(try url("/guides/a.pdf", attachments: ["guides/a.pdf"]) == "/guides/a.pdf")
  }

  @Test func linksByFileAndByPathAreBothBacklinks() throws {
    let site = try SiteFixture([
      "guides/maal.md": target,
      "guides/a.md": SiteFixture.page(.guide, body: "[x](maal.md) [y](maal.md#drift) [z](a.md)\n"),
      "guides/b.md": SiteFixture.page(.guide, body: "[x](/guides/maal/)\n"),
    ]).relate()
    #expect(site.slugs(try site.relations(ofFile: "guides/maal.md").backlinks) == ["a", "b"])
    #expect(site.slugs(try site.relations(ofFile: "guides/a.md").outgoing) == ["maal"])
    #expect(try site.relations(ofFile: "guides/a.md").backlinks.isEmpty)
  }

  @Test func aPathToAPageWithAMistakeIsNoSecondMistake() throws {
    try SiteFixture([
      "guides/a.md": SiteFixture.page(.guide, "reviewed: 1️⃣nu"),
      "pages/om.md": SiteFixture.page(.page, body: "[a](/guides/a/#x)\n"),
    ]).relate(expecting: .error("1️⃣", .invalidValue))
  }
}
