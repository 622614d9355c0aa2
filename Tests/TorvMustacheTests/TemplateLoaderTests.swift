import Testing
import TorvDiagnostics
import TorvMustache
import TorvTestSupport

struct PartnerView: TemplateView {
  var name: String
  var role: String?
  static let fields: [TemplateField<PartnerView>] = [
    .text("name", \.name), .optionalText("role", \.role),
  ]
}

struct CaseView: TemplateView {
  var title = "A & B"
  var partners: [PartnerView] = [
    PartnerView(name: "x", role: nil), PartnerView(name: "y", role: "r"),
  ]
  static let fields: [TemplateField<CaseView>] = [
    .text("title", \.title), .list("partners", \.partners),
  ]
}

@Test func smoke() throws {
  let library = TemplateLibrary.parse([
    TemplateFile(
      name: "a",
      source: SourceFile(
        path: "a",
        text: "{{title}}:{{#partners}}{{name}}{{#role}}({{.}}){{/role}} of {{title}};{{/partners}}"))
  ])
  let template = library.value.template("a", for: CaseView.self)
  #expect(template.diagnostics == [])
  var output: [UInt8] = []
  try #require(template.value).render(CaseView(), into: &output)
  #expect(String(decoding: output, as: UTF8.self) == "A &amp; B:x of A &amp; B;y(r) of A &amp; B;")
}
