import Testing
import TorvDiagnostics
import TorvMarkdown
import TorvTestSupport

@Suite struct LinkDestinationTests {
  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:x", "&#106;avascript:x", "java&#10;script:x",
    "java&Tab;script:x",
    "&#1;javascript:x", "&#x6A;&#x61;vascript&colon;x", "vbscript:x", "VBScript:x",
    "file:///etc/passwd",
    "data:text/html,x", "data:image/png;base64,x", "<java script:x>", "<  javascript:x>",
    "javascript\\:x",
  ])
  func unsafeAddressesAreErrorsAtTheDestination(_ url: String) {
    let start = url.hasPrefix("<") ? "<1️⃣\(url.dropFirst())" : "1️⃣\(url)"
    MarkdownCheck.diagnose("ø [a](\(start))", .error("1️⃣", .unsafeURL))
    MarkdownCheck.diagnose("![a](\(start))", .error("1️⃣", .unsafeURL))
    #expect(!MarkdownCheck.html("[a](\(url))").contains("script"))
  }

  @Test func unsafeAddressInADefinitionIsAnErrorThere() {
    MarkdownCheck.diagnose(
      "[a]\n\n[a]: 1️⃣javascript:x", .error("1️⃣", .unsafeURL, message: "'javascript:x'"))
    MarkdownCheck.diagnose("<1️⃣javascript:x>", .error("1️⃣", .unsafeURL))
  }

  @Test(arguments: [
    "javascript.md", "data/tal.md", "c:/a.md", "a:b", "https://x.dk/javascript:x", "?data:x",
  ])
  func addressesThatOnlyLookUnsafePass(_ url: String) {
    MarkdownCheck.diagnose("[a](\(url))")
  }
}
