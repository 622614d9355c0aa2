import Testing
import TorvAccess
import TorvBuild
import TorvDiagnostics
import TorvSite

/// The published output of members' pages, and proof that others can't read any of their material.
@Suite struct MembersAccessTests {
  private static let secretText = String(repeating: "0123456789abcdef", count: 4)

  /// A site with a guide and a dataset for members, one guide that is partly for members, and two members.
  private static func site(hasSecret: Bool = true) -> FixtureSite {
    var site = FixtureSite("members-only-teaser")
    // The test also looks at the machine-readable data of each page.
    site["Templates/layout.mustache"] = site["Templates/layout.mustache"]?.replacing(
      "</body>", with: "<script>{{{frame.linkedData}}}</script>\n</body>")
    if hasSecret { site.secret = MembersSecret(text: secretText) }
    site["Content/guides/delvis.md"] = """
      ---
      title: En delvis guide
      summary: Begyndelsen er for alle.
      published: 2026-03-01
      reviewed: 2026-03-01
      reviewBy: 2027-03-01
      ---
      ## Åbent afsnit

      Den åbne del henviser til [om-siden](../pages/om.md).

      <!-- members -->

      ## Forseglet afsnit

      Den forseglede del har et ![andet billede](hemmeligt-billede.svg) og [en fil](hemmelig-skabelon.csv).

      """
    for slug in ["nord", "syd"] {
      site["Content/members/\(slug).md"] = """
        ---
        title: Medlem \(slug)
        summary: Et medlem.
        published: 2026-03-01
        category: fond
        joined: 2026-01-01
        fictional: true
        ---
        Tekst.

        """
    }
    return site
  }

  private static func siteKey(_ site: FixtureSite) throws -> SiteKey {
    let members = ["nord", "syd"].map { MemberIdentity(slug: $0, generation: 1) }
    return try #require(site.secret).siteKey(for: members)
  }

  /// Returns the sealed contents for the path where they would be published if they were open.
  private static func opened(
    _ path: String, in output: SiteOutput, key: SiteKey
  ) throws -> SealedContents {
    let sealedPath = key.sealedPath(of: path)
    let file = try #require(output.files[String(sealedPath.dropFirst())], "nothing at \(path)")
    return try key.open(file, at: sealedPath).get()
  }

  private static func text(_ contents: SealedContents) -> String {
    String(decoding: contents.bytes, as: UTF8.self)
  }

  @Test func aMemberOpensWhatThePublicSeesATeaserOf() async throws {
    let site = Self.site()
    let output = try await site.output()
    let key = try Self.siteKey(site)
    let page = try Self.opened("/guides/lukket/", in: output, key: key)
    #expect(page.type == "text/html; charset=utf-8")
    #expect(page.name == nil)
    let html = Self.text(page)
    for text in ["Hemmelig brødtekst", "Hemmeligt trin", "https://hemmelig.example/"] {
      #expect(html.contains(text))
    }
    #expect(!html.contains("<html"))
    #expect(!html.contains("teaser"))
    let file = try Self.opened("/guides/hemmelig-skabelon.csv", in: output, key: key)
    #expect(file.name == "hemmelig-skabelon.csv")
    #expect(file.type == "text/csv; charset=utf-8")
    #expect(file.bytes == site.files["Content/guides/hemmelig-skabelon.csv"])
    #expect(html.contains(key.sealedPath(of: "/guides/hemmelig-skabelon.csv")))
    let picture = try Self.opened("/guides/hemmeligt-billede.svg", in: output, key: key)
    #expect(picture.bytes == site.files["Content/guides/hemmeligt-billede.svg"])
    #expect(html.contains("<img src=\"\(key.sealedPath(of: "/guides/hemmeligt-billede.svg"))\""))
  }

  @Test func aDatasetForMembersIsSealedWithItsFiles() async throws {
    let site = Self.site()
    let output = try await site.output()
    let key = try Self.siteKey(site)
    let page = Self.text(try Self.opened("/data/tal-til-medlemmer/", in: output, key: key))
    for path in ["/data/tal-til-medlemmer.csv", "/data/tal-til-medlemmer.json"] {
      #expect(page.contains(key.sealedPath(of: path)))
      #expect(!page.contains("href=\"\(path)\""))
      #expect(try !Self.opened(path, in: output, key: key).bytes.isEmpty)
    }
  }

  @Test func aPageThatIsSealedInPartShowsItsBeginning() async throws {
    let site = Self.site()
    let output = try await site.output()
    let key = try Self.siteKey(site)
    let open = try #require(output["guides/delvis/index.html"])
    #expect(open.contains("Den åbne del henviser til <a href=\"/om/\">"))
    #expect(open.contains("rest: 1 sections"))
    #expect(open.contains("members=Delvist for medlemmer"))
    #expect(open.contains("sealed in \(key.sealedPath(of: "/guides/delvis/"))"))
    #expect(!open.lowercased().contains("forseglet"))
    let whole = Self.text(try Self.opened("/guides/delvis/", in: output, key: key))
    #expect(whole.contains("Den åbne del") && whole.contains("Den forseglede del"))
    #expect(whole.contains(key.sealedPath(of: "/guides/hemmelig-skabelon.csv")))
  }

  @Test func everyMembersCodeOpensTheKeyringAndNoOther() async throws {
    let site = Self.site()
    let output = try await site.output()
    let secret = try #require(site.secret)
    let codes = ["nord", "syd"].map { secret.code(of: MemberIdentity(slug: $0, generation: 1)) }
    let keyring = try Self.siteKey(site).keyring(for: codes)
    #expect(output.files["medlem/noegler.json"] == keyring.json)
    #expect(
      codes.allSatisfy {
        keyring.siteKey(openedBy: $0)?.bytes == keyring.siteKey(openedBy: codes[0])?.bytes
      })
    #expect(
      keyring.siteKey(openedBy: secret.code(of: MemberIdentity(slug: "nord", generation: 2))) == nil
    )
  }

  @Test(arguments: ["left: 2026-06-30", "codeGeneration: 2"])
  func whoLeftOrGotANewCodeChangesAllThatIsSealed(field: String) async throws {
    var site = Self.site()
    let before = try await site.output()
    let path = "Content/members/nord.md"
    site[path] = site[path]?.replacing("fictional:", with: "\(field)\nfictional:")
    let after = try await site.output()
    let sealed = { (output: SiteOutput) in
      Set(output.paths.filter { $0.hasPrefix("medlem/filer/") })
    }
    #expect(!sealed(before).isEmpty)
    #expect(sealed(before).isDisjoint(with: sealed(after)))
    #expect(before.files["medlem/noegler.json"] != after.files["medlem/noegler.json"])
  }

  @Test func nothingForMembersIsReadableByOthers() async throws {
    for hasSecret in [true, false] {
      let output = try await Self.site(hasSecret: hasSecret).output()
      for (path, bytes) in output.files where !path.hasPrefix("medlem/filer/") {
        let text = String(decoding: bytes, as: UTF8.self).lowercased()
        // The title of the download is part of the teaser.
        #expect(!text.contains("hemmelig"), "\(path)")
        #expect(!text.contains("forseglet"), "\(path)")
        #expect(!path.contains("hemmelig"))
      }
    }
  }

  /// The fields of each kind that its teaser does not show, each containing the word »hemmelig«.
  private static let closedFields: [(folder: String, path: String, fields: String)] = [
    (
      "case-studies", "cases",
      """
      municipality: vejle
      period: 2019-2023
      evidence: 3
      method: Hemmelig måling
      partners: [{name: Hemmelig part, role: hemmelig rolle}]
      financing: [{source: Hemmelig giver, amount: 1500000, year: 2019}]
      results: [{label: Hemmeligt tal, before: 1, after: 2, unit: hemmelig enhed}]
      sources: [{title: Hemmelig kilde, url: "https://hemmelig.example/"}]
      """
    ),
    (
      "courses", "kurser",
      """
      outcomes: [Du kan noget hemmeligt]
      audience: Byledere
      sessions: [{start: 2027-03-12T09:00, end: 2027-03-12T16:00, place: Hemmelig by, register: hemmelig@torv.example}]
      """
    ),
    (
      "collaborations", "bymidtesamarbejder",
      """
      municipality: aeroe
      town: Hemmelig by
      form: selskab
      organisation: Hemmelig organisation
      secretariat: Hemmeligt sekretariat
      financingModel: Hemmelig model
      publicPartners: [{name: Hemmelig kommune}]
      privatePartners: [{name: Hemmelig forening}]
      sources: [{title: Hemmelig kilde, url: "https://hemmelig.example/"}]
      """
    ),
    (
      "funding", "puljer",
      """
      funder: Hemmelig fond
      deadline: 2027-03-12
      eligible: [kommuner]
      applicants: Hemmelige ansøgere
      amount: Hemmeligt beløb
      coFinancing: Hemmelig andel
      url: https://hemmelig.example/
      checked: 2026-11-01
      sources: [{title: Hemmelig kilde, url: "https://hemmelig.example/"}]
      """
    ),
    (
      "services", "raadgivning",
      """
      scope: Hemmeligt omfang
      contact: hemmelig@torv.example
      price: {member: 0, nonMember: 12500}
      """
    ),
    ("pages", "", ""),
  ]

  @Test(arguments: MembersAccessTests.closedFields.indices)
  func noKindTellsMoreThanItsTeaser(number: Int) async throws {
    let kind = Self.closedFields[number]
    var site = Self.site()
    site["Content/\(kind.folder)/lukket-side.md"] = """
      ---
      title: En lukket side
      summary: Resuméet er for alle.
      published: 2026-03-01
      access: members
      \(kind.fields)
      ---
      ## Hemmelig overskrift

      Hemmelig tekst.

      """
    let output = try await site.output()
    for (path, bytes) in output.files where !path.hasPrefix("medlem/filer/") {
      let text = String(decoding: bytes, as: UTF8.self).lowercased()
      #expect(!text.contains("hemmelig"), "\(path)")
    }
    let path = (kind.path.isEmpty ? "" : "/" + kind.path) + "/lukket-side/"
    let page = Self.text(try Self.opened(path, in: output, key: Self.siteKey(site)))
    let fields = kind.fields.lowercased().split(separator: "hemmelig").count - 1
    #expect(page.lowercased().split(separator: "hemmelig").count - 1 >= fields + 2)
  }

  @Test func aRecommendationForMembersTellsNothingOfWhatFollowed() async throws {
    var site = Self.site()
    site["Content/recommendations/anbefaling-3.md"] = """
      ---
      title: Den 3. anbefaling
      summary: Hvad den 3. anbefaling beder om.
      access: members
      actors: [kommuner]
      actorsInferred: true
      inferenceReason: Hemmelig grund
      number: 3
      followUp:
        - {date: 2031-05, status: done, text: Hemmelig opfølgning, source: {title: Hemmelig kilde}}
      ---
      Hemmelig tekst.

      """
    let output = try await site.output()
    for (path, bytes) in output.files where !path.hasPrefix("medlem/filer/") {
      let text = String(decoding: bytes, as: UTF8.self).lowercased()
      #expect(!text.contains("hemmelig") && !text.contains("2031"), "\(path)")
    }
    let page = Self.text(
      try Self.opened("/anbefalinger/anbefaling-3/", in: output, key: Self.siteKey(site)))
    for text in ["Hemmelig grund", "Hemmelig opfølgning", "Hemmelig kilde", "Hemmelig tekst"] {
      #expect(page.contains(text))
    }
  }

  @Test func nobodyIsToldWhenFundingForMembersCanBeAppliedFor() async throws {
    var outputs: [SiteOutput] = []
    for deadline in ["lukket", "loebende", "2050-01-01", "2000-01-01"] {
      var site = Self.site(hasSecret: false)
      for (slug, fields) in [("aaben", "deadline: 2049-01-01"), ("forbi", "deadline: lukket")] {
        site["Content/funding/\(slug).md"] = Self.funding(fields)
      }
      site["Content/funding/medlem.md"] = Self.funding("access: members\ndeadline: \(deadline)")
      outputs.append(try await site.output())
    }
    #expect(outputs.allSatisfy { $0 == outputs[0] })
    #expect(outputs[0]["puljer/index.html"]?.contains("liste-medlemmer") == true)
  }

  private static func funding(_ fields: String) -> String {
    """
    ---
    title: En pulje
    summary: Resuméet er for alle.
    published: 2026-03-01
    actors: [kommuner]
    recommendations: [3]
    funder: Fonden
    eligible: [kommuner]
    url: https://fond.example/
    checked: 2026-01-01
    \(fields)
    ---
    Tekst.

    """
  }

  @Test func aCourseForMembersIsSealedWithItsCalendar() async throws {
    let course = try #require(Self.closedFields.first { $0.folder == "courses" })
    var site = Self.site()
    site["Content/courses/lukket-side.md"] =
      "---\ntitle: Kursus\nsummary: S.\naccess: members\n\(course.fields)\n---\nTekst.\n"
    let output = try await site.output()
    let key = try Self.siteKey(site)
    let calendar = try Self.opened("/kurser/lukket-side.ics", in: output, key: key)
    #expect(calendar.name == "lukket-side.ics")
    #expect(Self.text(calendar).contains("LOCATION:Hemmelig by"))
    let page = Self.text(try Self.opened("/kurser/lukket-side/", in: output, key: key))
    #expect(page.contains(key.sealedPath(of: "/kurser/lukket-side.ics")))
    #expect(output["kurser/lukket-side.ics"] == nil)
  }

  @Test func sealedBuildsOfTheSameInputAreEqual() async throws {
    let site = Self.site()
    #expect(try await site.output(jobs: 1) == site.output(jobs: 8))
  }

  @Test func withoutASecretOnlyTeasersArePublishedAndOneWarningSaysSo() async throws {
    var site = Self.site(hasSecret: false)
    let files = InMemoryFileSystem(site.files)
    let report = try await site.builder().build(in: files)
    #expect(report.diagnostics.map(\.id) == [.missingSecret])
    #expect(report.diagnostics.map(\.severity) == [.warning])
    #expect(report.diagnostics.first?.message.hasPrefix("3 pages") == true)
    #expect(!files.contents.keys.contains { $0.hasPrefix("Public/medlem/filer/") })
    #expect(files.contents["Public/medlem/noegler.json"] == nil)
    #expect(try await site.check().diagnostics == [])
    site.isStrict = true
    let strict = InMemoryFileSystem(site.files)
    #expect(try await site.builder().build(in: strict).value == nil)
  }

  @Test func behindALoginEverythingLiesInOneFolder() async throws {
    var site = Self.site(hasSecret: false)
    site["Content/site.yml"]? += "access: {mode: proxy}\n"
    let output = try await site.output()
    let page = try #require(output["medlem/guides/lukket/index.html"])
    #expect(page.contains("Hemmelig brødtekst"))
    #expect(page.contains("<html"))
    #expect(page.contains("content=\"noindex\""))
    #expect(page.contains("href=\"/medlem/guides/hemmelig-skabelon.csv\""))
    #expect(
      output.files["medlem/guides/hemmelig-skabelon.csv"]
        == site.files["Content/guides/hemmelig-skabelon.csv"])
    let teaser = try #require(output["guides/lukket/index.html"])
    #expect(teaser.contains("href=\"/medlem/guides/lukket/\""))
    for (path, bytes) in output.files where !path.hasPrefix("medlem/") {
      #expect(!String(decoding: bytes, as: UTF8.self).lowercased().contains("hemmelig"), "\(path)")
    }
    #expect(output["_headers"]?.contains("/medlem/*\n  Cache-Control: private, no-store\n") == true)
    #expect(output["robots.txt"]?.contains("Disallow: /medlem/\n") == true)
    #expect(output["sitemap.xml"]?.contains("/medlem/") == false)
    #expect(output.files["medlem/noegler.json"] == nil)
  }

  @Test func aBaseURLWithAPathStandsInAddressesButNotInWhatIsSealed() async throws {
    var site = Self.site()
    site.baseURL = BaseURL(scalar: "https://example.org/centret/")
    let output = try await site.output()
    let key = try Self.siteKey(site)
    let html = Self.text(try Self.opened("/guides/lukket/", in: output, key: key))
    #expect(html.contains("/centret" + key.sealedPath(of: "/guides/hemmelig-skabelon.csv")))
    let teaser = try #require(output["guides/lukket/index.html"])
    #expect(teaser.contains("/centret" + key.sealedPath(of: "/guides/lukket/")))
    #expect(teaser.contains("data-folder=\"/centret/medlem/filer/\""))
  }

  @Test func noMessageShowsALineForMembers() async throws {
    var site = Self.site()
    for path in ["Content/guides/lukket.md", "Content/guides/delvis.md"] {
      site[path]? += "\nEn hemmelig sætning med et [dødt link](findes-ikke.md) i sig.\n"
    }
    let diagnostics = try await site.check().diagnostics
    #expect(diagnostics.map(\.id) == [.deadLink, .deadLink])
    let text = DiagnosticFormat.text.string(diagnostics)
    #expect(text.contains("'findes-ikke.md'"))
    #expect(!text.contains("hemmelig sætning"))
  }
}
