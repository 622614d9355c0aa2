import Testing
import TorvDiagnostics
import TorvRender

@testable import TorvPreview

@Suite struct PreviewStateTests {
  private static let files = PreviewFiles(
    basePath: "",
    files: [
      "om/index.html": { .bytes(Array("Om</body>".utf8)) },
      "404.html": { .bytes(Array("Væk</body>".utf8)) },
      "guides/plan.pdf": { .copy(of: "guides/plan.pdf") },
      "guides/borte.pdf": { .copy(of: "guides/borte.pdf") },
      "feed.xml": { .bytes(Array("</body>".utf8)) },
    ])
  private let good = PreviewState(name: "a-1", files: files, problems: [])

  private func get(
    _ target: String, _ method: PreviewRequest.Method = .get, of state: PreviewState? = nil
  ) -> (status: PreviewResponse.Status, headers: [String: String], text: String) {
    let request = PreviewRequest(method: method, target: target)
    let response = (state ?? good).response(to: request) { source in
      source == "guides/plan.pdf" ? Array("%PDF".utf8) : nil
    }
    var text = ""
    if case .bytes(let bytes) = response.body { text = String(decoding: bytes, as: UTF8.self) }
    return (
      response.status,
      Dictionary(response.headers.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 }), text
    )
  }

  @Test func pageComesWithTheScriptAndOtherFilesAsTheyAre() {
    let page = get("/om/")
    #expect(page.status == .ok)
    #expect(page.headers["Content-Type"] == "text/html; charset=utf-8")
    #expect(page.text.hasPrefix("Om<script "))
    #expect(get("/feed.xml").text == "</body>")
    #expect(get("/guides/plan.pdf").text == "%PDF")
    #expect(get("/guides/plan.pdf").headers["Content-Type"] == "application/pdf")
  }

  @Test func missingAddressGetsTheSitesPageForIt() {
    for target in ["/borte/", "/../Content/site.yml", "/%2e%2e/om/", "/guides/borte.pdf"] {
      let page = get(target)
      #expect(page.status == .notFound, "\(target)")
      #expect(page.text.hasPrefix("Væk<script "), "\(target)")
    }
  }

  @Test func nothingIsKeptAndTheSitesPolicyHolds() {
    for target in ["/om/", "/om", "/borte", "/%00", "/_torv/preview.js", "/_torv/events"] {
      let headers = get(target).headers
      #expect(headers["Cache-Control"] == "no-store", "\(target)")
      #expect(headers["Content-Security-Policy"] == "default-src 'self'", "\(target)")
    }
  }

  @Test func onlyReadingIsAllowed() {
    let refused = get("/om/", .other)
    #expect(refused.status == .methodNotAllowed)
    #expect(refused.headers["Allow"] == "GET, HEAD")
    #expect(get("/om/", .head).status == .ok)
  }

  @Test func folderIsRedirectedToAndWhatIsNoPathIsRefused() {
    #expect(get("/om").status == .found)
    #expect(get("/om").headers["Location"] == "/om/")
    #expect(get("/%zz").status == .badRequest)
  }

  @Test(arguments: [
    (
      Language.danish, "Forhåndsvisningen kan kun læses.", "Adressen kan ikke læses.",
      "Siden findes ikke."
    ),
    (
      .english, "The preview can only be read.", "The address can't be read.",
      "There is no such page."
    ),
  ])
  func plainAnswersAreToldInTheLanguage(
    language: Language, onlyRead: String, noAddress: String, noPage: String
  ) {
    let state = PreviewState(
      name: "a-1", files: PreviewFiles(basePath: "", files: [:]), problems: [], language: language)
    #expect(get("/", .other, of: state).text == onlyRead + "\n")
    #expect(get("/%zz", of: state).text == noAddress + "\n")
    #expect(get("/", of: state).text == noPage + "\n")
  }

  @Test func ownFilesAreServedWhateverTheSiteIs() {
    let none = PreviewState(name: "a-1", files: nil, problems: ["fejl"])
    for state in [good, none] {
      #expect(get("/_torv/preview.js", of: state).text.contains("EventSource"))
      #expect(get("/_torv/preview.css", of: state).text.contains(".torv-preview"))
      #expect(get("/_torv/events", of: state).headers["Content-Type"] == "text/event-stream")
    }
    #expect(get("/_torv/other").status == .notFound)
  }

  @Test func problemsStandOverTheLastGoodPageOrAlone() {
    let broken = PreviewState(name: "a-2", files: Self.files, problems: ["x.md: error: galt\n"])
    let page = get("/om/", of: broken)
    #expect(page.status == .ok)
    #expect(page.text.hasPrefix("Om<link "))
    #expect(page.text.contains("x.md: error: galt"))
    let none = PreviewState(name: "a-1", files: nil, problems: ["x.md: error: galt\n"])
    #expect(get("/om/", of: none).status == .cannotBuild)
    #expect(get("/om/", of: none).text.contains("x.md: error: galt"))
  }
}
