import ArgumentParser
import TorvBuild
import TorvDiagnostics
import TorvSite

/// `torv check`: finds every mistake and writes nothing.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: told("Find every mistake in the content and the templates; write nothing."),
    discussion: told(
      """
      If a build was cut off while it published to '\(Build.usualOutput)', that is finished or \
      undone first.
      """))

  @OptionGroup var site: SiteOptions

  mutating func run() async throws {
    let start = ContinuousClock.now
    try site.finishPublication()
    let builder = SiteBuilder(try site.builderOptions(output: ""))
    let result = try await builder.check(in: DiskFileSystem())
    Console.print(result.diagnostics, format: site.format)
    let summary = BuildSummary(
      report: nil, diagnostics: result.diagnostics, duration: .now - start)
    let line: Message =
      result.value.map {
        "checked \($0.site.pages.count) pages: \(summary.findings), \(summary.seconds)"
      } ?? "checked: \(summary.findings), \(summary.seconds)"
    Console.tell(line, beside: site.format)
    if builder.stops(result.diagnostics) { throw ExitCode(ExitStatus.content) }
  }
}
