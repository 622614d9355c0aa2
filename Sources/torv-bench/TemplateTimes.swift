import TorvDiagnostics
import TorvMustache

/// The template of a page such as a case study, alone: about 7 kB of output, 100 tags, four lists.
enum TemplateTimes {
  /// Returns the microseconds that the template takes for a page, and the number of bytes that it writes.
  static func measure() throws -> (time: Double, bytes: Int) {
    let source = SourceFile(path: "bench.mustache", text: template)
    let library = TemplateLibrary.parse([TemplateFile(name: "bench", source: source)])
    let result = library.value.template("bench", for: PageView.self)
    guard let bound = result.value else { throw BenchError.template(result.diagnostics) }
    let view = PageView()
    var output: [UInt8] = []
    bound.render(view, into: &output)
    let bytes = output.count
    let time = PageTimes.fastest(of: Array(0..<500)) { _ in
      output.removeAll(keepingCapacity: true)
      bound.render(view, into: &output)
      return output.count
    }
    return (time, bytes)
  }

  enum BenchError: Error {
    case template([Diagnostic])
  }

  private static let template = """
    <!DOCTYPE html><html lang="da"><head><title>{{title}}</title>\
    <meta name="description" content="{{summary}}"></head><body>
    <nav><ol>{{#links}}<li><a href="{{href}}">{{title}}</a></li>{{/links}}</ol></nav>
    <main><h1>{{title}}</h1><p>{{summary}}</p>{{#isFlagged}}<p>{{note}}</p>{{/isFlagged}}
    {{#rows}}<tr><th scope="row">{{name}}</th><td>{{before}}</td><td>{{after}}</td></tr>
    {{/rows}}{{{body}}}
    <ul>{{#partners}}<li>{{name}} <span class="detail">{{before}}</span></li>{{/partners}}</ul>
    <ol>{{#sources}}<li><a href="{{href}}" rel="external">{{title}}</a> {{note}}</li>{{/sources}}</ol>
    {{^isFlagged}}<p>{{note}}</p>{{/isFlagged}}</main></body></html>
    """
}

private struct PageView: TemplateView {
  let title = "Otte frivillige BID'er i Vejle og de mindre byer"
  let summary = "I Vejle gik butikker & enkelte ejendomsejere sammen gade for gade i midtbyen."
  let note = "Resultatet er ikke opgjort i kilden."
  let isFlagged = true
  let body = HTML(
    trusted: String(
      repeating: "<p>Butikkerne på torvet deler udgiften til belysning.</p>\n", count: 60))
  let links = (0..<8).map {
    LinkRow(title: "Punkt \($0) i listen", href: TemplateURL(path: "/cases/\($0)/"))
  }
  let rows = (0..<10).map { Row(name: "Tomme lokaler \($0)", before: "12", after: "7") }
  let partners = (0..<8).map { Row(name: "Partner \($0)", before: "medejer", after: "") }
  let sources = (0..<8).map {
    LinkRow(title: "Kilde \($0)", href: TemplateURL(path: "/kilder/\($0)/"))
  }

  static let fields: [TemplateField<PageView>] = [
    .text("title") { $0.title }, .text("summary") { $0.summary }, .text("note") { $0.note },
    .flag("isFlagged") { $0.isFlagged }, .html("body") { $0.body }, .list("links") { $0.links },
    .list("rows") { $0.rows }, .list("partners") { $0.partners }, .list("sources") { $0.sources },
  ]
}

private struct LinkRow: TemplateView {
  let title: String
  let href: TemplateURL

  static let fields: [TemplateField<LinkRow>] = [
    .text("title") { $0.title }, .url("href") { $0.href },
  ]
}

private struct Row: TemplateView {
  let name: String
  let before: String
  let after: String

  static let fields: [TemplateField<Row>] = [
    .text("name") { $0.name }, .text("before") { $0.before }, .text("after") { $0.after },
  ]
}
