package import TorvDiagnostics
import TorvMarkdown
package import TorvSite

/// The CSV file of a dataset, with the page beside it that describes its columns.
package struct DatasetFile: Sendable {
  private let path: String
  private let pagePath: String
  private let page: Page.ID

  /// Takes the path of the file; nil if it does not belong to a page.
  package init?(path: String) {
    guard path.hasSuffix(".csv") else { return nil }
    let stem = path.dropLast(".csv".count)
    let name = stem.split(separator: "/").last ?? stem
    guard let slug = Slug(validating: String(name)) else { return nil }
    self.path = path
    pagePath = stem + ".md"
    page = Page.ID(kind: .dataset, slug: slug)
  }

  /// Returns the file as it should be, or the problems with it or its page; throws if one of them can't be read.
  package func formatted(
    decimalMark: DecimalMark?, in files: some FileSystem
  ) throws(EnvironmentError) -> Diagnosed<FormattedFile?> {
    let source = SourceFile(path: path, bytes: try files.read(path))
    guard let text = try files.readIfPresent(pagePath) else {
      throw EnvironmentError(
        "there is no page '\(pagePath)', which says what the columns hold",
        hint: "begin it with 'torv new dataset \"…\"', declare the columns, and run this again")
    }
    let parsed = PageParser(labels: .empty).page(
      from: SourceFile(path: pagePath, bytes: text), id: page)
    guard let content = parsed.value.page?.content, case .dataset(let dataset) = content else {
      return Diagnosed(nil, parsed.diagnostics)
    }
    return DatasetFormatter.format(source, as: dataset, decimalMark: decimalMark)
  }
}
