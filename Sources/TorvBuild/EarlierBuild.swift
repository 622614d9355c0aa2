import TorvDiagnostics
import TorvMarkdown
import TorvMustache
import TorvRender
import TorvSite

/// What an earlier build parsed and loaded, kept for the next build soon after.
///
/// A page or a design is reused only if the paths and bytes of its files are the same, so no result can go stale.
package struct EarlierBuild: Sendable {
  private var labels = MarkdownLabels.empty
  private var pages: [String: (bytes: [UInt8], result: Diagnosed<ParsedPage>)] = [:]
  private var design: LoadedDesign?

  /// Begins with nothing.
  package init() {}

  /// A design with the files that it was made of.
  private struct LoadedDesign: Sendable {
    let sources: Sources
    let parts: Diagnosed<(design: SiteDesign?, strings: Strings?)>
  }

  /// Loads the design of the sources, unless it was loaded earlier from the same files.
  mutating func design(
    of sources: Sources, load: (Sources, inout [Diagnostic]) -> (SiteDesign?, Strings?),
    into diagnostics: inout [Diagnostic]
  ) -> (design: SiteDesign?, strings: Strings?) {
    if let design, design.sources.hasDesign(of: sources) {
      return design.parts.unwrap(into: &diagnostics)
    }
    var problems: [Diagnostic] = []
    let (design, strings) = load(sources, &problems)
    diagnostics += problems
    var files = sources
    files.pages = []
    self.design = LoadedDesign(sources: files, parts: Diagnosed((design, strings), problems))
    return (design, strings)
  }

  /// Parses the pages that are new or changed, and forgets those that are gone.
  mutating func parse(
    _ sources: [Sources.PageSource], labels: MarkdownLabels, jobs: Int
  ) async -> [Diagnosed<ParsedPage>] {
    let known = self.labels == labels ? pages : [:]
    let parser = PageParser(labels: labels)
    let results = await sources.concurrentMap(jobs: jobs) { page in
      if let earlier = known[page.source.path], earlier.bytes == page.source.bytes {
        return earlier.result
      }
      return parser.page(from: page.source, id: page.id)
    }
    self.labels = labels
    pages = Dictionary(
      zip(sources, results).map { ($0.source.path, ($0.source.bytes, $1)) },
      uniquingKeysWith: { first, _ in first })
    return results
  }
}

extension Sources {
  /// Whether the templates, strings and assets are the same files as those of other sources.
  fileprivate func hasDesign(of other: Sources) -> Bool {
    let files = [strings, installedStrings] + templates.map(\.source)
    let others = [other.strings, other.installedStrings] + other.templates.map(\.source)
    return templatePath == other.templatePath
      && files.elementsEqual(others) { $0?.path == $1?.path && $0?.bytes == $1?.bytes }
      && assets.elementsEqual(other.assets) { $0.path == $1.path && $0.bytes == $1.bytes }
  }
}
