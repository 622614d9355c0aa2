import Glibc
import Testing
import TorvAccess
import TorvDiagnostics
import TorvSite

@testable import TorvBuild

/// A build after an edit makes only what may have changed; the site must be the one that a build from nothing makes.
@Suite struct KeptFilesTests {
  /// A site in two languages with material for members, cards and pictures, in memory.
  private struct EditedSite {
    var site: FixtureSite
    let files = InMemoryFileSystem()
    /// A program that draws every card alike.
    let programs: TemporaryFolder

    init() throws {
      site = TranslationsTests.site(in: "en")
      site.secret = MembersSecret(bytes: Array(repeating: 7, count: 32))
      site["Content/guides/lukket.md"] =
        """
        ---
        title: Lukket guide
        summary: Om det lukkede.
        reviewed: 2026-03-01
        reviewBy: 2027-03-01
        access: members
        ---
        Det her er kun for medlemmer, og ingen andre end de ved noget om det.

        """
      site.files["Templates/assets/card.png"] = [1, 2, 3]
      programs = try TemporaryFolder()
      let program = "\(programs.path)/vipsthumbnail"
      try DiskFileSystem().write(Array("#!/bin/sh\nprintf x\n".utf8), to: program)
      try #require(chmod(program, 0o755) == 0)
    }

    var builder: SiteBuilder {
      get throws {
        var options = try site.builder().options
        options.program = "torv"
        options.searchPath = programs.path
        return SiteBuilder(options)
      }
    }

    /// Builds the site as it is now on top of what was built before.
    func build() async throws -> Diagnosed<BuildReport?> {
      for (path, bytes) in site.files where files.contents[path] != bytes {
        try files.write(bytes, to: path)
      }
      for path in files.contents.keys
      where path.hasPrefix("Content/") || path.hasPrefix("Templates/") {
        if site.files[path] == nil { try files.remove(path, upTo: "") }
      }
      return try await builder.build(in: files)
    }

    /// The paths of the files that a build would keep, among those of which it knows what they were made from.
    func kept() async throws -> (kept: Set<String>, known: Set<String>) {
      let builder = try builder
      let files = InMemoryFileSystem(files.contents.merging(site.files) { _, new in new })
      let sources = try await builder.read(files)
      let digests = try #require(
        try await BuildInputs(builder.options, sources)?.digests(in: files))
      let site = try #require(try await builder.check(in: files).value)
      let style = site.showing(site.pictures, cardStyle: site.cardStyle)
      let kept = builder.kept(
        digests, context: await digests.context(of: style, jobs: 2), in: files)
      let record = try #require(
        files.contents.first { $0.key.hasSuffix(".outputs") }.flatMap {
          OutputRecord(reading: $0.value)
        })
      let known = Set(record.files.keys)
      return (Set(known.filter { kept?.file(at: $0) != nil }), known)
    }

    static func output(_ files: InMemoryFileSystem) -> [String: [UInt8]] {
      files.contents.filter { $0.key.hasPrefix("Public/") }
    }
  }

  @Test func eachBuildPublishesWhatABuildFromNothingPublishes() async throws {
    var edited = try EditedSite()
    var built = 0
    for edit in EarlierBuildTests.edits {
      edit.make(&edited.site)
      let result = try await edited.build()
      let nothing = InMemoryFileSystem(edited.site.files)
      let anew = try await edited.builder.build(in: nothing)
      #expect(result.diagnostics == anew.diagnostics, "\(edit.testDescription)")
      guard anew.value != nil else { continue }
      built += 1
      let (output, expected) = (EditedSite.output(edited.files), EditedSite.output(nothing))
      #expect(output.keys.sorted() == expected.keys.sorted(), "\(edit.testDescription)")
      let others = expected.filter { output[$0.key] != $0.value }.keys.sorted()
      #expect(others == [], "\(edit.testDescription)")
    }
    #expect(built > 15)
  }

  private static let filesOfAbout: Set = ["om/index.html", "soeg/tekst/om.json"]

  @Test func afterTheEditOfATextOnlyItsOwnPageIsMadeAgain() async throws {
    var edited = try EditedSite()
    _ = try await edited.build()
    let before = try await edited.kept()
    #expect(before.kept == before.known && before.known.count > 100)
    edited.site["Content/pages/om.md"]?.append("\nEn rettelse.\n")
    let after = try await edited.kept()
    #expect(after.known.subtracting(after.kept) == Self.filesOfAbout)
    edited.site["Content/case-studies/torvedage.en.md"]?.append("\nA correction.\n")
    let both = try await edited.kept()
    #expect(
      both.known.subtracting(both.kept)
        == Self.filesOfAbout.union([
          "en/cases/torvedage/index.html", "en/soeg/tekst/cases/torvedage.json",
        ]))
  }

  @Test(arguments: [
    ("Content/pages/om.md", "title: ", "title: Ny "),
    ("Content/pages/om.md", "## Hvordan", "## Hvorledes"),
    ("Content/pages/om.md", "Med små filer.", "Med [små filer](/guides/)."),
    ("Content/pages/om.md", "Med små filer.", "<!-- members -->\n\nMed små filer."),
    ("Content/guides/lukket.md", "ingen andre", "slet ingen andre"),
    ("Content/themes.yml", "Byliv", "Liv i byen"),
    ("Templates/strings/da.yml", "Bliv medlem", "Vær med"),
  ])
  func afterAnyOtherEditEverythingIsMadeAgain(
    path: String, old: String, new: String
  ) async throws {
    var edited = try EditedSite()
    _ = try await edited.build()
    let text = edited.site[path]
    edited.site[path] = text?.replacing(old, with: new)
    #expect(edited.site[path] != text)
    #expect(try await edited.kept().kept == [])
  }

  @Test func aFileThatSomebodyChangedIsMadeAgainAndSoIsAPageWithoutItsCard() async throws {
    let edited = try EditedSite()
    _ = try await edited.build()
    try edited.files.write(Array("x".utf8), to: "Public/om/index.html")
    let first = try await edited.kept()
    #expect(first.known.subtracting(first.kept) == ["om/index.html"])
    let card = try #require(
      edited.files.contents.keys.first { $0.contains("/kort-") }.map {
        $0.dropFirst("Public/".count)
      })
    try edited.files.remove("Public/\(card)", upTo: "Public")
    let second = try await edited.kept()
    let lost = second.known.subtracting(second.kept).subtracting(["om/index.html", String(card)])
    #expect(!lost.isEmpty && lost.allSatisfy { $0.hasSuffix(".html") })
  }

  @Test func aCacheThatCantBeWrittenKeepsNobodyFromPublishing() async throws {
    let site = FixtureSite()
    var options = try site.builder().options
    options.program = "torv"
    options.cache = "Public.cache"
    let files = UnwritableCache(InMemoryFileSystem(site.files), folder: options.cache)
    for _ in 0..<2 {
      #expect(try await SiteBuilder(options).build(in: files).value != nil)
    }
    #expect(EditedSite.output(files.base).count > 10)
  }

  /// A file system with a folder that can be neither read nor written.
  private struct UnwritableCache: WrappedFileSystem {
    let base: InMemoryFileSystem
    let folder: String

    init(_ base: InMemoryFileSystem, folder: String) {
      self.base = base
      self.folder = folder
    }

    func write(_ bytes: [UInt8], to path: String) throws(EnvironmentError) {
      guard !path.hasPrefix(folder) else { throw EnvironmentError("permission denied") }
      try base.write(bytes, to: path)
    }

    func readIfPresent(_ path: String) throws(EnvironmentError) -> [UInt8]? {
      guard !path.hasPrefix(folder) else { throw EnvironmentError("permission denied") }
      return try base.readIfPresent(path)
    }
  }

  @Test func recordIsReadAsItWasWrittenAndNothingElseIs() throws {
    let record = OutputRecord(
      context: "ab", texts: [.init(path: "Content/a b.md", digest: [0, 255])], shared: [0],
      files: [
        "æ/index.html": .init(digest: [1], texts: [0, 0], card: "k.png"),
        "k.png": .init(digest: [], texts: [], card: nil),
      ])
    let bytes = record.bytes
    #expect(OutputRecord(reading: bytes) == record)
    for end in 0..<bytes.count {
      #expect(OutputRecord(reading: Array(bytes[..<end])) == nil, "\(end)")
      var spoiled = bytes
      spoiled[end] ^= 0x80
      #expect(OutputRecord(reading: spoiled) != record, "\(end)")
    }
    #expect(OutputRecord(reading: bytes + [0]) == nil)
  }
}
