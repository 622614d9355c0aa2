import Testing
import TorvDiagnostics
import TorvTestSupport

@Suite struct TagScannerTests {
  @Test func anUnclosedTagIsReportedWhereItOpens() {
    check(
      "a {{title}}\nø 1️⃣{{title\n",
      expecting: .error("1️⃣", .templateSyntax, message: "not closed", hint: "write '}}'"))
  }

  @Test func anUnclosedTripleIsReported() {
    check("1️⃣{{{body}}", expecting: .error("1️⃣", .templateSyntax, hint: "write '}}}'"))
  }

  @Test func anUnclosedCommentIsReported() {
    check("1️⃣{{! never ends", expecting: .error("1️⃣", .templateSyntax, hint: "write '}}'"))
  }

  @Test func anUnclosedTagNamesTheDelimiterInForce() {
    check("{{=<% %>=}}1️⃣<%title", expecting: .error("1️⃣", .templateSyntax, hint: "write '%>'"))
  }

  @Test(arguments: ["{{}}", "{{ }}", "{{#}}", "{{/ }}", "{{{}}}", "{{>}}", "{{&}}"])
  func aTagThatNamesNothingIsReported(tag: String) {
    check("æ1️⃣" + tag, expecting: .error("1️⃣", .templateSyntax, message: "names nothing"))
  }

  @Test func aNameWithSpacesIsReported() {
    check(
      "{{#1️⃣is draft}}{{title}}",
      expecting: .error("1️⃣", .templateSyntax, message: "'is draft'", hint: "close the tag sooner"))
  }

  @Test func aTagInATagIsReported() {
    check(
      "{{ 1️⃣title {{count}}", expecting: .error("1️⃣", .templateSyntax, message: "not a name"))
  }

  @Test(arguments: [
    "{{=<%=}}", "{{= =}}", "{{=a b c=}}", "{{=a= =b=}}", "{{=12345678901234567 x=}}",
  ])
  func badDelimitersAreReported(tag: String) {
    check(
      "1️⃣" + tag + "{{title}}",
      expecting: .error("1️⃣", .templateSyntax, message: "two delimiters", hint: "{{=<% %>=}}"))
  }
}
