import Testing
import TorvDiagnostics
import TorvMustache

@Suite struct FragmentTests {
  /// A list that shows what a template made of each link.
  private struct ListView: TemplateView {
    let links: [Fragment]
    let first: Fragment

    static let fields: [TemplateField<ListView>] = [
      .fragment("first") { $0.first },
      .list("links") { $0.links.map(Item.init) },
    ]

    struct Item: TemplateView {
      let fragment: Fragment

      static let fields: [TemplateField<Item>] = [.fragment("fragment") { $0.fragment }]
    }
  }

  private func template<View: TemplateView>(
    _ text: String, for view: View.Type
  ) throws -> Template<View> {
    let source = SourceFile(path: "list.mustache", text: text)
    let library = TemplateLibrary.parse([TemplateFile(name: "list", source: source)])
    let result = library.value.template("list", for: view)
    #expect(result.diagnostics.isEmpty)
    return try #require(result.value)
  }

  private func text(_ template: Template<ListView>, _ fragments: [Fragment]) -> String {
    var output: [UInt8] = []
    template.render(ListView(links: fragments, first: fragments.first ?? .empty), into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test func itIsWhatTheTemplateWritesWithoutTheLineEndAfterIt() throws {
    let link = try template("<a href=\"{{href}}\">\n{{title}}</a>\n", for: LinkView.self)
    let fragment = link.fragment(of: LinkView(title: "A & <B>"))
    let list = try template("{{{first}}}|", for: ListView.self)
    #expect(text(list, [fragment]) == "<a href=\"/guides/\">\nA &amp; &lt;B&gt;</a>|")
    #expect(text(list, []) == "|")
  }

  @Test func aListIsItsFragmentsOneAfterAnother() throws {
    let link = try template("<li>{{title}}</li>\n", for: LinkView.self)
    let list = try template(
      "<ul>\n{{#links}}\n{{{fragment}}}\n{{/links}}\n</ul>", for: ListView.self)
    let fragments = ["Én", "To"].map { link.fragment(of: LinkView(title: $0)) }
    #expect(text(list, fragments) == "<ul>\n<li>Én</li>\n<li>To</li>\n</ul>")
  }

  @Test(arguments: ["{{first}}", "<a href=\"{{{first}}}\">", "<a {{{first}}}>"])
  func itIsWrittenOnlyWhereHTMLMayStand(text: String) {
    let source = SourceFile(path: "list.mustache", text: text)
    let library = TemplateLibrary.parse([TemplateFile(name: "list", source: source)])
    #expect(library.value.template("list", for: ListView.self).value == nil)
  }
}
