import Testing
import TorvDiagnostics
import TorvTestSupport

@Suite struct RawHTMLTests {
  @Test func blockIsAnErrorAtItsStart() {
    MarkdownCheck.diagnose(
      "æøå\n\n> - 1️⃣<div class=\"x\">\n>   a", .error("1️⃣", .rawHTML, message: "'<div class=\"x\">'"))
    MarkdownCheck.diagnose("1️⃣<!-- note -->", .error("1️⃣", .rawHTML))
  }

  @Test func inlineTagsAreErrorsAtEachTag() {
    MarkdownCheck.diagnose(
      "blåbær 1️⃣<b>og\n  fløde2️⃣</b> *x 3️⃣<br>*", .error("1️⃣", .rawHTML, message: "'<b>'"),
      .error("2️⃣", .rawHTML, message: "'</b>'"), .error("3️⃣", .rawHTML))
  }

  @Test func placesHoldInQuotesListsAndAfterTabs() {
    MarkdownCheck.diagnose(
      "> æ\n>  ø 1️⃣<i>\ndoven 2️⃣<i>", .error("1️⃣", .rawHTML), .error("2️⃣", .rawHTML))
    MarkdownCheck.diagnose(
      "- a\n\n  - b\n    c 1️⃣<i>\n\n\t- d\t2️⃣<i>", .error("1️⃣", .rawHTML), .error("2️⃣", .rawHTML))
    MarkdownCheck.diagnose("a\r\nå\r\n\r\nb `\r\n` 1️⃣<i>\r\n", .error("1️⃣", .rawHTML))
  }

  @Test func placesHoldAfterDefinitionsAndBrokenLinks() {
    MarkdownCheck.diagnose("[a]: b\n[c]: d\næ 1️⃣<i>", .error("1️⃣", .rawHTML))
    MarkdownCheck.diagnose(
      "[a](b.md\n\"t\") 1️⃣<i>\nx 2️⃣<i>", .error("1️⃣", .rawHTML), .error("2️⃣", .rawHTML))
  }

  @Test func codeIsNoHTML() {
    MarkdownCheck.diagnose("`<b>` \\<b> &lt;b>\n\n    <div>\n\n```\n<div>\n```")
  }

  @Test func manyMistakesAreCountedInsteadOfListed() {
    let diagnostics = MarkdownCheck.parse(String(repeating: "<b>", count: 1_000)).diagnostics
    #expect(diagnostics.count == 201)
    #expect(diagnostics.last?.message.hasPrefix("800 more") == true)
  }
}
