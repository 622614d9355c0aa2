import TorvDiagnostics
import TorvMustache

extension FuzzTarget {
  /// Templates: a page and two partials, parsed, checked against a view and rendered.
  static let templates = FuzzTarget(
    name: "templates",
    seeds: { corpus in
      let texts = [
        "<p>{{title}}{{#note}} {{note}}{{/note}}{{^note}}-{{/note}}</p>\n",
        "<a href=\"{{href}}\" class=\"a {{title}}\">{{{body}}}</a>{{count}}",
        "{{#items}}<li>{{title}}{{#texts}}{{.}}{{/texts}}</li>{{/items}}{{^items}}none{{/items}}",
        "{{<b}}{{$main}}{{title}}{{/main}}{{/b}}%%%<main>{{$main}}x{{/main}}</main>%%%",
        "  {{>b}}\n%%%{{#nested}}{{>c}}{{/nested}}\n%%%{{title}} {{#flag}}a{{/flag}}\n",
        "{{! a }}{{=<% %>=}}<%title%><%={{ }}=%>{{&title}}",
        "{{#nested.items}}{{nested.title}}{{/nested.items}}",
      ].map { Array($0.utf8) }
      return corpus.contents(ending: ".mustache") + texts
    },
    dictionary: [
      "{{", "}}", "{{{", "}}}", "{{#items}}", "{{/items}}", "{{^note}}", "{{/note}}", "{{>b}}",
      "{{>c}}", "{{<b}}",
      "{{/b}}", "{{$main}}", "{{/main}}", "{{=", "=}}", "{{!", "{{&", "{{.}}", "title", "note",
      "href", "body", "count",
      "flag", "items", "texts", "nested", ".", "%%%", "<a href=\"", "\"", "'", ">", "<script>",
      "</", "<!--", "style=\"",
      "\n", "\r\n", "  ",
    ],
    check: { input in
      let files = files(of: input)
      let parsed = TemplateLibrary.parse(files)
      var loader = TemplateLoader(parsed.value)
      let template = loader.template("a", for: FuzzView.self)
      for file in files {
        try DiagnosticPromises.check(parsed.diagnostics + loader.finish(), in: file.source)
      }
      if let template, !parsed.hasErrors {
        var output: [UInt8] = []
        template.render(.sample, into: &output)
        let text = String(decoding: output, as: UTF8.self)
        try promise(!text.contains(FuzzView.hostile), "a text is written as HTML")
      }
    })

  /// Returns the templates `a`, `b` and `c`, between which `%%%` stands.
  private static func files(of input: [UInt8]) -> [TemplateFile] {
    var parts: [[UInt8]] = []
    var rest = input[...]
    while parts.count < 2, let mark = rest.firstRange(of: Array("%%%".utf8)) {
      parts.append(Array(rest[..<mark.lowerBound]))
      rest = rest[mark.upperBound...]
    }
    return zip(["a", "b", "c"], parts + [Array(rest)]).map { name, bytes in
      TemplateFile(name: name, source: SourceFile(path: "Templates/\(name).mustache", bytes: bytes))
    }
  }
}

/// A view with a field of each kind.
private struct FuzzView: TemplateView {
  let title = FuzzView.hostile
  let note: String?
  let body = HTML(trusted: "<b>body</b>")
  let href = TemplateURL(path: "/a/\"><script>")
  let count = 3
  let flag = true
  let texts = ["", FuzzView.hostile]
  let nested = FuzzItem(title: FuzzView.hostile)
  let items = [FuzzItem(title: "a"), FuzzItem(title: FuzzView.hostile)]

  /// A text that would do harm if it were not escaped.
  static let hostile = "<script>\"'&x</script>"
  static let sample = FuzzView(note: nil)

  static let fields: [TemplateField<FuzzView>] = [
    .text("title", \.title), .optionalText("note", \.note), .html("body", \.body),
    .url("href", \.href),
    .number("count", \.count), .flag("flag", \.flag), .texts("texts", \.texts),
    .view("nested", \.nested),
    .list("items", \.items),
  ]
}

/// A view inside another.
private struct FuzzItem: TemplateView {
  let title: String

  static let fields: [TemplateField<FuzzItem>] = [.text("title", \.title)]
}
