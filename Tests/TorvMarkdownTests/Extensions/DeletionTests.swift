import Testing

@Suite struct DeletionTests {
  @Test(arguments: [
    ("~~a~~", "<del>a</del>"), ("a ~~b *c* d~~ e", "a <del>b <em>c</em> d</del> e"),
    ("*~~a~~*", "<em><del>a</del></em>"), ("~~a\nb~~", "<del>a\nb</del>"),
    ("~~a~~ ~~b~~", "<del>a</del> <del>b</del>"),
    ("~~a `b` [c](d)~~", "<del>a <code>b</code> <a href=\"d\">c</a></del>"),
    ("å~~ø~~æ", "å<del>ø</del>æ"),
    ("~~a ~~b~~ c~~", "<del>a <del>b</del> c</del>"), ("(~~a~~)", "(<del>a</del>)"),
    ("~~»a«~~.", "<del>»a«</del>."),
  ])
  func doubleTildesDelete(_ text: String, _ expected: String) {
    #expect(MarkdownCheck.html(text) == "<p>\(expected)</p>\n")
  }

  @Test(arguments: [
    "~a~", "~~~a~~~", "~~ a~~", "~~a ~~", "~~a", "a~~", "\\~~a~~", "&#126;~a~~", "`~~a~~`",
    "*a ~~b* c~~", "~~a\n\nb~~",
  ])
  func otherTildesAreText(_ text: String) {
    #expect(!MarkdownCheck.html(text).contains("<del>"))
  }
}
