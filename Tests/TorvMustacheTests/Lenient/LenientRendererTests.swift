import Testing
import TorvDiagnostics
import TorvMustache

@Suite struct LenientRendererTests {
  @Test(arguments: MustacheCase.comments) func comments(_ test: MustacheCase) { check(test) }

  @Test(arguments: MustacheCase.delimiters) func delimiters(_ test: MustacheCase) { check(test) }

  @Test(arguments: MustacheCase.interpolation) func interpolation(_ test: MustacheCase) {
    check(test)
  }

  @Test(arguments: MustacheCase.inverted) func inverted(_ test: MustacheCase) { check(test) }

  @Test(arguments: MustacheCase.partials) func partials(_ test: MustacheCase) { check(test) }

  @Test(arguments: MustacheCase.sections) func sections(_ test: MustacheCase) { check(test) }

  @Test(arguments: MustacheCase.inheritance) func inheritance(_ test: MustacheCase) {
    check(test)
  }

  @Test(arguments: ["x{{>a}}", "{{>a}}{{>a}}"])
  func aPartialThatUsesItselfWithoutEndIsReported(text: String) {
    let library = TemplateLibrary.parse([
      TemplateFile(name: "a", source: SourceFile(path: "a.mustache", text: text))
    ])
    let result = library.value.renderLeniently("a", with: [:])
    #expect(result.diagnostics.map(\.id) == [.recursivePartial])
  }

  private func check(_ test: MustacheCase) {
    let texts = test.partials.merging(["main": test.template]) { _, template in template }
    let files = texts.map { name, text in
      TemplateFile(name: name, source: SourceFile(path: name + ".mustache", text: text))
    }
    let library = TemplateLibrary.parse(files)
    let result = library.value.renderLeniently("main", with: test.data)
    #expect(library.diagnostics == [])
    #expect(result.diagnostics == [])
    #expect(String(decoding: result.value, as: UTF8.self) == test.expected)
  }
}
