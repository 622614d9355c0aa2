import Testing

@testable import TorvRender

@Suite struct StyleSheetTests {
  private func published(_ text: String) -> String {
    String(decoding: StyleSheet.withoutComments(Array(text.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    ("a { color: red; } /* why */\nb {}\n", "a { color: red; }\nb {}\n"),
    ("/* head\n   two lines */\n\na {}\n\n\nb {}\n", "a {}\nb {}\n"),
    ("a/**/b {}", "a b {}"), ("a /* x */ b {}", "a  b {}"),
    ("a {}\n  /* in */\n  b {}", "a {}\n  b {}"),
    ("a {} /***/", "a {} "), ("a/ *b", "a/ *b"), ("", ""),
  ])
  func commentsAndBlankLinesAreLeftOut(text: String, expected: String) {
    #expect(published(text) == expected)
  }

  @Test(arguments: [
    "a::after { content: \"/* no comment */\"; }\n", "a { background: url('/*.svg'); b: '*/' }\n",
    "a::after { content: \"\\\"/* x */\"; }\n", "/*! licence */\na {}\n",
    "a {} /* never closed\nb {}",
    "a::before { content: '\\'/*'; }\n", "a { b: \"æøå\" }\n",
  ])
  func allElseIsKept(text: String) {
    #expect(published(text) == text)
  }
}
