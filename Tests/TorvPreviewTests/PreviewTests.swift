import Testing
import TorvBuild
import TorvDiagnostics

@testable import TorvPreview

@Suite(.timeLimit(.minutes(10))) struct PreviewTests {
  private let files: EditedFiles
  private let preview: Preview
  private let builder: SiteBuilder

  init() throws {
    files = try EditedFiles()
    preview = Preview(files: files.memory, id: "a", language: .english)
    builder = try files.builder()
  }

  private func text(_ target: String, of other: Preview? = nil) async -> String {
    let response = await (other ?? preview).response(
      to: PreviewRequest(method: .get, target: target))
    guard case .bytes(let bytes) = response.body else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func eachBuildIsShownAndTold() async throws {
    guard case .built = await preview.rebuild(builder) else {
      Issue.record("the fixture is not clean")
      return
    }
    var events = await preview.events().makeAsyncIterator()
    #expect(await events.next() == .state("a-1"))
    files["Content/pages/om.md"] += "\nEn ny linje.\n"
    #expect(await !text("/om/").contains("En ny linje."))
    _ = await preview.rebuild(builder)
    #expect(await events.next() == .state("a-2"))
    #expect(await text("/om/").contains("En ny linje."))
    #expect(await text("/om/").contains(#"data-state="a-2""#))
  }

  @Test func requestWaitsForTheFirstBuild() async throws {
    async let early = text("/om/")
    _ = await preview.rebuild(builder)
    #expect(await early.contains("<h1>Om "))
  }

  @Test func mistakeIsShownOverTheLastGoodPageUntilItIsMended() async throws {
    _ = await preview.rebuild(builder)
    let good = files["Content/pages/om.md"]
    files["Content/pages/om.md"] = good.replacing("title:", with: "titel:") + "\nNy.\n"
    guard case .broken(let diagnostics) = await preview.rebuild(builder) else {
      Issue.record("the mistake was not found")
      return
    }
    #expect(diagnostics.count == 2)
    let broken = await text("/om/")
    #expect(broken.contains("<h1>Om "))
    #expect(!broken.contains("Ny."))
    #expect(broken.contains("Content/pages/om.md:2:1: error: &#39;titel&#39;"))
    #expect(broken.contains("    2 | titel: "))
    #expect(broken.contains("      | ^~~~~"))
    #expect(broken.contains("hint: write &#39;title&#39;"))
    files["Content/pages/om.md"] = good
    _ = await preview.rebuild(builder)
    #expect(await !text("/om/").contains("<dialog"))
  }

  @Test func whatTheMachineRefusesIsShownToo() async throws {
    var options = builder.options
    options.content = "Indhold"
    guard case .refused = await preview.rebuild(SiteBuilder(options)) else {
      Issue.record("a missing folder was built from")
      return
    }
    #expect(await text("/").contains("the folder &#39;Indhold&#39; does not exist"))
  }

  @Test func englishPreviewSpeaksEnglish() async throws {
    files["Content/pages/om.md"].replace("title:", with: "titel:")
    _ = await preview.rebuild(builder)
    let page = await text("/om/")
    #expect(page.contains(#"<html lang="en">"#))
    #expect(page.contains("<h1>The website can&#39;t be built: 2 mistakes</h1>"))
    #expect(page.contains("Content/pages/om.md:2:1: error: &#39;titel&#39;"))
    #expect(page.contains("hint: write &#39;title&#39;"))
  }

  @Test func danishPreviewTellsAMistakeInDanish() async throws {
    let danish = Preview(files: files.memory, id: "a", language: .danish)
    _ = await danish.rebuild(builder)
    files["Content/pages/om.md"].replace("title:", with: "titel:")
    _ = await danish.rebuild(builder)
    let page = await text("/om/", of: danish)
    #expect(page.contains("Ændringen kan ikke vises: 2 fejl"))
    #expect(page.contains("Content/pages/om.md:2:1: fejl: feltet &#39;titel&#39; findes ikke"))
    #expect(page.contains("råd: skriv &#39;title&#39;"))
    #expect(!page.contains("lang=\"en\""))
  }

  @Test func whatTheMachineRefusesIsToldInDanishToo() async throws {
    var options = builder.options
    options.content = "Indhold"
    let danish = Preview(files: files.memory, id: "a", language: .danish)
    _ = await danish.rebuild(SiteBuilder(options))
    let page = await text("/", of: danish)
    #expect(page.contains("fejl: mappen &#39;Indhold&#39; findes ikke"))
    #expect(page.contains(#"<pre lang="da""#))
  }

  @Test func draftIsShownAndMarked() async throws {
    files["Content/pages/ny.md"] = "---\ntitle: Ny\nsummary: Ny.\ndraft: true\n---\nTekst.\n"
    _ = await preview.rebuild(builder)
    #expect(await text("/ny/").contains("<p>draft"))
  }

  @Test func heartbeatReachesEveryListener() async throws {
    var first = await preview.events().makeAsyncIterator()
    var second = await preview.events().makeAsyncIterator()
    await preview.beat()
    #expect(await first.next() == .heartbeat)
    #expect(await second.next() == .heartbeat)
    #expect(ServerEvent.heartbeat.bytes.starts(with: ":".utf8))
  }
}
