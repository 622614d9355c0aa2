import ArgumentParser
import TorvBuild
import TorvDiagnostics
import TorvSite

/// `torv check`: finds every mistake and writes nothing but what it learnt of external addresses.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: told("Find every mistake in the content and the templates; write nothing."),
    discussion: told(
      """
      If a build was cut off while it published to '\(Build.usualOutput)', that is finished or \
      undone first.
      """))

  @OptionGroup var site: SiteOptions

  @Flag(
    help: .telling(
      "Ask for all addresses on the web too: of sources, and of links that lead out of the site.",
      discussion:
        "Each host gets one request at a time, and what its robots.txt closes is not asked for. Needs curl and a network."
    ))
  var external = false

  @Option(
    help: .telling(
      "The file in which --external keeps what it learnt of addresses, for a week at most.",
      discussion: "It may be removed at any time; the addresses are then asked for again."))
  var cache = "\(Build.usualCache)/external.json"

  func validate() throws {
    guard !cache.isEmpty else { throw ValidationError(telling: "--cache names no file.") }
  }

  mutating func run() async throws {
    let start = ContinuousClock.now
    let addresses =
      external ? try AddressCheck(searchPath: Console.environment("PATH") ?? "") : nil
    try site.finishPublication()
    let builder = SiteBuilder(try site.builderOptions(output: ""))
    var result = try await builder.check(in: DiskFileSystem())
    var report: AddressReport?
    var known = external ? knownAddresses : AddressCache()
    if let addresses {
      let checked = try await builder.checkAddresses(by: addresses, &known, in: DiskFileSystem())
      report = checked.value
      result.diagnostics = (result.diagnostics + checked.diagnostics).sorted()
    }
    Console.print(result.diagnostics, format: site.format)
    let summary = BuildSummary(
      report: nil, diagnostics: result.diagnostics, duration: .now - start)
    let line: Message =
      result.value.map {
        "checked \($0.site.pages.count) pages: \(summary.findings), \(summary.seconds)"
      } ?? "checked: \(summary.findings), \(summary.seconds)"
    Console.tell(line, beside: site.format)
    if let report {
      Console.tell(report.summary, beside: site.format)
      try DiskFileSystem().write(known.bytes, to: cache)
    } else if external {
      Console.tell(
        "no external address was asked for: mend the data files first", beside: site.format)
    }
    if builder.stops(result.diagnostics) { throw ExitCode(ExitStatus.content) }
  }

  /// What earlier checks learnt; nothing if the file can't be read, which is told.
  private var knownAddresses: AddressCache {
    do {
      guard let bytes = try DiskFileSystem().readIfPresent(cache) else { return AddressCache() }
      if let known = AddressCache(reading: SourceFile(path: cache, bytes: bytes)) { return known }
    } catch {
      // What follows is the same whatever the reason.
    }
    Console.tellError("'\(cache)' can't be read as what is known of addresses, and is begun anew")
    return AddressCache()
  }
}
