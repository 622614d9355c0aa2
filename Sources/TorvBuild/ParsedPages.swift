import TorvDiagnostics
import TorvMarkdown
import TorvSite

/// The parsed pages of an earlier build, kept for the next build soon after.
///
/// A page is reused only if path and bytes are the same, so no result can go stale.
package struct ParsedPages: Sendable {
  private var labels = MarkdownLabels.empty
  private var pages: [String: (bytes: [UInt8], result: Diagnosed<ParsedPage>)] = [:]

  /// Begins without any pages.
  package init() {}

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
