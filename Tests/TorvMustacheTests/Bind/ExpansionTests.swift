import Testing
import TorvDiagnostics
import TorvMustache

/// Checked templates are expanded like lenient ones; only the look-up of names differs.
@Suite struct ExpansionTests {
  @Test func aLayoutFramesAPage() throws {
    let layout = """
      <html>
        <title>{{$title}}{{title}}{{/title}} – {{site.title}}</title>
        <main>
          {{$main}}
          {{/main}}
        </main>
      </html>

      """
    let page = """
      {{<layout}}
      {{$main}}
      <ul>
        {{#partners}}
        {{>partner}}
        {{/partners}}
      </ul>
      {{/main}}
      {{/layout}}

      """
    let expected = """
      <html>
        <title>T – Torv</title>
        <main>
          <ul>
            <li>Kommunen</li>
            <li>Butikkerne</li>
          </ul>
        </main>
      </html>

      """
    #expect(
      try render(
        page, with: CaseView(title: "T"),
        partials: ["layout": layout, "partner": "<li>{{name}}</li>\n"],
        constants: [.text("site.title", "Torv")]) == expected)
  }

  @Test func theSameTemplatesGiveTheSameInBothModes() throws {
    let data: TemplateValue = [
      "title": "Vejle & <venner>", "page": ["title": "Cases"], "outcomes": ["a", "b"],
      "isDraft": false,
    ]
    let view = CaseView(outcomes: ["a", "b"])
    for test in Self.templates {
      let library = TemplateLibrary.parse(
        templateFiles(Self.partials.merging(["main": test]) { $1 }))
      let lenient = library.value.renderLeniently("main", with: data)
      let checked = try render(test, with: view, partials: Self.partials)
      #expect(checked == String(decoding: lenient.value, as: UTF8.self))
    }
  }

  private static let partials = [
    "p": "({{title}}\n{{$a}}\n  selv\n{{/a}}\n>\n", "q": "{{<p}}{{/p}}",
  ]

  private static let templates = [
    "{{#outcomes}}\n- {{.}} {{title}} {{page.title}}\n{{/outcomes}}\n{{^isDraft}}x{{/isDraft}}",
    "  {{>p}}\n", "  {{<p}}{{$a}}\n    ny\n{{/a}}{{/p}}\n", "{{<q}}{{$a}}i linje{{/a}}{{/q}}",
    "{{#page}}\n  {{>p}}\n{{/page}}", "x {{>p}} y",
  ]
}
