import Testing
import TorvDiagnostics
import TorvMustache
import TorvTestSupport

/// A link, the simplest view.
struct LinkView: TemplateView {
  var title = "Læs mere"
  var href = TemplateURL(path: "/guides/")

  static let fields: [TemplateField<LinkView>] = [.text("title", \.title), .url("href", \.href)]
}

/// A partner in a case: a text that may be missing.
struct PartnerView: TemplateView {
  var name: String
  var role: String?

  static let fields: [TemplateField<PartnerView>] = [
    .text("name", \.name), .optionalText("role", \.role),
  ]
}

/// A page with one field of each kind.
struct CaseView: TemplateView {
  var title = "Vejle & <venner>"
  var period: String? = "2019–2023"
  var body = HTML(trusted: "<p>Tekst</p>")
  var note: HTML?
  var href = TemplateURL(path: "/cases/vejle/?a=1&b=2")
  var website: TemplateURL?
  var count = 12_900
  var year: Int?
  var isDraft = false
  var partners = [
    PartnerView(name: "Kommunen", role: "betaler"), PartnerView(name: "Butikkerne", role: nil),
  ]
  var outcomes = ["mere liv", "flere \"kunder\""]
  var page = LinkView(title: "Cases", href: TemplateURL(path: "/cases/"))
  var next: LinkView?
  var shouting: String { title.uppercased() }
  var computedPage: LinkView { LinkView(title: "beregnet " + title, href: href) }

  static let fields: [TemplateField<CaseView>] = [
    .text("title", \.title), .optionalText("period", \.period), .html("body", \.body),
    .optionalHTML("note", \.note), .url("href", \.href), .optionalURL("website", \.website),
    .number("count", \.count), .optionalNumber("year", \.year), .flag("isDraft", \.isDraft),
    .flag("hasPartners") { !$0.partners.isEmpty }, .list("partners", \.partners),
    .texts("outcomes", \.outcomes), .view("page", \.page), .optional("next", \.next),
    .text("shouting", \.shouting), .view("computedPage", \.computedPage),
  ]
}

/// Returns the files with `.mustache` paths.
func templateFiles(_ texts: [String: String]) -> [TemplateFile] {
  texts.sorted { $0.key < $1.key }.map { name, text in
    TemplateFile(name: name, source: SourceFile(path: name + ".mustache", text: text))
  }
}

/// Renders a template that must have no mistakes.
func render<View: TemplateView>(
  _ template: String, with view: View, partials: [String: String] = [:],
  constants: [TemplateConstant] = [], sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> String {
  let texts = partials.merging(["main": template]) { _, main in main }
  var diagnostics: [Diagnostic] = []
  let library = TemplateLibrary.parse(templateFiles(texts), constants: constants)
    .unwrap(into: &diagnostics)
  let bound = library.template("main", for: View.self).unwrap(into: &diagnostics)
  #expect(diagnostics == [], sourceLocation: sourceLocation)
  var output: [UInt8] = []
  try #require(bound, sourceLocation: sourceLocation).render(view, into: &output)
  return String(decoding: output, as: UTF8.self)
}

/// Checks the problems reported for a marked template that is shown with a `CaseView`.
func check(
  _ template: String, partials: [String: String] = [:], constants: [TemplateConstant] = [],
  expecting expected: ExpectedDiagnostic...,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  let marked = MarkedText(template)
  let texts = partials.merging(["main": marked.text]) { _, main in main }
  var diagnostics: [Diagnostic] = []
  let library = TemplateLibrary.parse(templateFiles(texts), constants: constants)
    .unwrap(into: &diagnostics)
  let bound = library.template("main", for: CaseView.self).unwrap(into: &diagnostics)
  #expect(diagnostics.hasErrors || bound != nil, sourceLocation: sourceLocation)
  expect(diagnostics, match: expected, in: marked, sourceLocation: sourceLocation)
}
