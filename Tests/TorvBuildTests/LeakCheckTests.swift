import Foundation
import Testing
import TorvAccess
import TorvBuild
import TorvDiagnostics
import TorvSite

/// A build that would publish members' material fails and reports both places, wherever the leak was planted.
@Suite struct LeakCheckTests {
  private static let words = "tæl alle kunder hver eneste tirsdag formiddag i hele september"
  private static let path = "Content/guides/opskrift.md"
  private static let file = "Tal;Navn\n17;Opskrift på \(words) og så videre med endnu flere ord\n"

  /// A site with a members' guide whose text contains `words`, and a file that only this guide uses.
  private static func site(_ fields: String = "", title: String = "En opskrift") -> FixtureSite {
    var site = FixtureSite()
    site.secret = MembersSecret(bytes: Array(1...32))
    site[path] = """
      ---
      title: \(title)
      summary: Resuméet er for alle.
      published: 2026-03-01
      access: members
      downloads: [{file: tal.csv, title: Tallene}]
      reviewed: 2026-03-01
      reviewBy: 2027-03-01
      \(fields)
      ---
      Den hemmelige opskrift er kort: \(words), og skriv det ned.

      """
    site["Content/guides/tal.csv"] = file
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

  /// Returns the messages of the build as text; each must be about a leak.
  private static func leaks(
    of site: FixtureSite, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) async throws -> String {
    let files = InMemoryFileSystem(site.files)
    let result = try await site.builder().build(in: files)
    let leaks = result.diagnostics.filter { $0.id == .sealedLeak }
    #expect(result.diagnostics.allSatisfy { $0.id == .sealedLeak }, sourceLocation: sourceLocation)
    if !leaks.isEmpty {
      #expect(result.value == nil, sourceLocation: sourceLocation)
      let isWritten = files.contents.keys.contains { $0.hasPrefix("Public/") }
      #expect(!isWritten, "nothing is published", sourceLocation: sourceLocation)
    }
    let text = DiagnosticFormat.text.string(result.diagnostics)
    #expect(!text.contains("tirsdag formiddag i hele"), sourceLocation: sourceLocation)
    let checked = try await site.check()
    #expect(checked.diagnostics == result.diagnostics, sourceLocation: sourceLocation)
    #expect(
      !files.contents.keys.contains { $0.contains("staging") }, sourceLocation: sourceLocation)
    if let checked = checked.value {
      // What only seemed to hold members' material was held back and is published in the end.
      let paths = checked.files.keys.map { "Public/\($0)" }
      #expect(paths.allSatisfy { files.contents[$0] != nil }, sourceLocation: sourceLocation)
    }
    return text
  }

  @Test func aSiteWithoutALeakIsPublished() async throws {
    #expect(try await Self.leaks(of: Self.site()) == "")
  }

  @Test func aSummaryThatRepeatsItsTextIsFoundInEveryOutputThatHasSummaries() async throws {
    var site = Self.site()
    site[Self.path] = site[Self.path]?.replacing(
      "Resuméet er for alle.", with: "Man skal \(Self.words).")
    let text = try await Self.leaks(of: site)
    #expect(text.contains("Content/guides/opskrift.md:11:33: error: words from here"))
    for path in [
      "guides/opskrift/index.html", "guides/index.html", "guides/feed.xml", "feed.xml",
      "api/guides.json",
    ] {
      #expect(text.contains("'\(path)'"), "\(path)")
    }
  }

  @Test func aTitleThatRepeatsItsTextIsFound() async throws {
    let text = try await Self.leaks(of: Self.site(title: "Sådan, \(Self.words)"))
    #expect(text.contains("'guides/opskrift/index.html'"))
  }

  @Test func anAlternativeTextThatRepeatsTheTextIsFound() async throws {
    var site = Self.site("image: kort.svg\nimageAlt: \"Kort. \(Self.words)\"")
    site["Content/guides/kort.svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\"><path/></svg>"
    #expect(try await Self.leaks(of: site).contains("'guides/opskrift/index.html'"))
  }

  @Test func aTemplateWithTheWordsIsFound() async throws {
    var site = Self.site()
    site["Templates/layout.mustache"]? +=
      "<!-- TÆL <b>alle</b> kunder hver\neneste tirsdag formiddag i hele september -->"
    #expect(try await Self.leaks(of: site).contains("more are not listed"))
  }

  @Test func aTemplateAttributeWithTheWordsIsFound() async throws {
    var site = Self.site()
    site["Templates/layout.mustache"] = site["Templates/layout.mustache"]?.replacing(
      "<body>", with: "<body data-x=\"\(Self.words.replacing(" ", with: "&#32;"))\">")
    #expect(try await Self.leaks(of: site).contains("more are not listed"))
  }

  @Test func stringsAndAssetsExcuseNothing() async throws {
    var site = Self.site()
    site["Templates/assets/site.css"] = "/*! \(Self.words) */"
    #expect(try await Self.leaks(of: site).contains("'assets/site-"))
  }

  @Test(arguments: [
    ("calendar", "  courses: ", "'kalender/kurser.ics'"),
    ("category", "  fond: ", "'assets/soeg/"),
  ])
  func wordsInTheStringsAreFoundInWhatIsMadeOfThem(
    section: String, key: String, path: String
  ) async throws {
    var site = Self.site()
    let strings = try #require(site["Templates/strings/da.yml"])
    let start = try #require(strings.range(of: "\n\(section):\n")?.upperBound)
    let line = try #require(strings[start...].range(of: key))
    let end = try #require(strings[line.upperBound...].firstIndex(of: "\n"))
    site["Templates/strings/da.yml"] =
      strings[..<line.upperBound] + "\"Vi kan fortælle at \(Self.words)\"" + strings[end...]
    #expect(try await Self.leaks(of: site).contains(path))
  }

  @Test func anOldAddressWithTheWordsIsFound() async throws {
    let alias = Self.words.replacing("æ", with: "ae").replacing(" ", with: "-")
    var site = Self.site("aliases: [/\(alias)/]")
    site[Self.path]? += "\n" + Self.words.replacing("æ", with: "ae") + "\n"
    let text = try await Self.leaks(of: site)
    #expect(text.contains("_redirects"))
  }

  @Test func whatAnOpenPageSaysToIsNoLeak() async throws {
    var site = Self.site()
    site["Content/pages/om.md"]? +=
      "\nVi siger det åbent: [tæl alle](../guides/opskrift.md) kunder hver eneste tirsdag formiddag i hele september.\n"
    #expect(try await Self.leaks(of: site) == "")
  }

  @Test func namesThatAnOpenPageListsInItsFieldsAreNoLeak() async throws {
    var site = Self.site()
    let names = ["Hjørring Handel", "Erhverv Hjørring", "Business Nord", "Foreningen af Udlejere"]
    site[Self.path]? += "\nMed er \(names.joined(separator: ", ")).\n"
    site["Content/case-studies/aaben.md"] = """
      ---
      title: En åben case
      summary: S.
      municipality: vejle
      period: 2020
      evidence: experience
      partners: [\(names.map { "{name: \($0)}" }.joined(separator: ", "))]
      sources: [{url: "https://kilde.example/en/lang/adresse/til/kilden/", title: En kilde med mange ord i sin titel}]
      ---
      Tekst.

      """
    #expect(try await Self.leaks(of: site) == "")
  }

  @Test func theTeaserOfAnotherPageIsNoLeakOfThisOne() async throws {
    var site = Self.site()
    site["Content/guides/anden.md"] = site[Self.path]?.replacing(
      "En opskrift", with: "Om at \(Self.words)"
    )
    .replacing("downloads: [{file: tal.csv, title: Tallene}]\n", with: "")
    .replacing(Self.words, with: "noget helt andet")
    #expect(try await Self.leaks(of: site) == "")
  }

  @Test func aCopyOfAFileForMembersIsFound() async throws {
    var site = Self.site()
    site["Content/pages/kopi.csv"] = Self.file
    site["Content/pages/om.md"]? += "\n[Hent](kopi.csv)\n"
    let text = try await Self.leaks(of: site)
    #expect(text.contains("Content/guides/tal.csv"))
    #expect(text.contains("'kopi.csv'"))
  }

  @Test func bytesOfAFileForMembersInATemplateAreFound() async throws {
    var site = Self.site()
    let bytes = (0..<80).map { UInt8(33 + $0 * 7 % 90) }
    site.files["Content/guides/tal.csv"] = bytes
    site["Templates/assets/site.css"] = "/*!" + String(decoding: bytes[5..<75], as: UTF8.self)
    #expect(try await Self.leaks(of: site).contains("bytes of this file"))
  }

  @Test(arguments: [true, false])
  func anAccessCodeIsFoundInEverySpelling(isPlain: Bool) async throws {
    var site = Self.site()
    let secret = try #require(site.secret)
    let code = secret.code(of: MemberIdentity(slug: "nord", generation: 1)).text
    let written = isPlain ? code : code.lowercased().replacing("-", with: " ")
    site["Content/pages/om.md"]? += "\nSkriv \(written) på siden.\n"
    let files = InMemoryFileSystem(site.files)
    let result = try await site.builder().build(in: files)
    #expect(result.diagnostics.contains { $0.id == .sealedLeak })
    let text = DiagnosticFormat.text.string(result.diagnostics)
    #expect(!text.lowercased().contains(code.lowercased().prefix(11)))
  }

  @Test func aPieceOfTheSecretIsFound() async throws {
    var site = Self.site()
    let secret = try #require(site.secret)
    site["Templates/assets/site.css"] = "/*! \(secret.text.dropFirst(9).prefix(24)) */"
    #expect(try await Self.leaks(of: site).contains("members' secret"))
  }

  @Test func aMessageThatQuotesTheTextIsNotShown() async throws {
    var site = Self.site()
    site["Content/pages/om.md"]? += "\n[Se](../guides/opskrift.md#findes-ikke)\n"
    site[Self.path]? += "\n## \(Self.words)\n\n<b>\(Self.words)</b>\n"
    let diagnostics = try await site.check().diagnostics
    #expect(Set(diagnostics.map(\.id)) == [.deadAnchor, .rawHTML, .sealedLeak])
    for format in [DiagnosticFormat.text, .github, .json] {
      let text = format.string(diagnostics)
      #expect(!text.contains("tirsdag"), "\(text)")
      #expect(text.contains("Content/pages/om.md"))
    }
  }

  @Test func behindALoginTheFolderForMembersIsTheirs() async throws {
    var site = Self.site()
    site["Content/site.yml"]? += "access: {mode: proxy}\n"
    #expect(try await Self.leaks(of: site) == "")
    site["Templates/assets/site.css"] = "/*! \(Self.words) */"
    let text = try await Self.leaks(of: site)
    #expect(text.contains("'assets/site-"))
    #expect(!text.contains("'medlem/"))
  }

  @Test func withoutASecretTheTextIsLookedForAllTheSame() async throws {
    var site = Self.site()
    site.secret = nil
    site["Templates/assets/site.css"] = "/*! \(Self.words) */"
    let diagnostics = try await site.check().diagnostics
    #expect(Set(diagnostics.map(\.id)) == [.sealedLeak])
  }
}
