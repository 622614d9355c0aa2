import Testing
import TorvBuild
import TorvDiagnostics
import TorvRender
import TorvSite
import TorvTestSupport

/// A site in several languages, which needs files and nothing else.
@Suite struct TranslationsTests {
  static let frontPage = """
    ---
    title: Welcome
    summary: The front page of the test square.
    translated: 2026-11-20
    ---
    What comes first. See [the market](../case-studies/torvedage.md) and [about](om.md#hvorfor).

    """

  static let settings = """
    tagline: A site for tests
    description: A small site that the tests build.
    menu:
      - path: /om/
        title: About
      - path: /cases/
        title: Case studies
    footer:
      - title: Themes
    notice:
      title: Test
      text: Nothing here is real.
      link: Read why

    """

  static let caseStudy = """
    ---
    title: Market days in Vejle
    summary: How the square came to life.
    translated: 2026-01-02
    imageAlt: The square with stalls
    method: Counted with a sensor.
    results:
      - label: People walking
        unit: a week
      - label: Mood
        after: better
    ---
    ## What they did

    They put up stalls.

    """

  /// The site with every kind of page, of which the front page and a case are in the language too.
  static func site(in languages: String...) -> FixtureSite {
    var site = FixtureSite("every-kind")
    for language in languages {
      site["Content/pages/index.\(language).md"] = frontPage
      site["Content/site.\(language).yml"] = settings
      site["Content/case-studies/torvedage.\(language).md"] = caseStudy
      site["Templates/strings/\(language).yml"] = site["Templates/strings/da.yml"]?
        .replacing("code: da", with: "code: \(language)")
        .replacing("name: \"Dansk\"", with: "name: \"Name of \(language)\"")
        .replacing("original: \"På dansk\"", with: "original: \"In Danish\"")
        .replacing(
          "\n  date: \"{day}. {month} {year}\"", with: "\n  date: \"{month} {day}, {year}\"")
    }
    return site
  }

  @Test func whatIsTranslatedLiesInTheLanguagesFolderWithTheListsOfIt() async throws {
    let output = try await Self.site(in: "en").output()
    let english = Set(output.paths.filter { $0.hasPrefix("en/") && $0.hasSuffix(".html") })
    #expect(
      english.isSuperset(of: [
        "en/index.html", "en/cases/index.html", "en/cases/torvedage/index.html",
        "en/soeg/index.html", "en/temaer/byliv/index.html", "en/temaer/index.html",
        "en/kommuner/vejle/index.html", "en/aktoerer/kommuner/index.html",
      ]))
    #expect(!english.contains("en/om/index.html"))
    #expect(!english.contains("en/guides/index.html"))
    #expect(english.allSatisfy { output[String($0.dropFirst("en/".count))] != nil })
    let page = try #require(output["en/cases/torvedage/index.html"])
    for text in [
      "Market days in Vejle", "Counted with a sensor.", "People walking", "a week", "better",
    ] {
      #expect(page.contains(text), "\(text)")
    }
    // What is no text comes from the page itself.
    #expect(page.contains("12.900,5") && page.contains("Optælling &amp; rapport"))
  }

  @Test func theSiteInItsOwnLanguageIsAsItWas() async throws {
    let alone = try await FixtureSite("every-kind").output()
    let beside = try await Self.site(in: "en").output()
    let changed = alone.paths.filter { path in
      guard let old = alone[path], let new = beside[path], old != new else { return false }
      let lines = new.split(separator: "\n").filter { !$0.contains("hreflang") }
      return lines != old.split(separator: "\n")
    }
    #expect(Set(alone.paths).subtracting(beside.paths) == [])
    #expect(
      changed.filter { !["sitemap.xml", "api/case-studies.json"].contains($0) }
        .filter { beside[$0]?.contains("workTranslation") != true } == [])
  }

  @Test func linksLeadToThePageInTheLanguageOrSayThatItIsInAnother() async throws {
    let output = try await Self.site(in: "en").output()
    let front = try #require(output["en/index.html"])
    #expect(front.contains("<a href=\"/en/cases/torvedage/\">the market</a>"))
    #expect(
      front.contains(
        "<a hreflang=\"da\" data-language=\"In Danish\" href=\"/om/#hvorfor\">about</a>"))
    #expect(front.contains("href=\"/om/\">About</a>"))
    #expect(front.contains("<a href=\"/en/cases/\">Case studies</a>"))
    let list = try #require(output["en/cases/index.html"])
    #expect(list.contains("original=In Danish"))
    let own = try #require(list.firstRange(of: "Market days in Vejle"))
    let other = try #require(list.firstRange(of: "original=In Danish"))
    #expect(own.lowerBound < other.lowerBound)
  }

  @Test func eachPageLeadsToItselfInOtherLanguagesOrToTheNearestPageThere() async throws {
    let output = try await Self.site(in: "de", "en").output()
    let alternates = ["", "de/", "en/"].map { folder in
      HTMLPage(Array((output["\(folder)cases/torvedage/index.html"] ?? "").utf8)).all("link")
        .filter { $0["rel"] == "alternate" && $0["hreflang"] != nil }
        .map { "\($0["hreflang"] ?? "") \($0["href"] ?? "")" }
    }
    let root = "https://torv.example"
    #expect(
      alternates[0] == [
        "da \(root)/cases/torvedage/", "de \(root)/de/cases/torvedage/",
        "en \(root)/en/cases/torvedage/", "x-default \(root)/cases/torvedage/",
      ])
    #expect(alternates[1] == alternates[0] && alternates[2] == alternates[0])
    let untranslated = try #require(output["guides/taelling/index.html"])
    #expect(!untranslated.contains("rel=\"alternate\" hreflang"))
    #expect(untranslated.contains("<a href=\"/en/\" hreflang=\"en\">Name of en</a>"))
    let case2 = try #require(output["cases/udland/index.html"])
    #expect(case2.contains("<a href=\"/en/cases/\" hreflang=\"en\">Name of en</a>"))
    let english = try #require(output["en/cases/torvedage/index.html"])
    #expect(english.contains("<a href=\"/cases/torvedage/\" hreflang=\"da\">Dansk</a>"))
    #expect(english.contains("<a href=\"/de/cases/torvedage/\" hreflang=\"de\">Name of de</a>"))
  }

  @Test func machinesLearnTheLanguage() async throws {
    let output = try await Self.site(in: "en").output()
    let feed = try XMLTree.parse(Array(try #require(output["en/feed.xml"]).utf8))
    #expect(feed.attributes["xml:lang"] == "en")
    #expect(feed.all("entry").flatMap { $0.texts("title") } == ["Market days in Vejle"])
    let sitemap = try #require(output["sitemap.xml"])
    #expect(
      sitemap.contains(
        "<loc>https://torv.example/en/cases/torvedage/</loc><lastmod>2025-01-02</lastmod><xhtml:link rel=\"alternate\" hreflang=\"da\""
      ))
    #expect(!sitemap.contains("/en/om/"))
    #expect(sitemap.contains("xmlns:xhtml"))
    let items = try #require(output["api/case-studies.json"])
    #expect(
      items.contains(
        "\"translations\":[{\"language\":\"en\",\"title\":\"Market days in Vejle\",\"url\":\"https://torv.example/en/cases/torvedage/\"}]"
      ))
    let english = try #require(output["en/api/case-studies.json"])
    #expect(english.contains("\"language\":\"en\"") && english.contains("\"language\":\"da\""))
    let index = try #require(try await searchIndex(Self.site(in: "en")))
    #expect(index.contains("\"base\":\"/en\""))
  }

  private func searchIndex(_ site: FixtureSite) async throws -> String? {
    let prepared = try #require(try await site.check().value)
    guard case .bytes(let bytes) = prepared.searchFiles["en/soeg/index.json"]?() else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func aThirdLanguageNeedsFilesOnly() async throws {
    let output = try await Self.site(in: "en", "sv").output()
    #expect(output["sv/cases/torvedage/index.html"]?.contains("Market days in Vejle") == true)
    #expect(output["sv/index.html"]?.contains("href=\"/en/\"") == true)
    let two = Set(try await Self.site(in: "en").output().paths)
    #expect(
      Set(output.paths.map { $0.hasPrefix("sv/") ? "en/" + $0.dropFirst(3) : $0 }) == two)
  }

  @Test func aLongListEndsAfterTheLastTranslatedEntry() async throws {
    var site = Self.site(in: "en")
    let guide = try #require(site["Content/guides/taelling.md"])
    site["Content/guides/taelling.en.md"] = Self.page(
      "title: Count\nsummary: Steps.\ntranslated: 2026-11-20")
    for number in 1...119 {
      site["Content/guides/taelling-\(number).md"] = guide.replacing(
        "published: 2026-05-01", with: "published: 2026-05-02")
    }
    // A facet that all guides have would have no list.
    site["Content/guides/taelling-119.md"]?.replace("themes: [byliv]\n", with: "")
    let output = try await site.output()
    let own = try #require(output["guides/index.html"])
    #expect(output["guides/side/3/index.html"] != nil)
    #expect(!own.contains("hreflang=\"da\">Se hele"))
    // By date it would come last.
    #expect(!own.contains("/guides/taelling/"))
    for path in ["guides", "guides/tema/byliv", "temaer/byliv"] {
      let list = try #require(output["en/\(path)/index.html"], "\(path)")
      #expect(list.contains("/en/guides/taelling/"), "\(path)")
      #expect(list.contains("1–50 af 1") || path == "temaer/byliv")
      #expect(!list.contains("data-pages") && !list.contains("rel=\"next\""), "\(path)")
      #expect(
        list.contains(
          "<a href=\"/\(path)/\" hreflang=\"da\">Se hele listen på dansk (1"), "\(path)")
      #expect(output["en/\(path)/side/2/index.html"] == nil, "\(path)")
    }
  }

  static func page(_ fields: String, body: String = "## Hvorfor\n\nText.\n") -> String {
    "---\n\(fields)\n---\n\(body)"
  }

  static let about = "title: About\nsummary: Why.\ntranslated: 2026-11-20"

  @Test func aPageWithSomethingForMembersIsNotTranslated() async throws {
    var site = Self.site(in: "en")
    site["Content/pages/om.md"] = "---\ntitle: Om\nsummary: S.\naccess: members\n---\nLukket.\n"
    site["Content/pages/om.en.md"] = Self.page(Self.about)
    let result = try await site.check()
    #expect(
      result.diagnostics.contains {
        $0.id == .membersLine && $0.location?.path == "Content/pages/om.en.md"
      })
  }

  @Test func aGlossaryThatIsNotTranslatedStaysWhereItIs() async throws {
    var site = Self.site(in: "en")
    site["Content/glossary.yml"] = "- term: Torv\n  text: En plads.\n"
    site["Content/pages/om.en.md"] = Self.page(
      Self.about, body: "## Hvorfor\n\n[Torv](/ordliste/), a square.\n")
    let output = try await site.output()
    let page = try #require(output["en/om/index.html"])
    #expect(page.contains("href=\"/ordliste/\">Torv</a>"))
    #expect(output["ordliste/index.html"] != nil && output["en/ordliste/index.html"] == nil)
  }

  @Test func theWordsOfALanguageSayThatTheyAreInIt() async throws {
    var site = Self.site(in: "en")
    site["Templates/strings/en.yml"] = site["Templates/strings/da.yml"]
    let result = try await site.check()
    let problem = try #require(result.diagnostics.first { $0.severity == .error })
    #expect(problem.location?.path == "Templates/strings/en.yml")
    #expect(problem.message.contains("said to be in 'da'") && problem.isTold(in: .danish))
  }

  @Test func nothingElseLiesInTheFolderOfALanguage() async throws {
    var site = Self.site(in: "en")
    site["Content/pages/om.md"]?.replace("title: Om", with: "aliases: [/en/om/]\ntitle: Om")
    let result = try await site.check()
    #expect(
      result.diagnostics.contains { $0.id == .pathCollision && $0.message.contains("'/en/'") },
      "\(result.diagnostics)")
  }

  @Test func aStaleTranslationSaysSoOnThePage() async throws {
    var site = Self.site(in: "en")
    site["Content/case-studies/torvedage.en.md"] = Self.caseStudy.replacing(
      "2026-01-02", with: "2024-06-01")
    let page = try #require(try await site.output()["en/cases/torvedage/index.html"])
    #expect(page.contains("Oversat juni 1, 2024.") && page.contains("Ændret januar 2, 2025."))
    let fresh = try #require(
      try await Self.site(in: "en").output()["en/cases/torvedage/index.html"])
    #expect(fresh.contains("Oversat januar 2, 2026.") && !fresh.contains("Ændret januar"))
  }

  @Test func aPictureThatOnlyATranslationShowsIsPublished() async throws {
    var site = Self.site(in: "en")
    site["Content/pages/om.en.md"] = Self.page(
      Self.about, body: "## Hvorfor\n\n![A map](map.svg)\n")
    site["Content/pages/map.svg"] =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>"
    let output = try await site.output()
    #expect(output["map.svg"] != nil)
    #expect(output["en/om/index.html"]?.contains("src=\"/map.svg\"") == true)
  }

  @Test func aPreviewParsesATranslationAgainOnlyIfItOrItsPageChanged() async throws {
    var site = Self.site(in: "en")
    var earlier = EarlierBuild()
    func pages() async throws -> [Page] {
      let builder = try site.builder()
      let prepared = try await builder.prepare(
        in: InMemoryFileSystem(site.files), reusing: &earlier)
      let translated = try #require(prepared.value?.site.translations.first)
      return translated.pages.filter { $0.translation != nil }.sorted { $0.id < $1.id }
    }
    let first = try await pages()
    let second = try await pages()
    #expect(zip(first, second).allSatisfy { $0 === $1 })
    site["Content/case-studies/torvedage.md"]?.append("\nMere.\n")
    let third = try await pages()
    #expect(third.first !== first.first && third.last === first.last)
  }
}
