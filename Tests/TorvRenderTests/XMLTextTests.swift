import Testing

@testable import TorvRender

@Suite struct XMLTextTests {
  @Test(arguments: [
    ("Æ & <b> \"x\" 'y'", "Æ &amp; &lt;b&gt; &quot;x&quot; 'y'"),
    ("a\u{0}b\u{8}c\u{B}d\u{1F}e\u{FFFE}f\u{FFFF}g", "abcdefg"),
    ("tab\tline\nend\r", "tab\tline\nend\r"), ("👩‍🌾 e\u{301}", "👩‍🌾 e\u{301}"), ("", ""),
  ])
  func markupIsEscapedAndWhatXMLCannotHoldIsLeftOut(text: String, escaped: String) {
    #expect(XMLText.escaped(text) == escaped)
  }
}
