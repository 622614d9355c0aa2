import TorvBuild
import TorvDiagnostics
import TorvMarkdown
import TorvRender
import TorvSite

/// The cost of one case study: cmark alone, Torv's Markdown, and its view and template.
struct PageTimes {
  private let bodyBytes: Int
  private let pageBytes: Int
  private let cmark: Double
  private let markdown: Double
  /// The body rendered without and with links to the glossary.
  private let terms: (without: Double, with: Double)
  private let rendering: Double
  private let template: (time: Double, bytes: Int)

  /// Measures 200 synthetic case studies, and takes the fastest of five runs each.
  static func measure() async throws -> PageTimes {
    let content = TemporaryFolder.path("page")
    defer { TemporaryFolder.remove(content) }
    try await SyntheticSite(pages: 200).write(to: content)
    let builder = SiteBuilder(try SyntheticSite.options(content: content, output: ""))
    let sources = try await SourceReader(files: DiskFileSystem(), jobs: 1)
      .sources(content: content, templates: SyntheticSite.templates)
    var diagnostics = sources.diagnostics
    let words = builder.words(of: sources).unwrap(into: &diagnostics)
    var parsed = EarlierBuild()
    let input = await builder.parse(
      sources, words: words, reusing: &parsed, into: &diagnostics)
    let loaded = await builder.design(of: sources, words)
    guard let design = loaded.value, let strings = words.strings, let input else {
      throw EnvironmentError("the synthetic site has errors")
    }
    let site = Site.relating(input).value
    let renderer = SiteRenderer(site: site, design: design)
    let cases = site.entries(of: .kind(.caseStudy))
    let bodies = cases.compactMap { index in
      FrontMatter.split(site.pages[index].source).value.map { (site.pages[index].source, $0.body) }
    }
    let plain = bodies.map { source, range in Array(source.bytes[range]) }
    let files = cases.map { renderer.file(for: .page($0)) }
    return PageTimes(
      bodyBytes: plain.map(\.count).reduce(0, +) / plain.count,
      pageBytes: files.map(\.size).reduce(0, +) / files.count,
      cmark: fastest(of: plain) { CmarkTree.safeHTML(of: $0).count },
      markdown: fastest(of: bodies) { source, range in
        MarkdownDocument.parse(source, body: range, labels: strings.markdownLabels)
          .value.html().count
      },
      terms: termTimes(of: bodies, labels: strings.markdownLabels, site: site),
      rendering: fastest(of: cases) { renderer.file(for: .page($0)).size },
      template: try TemplateTimes.measure())
  }

  /// Prints a row for each measurement, with its ratio to cmark.
  func show() {
    print(
      "a case study, \(bodyBytes) bytes of Markdown, \(pageBytes) bytes of HTML, µs (ratio to cmark)"
    )
    for (name, time) in [
      ("cmark: parse and render the body", cmark), ("Torv's Markdown, HTML included", markdown),
      ("links to the glossary's terms in its HTML", terms.with - terms.without),
      ("view and template of the site's own page", rendering),
      ("a template alone: 100 tags, four lists, \(template.bytes) bytes", template.time),
    ] {
      let columns = [
        time.text(decimals: 1).padded(to: 9), (time / cmark).text(decimals: 2).padded(to: 5), name,
      ]
      print("  " + columns.joined(separator: "  "))
    }
  }

  private static func termTimes(
    of bodies: [(SourceFile, Range<Int>)], labels: MarkdownLabels, site: Site
  ) -> (without: Double, with: Double) {
    let documents = bodies.map { source, range in
      MarkdownDocument.parse(source, body: range, labels: labels).value
    }
    let terms = site.termLinks ?? TermLinks([])
    let without = fastest(of: documents) { document in
      var html: [UInt8] = []
      document.render(into: &html, urls: document.links.map(\.path))
      return html.count
    }
    let with = fastest(of: documents) { document in
      var html: [UInt8] = []
      document.render(into: &html, urls: document.links.map(\.path), terms: terms)
      return html.count
    }
    return (without, with)
  }

  /// Returns the microseconds per element in the fastest of five runs.
  static func fastest<Element>(of elements: [Element], _ work: (Element) -> Int) -> Double {
    let clock = ContinuousClock()
    var best = Double.infinity
    var bytes = 0
    for _ in 0..<5 {
      let duration = clock.measure { for element in elements { bytes += work(element) } }
      best = min(best, duration / .microseconds(1) / Double(elements.count))
    }
    precondition(bytes > 0, "the work was done")
    return best
  }
}

extension OutputFile {
  fileprivate var size: Int {
    switch contents {
    case .bytes(let bytes): bytes.count
    case .copy, .cached, .sealed: 0
    }
  }
}
