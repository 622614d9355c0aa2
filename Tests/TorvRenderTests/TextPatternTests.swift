import Testing

@testable import TorvRender

@Suite struct TextPatternTests {
  @Test(arguments: [
    ("{count} af {total}", "3 af 9"), ("{total}{count}", "93"), ("ingen", "ingen"), ("", ""),
    ("{ukendt} {count", "{ukendt} {count"), ("{{count}}", "{3}"), ("{count} {count}", "3 3"),
  ])
  func valuesStandWhereTheirNamesStood(text: String, filled: String) {
    #expect(TextPattern(text, placeholders: ["count", "total"])("3", "9") == filled)
  }

  @Test func whatIsFilledInIsNotFilledAgain() {
    #expect(TextPattern("{a}{b}", placeholders: ["a", "b"])("{b}", "1") == "{b}1")
  }
}
