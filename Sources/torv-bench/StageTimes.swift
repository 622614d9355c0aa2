import Glibc
import TorvAccess
import TorvBuild
import TorvDiagnostics
import TorvSite

/// The time that each stage took for a site of one size.
struct StageTimes {
  let pages: Int
  /// Whether every fifth page was sealed.
  let hasMembersPages: Bool
  /// Microseconds per page.
  let perPage: [SiteBuilder.Stage: Double]

  var total: Double { perPage.values.reduce(0, +) }

  /// A fixed day, so that every run does the same.
  static var today: CalendarDate {
    get throws { try CalendarDate.parse("2026-11-23").get() }
  }

  /// Builds the site three times into an empty folder and keeps the fastest run.
  static func measure(pages: Int, hasMembersPages: Bool = false) async throws -> StageTimes {
    let content = SyntheticSite.folder("content-\(pages)")
    try SyntheticSite(pages: pages, hasMembersPages: hasMembersPages).write(to: content)
    defer { SyntheticSite.remove(content) }
    var best: StageTimes?
    for run in 0..<3 {
      let output = SyntheticSite.folder("output-\(pages)-\(run)")
      defer { SyntheticSite.remove(output) }
      let perPage = try await measure(pages: pages, content: content, output: output)
      let times = StageTimes(pages: pages, hasMembersPages: hasMembersPages, perPage: perPage)
      if times.total < best?.total ?? .infinity { best = times }
    }
    return best ?? StageTimes(pages: pages, hasMembersPages: hasMembersPages, perPage: [:])
  }

  private static func measure(
    pages: Int, content: String, output: String
  ) async throws -> [SiteBuilder.Stage: Double] {
    let clock = ContinuousClock()
    let (stages, continuation) = AsyncStream.makeStream(
      of: (SiteBuilder.Stage, ContinuousClock.Instant).self)
    var options = SiteBuilder.Options(
      content: content, templates: "Templates", output: output,
      today: try today,
      jobs: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    options.secret = MembersSecret(bytes: Array(1...32))
    let builder = SiteBuilder(options) { continuation.yield(($0, clock.now)) }
    let disk = DiskFileSystem()
    let report = try await builder.build(in: disk)
    let end = clock.now
    continuation.finish()
    guard report.value != nil else {
      print(DiagnosticFormat.text.string(Array(report.diagnostics.prefix(5))))
      throw EnvironmentError("the synthetic site has errors")
    }
    var starts: [(SiteBuilder.Stage, ContinuousClock.Instant)] = []
    for await stage in stages { starts.append(stage) }
    var perPage: [SiteBuilder.Stage: Double] = [:]
    for (index, (stage, start)) in starts.enumerated() {
      let stop = index + 1 < starts.count ? starts[index + 1].1 : end
      perPage[stage] = (stop - start) / .microseconds(1) / Double(pages)
    }
    return perPage
  }
}
