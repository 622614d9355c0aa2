import Testing
import TorvDiagnostics
import TorvMarkdown
import TorvTestSupport

@Suite struct AlertTests {
  @Test func quoteWithAMarkerBecomesAnAlert() {
    #expect(
      MarkdownCheck.html("> [!NOTE]\n> a *b*\n>\n> c") == """
        <aside class="alert alert-note" role="note">
        <p class="alert-title">Bemærk</p>
        <p>a <em>b</em></p>
        <p>c</p>
        </aside>

        """)
  }

  @Test(arguments: [
    ("NOTE", "Bemærk"), ("TIP", "Tip"), ("IMPORTANT", "Vigtigt"), ("warning", "Advarsel"),
    ("Caution", "Pas på"),
  ])
  func eachKindHasItsTitle(_ name: String, _ title: String) {
    let html = MarkdownCheck.html("- > [!\(name)]  \n  > a")
    #expect(html.contains("class=\"alert alert-\(name.lowercased())\""))
    #expect(html.contains("<p class=\"alert-title\">\(title)</p>\n<p>a</p>"))
  }

  @Test func markerAloneLeavesNoEmptyParagraph() {
    #expect(!MarkdownCheck.html("> [!TIP]\n>\n> - a").contains("<p></p>"))
  }

  @Test(arguments: [
    "> [!NOTE] a", "> a\n> [!NOTE]", "[!NOTE]\na", "> \\[!NOTE]\n> a", "> [!]\n> a", "> [!N1]\n> a",
  ])
  func otherQuotesAreNoAlerts(_ text: String) {
    #expect(!MarkdownCheck.html(text).contains("<aside"))
    MarkdownCheck.diagnose(text)
  }

  @Test func unknownKindIsAnError() {
    MarkdownCheck.diagnose(
      "æ\n\n> [!1️⃣WARNIG]\n> a", .error("1️⃣", .unknownAlert, message: "'WARNIG'", hint: "WARNING"))
    MarkdownCheck.diagnose("> [!1️⃣OBS]", .error("1️⃣", .unknownAlert, hint: "NOTE, TIP"))
  }
}
