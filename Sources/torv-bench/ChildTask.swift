import Glibc
import TorvBuild
import TorvDiagnostics

/// A piece of work that gets a process of its own, so that its peak memory is its own too.
enum ChildTask {
  /// Builds a site and prints the time of each stage.
  case build(content: String, output: String)
  /// Reads, parses and relates a site and renders nothing.
  case prepare(content: String)
  /// The same, and then makes the index of the search.
  case index(content: String)
  /// Runs the bare loop; `model` is the folder whose files it writes again.
  case bareLoop(content: String, model: String, output: String)

  /// Reads the arguments that ``arguments`` makes; nil if they are others.
  init?(arguments: [String]) {
    switch (arguments.first, arguments.count) {
    case ("--one-build", 3): self = .build(content: arguments[1], output: arguments[2])
    case ("--one-preparation", 2): self = .prepare(content: arguments[1])
    case ("--one-index", 2): self = .index(content: arguments[1])
    case ("--bare-loop", 4):
      self = .bareLoop(content: arguments[1], model: arguments[2], output: arguments[3])
    default: return nil
    }
  }

  /// The arguments that make the program do this task.
  var arguments: [String] {
    switch self {
    case .build(let content, let output): ["--one-build", content, output]
    case .prepare(let content): ["--one-preparation", content]
    case .index(let content): ["--one-index", content]
    case .bareLoop(let content, let model, let output): ["--bare-loop", content, model, output]
    }
  }

  /// Does the task in a new process of this program.
  func runInChild() throws(EnvironmentError) -> (times: StageTimes, process: FinishedProcess) {
    let process = try RunningProcess.start(try RunningProcess.ownPath, arguments).finish()
    return (try StageTimes(text: process.output), process)
  }

  /// Does the task and prints its times.
  func run() async throws {
    switch self {
    case .build(let content, let output): print(try await Self.build(content, output).text)
    case .prepare(let content): print(try await Self.prepare(content).text)
    case .index(let content):
      let start = ContinuousClock.now
      let site = try await SearchMeasurement.prepare(content: content)
      _ = await SearchMeasurement.index(site.makeRenderer())
      print(StageTimes(stages: [:], total: ContinuousClock.now - start).text)
    case .bareLoop(let content, let model, let output):
      let loop = BareLoop(content: content, model: model, output: output)
      print(StageTimes(stages: [:], total: try await loop.run()).text)
    }
  }

  private static func build(_ content: String, _ output: String) async throws -> StageTimes {
    let clock = ContinuousClock()
    let (stages, continuation) = AsyncStream.makeStream(
      of: (SiteBuilder.Stage, ContinuousClock.Instant).self)
    var options = try SyntheticSite.options(content: content, output: output)
    options.program = ProgramFiles.identity
    let builder = SiteBuilder(options) {
      continuation.yield(($0, clock.now))
    }
    let disk = DiskFileSystem()
    let start = clock.now
    let report = try await builder.build(in: disk)
    let end = clock.now
    continuation.finish()
    guard report.value != nil else { throw failure(report.diagnostics) }
    var starts: [(SiteBuilder.Stage, ContinuousClock.Instant)] = []
    for await stage in stages { starts.append(stage) }
    return StageTimes(starts: starts, from: start, to: end)
  }

  private static func prepare(_ content: String) async throws -> StageTimes {
    let builder = SiteBuilder(try SyntheticSite.options(content: content, output: ""))
    var parsed = EarlierBuild()
    let start = ContinuousClock.now
    let prepared = try await builder.prepare(in: DiskFileSystem(), reusing: &parsed)
    let total = ContinuousClock.now - start
    guard prepared.value != nil else { throw failure(prepared.diagnostics) }
    return StageTimes(stages: [:], total: total)
  }

  private static func failure(_ diagnostics: [Diagnostic]) -> EnvironmentError {
    EnvironmentError(
      "the synthetic site has errors:\n\(DiagnosticFormat.text.string(Array(diagnostics.prefix(5))))"
    )
  }
}
