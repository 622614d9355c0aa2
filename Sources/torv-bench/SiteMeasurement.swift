import Glibc
import TorvBuild
import TorvDiagnostics

/// Everything that is measured on builds of a site of one size; each time is that of the fastest run.
struct SiteMeasurement {
  /// The number of synthetic pages.
  let size: Int
  /// The number of Markdown files, those of the real site included.
  let pages: Int
  /// The first build into an empty folder.
  private(set) var first: Build
  /// A second build with nothing changed, and one after a page was edited.
  private(set) var unchanged = Duration.infinite
  private(set) var edited = Duration.infinite
  private(set) var bareLoop = Duration.infinite
  private(set) var bareLoopCPU = Duration.infinite
  private(set) var hugo: HugoSite.Build?
  /// The peak memory of reading, parsing and relating alone.
  private(set) var preparationPeak = 0
  private(set) var output = TemporaryFolder.Size()

  /// A build in a process of its own.
  struct Build {
    let times: StageTimes
    /// The time of the whole process.
    let wallTime: Duration
    let cpuTime: Duration
    let peakBytes: Int

    /// Builds a site.
    static func run(content: String, output: String) throws(EnvironmentError) -> Build {
      let (times, process) = try ChildTask.build(content: content, output: output).runInChild()
      return Build(
        times: times, wallTime: process.wallTime, cpuTime: process.cpuTime,
        peakBytes: process.peakBytes)
    }
  }

  /// Measures so many runs; if the number is not given, three, or one of a very large site.
  static func measure(pages size: Int, runs: Int?, hugo: String?) async throws -> SiteMeasurement {
    let site = SyntheticSite(pages: size)
    let content = TemporaryFolder.path("content-\(size)")
    let hugoFolder = TemporaryFolder.path("hugo-\(size)")
    defer { for folder in [content, hugoFolder] { TemporaryFolder.remove(folder) } }
    Progress.show("\(size.grouped) pages: writing them")
    try await site.write(to: content)
    let hugoSite = try hugo.map { program in
      try HugoSite(program: program, folder: hugoFolder).write(content: content)
    }
    var result: SiteMeasurement?
    let runs = runs ?? (size < 100_000 ? 3 : 1)
    for run in 1...runs {
      Progress.show("\(size.grouped) pages: run \(run) of \(runs)")
      try measureRun(site, content: content, hugo: hugoSite, into: &result)
    }
    Progress.clear()
    guard let result else { throw EnvironmentError("nothing was measured") }
    return result
  }

  private static func measureRun(
    _ site: SyntheticSite, content: String, hugo: HugoSite?, into result: inout SiteMeasurement?
  ) throws {
    let output = TemporaryFolder.path("output-\(site.pages)")
    let copy = TemporaryFolder.path("floor-\(site.pages)")
    defer { for folder in [output, copy] { TemporaryFolder.remove(folder) } }
    let first = try Build.run(content: content, output: output)
    var measurement =
      try result
      ?? SiteMeasurement(size: site.pages, pages: pageCount(in: content), first: first)
    if first.times.total < measurement.first.times.total { measurement.first = first }
    let again = try Build.run(content: content, output: output).times.total
    measurement.unchanged = min(measurement.unchanged, again)
    let edited = try timeAfterEdit(of: "\(content)/\(site.middlePage)") {
      () throws(EnvironmentError) in
      try Build.run(content: content, output: output).times.total
    }
    measurement.edited = min(measurement.edited, edited)
    let loop = ChildTask.bareLoop(content: content, model: output, output: copy)
    let (loopTimes, loopProcess) = try loop.runInChild()
    measurement.bareLoop = min(measurement.bareLoop, loopTimes.total)
    measurement.bareLoopCPU = min(measurement.bareLoopCPU, loopProcess.cpuTime)
    measurement.output = try TemporaryFolder.size(of: output)
    measurement.preparationPeak =
      try ChildTask.prepare(content: content).runInChild().process.peakBytes
    if let build = try hugo?.build() {
      let isFastest = build.wallTime < measurement.hugo?.wallTime ?? .infinite
      if isFastest { measurement.hugo = build }
    }
    result = measurement
  }

  /// Returns the number of Markdown files in a folder.
  static func pageCount(in content: String) throws(EnvironmentError) -> Int {
    var count = 0
    try TemporaryFolder.visit(content) { path, _ in if path.hasSuffix(".md") { count += 1 } }
    return count
  }

  /// Returns the time of a build after a line was added to a page, and takes the line away again.
  private static func timeAfterEdit(
    of path: String, _ build: () throws(EnvironmentError) -> Duration
  ) throws(EnvironmentError) -> Duration {
    let disk = DiskFileSystem()
    let bytes = try disk.read(path)
    try disk.write(bytes + Array("\nEn rettelse.\n".utf8), to: path)
    let time = try build()
    try disk.write(bytes, to: path)
    return time
  }
}

/// The builds of a site with every fifth page sealed, to be compared with those of the same site without.
struct SealedMeasurement {
  /// The number of synthetic pages.
  let size: Int
  let pages: Int
  let first: SiteMeasurement.Build

  /// Measures so many builds and keeps the fastest.
  static func measure(pages size: Int, runs: Int) async throws -> SealedMeasurement {
    let content = TemporaryFolder.path("sealed-\(size)")
    defer { TemporaryFolder.remove(content) }
    try await SyntheticSite(pages: size, hasMembersPages: true).write(to: content)
    var fastest: SiteMeasurement.Build?
    for run in 1...runs {
      Progress.show("\(size.grouped) pages, a fifth sealed: run \(run) of \(runs)")
      let output = TemporaryFolder.path("sealed-output-\(size)")
      defer { TemporaryFolder.remove(output) }
      let build = try SiteMeasurement.Build.run(content: content, output: output)
      if build.times.total < fastest?.times.total ?? .infinite { fastest = build }
    }
    Progress.clear()
    guard let fastest else { throw EnvironmentError("nothing was measured") }
    let pages = try SiteMeasurement.pageCount(in: content)
    return SealedMeasurement(size: size, pages: pages, first: fastest)
  }
}

extension Duration {
  /// Longer than anything that is measured.
  static var infinite: Duration { .seconds(Int64(1) << 40) }

  var milliseconds: Double { self / .milliseconds(1) }
  var microseconds: Double { self / .microseconds(1) }
}

/// What the bench is doing, on standard error and only in a terminal.
enum Progress {
  /// Replaces the line that is shown.
  static func show(_ text: String) { write("\r\u{1B}[K\(text) …") }

  /// Takes the line away.
  static func clear() { write("\r\u{1B}[K") }

  private static func write(_ text: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    let bytes = Array(text.utf8)
    Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}
