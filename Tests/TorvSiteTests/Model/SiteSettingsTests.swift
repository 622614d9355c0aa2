import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct SiteSettingsTests {
  @discardableResult
  private func check(
    replacing text: String, with marked: String, _ expected: ExpectedDiagnostic...,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) -> SiteSettings? {
    let settings = MarkedText(SiteFixture.legalSettings.replacing(text, with: marked))
    let result = DataFileParser.settings(from: SourceFile(path: "site.yml", text: settings.text))
    expect(result.diagnostics, match: expected, in: settings, sourceLocation: sourceLocation)
    return result.value
  }

  @Test func everyFieldIsRead() throws {
    let notice =
      "contribution: /bidrag/\nnotice: {title: Et forslag, text: x, link: Læs mere, path: /om/}\n"
      + "membership:"
    let settings = try #require(check(replacing: "membership:", with: notice))
    #expect(
      settings.paths.map(\.value) == ["/cases/", "/temaer/", "/medlemskab/", "/bidrag/", "/om/"])
    #expect(settings.licence.url.host == "creativecommons.org")
    #expect(settings.baseURL == BaseURL(origin: "https://torv.example", path: ""))
  }

  @Test func aSiteMayBePublishedElsewhere() throws {
    let settings = try #require(check(replacing: "", with: ""))
    let other = try #require(BaseURL(scalar: "https://example.org/centret/"))
    #expect(settings.published(at: other).baseURL.path == "/centret")
  }

  @Test func eachMistakeIsReportedAtItsPlace() {
    check(
      replacing: "contact: kontakt@torv.example", with: "contact: 1️⃣kontakt",
      .error("1️⃣", .invalidValue, message: "a mail address"))
    check(
      replacing: "baseURL: https", with: "baseURL: 1️⃣ftp",
      .error("1️⃣", .invalidValue, message: "https://example.org/centret/"))
    check(
      replacing: "tagline:", with: "1️⃣tagine:",
      .error("1️⃣", .unknownField, hint: "did you mean 'tagline'?"),
      .error(nil, .missingField, message: "tagline is missing"))
    check(
      replacing: "- title: Cases\n    path: ", with: "- 1️⃣path: ",
      .error("1️⃣", .missingField, message: "title is missing"))
  }

  @Test func missingFieldsAreReportedAtTheStart() {
    let marked = MarkedText("1️⃣footer: [{title: a, path: /}]\n")
    let result = DataFileParser.settings(from: SourceFile(path: "site.yml", text: marked.text))
    let names = ["title", "tagline", "description", "baseURL", "contact", "licence", "menu"]
    expect(
      result.diagnostics,
      match: (names + ["membership"]).map {
        .error("1️⃣", .missingField, message: "\($0) is missing")
      }, in: marked)
    #expect(result.value == nil)
  }

  @Test(arguments: [
    ("https://example.org", "https://example.org", ""),
    ("https://example.org/", "https://example.org", ""),
    ("http://example.org:8000/a//b/", "http://example.org:8000", "/a/b"),
    ("HTTPS://Example.org/centret", "HTTPS://Example.org", "/centret"),
  ])
  func aBaseURLIsOriginAndPath(text: String, origin: String, path: String) {
    #expect(BaseURL(scalar: text) == BaseURL(origin: origin, path: path))
  }

  @Test(arguments: [
    "example.org", "https://", "https://example.org/?a", "https://example.org/#a",
    "https://example.org/../a", "https://example.org/a b", "file:///tmp", "",
  ])
  func noOtherTextIsABaseURL(text: String) {
    #expect(BaseURL(scalar: text) == nil)
  }
}
