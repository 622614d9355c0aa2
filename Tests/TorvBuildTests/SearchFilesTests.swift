import Foundation
import Testing
import TorvAccess
import TorvDiagnostics
import TorvRender
import TorvSite
import TorvTestSupport

@testable import TorvBuild
@testable import TorvSearch

/// The search as it is published: the same whatever the number of jobs, open only in what is open.
@Suite struct SearchFilesTests {
  private static let words = "tæl alle kunder hver eneste tirsdag formiddag i hele september"

  private static func site() -> FixtureSite {
    var site = FixtureSite()
    site.secret = MembersSecret(bytes: Array(1...32))
    site["Content/guides/opskrift.md"] = """
      ---
      title: En opskrift
      summary: Resuméet er for alle.
      published: 2026-03-01
      access: members
      reviewed: 2026-03-01
      reviewBy: 2027-03-01
      ---
      Den hemmelige opskrift er kort: \(words), og skriv det ned.

      """
    site["Content/members/nord.md"] = """
      ---
      title: Medlem nord
      summary: Et medlem.
      category: fond
      joined: 2026-01-01
      ---
      Tekst.

      """
    return site
  }

  private static func prepared() async throws -> PreparedSite {
    var earlier = EarlierBuild()
    let site = site()
    let result = try await site.builder().prepare(
      in: InMemoryFileSystem(site.files), reusing: &earlier)
    return try #require(result.value)
  }

  /// A rule that finds nothing is told where it stands; words for members count, and one of those that find each other is
  /// enough.
  @Test func wordThatNoPageHasIsNotFoundByAnything() async throws {
    var site = Self.site()
    let text = MarkedText(
      """
      synonyms:
        - words: [medlem, kammerat]
        - words: [1️⃣ukendt, 2️⃣fremmed]
        - typed: [hemmelighed]
          found: [opskrift, 'Hver formiddag', 3️⃣hver ukendt]

      """)
    site["Content/search.yml"] = text.text
    let result = try await site.builder().check(in: InMemoryFileSystem(site.files))
    #expect(result.value != nil)
    expect(
      result.diagnostics,
      match: [
        .warning("1️⃣", .unfoundSynonym, message: "no page has 'ukendt', so nothing is found by it"),
        .warning("2️⃣", .unfoundSynonym, message: "no page has 'fremmed', so nothing is found by it"),
        .warning(
          "3️⃣", .unfoundSynonym, message: "no page has 'hver ukendt', so nothing is found by it"),
      ], in: text)
  }

  @Test func indexIsTheSameWhateverTheNumberOfJobs() async throws {
    let content = try await Self.prepared().makeRenderer().searchContent
    let (parallel, _) = await SearchIndex.building(content, jobs: 4)
    let single = SearchIndex(content)
    let (left, right) = (IndexFiles(parallel), IndexFiles(single))
    #expect(left.files.map(\.path) == right.files.map(\.path))
    #expect(left.files.map(\.bytes) == right.files.map(\.bytes))
    #expect(left.entry(.object([:])) == right.entry(.object([:])))
  }

  @Test func closedTextIsInSealedFilesOnly() async throws {
    let files = InMemoryFileSystem(Self.site().files)
    let result = try await Self.site().builder().build(in: files)
    #expect(result.value != nil)
    let published = files.contents.filter { $0.key.hasPrefix("Public/") }
    #expect(published.keys.contains("Public/soeg/index.json"))
    #expect(!published.contains { String(decoding: $0.value, as: UTF8.self).contains("hemmelige") })
    #expect(!published.contains { String(decoding: $0.value, as: UTF8.self).contains("tirsdag") })
    let entrance = try #require(published["Public/soeg/index.json"])
    #expect(String(decoding: entrance, as: UTF8.self).contains("\"members\":{\"script\":"))
    let names = published.filter { $0.key.hasPrefix("Public/medlem/filer/") }
    #expect(names.count > 5, "the page, and the index for members")
  }

  @Test func membersIndexStandsBesideTheOpenOne() async throws {
    let renderer = try await Self.prepared().makeRenderer()
    let open = SearchIndex(renderer.searchContent)
    let closed = SearchIndex(try #require(renderer.membersSearchContent))
    #expect(open.search("tirsdag").results.isEmpty)
    #expect(closed.search("tirsdag").results.count == 1)
    #expect(open.search("opskrift").results.count == 1)
  }

  @Test func withoutTheSecretNothingIsThereForMembers() async throws {
    var site = Self.site()
    site.secret = nil
    let files = InMemoryFileSystem(site.files)
    _ = try await site.builder().build(in: files)
    let entrance = try #require(files.contents["Public/soeg/index.json"])
    #expect(!String(decoding: entrance, as: UTF8.self).contains("\"members\":{\"script\":"))
  }

  /// What the index holds comes from the words that the leak check is shown, so a leak can't hide in postings.
  @Test(arguments: ["text", "names", "keywords", "title", "heading"])
  func plantedLeakIsFound(place: String) async throws {
    let prepared = try await Self.prepared()
    let check = try #require(prepared.leakCheck)
    let words = { (name: String) in name == place ? Self.words : "noget andet" }
    let planted = SearchDocument(
      path: "/plantet/", title: words("title"), summary: "", kind: 0,
      keywords: [words("keywords")], names: [words("names")],
      sections: [
        SearchDocument.Section(
          anchor: "a", heading: words("heading"), text: Array(words("text").utf8)[...])
      ])
    let renderer = prepared.makeRenderer()
    let open = renderer.searchContent
    let content = SearchContent(
      documents: open.documents + [planted], kinds: open.kinds, dimensions: [], rules: open.rules)
    let entrance = renderer.searchEntrance
    let files = entrance.files(of: SearchIndex(content)) + [entrance.text(of: planted)]
    let traces = files.compactMap { file -> String? in
      guard case .bytes(let bytes) = file.file.contents else { return nil }
      return check.traces(in: file.file, bytes + file.furtherWords).map { _ in file.file.path }
    }
    #expect(!traces.isEmpty)
    #expect(traces.allSatisfy { $0.contains("/documents/") || $0.contains("/tekst/") })
  }
}
