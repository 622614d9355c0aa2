import Testing
import TorvDiagnostics
import TorvMustache

@Suite struct TemplateFieldTests {
  private let view = CaseView()

  @Test func textIsEscaped() throws {
    #expect(try render("{{title}}", with: view) == "Vejle &amp; &lt;venner&gt;")
  }

  @Test func computedTextIsRead() throws {
    #expect(try render("{{shouting}}", with: view) == "VEJLE &amp; &lt;VENNER&gt;")
  }

  @Test func optionalTextIsWrittenWhereItIs() throws {
    #expect(try render("[{{period}}]", with: view) == "[2019–2023]")
    #expect(try render("[{{period}}]", with: CaseView(period: nil)) == "[]")
  }

  @Test func optionalTextIsASection() throws {
    let template = "{{#period}}({{.}}|{{period}}|{{count}}){{/period}}{{^period}}uden{{/period}}"
    #expect(try render(template, with: view) == "(2019–2023|2019–2023|12900)")
    #expect(try render(template, with: CaseView(period: nil)) == "uden")
  }

  @Test func htmlIsWrittenAsItIs() throws {
    #expect(try render("{{{body}}}{{&body}}", with: view) == "<p>Tekst</p><p>Tekst</p>")
  }

  @Test func optionalHTMLIsASection() throws {
    let template = "{{#note}}[{{{.}}}]{{/note}}{{^note}}-{{/note}}{{{note}}}"
    #expect(try render(template, with: view) == "-")
    #expect(try render(template, with: CaseView(note: HTML(trusted: "<b>"))) == "[<b>]<b>")
  }

  @Test func urlIsEscaped() throws {
    #expect(
      try render("<a href=\"{{href}}\">", with: view)
        == "<a href=\"/cases/vejle/?a=1&amp;b=2\">")
  }

  @Test func optionalURLIsASection() throws {
    let template = "{{#website}}<a href=\"{{.}}\">{{/website}}{{^website}}-{{/website}}{{website}}"
    #expect(try render(template, with: view) == "-")
    let website = try #require(TemplateURL("https://torv.example/"))
    #expect(
      try render(template, with: CaseView(website: website))
        == "<a href=\"https://torv.example/\">https://torv.example/")
  }

  @Test func numberIsWrittenInDigits() throws {
    #expect(try render("{{count}} {{year}}", with: CaseView(count: -7)) == "-7 ")
    #expect(try render("{{#year}}{{.}}{{/year}}", with: CaseView(year: 2021)) == "2021")
  }

  @Test func flagIsASection() throws {
    let template = "{{#isDraft}}kladde{{/isDraft}}{{^isDraft}}færdig{{/isDraft}}"
    #expect(try render(template, with: view) == "færdig")
    #expect(try render(template, with: CaseView(isDraft: true)) == "kladde")
  }

  @Test func flagCanBeComputed() throws {
    #expect(try render("{{#hasPartners}}ja{{/hasPartners}}", with: CaseView(partners: [])) == "")
  }

  @Test func listIsGoneThrough() throws {
    let template = "{{#partners}}{{name}}{{#role}} ({{.}}){{/role}}; {{/partners}}"
    #expect(try render(template, with: view) == "Kommunen (betaler); Butikkerne; ")
  }

  @Test func emptyListIsInverted() throws {
    let template = "{{#partners}}x{{/partners}}{{^partners}}ingen{{/partners}}"
    #expect(try render(template, with: CaseView(partners: [])) == "ingen")
    #expect(try render(template, with: view) == "xx")
  }

  @Test func textsAreTheDot() throws {
    #expect(
      try render("{{#outcomes}}- {{.}}\n{{/outcomes}}", with: view)
        == "- mere liv\n- flere &quot;kunder&quot;\n")
  }

  @Test func namesAroundAreSeenInside() throws {
    let template =
      "{{#partners}}{{name}}/{{title}}/{{#role}}{{name}}/{{count}}{{/role}} {{/partners}}"
    let view = CaseView(title: "T")
    #expect(try render(template, with: view) == "Kommunen/T/Kommunen/12900 Butikkerne/T/ ")
  }

  @Test func theInnermostNameIsSeen() throws {
    #expect(try render("{{#page}}{{title}}{{/page}}", with: view) == "Cases")
  }

  @Test(arguments: ["page", "computedPage"])
  func nestedViewIsReachedByDotsAndBySection(name: String) throws {
    let view = CaseView(title: "T", page: LinkView(title: "beregnet T"))
    let template = "{{\(name).title}}|{{#\(name)}}{{title}}{{/\(name)}}"
    #expect(try render(template, with: view) == "beregnet T|beregnet T")
  }

  @Test func nestedViewIsReachedFromInsideAList() throws {
    #expect(try render("{{#outcomes}}{{page.title}} {{/outcomes}}", with: view) == "Cases Cases ")
  }

  @Test func optionalViewIsASectionAndMayBeDotted() throws {
    let template = "[{{#next}}{{title}}{{/next}}{{^next}}-{{/next}}{{next.title}}]"
    #expect(try render(template, with: view) == "[-]")
    #expect(try render(template, with: CaseView(next: LinkView())) == "[Læs mereLæs mere]")
  }

  @Test func aMemberOfAnOptionalViewMayBeAskedFor() throws {
    let template = "{{#next.title}}({{.}}){{/next.title}}{{^next.title}}-{{/next.title}}"
    #expect(try render(template, with: view) == "-")
    #expect(try render(template, with: CaseView(next: LinkView(title: "n"))) == "(n)")
  }

  @Test func leadingDotLooksAtTheInnermostAlone() throws {
    #expect(try render("{{#page}}{{.title}}{{/page}}", with: view) == "Cases")
  }

  @Test func aViewMayHoldViewsOfItsOwnType() throws {
    struct Branch: TemplateView {
      var name: String
      var branches: [Branch] = []
      static let fields: [TemplateField<Branch>] = [
        .text("name", \.name), .list("branches", \.branches),
      ]
    }
    let tree = Branch(name: "a", branches: [Branch(name: "b", branches: [Branch(name: "c")])])
    let template =
      "{{name}}{{#branches}}({{name}}{{#branches}}({{name}}){{/branches}}){{/branches}}"
    #expect(try render(template, with: tree) == "a(b(c))")
  }
}
