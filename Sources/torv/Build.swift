import ArgumentParser
import TorvBuild
import TorvDiagnostics

/// `torv build`: checks everything and writes the site.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check all content and write the website.",
    discussion: """
      All mistakes are shown at once. While there is one, nothing is written, so a bad edit never \
      replaces a good site. Only files whose content changed are touched.
      """)

  @OptionGroup var site: SiteOptions

  @Option(help: "The folder that the website is written to.")
  var output = "Public"

  func validate() throws {
    guard !output.isEmpty else { throw ValidationError("--output names no folder.") }
    let target = SiteOptions.plainPath(output) + "/"
    for source in [site.content, site.templates] where !source.isEmpty {
      let folder = SiteOptions.plainPath(source) + "/"
      guard !target.hasPrefix(folder) else {
        throw ValidationError(
          "--output '\(output)' lies in '\(source)', which the website is made of.")
      }
    }
  }

  mutating func run() async throws {
    let start = ContinuousClock.now
    let (stages, continuation) = AsyncStream.makeStream(
      of: SiteBuilder.Stage.self, bufferingPolicy: .bufferingNewest(1))
    let builder = SiteBuilder(try site.builderOptions(output: output)) { continuation.yield($0) }
    async let progress: Void = Console.showProgress(of: stages)
    var disk = DiskFileSystem()
    let report = try await builder.build(in: &disk)
    continuation.finish()
    await progress
    Console.print(report.diagnostics, format: site.format)
    let summary = BuildSummary(
      report: report.value, diagnostics: report.diagnostics, duration: .now - start)
    summary.print(format: site.format)
    if report.value == nil { throw ExitCode(ExitStatus.content) }
  }
}
