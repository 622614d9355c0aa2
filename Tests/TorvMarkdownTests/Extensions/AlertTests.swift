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

  @Test(arguments: ["> \\[!NOTE]\n> a", "> [!]\n> a", "> [note]\n> a", "> ! [NOTE]"])
  func otherQuotesAreNoAlerts(_ text: String) {
    #expect(!MarkdownCheck.html(text).contains("<aside"))
    MarkdownCheck.diagnose(text)
  }

  @Test(arguments: [
    ("> [!1️⃣BEMÆRK]\n> a", "write 'NOTE'"), ("> [!1️⃣Pas på]\n> a", "write 'CAUTION'"),
    ("> [!1️⃣NOTE ]\n> a", "write 'NOTE'"), ("> [!1️⃣NOTE!]\n> a", "write 'NOTE'"),
    ("> [!1️⃣VIGTIGT]\n> a", "write 'IMPORTANT'"), ("> [!1️⃣BEMAERK]", "write 'NOTE'"),
    ("> [!1️⃣Advarsl] a", "did you mean 'WARNING'?"), ("> [!1️⃣N1]\n> a", "write one of NOTE, TIP"),
    ("> 1️⃣[!TIP]-\n> a", "write '[!TIP]'"), ("> 1️⃣[!NOTE] Husk", "on the next line"),
    ("> 1️⃣[!NOTE] **Husk**", "on the next line"), ("> 1️⃣[!NOTE]: Husk det", "on the next line"),
    ("1️⃣[!TIP]\na", "write '> [!TIP]'"), ("- 1️⃣[!OBS]", "write '> [!NOTE]'"),
    ("> a\n> 1️⃣[!NOTE]", "begin a quote with it"),
    ("> [!TIP]\n> a\n>\n> 1️⃣[!TIP]\n> b", "begin a quote"),
  ])
  func nearMissIsAnError(_ marked: String, _ hint: String) {
    MarkdownCheck.diagnose(marked, .error("1️⃣", .unknownAlert, hint: hint))
  }

  @Test func unknownKindIsAnError() {
    MarkdownCheck.diagnose(
      "æ\n\n> [!1️⃣WARNIG]\n> a", .error("1️⃣", .unknownAlert, message: "'WARNIG'", hint: "WARNING"))
    MarkdownCheck.diagnose("> [!1️⃣OBS]", .error("1️⃣", .unknownAlert, hint: "write 'NOTE'"))
    MarkdownCheck.diagnose("> [!1️⃣HURRA]", .error("1️⃣", .unknownAlert, hint: "NOTE, TIP"))
  }
}
