import Testing
import TorvDiagnostics
import TorvMustache

@Suite struct HTMLTests {
  @Test func trustedHTMLIsKept() {
    #expect(HTML(trusted: "<b>").bytes == Array("<b>".utf8))
    #expect(HTML(trusted: [0x3C]) == HTML(trusted: "<"))
  }

  @Test func plainTextIsEscaped() {
    #expect(HTML(escaping: "<b>") == HTML(trusted: "&lt;b&gt;"))
  }
}
