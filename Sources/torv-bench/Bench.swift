import Glibc
import TorvBuild

/// Measures builds of seeded synthetic sites, and saves while `torv serve` shows them.
///
///     torv-bench [--pages 100,1000,10000] [--runs 3] [--hugo PROGRAM]
///     torv-bench --serve [--pages 500,1000,10000]
///     torv-bench --search [--pages 1000,10000,50000]
///     torv-bench --judge NAME QUERIES RESULTS
///     torv-bench --traps [WORD]
///     torv-bench --content PAGES FOLDER
///
/// Quote ratios of one run, never single times: machines differ and are noisy. docs/PERFORMANCE.md explains what is
/// measured.
@main
struct Bench {
  static func main() async {
    Memory.returnLargeBlocks()
    do {
      try await run()
    } catch {
      let bytes = Array("\(error)\n".utf8)
      write(STDERR_FILENO, bytes, bytes.count)
      exit(3)
    }
  }

  private static func run() async throws {
    switch try Request(Array(CommandLine.arguments.dropFirst())) {
    case .builds(let pages, let runs, let hugo):
      try await measureBuilds(of: pages, runs: runs, hugo: hugo)
    case .saves(let pages): try await SaveTimes.measureAll(of: pages)
    case .traps(let word): if !TrapTimes.measureAll(naming: word) { exit(1) }
    case .search(let pages): try await measureSearch(of: pages)
    case .judgement(let name, let queries, let results): try judge(name, queries, results)
    case .content(let pages, let folder): try await SyntheticSite(pages: pages).write(to: folder)
    case .child(let task): try await task.run()
    }
  }

  private static func measureSearch(of sizes: [Int]) async throws {
    var table = Table("The index of the search", SearchMeasurement.headings)
    for pages in sizes { table.rows.append(try await SearchMeasurement.measure(pages: pages).row) }
    table.show()
  }

  private static func judge(_ name: String, _ queries: String, _ results: String) throws {
    let texts = try [queries, results].map {
      String(decoding: try DiskFileSystem().read($0), as: UTF8.self)
    }
    JudgedQueries(texts[0]).show(name, results: texts[1])
  }

  /// Prints the times of builds, then those of the parts of a page and of the leak check.
  ///
  /// The parts come last: they take memory in this process, and a process that it starts afterwards would be charged
  /// for it (see `RunningProcess`).
  private static func measureBuilds(
    of sizes: [Int], runs: Int?, hugo: String?
  ) async throws {
    let version = try hugo.map(HugoSite.version)
    var measured: [SiteMeasurement] = []
    for pages in sizes {
      measured.append(try await SiteMeasurement.measure(pages: pages, runs: runs, hugo: hugo))
    }
    var sealed: SealedMeasurement?
    if let pages = sizes.last(where: { $0 <= 10_000 }) {
      sealed = try await SealedMeasurement.measure(pages: pages, runs: runs ?? 3)
    }
    BuildTables(measured: measured, sealed: sealed, hugoVersion: version).show()
    try await PageTimes.measure().show()
    print()
    LeakTimes.measure(pages: 2_000).show()
  }
}
