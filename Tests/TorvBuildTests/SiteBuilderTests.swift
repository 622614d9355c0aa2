import Testing
import TorvBuild
import TorvDiagnostics
import TorvRender
import TorvSite

@Suite struct SiteBuilderTests {
  // MARK: - In = out

  @Test(arguments: FixtureFolder.goldenNames)
  func everyFileOfTheContentIsPublishedUsedOrReported(fixture: String) async throws {
    let site = FixtureSite(fixture)
    let result = try await site.check()
    let reported = Set(result.diagnostics.compactMap(\.location?.path))
    var accounted = reported
    if let built = result.value?.site {
      accounted.formUnion(built.pages.map(\.source.path))
      accounted.formUnion(
        (built.attachments.map(\.source) + built.sealedAttachments.map(\.source)
          + built.unpublishedAttachments).map { "Content/\($0)" })
    }
    accounted.formUnion(ContentFile.DataFile.allCases.map { "Content/\($0.rawValue)" })
    let drafts = site.files.keys.filter { site[$0]?.contains("\ndraft: true\n") == true }
    accounted.formUnion(drafts)
    let content = site.files.keys.filter { $0.hasPrefix("Content/") }
    if result.hasErrors {
      #expect(!reported.isEmpty)
    } else {
      #expect(Set(content).subtracting(accounted).sorted() == [])
    }
  }

  // MARK: - All or nothing

  @Test func withAnErrorNothingIsWritten() async throws {
    let site = FixtureSite("ten-mistakes")
    let files = InMemoryFileSystem(site.files)
    let report = try await site.builder().build(in: files)
    #expect(report.value == nil)
    #expect(report.hasErrors)
    #expect(files.touched.isEmpty)
  }

  @Test func strictLetsAWarningStopTheBuild() async throws {
    var site = FixtureSite("attachments")
    #expect(try await site.check().value != nil)
    site.isStrict = true
    let files = InMemoryFileSystem(site.files)
    let report = try await site.builder().build(in: files)
    #expect(report.value == nil)
    #expect(!report.hasErrors)
    #expect(files.touched.isEmpty)
  }

  @Test func mistakesInContentDataAndTemplatesAreToldInOneRun() async throws {
    var site = FixtureSite("ten-mistakes")
    site["Templates/pages/page.mustache"] = "{{titel}}"
    site["Content/themes.yml"]?.append("- slug: Æ\n  title: Æ\n  summary: Æ\n")
    let diagnostics = try await site.check().diagnostics
    let files = Set(diagnostics.compactMap(\.location?.path))
    #expect(
      files == [
        "Content/case-studies/fejl.md", "Content/themes.yml", "Templates/pages/page.mustache",
      ])
    #expect(diagnostics == diagnostics.sorted())
  }

  @Test func aReportCountsWhatWasWritten() async throws {
    let site = FixtureSite()
    let files = InMemoryFileSystem(site.files)
    let first = try await site.builder().build(in: files).value
    let second = try await site.builder().build(in: files).value
    #expect(first?.changes.changed == files.contents.count - site.files.count - 1)
    #expect(second?.changes.changed == 0)
    #expect(second?.changes.unchanged == first?.changes.changed)
  }

  @Test(arguments: ["every-kind", "members-only-teaser", "attachments"], [1, 3])
  func aBuildPublishesTheFilesOfTheSiteAndLeavesNothingElse(
    fixture: String, jobs: Int
  ) async throws {
    let site = FixtureSite(fixture)
    let files = InMemoryFileSystem(site.files)
    let report = try await site.builder(jobs: jobs).build(in: files)
    #expect(report.value != nil)
    var written = files.contents.filter { site.files[$0.key] == nil }
    #expect(written.removeValue(forKey: "Public/.torv-manifest") != nil)
    let output = try await site.output()
    let search = try #require(try await site.check().value).searchFiles
    for (path, contents) in search {
      guard case .bytes(let bytes) = contents() else { continue }
      #expect(written.removeValue(forKey: "Public/\(path)") == bytes, "\(path)")
    }
    #expect(
      written == Dictionary(uniqueKeysWithValues: output.files.map { ("Public/\($0)", $1) }))
  }

  // MARK: - Previews

  @Test func whatAPreviewRendersIsWhatABuildWrites() async throws {
    let site = FixtureSite("every-kind")
    let output = try await site.output()
    var parsed = EarlierBuild()
    let prepared = try await site.builder()
      .prepare(in: InMemoryFileSystem(site.files), reusing: &parsed).value
    #expect(SiteOutput(try #require(prepared), sources: site.files) == output)
  }

  @Test func pagesThatWereParsedEarlierAreTakenOverOnlyWhereTheyAreTheSame() async throws {
    var site = FixtureSite("every-kind")
    var parsed = EarlierBuild()
    for step in 0..<4 {
      switch step {
      case 1: site["Content/pages/om.md"]?.append("\n[Væk](mangler.md)\n")
      case 2: site["Content/pages/om.md"] = "---\ntitle: Ny\nsummary: Ny.\n---\nHelt anden tekst.\n"
      case 3: site["Content/pages/ny.md"] = "---\ntitle: Ny\nsummary: Ny.\n---\nEndnu en.\n"
      default: break
      }
      let anew = try await site.check()
      let reusing = try await site.builder()
        .prepare(in: InMemoryFileSystem(site.files), reusing: &parsed)
      #expect(reusing.diagnostics == anew.diagnostics)
      #expect(
        reusing.value.map { SiteOutput($0, sources: site.files) }
          == anew.value.map { SiteOutput($0, sources: site.files) })
    }
  }

  // MARK: - Determinism

  @Test func theNumberOfJobsAndTheOrderOfTheFilesDoNotMatter() async throws {
    let site = FixtureSite("every-kind")
    let alone = try await site.output(jobs: 1)
    #expect(try await site.output(jobs: 8) == alone)
    let backwards = SiteBuilder(try site.builder(jobs: 3).options)
    let result = try await backwards.check(in: BackwardsFileSystem(site.files))
    let built = try #require(result.value)
    #expect(SiteOutput(built, sources: site.files) == alone)
  }

  @Test func noTwoFilesHaveTheSamePathWhateverItsCase() async throws {
    let paths = try await FixtureSite("every-kind").output().paths.map { $0.lowercased() }
    #expect(Set(paths).count == paths.count)
  }

  // MARK: - Addresses

  @Test func aBaseURLWithAPathChangesEveryAddressAndNothingElse() async throws {
    var site = FixtureSite("every-kind")
    let atRoot = try await site.output()
    site.baseURL = BaseURL(scalar: "https://example.org/centret/")
    let below = try await site.output()
    #expect(below.paths == atRoot.paths)
    for path in atRoot.paths where path.hasSuffix("l") {
      let expected = atRoot[path]?
        .replacing("https://torv.example/", with: "https://example.org/centret/")
        .replacing("webcal://torv.example/", with: "webcal://example.org/centret/")
        .replacing("=\"/", with: "=\"/centret/").replacing("url=/", with: "url=/centret/")
      #expect(below[path] == expected, "\(path)")
    }
  }

  @Test func menuEntryOfTheFrontPageIsCurrentOnTheFrontPageOnly() async throws {
    var site = FixtureSite()
    site["Content/site.yml"] = site["Content/site.yml"]?
      .replacing("menu:\n", with: "menu:\n  - title: Forsiden\n    path: /\n")
    let output = try await site.output()
    let current = "<a href=\"/\" aria-current=\"true\">Forsiden</a>"
    #expect(output["index.html"]?.contains(current) == true)
    #expect(output["om/index.html"]?.contains(current) == false)
    #expect(output["om/index.html"]?.contains("<a href=\"/\">Forsiden</a>") == true)
  }

  @Test func fileAndFolderOfTheSameNameCollide() async throws {
    var site = FixtureSite("attachments")
    site["Content/guides/med-filer"] = "a download without an extension"
    site["Content/pages/om.md"]?.append("\n[fil](medlemskab)\n")
    site["Content/pages/medlemskab"] = "a download with a page's name"
    let collisions = try await site.check().diagnostics.filter { $0.id == .pathCollision }
    #expect(collisions.count == 2)
  }

  @Test(arguments: ["/.torv-manifest", "/.htaccess/", "/a/.b/c/"])
  func aliasIsNoHiddenFile(alias: String) async throws {
    var site = FixtureSite()
    site["Content/pages/om.md"] = site["Content/pages/om.md"]?
      .replacing("summary:", with: "aliases: [\(alias)]\nsummary:")
    #expect(try await site.check().diagnostics.map(\.id) == [.invalidValue])
  }

  @Test func fragmentOfALinkToAPathOrAFileIsKept() async throws {
    var site = FixtureSite("attachments")
    site["Content/pages/medlemskab.md"]?.append("\n[om](/om/#hvorfor) [plan](/cases/#x)\n")
    let output = try await site.output()
    #expect(output["medlemskab/index.html"]?.contains("href=\"/om/#hvorfor\"") == true)
    #expect(output["guides/med-filer/index.html"]?.contains("skema.pdf#page=2") == true)
    site["Content/pages/medlemskab.md"]?.append("\n[om](/om/#hvorforr)\n")
    #expect(try await site.check().diagnostics.map(\.id).contains(.deadAnchor))
  }

  // MARK: - Closed content

  @Test func noWordOfClosedTextAndNoFileOfItGetsOut() async throws {
    let output = try await FixtureSite("members-only-teaser").output()
    for (path, bytes) in output.files {
      let text = String(decoding: bytes, as: UTF8.self).lowercased()
      #expect(!text.contains("hemmelig"), "\(path)")
      #expect(!path.contains("hemmelig"))
    }
  }

  @Test func fileThatAnOpenPageUsesTooIsPublished() async throws {
    var site = FixtureSite("members-only-teaser")
    site["Content/guides/aaben.md"]?.append("\n[Hent](hemmelig-skabelon.csv)\n")
    let output = try await site.output()
    #expect(output.files["guides/hemmelig-skabelon.csv"] != nil)
    #expect(output.files["guides/hemmeligt-billede.svg"] == nil)
  }

  @Test func draftIsNowhereInTheOutput() async throws {
    let output = try await FixtureSite("drafts").output()
    for (path, bytes) in output.files {
      let text = String(decoding: bytes, as: UTF8.self).lowercased()
      #expect(!text.contains("kladde") || path == "medlemskab/index.html", "\(path)")
      #expect(!path.contains("kladde"))
    }
  }

  @Test func draftIsShownAndMarkedWhereDraftsAreIncluded() async throws {
    let site = FixtureSite("drafts")
    let output = try await site.output(includingDrafts: true)
    let page = try #require(output["cases/kladde/index.html"])
    #expect(page.contains("<p>draft\n"))
    #expect(page.contains("Ufærdig tekst"))
    #expect(output["cases/index.html"]?.contains("Hemmelig kladde") == true)
    #expect(output["om/index.html"]?.contains("<p>draft\n") == false)
  }

  @Test func includedDraftsHideNoErrorAndAddNone() async throws {
    var site = FixtureSite("drafts")
    site["Content/case-studies/kladde.md"]?.append("\n[Ingen](mangler.md)\n")
    let withWarning = try await site.check(includingDrafts: true)
    #expect(withWarning.value != nil)
    #expect(withWarning.diagnostics.map(\.severity) == [.warning])
    #expect(withWarning.diagnostics.first?.message.contains("'mangler.md'") == true)
    site["Content/pages/om.md"]?.append("\n[Kladden](../case-studies/kladde.md)\n")
    let published = try await site.check()
    let preview = try await site.check(includingDrafts: true)
    let errors = preview.diagnostics.filter { $0.severity == .error }
    #expect(errors == published.diagnostics)
    #expect(errors.first?.message.contains("is a draft") == true)
  }
}

/// Lists files backwards, to show that the disk's order doesn't matter.
private struct BackwardsFileSystem: WrappedFileSystem {
  let base: InMemoryFileSystem

  init(_ contents: [String: [UInt8]]) { base = InMemoryFileSystem(contents) }

  func listing(of folder: String) throws(EnvironmentError) -> FolderListing {
    var listing = try base.listing(of: folder)
    listing.files.reverse()
    return listing
  }
}
