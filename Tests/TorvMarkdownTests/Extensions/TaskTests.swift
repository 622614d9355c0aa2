import Testing

@Suite struct TaskTests {
  @Test func tightTasksHaveTheirTextAsLabel() {
    #expect(
      MarkdownCheck.html("- [ ] a *b*\n- [x] c\n  - d\n- [X] e\n- f") == """
        <ul>
        <li class="task"><label><input type="checkbox" disabled /> a <em>b</em></label></li>
        <li class="task"><label><input type="checkbox" checked disabled /> c</label>
        <ul>
        <li>d</li>
        </ul>
        </li>
        <li class="task"><label><input type="checkbox" checked disabled /> e</label></li>
        <li>f</li>
        </ul>

        """)
  }

  @Test func looseTasksHaveTheLabelInTheirFirstParagraph() {
    #expect(
      MarkdownCheck.html("1. [ ] a\n\n   b\n")
        == "<ol>\n<li class=\"task\">\n<p><label><input type=\"checkbox\" disabled /> a</label></p>\n<p>b</p>\n</li>\n</ol>\n"
    )
  }

  @Test(arguments: [
    "- [ ]", "- [ ]a", "- [] a", "- [y] a", "- \\[ ] a", "- &#91; ] a", "[ ] a", "- a [ ] b",
    "- [x](y) z",
  ])
  func otherTextIsNoTask(_ text: String) {
    #expect(!MarkdownCheck.html(text).contains("<input"))
  }
}
