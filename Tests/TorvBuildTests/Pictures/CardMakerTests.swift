import Foundation
import Testing
import TorvDiagnostics
import TorvSite
import TorvTestSupport

@testable import TorvBuild
@testable import TorvRender

/// Cards, drawn by the machine's `vipsthumbnail`.
@Suite(.enabled(if: PictureSite.canResize)) struct CardMakerTests {
  private let maker = CardMaker(
    cacheFolder: "cache", searchPath: PictureSite.searchPath, jobs: 2, onProgress: { _, _ in })

  private func card(_ title: String, css: String = "") -> SharedCard {
    SharedCard(
      path: "/cases/\(title)/", title: title, kind: "Case", site: "Torv",
      style: SharedCardStyle([css]))
  }

  @Test func cardsAreOfTheSizeAndWeightThatOtherSitesCanShow() async throws {
    let css = String(
      decoding: try #require(
        FixtureFolder.files(under: Repository.path + "/Templates/assets")["figures.css"]),
      as: UTF8.self)
    let files = InMemoryFileSystem()
    var diagnostics: [Diagnostic] = []
    let cards = ["Vejle", String(repeating: "levende bymidter ", count: 9)].map {
      card($0, css: css)
    }
    #expect(try await maker.draw(cards + cards, in: files, into: &diagnostics) == 2)
    #expect(diagnostics.isEmpty && files.contents.count == 2)
    for (name, bytes) in files.contents {
      guard case .photograph(let header) = try PictureFile.read(bytes, named: name).get() else {
        Issue.record("\(name) is no picture")
        continue
      }
      #expect(header.width == 1200 && header.height == 630)
      #expect(bytes.count < 40_000)
    }
  }

  @Test func whatIsInTheCacheIsNotDrawnAgain() async throws {
    let files = InMemoryFileSystem()
    var diagnostics: [Diagnostic] = []
    #expect(try await maker.draw([card("a")], in: files, into: &diagnostics) == 1)
    #expect(try await maker.canDraw(card("a"), in: files, into: &diagnostics))
    #expect(try await maker.canDraw(card("c"), in: files, into: &diagnostics))
    #expect(try await maker.draw([card("a"), card("b")], in: files, into: &diagnostics) == 1)
    #expect(diagnostics.isEmpty && files.contents.count == 2)
    let without = CardMaker(cacheFolder: "cache", searchPath: "", jobs: 2, onProgress: { _, _ in })
    #expect(try await !without.canDraw(card("a"), in: files, into: &diagnostics))
    #expect(diagnostics.map(\.id) == [.undrawnCard])
  }
}

/// The site for different programs that draw its cards.
@Suite struct CardSiteTests {
  private func built(_ program: String?) async throws -> (Diagnosed<BuildReport?>, PictureSite) {
    let folder = try TemporaryFolder()
    if let program {
      let path = folder.path + "/vipsthumbnail"
      try Data("#!/bin/sh\n\(program)\n".utf8).write(to: URL(filePath: path))
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    var pictures = PictureSite()
    pictures.site.files["Templates/assets/card.png"] = [1, 2, 3]
    return (try await pictures.build(searchPath: folder.path), pictures)
  }

  @Test(
    arguments: [
      (nil, "vipsthumbnail is missing"), ("echo no SVG here >&2; exit 1", "says: no SVG here"),
    ] as [(String?, String)])
  func allPagesShareOneCardWithAWarning(program: String?, reason: String) async throws {
    let (report, pictures) = try await built(program)
    #expect(report.value != nil)
    let warning = try #require(report.diagnostics.first { $0.id == .undrawnCard })
    #expect(warning.severity == .warning && warning.message.contains(reason))
    #expect(warning.hint?.contains("apt-get install libvips-tools") == true)
    #expect(report.diagnostics.count == 1)
    #expect(pictures.written("assets/billeder/").isEmpty)
    let image = pictures.page.all("meta").first { $0["property"] == "og:image" }
    #expect(image?["content"]?.contains("/assets/card-") == true)
  }

  @Test func eachPageNamesACardOfItsOwnThatIsPublished() async throws {
    let (report, pictures) = try await built("printf x")
    #expect(report.diagnostics.isEmpty)
    let cards = pictures.written("assets/billeder/").keys.filter { $0.hasPrefix("kort-") }
    #expect(report.value?.resized == cards.count && cards.count > 100)
    var named: Set<String> = []
    for (path, bytes) in pictures.written() where path.hasSuffix(".html") {
      let images = HTMLPage(bytes).all("meta").filter { $0["property"] == "og:image" }
      let names = images.compactMap { $0["content"]?.split(separator: "/").last.map(String.init) }
      named.formUnion(names)
    }
    #expect(named == Set(cards))
  }

  @Test func aCardThatFailsAmongOthersIsAnErrorAndNothingIsPublished() async throws {
    // The first card belongs to the front page and contains its title.
    let program = """
      while read -r line || [ -n "$line" ]; do text="$text$line"; line=; done
      case "$text" in *"Et websted"*) printf x ;; *) echo lost >&2; exit 1 ;; esac
      """
    let (report, pictures) = try await built(program)
    #expect(report.value == nil)
    #expect(report.diagnostics.contains { $0.id == .undrawnCard && $0.severity == .error })
    #expect(pictures.written().isEmpty)
  }
}
