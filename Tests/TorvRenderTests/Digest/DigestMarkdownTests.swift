import Testing
import TorvDiagnostics
import TorvMarkdown

@testable import TorvRender

@Suite struct DigestMarkdownTests {
  private func document(_ text: String) -> MarkdownDocument {
    let source = SourceFile(path: "brev.md", text: text)
    return MarkdownDocument.parse(source, body: 0..<source.bytes.count, labels: .empty).value
  }

  /// Returns the words of a text that is one block.
  private func words(of text: String) -> String {
    let words = document(text).plainText
    return words.hasSuffix("\n") ? String(words.dropLast()) : words
  }

  @Test func specialCharactersAreEscaped() {
    #expect(
      DigestMarkdown.escaped("<a> *b* _c_ [d](e) `f` \\ &amp; & ~g~ | #h")
        == "\\<a\\> \\*b\\* \\_c\\_ \\[d\\](e) \\`f\\` \\\\ \\&amp; & \\~g\\~ \\| \\#h")
  }

  @Test(arguments: [
    "1. januar", "12) ting", "- streg", "+ plus", "= lig", "# tegn", "> citat", "<b>fed</b>",
    "*stjerne*", "_under_", "[link](https://a.example/)", "![billede](b.png)", "`kode`", "&amp;",
    "\\*", "~~væk~~", "| a | b |", "---", "***", "===", "```", "[^1]: note", "- [ ] opgave",
    "<!-- members -->", "<https://a.example/>", "[!NOTE]", "æ_ø_å *", "100 % & 5 < 6 > 4",
    "1234567890. tal", "1.5 mio. kr.", "-1 grad",
  ])
  func textIsReadAsWritten(text: String) {
    #expect(words(of: DigestMarkdown.paragraph(text)) == text)
    #expect(words(of: "Før \(DigestMarkdown.escaped(text))") == "Før \(text)")
    let heading = document("## \(DigestMarkdown.escaped(text))")
    #expect(heading.outline.map(\.title) == [text])
  }

  @Test func letterIsReadWithItsHeadingsLinksAndLists() throws {
    let digest = try DigestMakerTests.digest(of: DigestMakerTests.whole())
    let document = document(digest.written(as: .markdown))
    #expect(
      document.outline.map(\.title) == [
        "Nyt fra Torvet & Co: 1.–23. november 2026", "Nyt", "Cases", "Guides", "Ændret",
        "Anbefalinger", "Guides", "Kurser på vej", "Frister", "Låst", "Guides",
      ])
    #expect(document.outline.map(\.level).prefix(3) == [1, 2, 3])
    let html = String(decoding: document.html(), as: UTF8.self)
    #expect(
      html.contains(
        "<a href=\"https://torv.example/centret/cases/en/\" rel=\"external\">Torvet i &lt;Malmö&gt; &amp; *omegn*</a> · 12. november 2026"
      ))
    #expect(html.contains("<li>tirsdag 26. januar 2027, kl. 9.00–12.00 · Vejle</li>"))
    #expect(html.contains("<p>Resumé af en.</p>"))
  }
}
