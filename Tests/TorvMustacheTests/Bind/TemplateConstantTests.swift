import Testing
import TorvDiagnostics
import TorvMustache
import TorvTestSupport

@Suite struct TemplateConstantTests {
  private let constants: [TemplateConstant] = [
    .text("strings.readMore", "Læs <mere>"), .text("strings.next", "Næste"),
    .url("site.home", TemplateURL(path: "/?a&b")),
  ]

  @Test func constantsAreWrittenEscaped() throws {
    let template = "<a href=\"{{site.home}}\">{{strings.readMore}}</a>"
    #expect(
      try render(template, with: LinkView(), constants: constants)
        == "<a href=\"/?a&amp;b\">Læs &lt;mere&gt;</a>")
  }

  @Test func constantsAreSeenInSectionsAndPartials() throws {
    #expect(
      try render(
        "{{#partners}}{{>p}}{{/partners}}", with: CaseView(), partials: ["p": "{{strings.next}} "],
        constants: constants) == "Næste Næste ")
  }

  @Test func anUnknownConstantIsReportedWithTheNearest() {
    check(
      "{{1️⃣strings.raedMore}}", constants: constants,
      expecting: .error(
        "1️⃣", .unknownName, message: "'strings.raedMore' does not exist", hint: "'strings.readMore'")
    )
  }

  @Test func aConstantIsNoSection() {
    check(
      "{{#1️⃣strings.next}}x{{/strings.next}}", constants: constants,
      expecting: .error("1️⃣", .wrongShape))
  }

  @Test func aConstantIsNotWrittenUnescapedOrAsAURL() {
    check(
      "{{{1️⃣strings.next}}}<a href=\"{{2️⃣strings.next}}\">", constants: constants,
      expecting: .error("1️⃣", .unescapedText), .error("2️⃣", .wrongShape))
  }

  @Test func aFieldHidesConstantsOfItsName() {
    check(
      "{{1️⃣page.next}}", constants: [.text("page.next", "Næste")],
      expecting: .error("1️⃣", .unknownName))
  }
}
