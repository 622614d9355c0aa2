import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvMarkdown

@Suite struct MembersLineTests {
  /// Parses marked text together with its open part; all problems must be expected.
  @discardableResult
  private func openPart(
    _ marked: String, _ expected: ExpectedDiagnostic...,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) -> MarkdownDocument? {
    let text = MarkedText(marked)
    let source = SourceFile(path: "side.md", text: text.text)
    let body = 0..<source.bytes.count
    let whole = MarkdownDocument.parse(source, body: body, labels: MarkdownCheck.labels)
    let part = whole.value.openPart(
      in: source, body: body, labels: MarkdownCheck.labels, known: whole.diagnostics)
    expect(
      whole.diagnostics + (part?.diagnostics ?? []), match: expected, in: text,
      sourceLocation: sourceLocation)
    return part?.value
  }

  @Test(arguments: ["<!-- members -->", "<!--members-->", "  <!--   members --> "])
  func whatStandsAboveTheLineIsOpen(line: String) throws {
    let part = try #require(openPart("## A\n\nåben\n\n\(line)\n\n## B\n\nlukket\n"))
    #expect(String(decoding: part.html(), as: UTF8.self) == "<h2 id=\"a\">A</h2>\n<p>åben</p>\n")
    #expect(part.outline.map(\.id) == ["a"])
    #expect(part.plainText == "A\nåben\n")
  }

  @Test func theWholeTextIsWrittenWithoutTheLine() throws {
    let whole = MarkdownCheck.parse("åben\n<!-- members -->\nlukket\n")
    #expect(whole.diagnostics == [])
    #expect(
      String(decoding: whole.value.html(), as: UTF8.self) == "<p>åben</p>\n<p>lukket</p>\n")
    #expect(
      String(decoding: whole.value.plainTextForMembers, as: UTF8.self) == "lukket\n")
  }

  @Test func aTextWithoutTheLineHasNoOpenPart() {
    #expect(openPart("tekst\n") == nil)
    #expect(openPart("```\n<!-- members -->\n```\n") == nil)
    #expect(MarkdownCheck.parse("tekst").value.plainTextForMembers.isEmpty)
  }

  @Test func everythingMayBeForMembers() throws {
    let part = try #require(openPart("<!-- members -->\n\nlukket\n"))
    #expect(part.html() == [])
  }

  @Test func anotherCommentIsStillAnError() {
    openPart("a\n\n1️⃣<!-- medlemmer -->\n", .error("1️⃣", .rawHTML))
    openPart("a\n\n1️⃣<!-- members --> b\n", .error("1️⃣", .rawHTML))
  }

  @Test func theLineInAnotherPlaceIsAnError() {
    openPart("- a\n\n  1️⃣<!-- members -->\n", .error("1️⃣", .membersLine, message: "list or a quote"))
    openPart("> 1️⃣<!-- members -->\n", .error("1️⃣", .membersLine, message: "list or a quote"))
    openPart("a 1️⃣<!-- members --> b\n", .error("1️⃣", .membersLine, message: "middle of a text"))
  }

  @Test func theLineInCodeThatNothingClosesIsAnError() {
    openPart("a\n\n    1️⃣<!-- members -->\n\nb\n", .error("1️⃣", .membersLine, message: "in code"))
    openPart(
      "```\nkode\n\n1️⃣<!-- members -->\n\nb\n", .error("1️⃣", .membersLine, message: "in code"))
    openPart("~~~ md\n<!-- members -->\n~~~\n")
    openPart("> ```\n> <!-- members -->\n> ```\n")
    openPart("1️⃣```\na <!-- members -->\n", .warning("1️⃣", .strayMarkup))
  }

  @Test func aSecondLineIsAnError() {
    openPart(
      "a\n\n<!-- members -->\n\nb\n\n1️⃣<!-- members -->\n\nc\n",
      .error("1️⃣", .membersLine, message: "second time", hint: "remove it"))
  }

  @Test func nothingAfterTheLineIsAnError() {
    openPart("a\n\n1️⃣<!-- members -->\n\n", .error("1️⃣", .membersLine, message: "nothing stands"))
  }

  @Test func aFootnoteThatIsCutOffIsAnErrorWhereItIsUsed() {
    openPart(
      "a1️⃣[^1]\n\n<!-- members -->\n\nb[^1]\n\n[^1]: Note\n",
      .error("1️⃣", .membersLine, message: "'<!-- members -->'", hint: "above the line"))
  }

  @Test func aFootnoteAboveTheLineServesBothParts() throws {
    let part = try #require(
      openPart("a[^1]\n\n[^1]: Note\n\n<!-- members -->\n\nb[^1] c[^2]\n\n[^2]: To\n"))
    let html = String(decoding: part.html(), as: UTF8.self)
    #expect(html.contains("Note"))
    #expect(!html.contains("To"))
  }

  @Test func tablesInBothPartsAreNumberedForThemselves() throws {
    let part = try #require(openPart("|a|\n|-|\n|1|\n\n<!-- members -->\n\n|b|\n|-|\n|2|\n"))
    #expect(String(decoding: part.html(), as: UTF8.self).contains("aria-label=\"Tabel\""))
  }

  @Test func aLinkWhoseAddressIsCutOffIsAnError() {
    openPart(
      "[a][x]\n\n1️⃣<!-- members -->\n\n[b][x]\n\n[x]: b.md\n",
      .error("1️⃣", .membersLine, message: "has its address below", hint: "above the line"))
  }
}
