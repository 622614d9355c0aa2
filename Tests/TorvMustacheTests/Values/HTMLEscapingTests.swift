import Testing
import TorvDiagnostics
import TorvMustache

@Suite struct HTMLEscapingTests {
  @Test(arguments: [
    ("", ""), ("æøå 🏛", "æøå 🏛"), ("&", "&amp;"), ("<b>", "&lt;b&gt;"), ("\"'", "&quot;&#39;"),
    ("a&b", "a&amp;b"), ("&&", "&amp;&amp;"), ("slut>", "slut&gt;"), ("&amp;", "&amp;amp;"),
    (String(repeating: "x", count: 100) + "<", String(repeating: "x", count: 100) + "&lt;"),
  ])
  func fiveSignsAreEscaped(text: String, expected: String) {
    #expect(String(decoding: HTML(escaping: text).bytes, as: UTF8.self) == expected)
  }

  @Test func nothingElseIsEscaped() {
    let text = String(String.UnicodeScalarView((1..<128).compactMap(Unicode.Scalar.init(_:))))
    let kept = text.filter { !"&<>\"'".contains($0) }
    #expect(HTML(escaping: kept).bytes == Array(kept.utf8))
  }

  @Test func itAppends() {
    var output = Array("a".utf8)
    HTMLEscaping.append("<", to: &output)
    #expect(output == Array("a&lt;".utf8))
  }
}
