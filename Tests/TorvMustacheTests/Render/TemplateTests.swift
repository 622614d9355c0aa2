import Testing
import TorvDiagnostics
import TorvMustache

@Suite struct TemplateTests {
  @Test func renderingAppends() throws {
    let library = TemplateLibrary.parse(templateFiles(["a": "{{title}}!"])).value
    let template = try #require(library.template("a", for: LinkView.self).value)
    var output = Array("før ".utf8)
    template.render(LinkView(title: "x"), into: &output)
    template.render(LinkView(title: "y"), into: &output)
    #expect(output == Array("før x!y!".utf8))
  }

  @Test func templatesRenderOnManyThreadsAtOnce() async throws {
    let library = TemplateLibrary.parse(
      templateFiles(["a": "{{#partners}}{{name}}{{title}}{{/partners}}"])
    ).value
    let template = try #require(library.template("a", for: CaseView.self).value)
    await withTaskGroup(of: Bool.self) { group in
      for number in 0..<16 {
        group.addTask {
          let view = CaseView(title: "\(number)", partners: [PartnerView(name: "p", role: nil)])
          return (0..<100).allSatisfy { _ in
            var output: [UInt8] = []
            template.render(view, into: &output)
            return output == Array("p\(number)".utf8)
          }
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}
