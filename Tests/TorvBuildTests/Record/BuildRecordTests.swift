import Glibc
import Synchronization
import Testing
import TorvDiagnostics
import TorvSite

@testable import TorvBuild

/// A build with nothing to do, which must be recognised, and never wrongly.
@Suite struct BuildRecordTests {
  /// A site whose output lies in memory.
  private struct BuiltSite {
    var site: FixtureSite
    var program: String? = "torv"
    let files: InMemoryFileSystem

    init(_ fixture: String? = nil) {
      site = FixtureSite(fixture)
      files = InMemoryFileSystem(site.files)
    }

    /// Builds; returns also whether anything was rendered.
    func build(
      _ change: (inout SiteBuilder.Options) -> Void = { _ in }
    ) async throws -> (Diagnosed<BuildReport?>, isRendered: Bool) {
      var options = try site.builder().options
      options.program = program
      change(&options)
      let rendered = Mutex(false)
      let builder = SiteBuilder(options) { stage in
        if stage == .render { rendered.withLock { $0 = true } }
      }
      let built = try await builder.build(in: files)
      return (built, rendered.withLock { $0 })
    }

    /// The published files.
    var output: [String: [UInt8]] { files.contents.filter { $0.key.hasPrefix("Public/") } }

    func write(_ text: String?, to path: String) throws {
      guard let text else { return try files.remove(path, upTo: "") }
      try files.write(Array(text.utf8), to: path)
    }
  }

  @Test(arguments: [nil, "every-kind", "attachments"])
  func secondBuildOfTheSameMakesNothingAndSaysTheSame(fixture: String?) async throws {
    let site = BuiltSite(fixture)
    let (first, _) = try await site.build()
    let output = site.output
    let (second, isRendered) = try await site.build()
    #expect(!isRendered)
    #expect(site.output == output)
    let (before, after) = (try #require(first.value), try #require(second.value))
    #expect(after.changes.unchanged == before.changes.changed && after.changes.changed == 0)
    #expect(after.pages == before.pages)
    #expect(second.diagnostics == first.diagnostics)
    #expect(
      second.diagnostics.map { $0.words.text(in: .danish) }
        == first.diagnostics.map { $0.words.text(in: .danish) })
    #expect(first.diagnostics.isEmpty == (fixture == nil))
  }

  @Test func changedPageIsPublished() async throws {
    let site = BuiltSite()
    _ = try await site.build()
    let path = "Content/pages/om.md"
    let text = String(decoding: try site.files.read(path), as: UTF8.self)
    try site.write(text + "\nEn rettelse.\n", to: path)
    let (_, isRendered) = try await site.build()
    #expect(isRendered)
    let page = String(decoding: site.output["Public/om/index.html"] ?? [], as: UTF8.self)
    #expect(page.contains("En rettelse."))
    // And back again, to a state that was built before, but not last.
    try site.write(text, to: path)
    #expect(try await site.build().isRendered)
    #expect(try await !site.build().isRendered)
  }

  @Test(arguments: [
    ("om/index.html", "Rettet i hånden."), ("om/index.html", nil), ("sitemap.xml", nil),
    (".torv-manifest", "torv manifest 1\nom/index.html\nsitemap.xml\n"),
  ])
  func publishedFileThatSomebodyChangedIsMended(path: String, text: String?) async throws {
    let site = BuiltSite()
    _ = try await site.build()
    let output = site.output
    try site.write(text, to: "Public/\(path)")
    #expect(site.output != output)
    if path == ".torv-manifest" {
      // Files that are not on the list count as somebody else's.
      #expect(try await site.build().isRendered)
    } else {
      #expect(try await site.build().isRendered)
      #expect(site.output == output)
      #expect(try await !site.build().isRendered)
    }
  }

  @Test func withoutARecordOrWithASpoiledOneEverythingIsMade() async throws {
    let site = BuiltSite()
    _ = try await site.build()
    let record = try #require(
      site.files.contents.keys.first { $0.contains("/build-") && $0.hasSuffix(".json") })
    let text = String(decoding: try site.files.read(record), as: UTF8.self)
    for spoiled in [
      "", "{}", "Ørsted", text.replacing("\"version\": 1", with: "\"version\": 2"),
      String(text.dropLast(20)), text.replacing("\"output\": \"", with: "\"output\": \"0"),
    ] {
      try site.write(spoiled, to: record)
      #expect(try await site.build().isRendered)
      #expect(String(decoding: try site.files.read(record), as: UTF8.self) == text)
    }
    try site.write(nil, to: record)
    #expect(try await site.build().isRendered)
  }

  @Test func nothingIsRecordedOfABuildWithErrorsOrByAnUnknownProgram() async throws {
    let wrong = BuiltSite("ten-mistakes")
    _ = try await wrong.build()
    #expect(!wrong.files.contents.keys.contains { $0.contains("/build-") })
    var unknown = BuiltSite()
    unknown.program = nil
    _ = try await unknown.build()
    #expect(!unknown.files.contents.keys.contains { $0.contains("/build-") })
  }

  @Test(arguments: [("exit 1", true), ("printf x", false)])
  func buildInWhichAProgramFailedIsMadeAgain(script: String, fails: Bool) async throws {
    let folder = try TemporaryFolder()
    let program = "\(folder.path)/vipsthumbnail"
    try DiskFileSystem().write(Array("#!/bin/sh\n\(script)\n".utf8), to: program)
    #expect(chmod(program, 0o755) == 0)
    var site = BuiltSite()
    site.site.files["Templates/assets/card.png"] = [1, 2, 3]
    try site.files.write([1, 2, 3], to: "Templates/assets/card.png")
    let (first, _) = try await site.build { $0.searchPath = folder.path }
    #expect(first.value != nil && first.diagnostics.isEmpty != fails)
    #expect(try await site.build { $0.searchPath = folder.path }.isRendered == fails)
  }

  @Test func eachOutputFolderHasARecordOfItsOwn() async throws {
    let site = BuiltSite()
    _ = try await site.build()
    #expect(try await site.build { $0.output = "Andet" }.isRendered)
    #expect(try await !site.build().isRendered)
    #expect(try await !site.build { $0.output = "Andet" }.isRendered)
  }

  @Test func everyMessageComesBackAsItWas() throws {
    let inner: Message = "read \("site.yml")"
    let words: [Message] = [
      "the file '\("«\"\\\n\u{2028}{}")' is missing", Message(verbatim: ""),
      "broken: \(inner), \(3)",
    ]
    let place = SourceLocation(path: "a: b.md", line: 3, column: 9, length: 0, lineText: "\t- 'x'")
    let diagnostics = words.flatMap { words -> [Diagnostic] in
      [
        .warning(.deadLink, words, at: nil), .error(.deadLink, words, at: place, hint: words),
        .warning(.unusedFile, words, at: place),
      ]
    }
    let record = BuildRecord(
      inputs: "00", output: "1e5", fileCount: 12, pages: [.guide: 7, .member: 0],
      diagnostics: diagnostics)
    let read = try #require(BuildRecord(reading: SourceFile(path: "r", bytes: record.bytes)))
    #expect(read.diagnostics == diagnostics)
    #expect(
      read.diagnostics.map { $0.words.text(in: .danish) }
        == diagnostics.map { $0.words.text(in: .danish) })
    #expect(read.bytes == record.bytes)
    #expect(read.inputs == "00" && read.output == "1e5" && read.fileCount == 12)
    #expect(read.pages[.guide] == 7)
  }
}
