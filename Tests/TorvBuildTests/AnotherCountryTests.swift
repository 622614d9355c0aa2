import Testing
import TorvBuild
import TorvDiagnostics
import TorvSite

/// A centre of another country, with eight recommendations, five municipalities and members of its own kind, is content
/// and nothing else: it is built with Torv's templates and a few words of its own.
@Suite struct AnotherCountryTests {
  /// The files of the centre and, as installed ones, the templates of the repository.
  private static let files: [String: [UInt8]] = {
    var files: [String: [UInt8]] = [:]
    let folder = FixtureFolder.fixtures + "/another-country"
    for (path, bytes) in FixtureFolder.files(under: folder) { files[path] = bytes }
    let templates = FixtureFolder.files(under: RepositorySite.templates)
    for (path, bytes) in templates { files["Installed/\(path)"] = bytes }
    return files
  }()

  private func check(
    _ change: (inout [String: [UInt8]]) -> Void = { _ in }
  ) async throws -> Diagnosed<PreparedSite?> {
    var files = Self.files
    change(&files)
    var options = SiteBuilder.Options(
      content: "Content", templates: "Templates", output: "Public", baseURL: nil,
      today: try #require(CalendarDate(scalar: "2026-11-30")), jobs: 2, isStrict: true)
    options.installedTemplates = "Installed"
    options.searchPath = ""
    return try await SiteBuilder(options).check(in: InMemoryFileSystem(files))
  }

  @Test func itIsBuiltWithoutAWarning() async throws {
    let result = try await check()
    #expect(result.diagnostics.map(\.message) == [])
    let site = SiteOutput(try #require(result.value), sources: Self.files)
    #expect(site["anbefalinger/forslag-8/index.html"] != nil)
    #expect(site["anbefalinger/index.html"]?.contains("Otte forslag til byerne.") == true)
    #expect(site["kommuner/tromsoe/index.html"] != nil)
    #expect(site["kommuner/vejle/index.html"] == nil)
    #expect(site["kurser/kursus/index.html"]?.contains("4.000\u{A0}kr") == true)
    #expect(site["kurser/kursus/index.html"]?.contains("\"priceCurrency\":\"NOK\"") == true)
    let category = try #require(site["medlemmer/kategori/sentrumsforening/index.html"])
    #expect(category.contains("Tromsø sentrum"))
    #expect(site["medlemmer/kategori/fond/index.html"] == nil)
    let member = try #require(site["medlemmer/tromsoe-sentrum/index.html"])
    #expect(member.contains("Sentrumsforening") && member.contains("3.000\u{A0}kr"))
    #expect(site["cases/bergen/index.html"]?.contains("\"identifier\":\"NO\"") == true)
    #expect(site["cases/koebenhavn/index.html"]?.contains("København, Danmark") == true)
    #expect(site["api/case-studies.json"]?.contains("\"country\":\"NO\"") == true)
    #expect(site["index.html"]?.contains("landets 5 kommuner") == true)
  }

  @Test func whatIsWrongIsFoundByItsOwnRules() async throws {
    let result = try await check { files in
      let member = "Content/members/tromsoe-sentrum.md"
      for (file, old, new) in [
        (member, "category: sentrumsforening", "category: fond"),
        ("Content/case-studies/bergen.md", "municipality: bergen", "municipality: vejle"),
        ("Content/case-studies/koebenhavn.md", "country: DK", "country: \"NO\""),
        ("Content/case-studies/bergen.md", "[8]", "[9]"),
      ] {
        let text = String(decoding: files[file] ?? [], as: UTF8.self)
        files[file] = Array(text.replacing(old, with: new).utf8)
      }
    }
    #expect(
      result.diagnostics.map(\.message).sorted() == [
        "country 'NO' is the centre's own", "member category 'fond' does not exist",
        "municipality 'vejle' does not exist", "recommendation 9 does not exist",
      ])
  }
}
