import Testing
import TorvBuild
import TorvDiagnostics
import TorvSite
import TorvTestSupport

/// The site from the repository's own Content/ and Templates/, built once for all tests that look at it.
struct RepositorySite: Sendable {
  let site: Site
  let files: [String: [UInt8]]
  let diagnostics: [Diagnostic]
  /// The HTML pages in the order of their paths, without redirects.
  let pages: [(path: String, page: HTMLPage)]

  static let content = Repository.path + "/Content"
  static let templates = Repository.path + "/Templates"

  private static let building = Task { try await build() }

  static func built() async throws -> RepositorySite { try await building.value }

  private static func build() async throws -> RepositorySite {
    let options = SiteBuilder.Options(
      content: content, templates: templates, output: "",
      today: try #require(CalendarDate(scalar: "2026-11-27")), jobs: 2)
    let result = try await SiteBuilder(options).check(in: DiskFileSystem())
    guard let built = result.value else { throw SiteHasErrors(result.diagnostics) }
    let sources = FixtureFolder.files(under: content)
    var prefixed: [String: [UInt8]] = [:]
    for (path, bytes) in sources { prefixed["Content/\(path)"] = bytes }
    let output = SiteOutput(built, sources: prefixed)
    let redirects = Set(built.site.redirects.map { SitePaths.file(of: $0.path) })
    let pages = output.files.filter { $0.key.hasSuffix(".html") && !redirects.contains($0.key) }
      .sorted { $0.key < $1.key }.map { ($0.key, HTMLPage($0.value)) }
    return RepositorySite(
      site: built.site, files: output.files, diagnostics: result.diagnostics, pages: pages)
  }
}
