import Testing
import TorvDiagnostics
import TorvSite
import TorvTestSupport

@Suite struct FrontMatterTests {
  private func check(
    _ marked: String, _ expected: ExpectedDiagnostic...,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let text = MarkedText(marked)
    let result = FrontMatter.split(SourceFile(path: "a.md", text: text.text))
    #expect(result.value == nil, sourceLocation: sourceLocation)
    expect(result.diagnostics, match: expected, in: text, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("---\ntitle: x\n---\nbody\n", "title: x\n", "body\n"),
    ("---\r\ntitle: x\r\n---\r\nbody\r\n", "title: x\r\n", "body\r\n"),
    ("\u{FEFF}---\ntitle: x\n---\nbody", "title: x\n", "body"),
    ("--- \t\ntitle: x\n---\t \nbody", "title: x\n", "body"),
    ("---\ntitle: x\n---", "title: x\n", ""),
    ("---\ntitle: x\n---\n", "title: x\n", ""),
    ("---\n---\nbody", "", "body"),
    ("---\n---", "", ""),
    ("---\n\n---\n\n---\nbody", "\n", "\n---\nbody"),
    ("---\na: |\n  ---\n---\n", "a: |\n  ---\n", ""),
  ])
  func theFencesDivideFieldsFromBody(text: String, yaml: String, body: String) throws {
    let source = SourceFile(path: "a.md", text: text)
    let result = FrontMatter.split(source)
    let parts = try #require(result.value)
    #expect(source.text(parts.yaml) == yaml)
    #expect(source.text(parts.body) == body)
    #expect(source.text(parts.fence) == "---")
    #expect(result.diagnostics.isEmpty)
  }

  @Test(arguments: [
    "1️⃣----\ntitle: x\n----\n", "1️⃣+++\ntitle = 'x'\n+++\n", "1️⃣;;;\n{}\n;;;\n", "1️⃣—\ntitle: x\n",
    "1️⃣--\ntitle: x\n--\n", "1️⃣***\n", "1️⃣---title: x\n---\n", "1️⃣--- # felter\n---\n",
    "\u{FEFF}1️⃣----\ntitle: x\n", "1️⃣```yaml\ntitle: x\n```\n",
  ])
  func whatOnlyLooksLikeAFenceIsAnError(text: String) {
    check(text, .error("1️⃣", .missingFrontMatter, message: "does not open", hint: "three hyphens"))
  }

  @Test(arguments: ["1️⃣ ---\ntitle: x\n---\n", "1️⃣\t---\n", "1️⃣\u{A0}---\n", "\u{FEFF}1️⃣ ---\n"])
  func blanksBeforeTheFenceAreAnError(text: String) {
    check(text, .error("1️⃣", .missingFrontMatter, message: "blanks stand before"))
  }

  @Test(arguments: ["1️⃣\n---\ntitle: x\n---\n", "1️⃣ \r\n\r\n---\n---\n"])
  func aBlankLineBeforeTheFenceIsAnError(text: String) {
    check(text, .error("1️⃣", .missingFrontMatter, message: "a blank line", hint: "first line"))
  }

  @Test(arguments: ["1️⃣", "1️⃣\n", "1️⃣ \n\t\r\n", "\u{FEFF}1️⃣", "\u{FEFF}1️⃣\n"])
  func anEmptyFileIsCalledEmpty(text: String) {
    check(text, .error("1️⃣", .missingFrontMatter, message: "empty", hint: "start the file with"))
  }

  @Test(arguments: ["1️⃣# Vejle\n", "1️⃣title: Vejle\n---\n", "1️⃣tekst\n---\na: b\n---\n"])
  func aFileWithoutFrontMatterIsAnError(text: String) {
    check(text, .error("1️⃣", .missingFrontMatter, message: "does not start with a front matter"))
  }

  @Test(arguments: ["1️⃣---", "1️⃣---\n", "1️⃣---\ntitle: x\n", "\u{FEFF}1️⃣---\ntitle: x\nbody\n"])
  func anUnclosedFenceIsReportedWhereItOpens(text: String) {
    check(text, .error("1️⃣", .unclosedFrontMatter, hint: "add a line '---'"))
  }

  @Test(arguments: ["----", " ---", "...", "- - -", "+++"])
  func theLineThatWasMeantToCloseIsNamed(fence: String) {
    check(
      "1️⃣---\ntitle: x\n\(fence)\nTekst.\n", .error("1️⃣", .unclosedFrontMatter, hint: "line 3"))
  }
}
