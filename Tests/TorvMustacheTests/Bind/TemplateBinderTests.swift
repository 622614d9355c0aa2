import Testing
import TorvDiagnostics
import TorvMustache
import TorvTestSupport

@Suite struct TemplateBinderTests {
  @Test func anUnknownNameIsReportedWithTheNearest() {
    check(
      "æøå {{1️⃣titel}}",
      expecting: .error(
        "1️⃣", .unknownName, message: "'titel' is not a field of CaseView",
        hint: "did you mean 'title'?"))
  }

  @Test func withNothingNearTheFieldsAreNamed() {
    check(
      "{{#page}}{{1️⃣zzzzzz}}{{/page}}",
      expecting: .error("1️⃣", .unknownName, hint: "name one of 'title', 'href'"))
  }

  @Test func anUnknownNameInASectionNamesAllViews() {
    check(
      "{{#partners}}\n  {{1️⃣nam}}\n{{/partners}}",
      expecting: .error(
        "1️⃣", .unknownName, message: "not a field of PartnerView, nor of CaseView around it",
        hint: "'name'"))
  }

  @Test func anUnknownSectionIsReported() {
    check(
      "{{#1️⃣partner}}{{x}}{{/partner}}", expecting: .error("1️⃣", .unknownName, hint: "'partners'"))
  }

  @Test func anUnknownPartOfADottedNameIsReported() {
    check(
      "{{1️⃣page.titel}} {{2️⃣pgae.title}}",
      expecting: .error(
        "1️⃣", .unknownName, message: "'titel' is not a field of LinkView, which 'page' is",
        hint: "'title'"), .error("2️⃣", .unknownName, message: "'pgae'", hint: "'page'"))
  }

  @Test func aDottedNameThroughAListIsReported() {
    check(
      "{{1️⃣partners.name}} {{2️⃣title.x}}",
      expecting: .error(
        "1️⃣", .wrongShape, message: "'partners' is a list", hint: "{{#partners}}"),
      .error("2️⃣", .wrongShape, message: "'title' is a text"))
  }

  @Test(arguments: ["page..title", "page.", "..", "a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r"])
  func aNameOfTheWrongFormIsReported(name: String) {
    check("{{1️⃣" + name + "}}", expecting: .error("1️⃣", .templateSyntax, message: "not a name"))
  }

  @Test func aLeadingDotDoesNotLookFurtherOut() {
    check(
      "{{#partners}}{{1️⃣.title}}{{/partners}}",
      expecting: .error("1️⃣", .unknownName, message: "not a field of PartnerView"))
  }

  @Test func aDotThatIsAViewIsReported() {
    check(
      "{{1️⃣.}}{{#page}}{{2️⃣.}}{{/page}}",
      expecting: .error("1️⃣", .wrongShape, message: "CaseView is a view"),
      .error("2️⃣", .wrongShape, message: "LinkView is a view", hint: "'title'"))
  }

  @Test(arguments: ["title", "body", "href", "count", "page.title"])
  func aSectionOverAPlainValueIsReported(name: String) {
    check(
      "{{#1️⃣\(name)}}x{{/\(name)}}",
      expecting: .error("1️⃣", .wrongShape, message: "a section needs a list, an optional or a flag"))
  }

  @Test(arguments: ["isDraft", "partners", "outcomes", "page", "next"])
  func writingWhatIsNoTextIsReported(name: String) {
    check("{{1️⃣\(name)}}", expecting: .error("1️⃣", .wrongShape, hint: "{{#\(name)}}"))
  }

  @Test func anInvertedSectionOverAViewIsReported() {
    check(
      "{{^1️⃣page}}x{{/page}}{{^next}}y{{/next}}",
      expecting: .error("1️⃣", .wrongShape, message: "always there"))
  }

  @Test(arguments: ["title", "period", "href", "count", "shouting"])
  func unescapedTextIsReported(name: String) {
    check(
      "{{{1️⃣\(name)}}}{{&2️⃣\(name)}}",
      expecting: .error("1️⃣", .unescapedText, hint: "write '{{\(name)}}'"),
      .error("2️⃣", .unescapedText))
  }

  @Test func escapedHTMLIsReported() {
    check("{{1️⃣body}}", expecting: .error("1️⃣", .unescapedText, hint: "write '{{{body}}}'"))
  }

  @Test(arguments: ["href=\"", "src='", "HREF=\"", "action=\"", "href = \""])
  func aTextAsTheValueOfAURLAttributeIsReported(opening: String) {
    check(
      "<a " + opening + "{{1️⃣title}}",
      expecting: .error("1️⃣", .wrongShape, message: "is a URL", hint: "declared as a URL"))
  }

  @Test func theAttributeIsSeenThroughASection() {
    check(
      "<a href=\"{{#period}}{{1️⃣.}}{{/period}}\">",
      expecting: .error("1️⃣", .wrongShape, message: "'href'"))
  }

  @Test func theAttributeIsSeenThroughAPartial() {
    check(
      "<a href=\"{{>url}}\">", partials: ["url": "{{title}}"],
      expecting: .error(nil, .wrongShape, message: "(used by 'main')"))
  }

  @Test(arguments: [
    "<a href=\"{{href}}\" title=\"{{title}}\">{{title}}</a>", "<a href=\"/x/{{title}}\">",
    "<a href=\"#{{count}}\">", "pris={{count}}", "<b>x={{title}}</b>", "<img alt=\"{{title}}\">",
    "1 < 2 {{title}}", "<p class=\"a {{title}}\">", "<p>{{title}}", "<p class='a \"b {{title}}'>",
  ])
  func rightAttributesAreNotReported(template: String) {
    check(template)
  }

  @Test func aValueWithoutQuotesIsReported() {
    check(
      "<p class={{1️⃣title}}>",
      expecting: .error("1️⃣", .unescapedText, message: "no quotes", hint: "class=\"{{title}}\""))
  }

  @Test(arguments: ["<p ", "<", "</", "<p class=\"a\" ", "<p class= "])
  func aValueInATagOutsideQuotesIsReported(opening: String) {
    check(
      opening + "{{1️⃣title}}>", expecting: .error("1️⃣", .unescapedText, message: "in an HTML tag"))
  }

  @Test func htmlAsTheValueOfAnAttributeIsReported() {
    check("<p title=\"{{{1️⃣body}}}\">", expecting: .error("1️⃣", .wrongShape, message: "'title'"))
  }

  @Test func aMissingPartialIsReportedWithTheNearest() {
    check(
      "{{>1️⃣partials/crad}}", partials: ["partials/card": "x"],
      expecting: .error("1️⃣", .missingPartial, hint: "'partials/card'"))
  }

  @Test func aMissingParentIsReported() {
    check(
      "{{<1️⃣frame}}{{/frame}}",
      expecting: .error("1️⃣", .missingPartial, hint: "add 'frame.mustache'"))
  }

  @Test func aPartialThatUsesItselfIsReported() {
    check("{{>1️⃣main}}", expecting: .error("1️⃣", .recursivePartial, message: "main → main"))
  }

  @Test func partialsThatUseEachOtherAreReported() {
    check(
      "{{>a}}", partials: ["a": "{{>b}}", "b": "{{>a}}"],
      expecting: .error(nil, .recursivePartial, message: "'a' uses itself: a → b → a"))
  }

  @Test func aPartialInASectionOfAListMayNotUseItselfEither() {
    check(
      "{{#partners}}{{>1️⃣main}}{{/partners}}", expecting: .error("1️⃣", .recursivePartial))
  }

  @Test func aPartialsMistakeNamesTheTemplateThatUsesIt() {
    check(
      "{{>card}}", partials: ["card": "{{titel}}"],
      expecting: .error(
        nil, .unknownName, message: "'titel' is not a field of CaseView (used by 'main')"))
  }

  @Test func aParentsNamesAreChecked() {
    check(
      "{{<layout}}{{$main}}{{1️⃣tite}}{{/main}}{{/layout}}",
      partials: ["layout": "{{headline}}{{$main}}{{/main}}"],
      expecting: .error("1️⃣", .unknownName), .error(nil, .unknownName, message: "'headline'"))
  }

  @Test func aBlocksOwnTextIsCheckedOnlyWhereItStands() {
    check(
      "{{<layout}}{{$main}}{{title}}{{/main}}{{/layout}}",
      partials: ["layout": "{{$main}}{{nothing}}{{/main}}"])
  }

  @Test func aBlockThatTheParentLacksIsAWarning() {
    check(
      "{{<layout}}{{$1️⃣mian}}x{{/mian}}{{/layout}}", partials: ["layout": "{{$main}}{{/main}}"],
      expecting: .warning("1️⃣", .unusedTemplate, message: "block 'mian'", hint: "'main'"))
  }

  @Test func aBlockOfTheGrandparentIsUsed() {
    check(
      "{{<a}}{{$x}}1{{/x}}{{/a}}",
      partials: ["a": "{{<b}}{{/b}}", "b": "{{>c}}", "c": "{{$x}}{{/x}}"])
  }

  @Test func textBetweenBlocksIsReported() {
    check(
      "{{<p}}\n  1️⃣tekst\n{{$a}}x{{/a}}\n{{/p}}", partials: ["p": "{{$a}}{{/a}}"],
      expecting: .error("1️⃣", .templateSyntax, message: "only blocks are rendered"))
  }

  @Test func aTagBetweenBlocksIsReported() {
    check(
      "{{<p}} {{! fine }} 1️⃣{{title}}{{$a}}x{{/a}}{{/p}}", partials: ["p": "{{$a}}{{/a}}"],
      expecting: .error("1️⃣", .templateSyntax))
  }
}
