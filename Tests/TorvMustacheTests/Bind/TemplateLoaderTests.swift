import Testing
import TorvDiagnostics
import TorvMustache
import TorvTestSupport

@Suite struct TemplateLoaderTests {
  @Test func aMissingTemplateIsReportedWithItsView() {
    var loader = TemplateLoader(library(["pages/case": "x"]))
    #expect(loader.template("pages/caes", for: CaseView.self) == nil)
    expect(
      loader.finish(),
      match: [
        .error(
          nil, .missingTemplate, message: "'pages/caes' does not exist, and CaseView",
          hint: "'pages/case'")
      ], in: MarkedText(""))
  }

  @Test func unusedTemplatesAreWarnings() {
    var loader = TemplateLoader(
      library([
        "page": "{{<layout}}{{$a}}{{>card}}{{/a}}{{/layout}}", "layout": "{{$a}}{{>hidden}}{{/a}}",
        "card": "x", "hidden": "y", "old": "z",
      ]))
    #expect(loader.template("page", for: CaseView.self) != nil)
    expect(
      loader.finish(),
      match: [
        .warning(nil, .unusedTemplate, message: "'hidden' is not used"),
        .warning(nil, .unusedTemplate, message: "'old' is not used"),
      ], in: MarkedText(""))
  }

  @Test func unusedConstantsWithAPlaceAreWarnings() {
    let marked = MarkedText("next: Næste\n1️⃣old: Gammel\n")
    let source = SourceFile(path: "strings.yml", text: marked.text)
    let constants: [TemplateConstant] = [
      .text("strings.next", "Næste", at: source.place(0..<4)),
      .text("strings.old", "Gammel", at: source.place(13..<16)), .text("site.title", "Torv"),
    ]
    var loader = TemplateLoader(library(["page": "{{strings.next}}"], constants: constants))
    _ = loader.template("page", for: CaseView.self)
    expect(
      loader.finish(), match: [.warning("1️⃣", .unusedString, message: "'strings.old'")],
      in: marked)
  }

  @Test func withErrorsNothingIsSaidOfWhatIsUnused() {
    var loader = TemplateLoader(library(["page": "{{titel}}", "old": "x"]))
    #expect(loader.template("page", for: CaseView.self) == nil)
    #expect(loader.finish().map(\.id) == [.unknownName])
  }

  @Test func aPartialsMistakeIsReportedOnceForTheSameViews() {
    var loader = TemplateLoader(library(["a": "{{>card}}", "b": "{{>card}}", "card": "{{titel}}"]))
    _ = loader.template("a", for: CaseView.self)
    _ = loader.template("b", for: CaseView.self)
    #expect(loader.finish().map(\.message) == ["'titel' is not a field of CaseView (used by 'a')"])
  }

  @Test func aPartialsMistakeIsReportedOnceWhateverIsAround() {
    struct Other: TemplateView {
      var links: [PartnerView] = []
      static let fields: [TemplateField<Other>] = [.list("partners", \.links)]
    }
    let section = "{{#partners}}{{>card}}{{/partners}}"
    var loader = TemplateLoader(library(["a": section, "b": section, "card": "{{nam}}"]))
    _ = loader.template("a", for: CaseView.self)
    _ = loader.template("b", for: Other.self)
    #expect(loader.finish().count == 1)
  }

  @Test func aPartialsMistakeIsReportedForEachView() {
    var loader = TemplateLoader(library(["a": "{{>card}}", "b": "{{>card}}", "card": "{{titel}}"]))
    _ = loader.template("a", for: CaseView.self)
    _ = loader.template("b", for: LinkView.self)
    #expect(loader.finish().count == 2)
  }

  @Test func oneTemplateServesSeveralViews() throws {
    var loader = TemplateLoader(library(["a": "{{title}}"]))
    let forCase = loader.template("a", for: CaseView.self)
    let forLink = loader.template("a", for: LinkView.self)
    var output: [UInt8] = []
    try #require(forCase).render(CaseView(title: "1"), into: &output)
    try #require(forLink).render(LinkView(title: "2"), into: &output)
    #expect(output == Array("12".utf8))
    #expect(loader.finish() == [])
  }

  private func library(
    _ texts: [String: String], constants: [TemplateConstant] = []
  ) -> TemplateLibrary {
    TemplateLibrary.parse(templateFiles(texts), constants: constants).value
  }
}
