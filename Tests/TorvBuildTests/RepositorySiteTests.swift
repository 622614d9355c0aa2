import Testing
import TorvBuild
import TorvDiagnostics
import TorvSite
import TorvTestSupport

/// The rules for every page of the site that the repository builds.
@Suite struct RepositorySiteTests {
  @Test func contentAndTemplatesAreWithoutErrorsAndWarnings() async throws {
    let diagnostics = try await RepositorySite.built().diagnostics
    #expect(diagnostics.isEmpty, "\(DiagnosticFormat.text.string(diagnostics))")
  }

  @Test func everyFileOfTheContentIsAPageDataOrPublished() async throws {
    let site = try await RepositorySite.built().site
    let files = FixtureFolder.files(under: RepositorySite.content).values
    let drafts = files.count { String(decoding: $0, as: UTF8.self).contains("\ndraft: true\n") }
    let translated = site.translations.flatMap(\.pages).count { $0.translation != nil }
    let translatedData = 4
    #expect(
      files.count - drafts == site.pages.count + ContentFile.DataFile.allCases.count + translated
        + translatedData + site.attachments.count + site.sealedAttachments.count
        + site.unpublishedAttachments.count)
  }

  @Test func siteHasMoreThan250Pages() async throws {
    #expect(try await RepositorySite.built().pages.count > 250)
  }

  @Test(arguments: [
    (PageKind.recommendation, 12), (.collaboration, 10), (.funding, 6), (.service, 4),
    (.dataset, 4),
  ])
  func kindHasAtLeastThatManyPages(kind: PageKind, count: Int) async throws {
    let site = try await RepositorySite.built().site
    #expect(site.entries(of: .kind(kind)).count >= count)
  }

  @Test func eachMunicipalityHasAPage() async throws {
    let files = try await RepositorySite.built().files.keys
    let pages = files.count { $0.hasPrefix("kommuner/") && $0.split(separator: "/").count == 3 }
    #expect(pages == 98)
  }

  @Test func everyAddressLeadsToAFileAndEveryFragmentToAnID() async throws {
    let site = try await RepositorySite.built()
    let pages = site.pages
    let municipalities = Set(site.site.municipalities.map(\.slug.text))
    let drawings = site.files.filter { $0.key.hasSuffix(".svg") }
      .map { ($0.key, Set(HTMLPage($0.value).ids)) }
    let ids = Dictionary(
      uniqueKeysWithValues: pages.map { ($0.path, Set($0.page.ids)) } + drawings)
    for (path, page) in pages {
      for address in page.addresses where !isExternal(address) {
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = parts[0].isEmpty ? path : SitePaths.file(of: String(parts[0]))
        guard site.files[target] != nil else {
          Issue.record("\(path): '\(address)' leads nowhere")
          continue
        }
        if parts.count == 2, parts[1].hasPrefix("kommuner=") {
          // What the script of the page is to show.
          let chosen = parts[1].dropFirst("kommuner=".count).split(separator: ",").map(String.init)
          #expect(
            target == "sammenlign/index.html" && municipalities.isSuperset(of: chosen),
            "\(path): '\(address)' names no municipalities")
        } else if parts.count == 2 {
          #expect(
            ids[target]?.contains(String(parts[1])) == true, "\(path): '\(address)' has no id")
        }
      }
    }
  }

  private func isExternal(_ address: String) -> Bool {
    ["https://", "http://", "mailto:", "webcal://"].contains { address.hasPrefix($0) }
  }

  @Test func idsAreUniqueOnEachPage() async throws {
    for (path, page) in try await RepositorySite.built().pages {
      let repeated = Dictionary(grouping: page.ids) { $0 }.filter { $1.count > 1 }.keys.sorted()
      #expect(repeated == [], "\(path)")
    }
  }

  @Test func labelsNameIDsOfTheirPage() async throws {
    for (path, page) in try await RepositorySite.built().pages {
      let ids = Set(page.ids)
      for tag in page.tags {
        for name in ["aria-labelledby", "aria-describedby", "for"] {
          for id in tag[name]?.split(separator: " ") ?? [] {
            #expect(ids.contains(String(id)), "\(path): \(name)=\"\(id)\"")
          }
        }
      }
    }
  }

  @Test func contentSecurityPolicyHolds() async throws {
    for (path, page) in try await RepositorySite.built().pages {
      for tag in page.tags {
        #expect(tag["style"] == nil, "\(path): <\(tag.name) style>")
        #expect(tag.name != "style" && tag.name != "iframe", "\(path): <\(tag.name)>")
        #expect(
          !tag.attributes.contains { $0.name.hasPrefix("on") },
          "\(path): a handler in <\(tag.name)>")
        if tag.name == "script", tag["type"] != "application/ld+json" {
          #expect(tag["src"] != nil, "\(path): an inline script")
        }
        if let source = tag["src"] { #expect(!isExternal(source), "\(path): \(source)") }
        if tag.name == "link", tag["rel"] == "stylesheet" || tag["rel"] == "icon" {
          #expect(tag["href"].map(isExternal) == false, "\(path)")
        }
      }
    }
  }

  @Test func everyPageHasItsHeadAndOneTitle() async throws {
    let site = try await RepositorySite.built()
    for (path, page) in site.pages {
      let language = path.hasPrefix("en/") ? "en" : "da"
      #expect(page.all("html").first?["lang"] == language, "\(path)")
      #expect(page.all("h1").count == 1, "\(path): h1")
      let head = page.tags.prefix { $0.name != "body" }
      #expect(head.count { $0.name == "title" } == 1, "\(path): title")
      #expect(page.all("main").count == 1, "\(path): main")
      #expect(page.meta("description")?.isEmpty == false, "\(path): description")
      #expect(page.meta("viewport") != nil, "\(path): viewport")
      #expect(page.meta("og:title")?.isEmpty == false, "\(path): og:title")
      let canonical = page.all("link").filter { $0["rel"] == "canonical" }.compactMap { $0["href"] }
      let address = "/" + (path.hasSuffix("index.html") ? String(path.dropLast(10)) : path)
      #expect(canonical == [site.site.absoluteURL(address)], "\(path): canonical")
    }
  }

  @Test func titlesOfIndexedPagesDiffer() async throws {
    let pages = try await RepositorySite.built().pages.filter { $0.page.meta("robots") == nil }
    // A name is the same in all languages.
    let titles = pages.map {
      ($0.page.all("html").first?["lang"] ?? "") + ": " + ($0.page.meta("og:title") ?? "")
    }
    let repeated = Dictionary(grouping: titles) { $0 }.filter { $1.count > 1 }.keys.sorted()
    #expect(repeated == [])
  }

  @Test func headingsLeaveOutNoLevel() async throws {
    for (path, page) in try await RepositorySite.built().pages {
      let levels = page.tags.compactMap { tag in
        tag.name.count == 2 && tag.name.hasPrefix("h") ? Int(tag.name.dropFirst()) : nil
      }
      for (level, next) in zip(levels, levels.dropFirst()) {
        #expect(next <= level + 1, "\(path): h\(next) after h\(level)")
      }
    }
  }

  @Test func imagesHaveAnAlternativeText() async throws {
    for (path, page) in try await RepositorySite.built().pages {
      for image in page.all("img") { #expect(image["alt"] != nil, "\(path)") }
    }
  }

  @Test func everyPageCanBeReachedFromTheFrontPage() async throws {
    let site = try await RepositorySite.built()
    let pages = Dictionary(uniqueKeysWithValues: site.pages)
    // A form leads to the search, and only addresses are followed here.
    var reached: Set<String> = ["index.html", "soeg/index.html", "en/soeg/index.html"]
    var pending = ["index.html"]
    while let path = pending.popLast() {
      for address in pages[path]?.addresses ?? [] where address.hasPrefix("/") {
        let file = SitePaths.file(of: String(address.prefix { $0 != "#" }))
        if reached.insert(file).inserted { pending.append(file) }
      }
    }
    let all = Set(site.files.keys.filter { $0.hasSuffix(".html") }).subtracting(["404.html"])
    let redirects = site.site.redirects.map { SitePaths.file(of: $0.path) }
    #expect(all.subtracting(reached).subtracting(redirects).sorted() == [])
  }

  @Test func everyArticleHasAPictureOrAStreetOfItsOwn() async throws {
    let site = try await RepositorySite.built()
    let pages = Dictionary(uniqueKeysWithValues: site.pages)
    for (page, relations) in zip(site.site.pages, site.site.relations)
    where ![.recommendation, .path, .assessment].contains(page.id.kind) && relations.path != "/" {
      let html = try #require(pages[SitePaths.file(of: relations.path)])
      let streets = html.all("svg").count { $0["class"] == "facade" }
      #expect(streets == (page.image == nil ? 1 : 0), "\(relations.path)")
    }
  }

  @Test func mapsSumUpToTheirLists() async throws {
    let site = try await RepositorySite.built()
    let pages = Dictionary(uniqueKeysWithValues: site.pages)
    for path in ["index.html", "medlemmer/index.html", "medlemmer/kommune/index.html"] {
      let page = try #require(pages[path])
      let tiles = page.all("a").filter { $0["class"]?.hasPrefix("tile ") == true }
      let some = tiles.filter { $0["class"] != "tile tile-0" }.compactMap { $0["href"] }
      #expect(tiles.count == 98, "\(path)")
      #expect(!some.isEmpty, "\(path)")
      for address in some {
        #expect(page.addresses.count { $0 == address } >= 2, "\(path): \(address)")
      }
    }
  }

  @Test func noPageLinksTwiceToATermOrFromTheGlossaryItself() async throws {
    var linked = 0
    for (path, page) in try await RepositorySite.built().pages {
      let targets = page.all("a").filter { $0["class"] == "term" }.compactMap { $0["href"] }
      #expect(Set(targets).count == targets.count, "\(path)")
      #expect(path != "ordliste/index.html" || targets.isEmpty)
      linked += targets.count
    }
    #expect(linked > 100)
  }

  // MARK: - For machines

  @Test func sitemapListsEveryIndexedPageAndNothingElse() async throws {
    let site = try await RepositorySite.built()
    let sitemap = try XMLTree.parse(try #require(site.files["sitemap.xml"]))
    let root = site.site.absoluteURL("/")
    let listed = sitemap.all("url").flatMap { $0.texts("loc") }.map { url in
      SitePaths.file(of: "/" + url.dropFirst(root.count))
    }
    let indexed = site.pages.filter { $0.page.meta("robots") == nil }.map(\.path)
    #expect(Set(listed) == Set(indexed))
    #expect(listed.count == Set(listed).count)
  }

  @Test func feedsAreWellFormedAndTheirEntriesExist() async throws {
    let site = try await RepositorySite.built()
    let root = site.site.absoluteURL("/")
    let paths = site.files.keys.filter {
      $0.hasSuffix("feed.xml") || $0.hasSuffix("aendringer.xml")
    }
    let own = paths.filter { !$0.hasPrefix("en/") }
    #expect(own.count == site.site.feeds.count)
    #expect(paths.contains("en/feed.xml") && paths.contains("en/aendringer.xml"))
    for path in paths.sorted() {
      let feed = try XMLTree.parse(try #require(site.files[path]))
      for link in (feed.all("link") + feed.all("entry").flatMap { $0.all("link") }) {
        let address =
          "/" + (link.attributes["href"] ?? "").dropFirst(root.count).prefix { $0 != "#" }
        #expect(site.files[SitePaths.file(of: address)] != nil, "\(path): \(address)")
      }
    }
    let all = try XMLTree.parse(try #require(site.files["feed.xml"]))
    let dated = site.site.pages.filter { $0.published != nil && $0.id.kind != .page }
    #expect(all.all("entry").count == min(50, dated.count))
  }

  @Test func membershipIndexListsEveryMemberInDanishOrder() async throws {
    let site = try await RepositorySite.built()
    let index = HTMLPage(try #require(site.files["medlemmer/index.html"]))
    let titles = site.site.currentMembers.map { site.site.pages[$0].title }
    #expect(titles.inDanishOrder { $0 } == titles)
    for member in site.site.currentMembers {
      let path = site.site.relations[member].path
      #expect(index.addresses.contains(path), "\(path)")
    }
  }
}
