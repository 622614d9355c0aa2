import Glibc
import Testing
import TorvAccess
import TorvDiagnostics
import TorvRender
import TorvSite

@testable import TorvBuild

/// Whatever a build is made from has to change the digest.
@Suite struct BuildInputsTests {
  private func digest(
    of site: FixtureSite, _ change: (inout SiteBuilder.Options) -> Void = { _ in }
  ) async throws -> String {
    var options = try site.builder().options
    options.program = "torv"
    change(&options)
    let files = InMemoryFileSystem(site.files)
    let sources = try await SourceReader(files: files, jobs: 2)
      .sources(content: options.content, templates: options.templates)
    return try #require(try await BuildInputs(options, sources)?.digests(in: files)).whole
  }

  @Test func everyByteOfEveryFileCounts() async throws {
    var site = TranslationsTests.site(in: "en")
    for (path, bytes) in FixtureSite("attachments").files where site.files[path] == nil {
      site.files[path] = bytes
    }
    let first = try await digest(of: site)
    var seen: Set<String> = [first]
    for (path, bytes) in site.files {
      var changed = site
      changed.files[path] = bytes + [0x20]
      #expect(seen.insert(try await digest(of: changed)).inserted, "\(path)")
    }
    #expect(seen.count > 100)
    #expect(try await digest(of: site) == first)
  }

  @Test func namesOfFilesCount() async throws {
    let site = FixtureSite("every-kind")
    let first = try await digest(of: site)
    for path in [
      "Content/pages/om.md", "Content/case-studies/torvet.svg", "Templates/strings/da.yml",
    ] {
      var renamed = site
      renamed.files[path.replacing(".", with: "-2.")] = renamed.files.removeValue(forKey: path)
      #expect(try await digest(of: renamed) != first, "\(path)")
      var gone = site
      gone.files[path] = nil
      #expect(try await digest(of: gone) != first, "\(path)")
    }
    var hidden = site
    hidden["Content/pages/.om.md"] = "x"
    #expect(try await digest(of: hidden) != first)
  }

  @Test func optionsAndTheProgramCount() async throws {
    let site = FixtureSite("every-kind")
    let address = try #require(BaseURL(scalar: "https://andet.example/"))
    let tomorrow = try #require(try site.builder().options.today.adding(days: 1))
    let changes: [(inout SiteBuilder.Options) -> Void] = [
      { _ in }, { $0.baseURL = address }, { $0.today = tomorrow },
      { $0.isStrict = true }, { $0.includesDrafts = true }, { $0.showsMembersMaterial = true },
      { $0.edition = .archive }, { $0.program = "torv 2" },
      { $0.secret = MembersSecret(bytes: Array(repeating: 1, count: 32)) },
      { $0.secret = MembersSecret(bytes: Array(repeating: 2, count: 32)) },
    ]
    var seen: Set<String> = []
    for change in changes { seen.insert(try await digest(of: site, change)) }
    #expect(seen.count == changes.count)
    // What changes nothing of the site does not count.
    let first = try await digest(of: site)
    #expect(try await digest(of: site) { $0.jobs = 7 } == first)
    #expect(try await digest(of: site) { $0.cache = "andet" } == first)
  }

  @Test func programThatIsInstalledLaterCounts() async throws {
    let site = FixtureSite("every-kind")
    let folder = try TemporaryFolder()
    let first = try await digest(of: site) { $0.searchPath = folder.path }
    let program = "\(folder.path)/vipsthumbnail"
    try DiskFileSystem().write(Array("#!/bin/sh\n".utf8), to: program)
    #expect(try await digest(of: site) { $0.searchPath = folder.path } == first)
    #expect(chmod(program, 0o755) == 0)
    #expect(try await digest(of: site) { $0.searchPath = folder.path } != first)
  }

  @Test func withoutAProgramThereIsNoDigest() async throws {
    let options = try FixtureSite().builder().options
    #expect(BuildInputs(options, Sources(contentPath: "Content", templatePath: "Templates")) == nil)
  }
}
