import Testing
import TorvDiagnostics
import TorvTestSupport

@Suite struct TemplateParserTests {
  @Test func anUnclosedSectionIsReportedAtItsName() {
    check(
      "{{#1️⃣isDraft}}\n{{title}}\n",
      expecting: .error(
        "1️⃣", .templateSyntax, message: "'#isDraft' is not closed", hint: "{{/isDraft}}"))
  }

  @Test func eachUnclosedTagIsReported() {
    check(
      "{{#1️⃣isDraft}}{{^2️⃣isDraft}}{{$3️⃣a}}{{<4️⃣p}}", partials: ["p": ""],
      expecting: .error("1️⃣", .templateSyntax), .error("2️⃣", .templateSyntax, message: "'^isDraft'"),
      .error("3️⃣", .templateSyntax, message: "'$a'"), .error("4️⃣", .templateSyntax, message: "'<p'"))
  }

  @Test func crossedSectionsAreReportedOnce() {
    check(
      "{{#isDraft}}\n{{#period}}x{{/1️⃣isDraft}}y{{/period}}{{title}}",
      expecting: .error(
        "1️⃣", .templateSyntax, message: "'/isDraft' stands where '#period' from line 2 is open",
        hint: "close 'period' first"))
  }

  @Test func aMisspeltClosingTagClosesTheInnermost() {
    check(
      "{{#partners}}{{name}}{{/1️⃣partner}}{{title}}",
      expecting: .error("1️⃣", .templateSyntax, message: "'/partner'", hint: "close 'partners' first")
    )
  }

  @Test func aClosingTagThatClosesNothingIsReported() {
    check(
      "{{title}}{{/1️⃣title}}",
      expecting: .error("1️⃣", .templateSyntax, message: "'/title' closes nothing"))
  }

  @Test func aBlockThatIsGivenTwiceIsReported() {
    check(
      "{{<p}}{{$a}}1{{/a}}{{$1️⃣a}}2{{/a}}{{/p}}", partials: ["p": "{{$a}}{{/a}}"],
      expecting: .error("1️⃣", .templateSyntax, message: "given twice"))
  }

  @Test func aTemplateWithTenMistakesGetsThemAll() {
    check(
      """
      {{1️⃣titel}} {{#2️⃣title}}x{{/title}} {{3️⃣partners}} {{{4️⃣title}}} {{5️⃣body}}
      {{>6️⃣missing}} <a href="{{7️⃣title}}"> {{#partners}}{{8️⃣nam}}{{/partners}} {{/9️⃣x}}
      {{page.titel}}
      """,
      expecting: .error("1️⃣", .unknownName), .error("2️⃣", .wrongShape), .error("3️⃣", .wrongShape),
      .error("4️⃣", .unescapedText), .error("5️⃣", .unescapedText), .error("6️⃣", .missingPartial),
      .error("7️⃣", .wrongShape), .error("8️⃣", .unknownName), .error("9️⃣", .templateSyntax),
      .error(nil, .unknownName, message: "'titel' is not a field of LinkView"))
  }
}
