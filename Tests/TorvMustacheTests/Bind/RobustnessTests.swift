import Testing
import TorvDiagnostics
import TorvMustache

/// Any templates are read in reasonable time, and nothing overflows.
@Suite(.timeLimit(.minutes(10))) struct RobustnessTests {
  @Test(arguments: ["{{#isDraft}}", "{{^isDraft}}", "{{$a}}", "{{<main}}{{$a}}"])
  func tenThousandNestedTagsAreOneMistake(tag: String) {
    let diagnostics = diagnostics(["main": String(repeating: tag, count: 10_000)])
    #expect(diagnostics.contains { $0.message.contains("nest deeper") })
  }

  @Test func sixtyNestedListsRender() throws {
    struct Branch: TemplateView {
      var name = "x"
      var branches: [Branch] = []
      static let fields: [TemplateField<Branch>] = [
        .text("name", \.name), .list("branches", \.branches),
      ]
    }
    var tree = Branch()
    for _ in 0..<60 { tree = Branch(name: "x", branches: [tree]) }
    let template =
      String(repeating: "{{#branches}}", count: 60) + "{{name}}"
      + String(repeating: "{{/branches}}", count: 60)
    #expect(try render(template, with: tree) == "x")
  }

  @Test func manyCrossedSectionsAreCutOff() {
    let text = String(repeating: "{{#isDraft}}{{#page}}{{/isDraft}}", count: 20_000)
    #expect(diagnostics(["main": text]).count < 300)
  }

  @Test func manyUnknownNamesAreCutOff() {
    let text = String(repeating: "{{nothing}}\n", count: 50_000)
    #expect(diagnostics(["main": text]).count == 101)
  }

  @Test func manyEmptyTagsAreCutOff() {
    #expect(diagnostics(["main": String(repeating: "{{}}\n", count: 50_000)]).count <= 101)
  }

  @Test func partialsThatDoubleAreCutOff() {
    var texts = ["main": "{{>p0}}"]
    for level in 0..<40 { texts["p\(level)"] = "{{>p\(level + 1)}}{{>p\(level + 1)}}" }
    texts["p40"] = "x"
    #expect(diagnostics(texts).map(\.id) == [.templateSyntax])
  }

  @Test func aLongTextUsedOftenIsCutOff() {
    let texts = [
      "main": String(repeating: "{{>p}}", count: 1000), "p": String(repeating: "x", count: 1 << 20),
    ]
    #expect(diagnostics(texts).map(\.id) == [.templateSyntax])
  }

  @Test func aLongChainOfPartialsIsCutOff() {
    var texts = ["main": "{{>p0}}", "p5000": "x"]
    for level in 0..<5000 { texts["p\(level)"] = "{{>p\(level + 1)}}" }
    #expect(diagnostics(texts).contains { $0.message.contains("nest deeper") })
  }

  @Test(arguments: [
    "{", "{{", "{{{", "}}", "{{!", "{{=| |=}}|", "{{= =}}", " ", "\r", "{{{}", "{{#",
  ])
  func anyTextIsRead(piece: String) {
    _ = diagnostics(["main": String(repeating: piece, count: 50_000)])
  }

  @Test func longDelimitersStayLinear() {
    let delimiter = String(repeating: "|", count: 15)
    let text = "{{=\(delimiter)x \(delimiter)y=}}" + String(repeating: "|", count: 100_000)
    #expect(diagnostics(["main": text]) == [])
  }

  @Test func bytesThatAreNotUTF8AreRead() {
    let bytes: [UInt8] = [0xFF, 0x7B, 0x7B, 0xC3, 0x7D, 0x7D, 0x00, 0x7B, 0x7B]
    let file = TemplateFile(name: "main", source: SourceFile(path: "main", bytes: bytes))
    #expect(TemplateLibrary.parse([file]).hasErrors)
  }

  private func diagnostics(_ texts: [String: String]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let library = TemplateLibrary.parse(templateFiles(texts)).unwrap(into: &diagnostics)
    _ = library.template("main", for: CaseView.self).unwrap(into: &diagnostics)
    return diagnostics
  }
}
