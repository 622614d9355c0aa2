import ArgumentParser
import Glibc
import TorvBuild
import TorvDiagnostics
import TorvPreview
import TorvSite

/// `torv serve`: shows the site in a browser and rebuilds it after edits.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: told("Show the website in a browser; each saved change is seen at once."),
    discussion: told(
      """
      The website is built in memory and written nowhere; if a build was cut off while it \
      published to '\(Build.usualOutput)', that is finished or undone first. Drafts are shown, \
      marked as such. A mistake is shown over the last page that could be built, until it is mended. The address \
      begins with '/', whatever site.yml says, unless --base-url is given. Pages for members are \
      shown as everybody sees them, and below /medlem/ as members do. Ctrl-C ends it.
      """))

  @OptionGroup var site: SiteOptions

  @Option(help: .telling("The port to serve at; 0 finds one that is free."))
  var port: UInt16 = 8000

  @Option(
    help: .telling(
      "The IP address to serve at, if others than this machine are to see the website."))
  var host = PreviewHost.loopback

  @Flag(help: .telling("Open the website in the browser."))
  var open = false

  mutating func run() async throws {
    try site.finishPublication()
    let options = try site.builderOptions(output: "")
    // Templates of one's own may be missing where some are installed.
    let isMissing =
      options.installedTemplates != nil && !DiskFileSystem().isFolder(options.templates)
    let changes = try FolderWatcher.changes(
      in: [options.content] + (isMissing ? [] : [options.templates]))
    let preview = Preview(
      files: DiskFileSystem(), id: String(time(nil), radix: 36), language: Console.language,
      handbook: Console.handbook)
    let server = try PreviewServer(preview, host: host, port: port)
    let work = self
    let interruption = await Interruption()
    try await withThrowingTaskGroup { group in
      group.addTask { try await server.run() }
      group.addTask { await interruption.wait() }
      group.addTask {
        await work.follow(changes, options, preview, at: work.host.url(port: server.port))
      }
      defer { group.cancelAll() }
      try await group.next()
    }
    Console.tell("ended")
    Console.flush()
  }

  /// Builds the site, prints its address, and rebuilds it on each change.
  private func follow(
    _ changes: AsyncStream<Void>, _ options: SiteBuilder.Options, _ preview: Preview, at url: String
  ) async {
    var options = options
    options.includesDrafts = true
    options.showsMembersMaterial = true
    options.baseURL = options.baseURL ?? BaseURL(scalar: url)
    let builder = SiteBuilder(options)
    if !host.isLoopback {
      Console.tellError(
        "warning: drafts and all the website are open to everybody who can reach \(host.address)")
    }
    await build(builder, preview)
    Console.tell("serving \(url) (Ctrl-C ends it)")
    Console.flush()
    if open {
      Task {
        if let warning = await Browser.open(
          url, searchPath: Console.environment("PATH") ?? "")
        {
          Console.tellError(warning)
        }
      }
    }
    for await _ in changes { await build(builder, preview) }
  }

  private func build(_ builder: SiteBuilder, _ preview: Preview) async {
    let start = ContinuousClock.now
    let outcome = await preview.rebuild(builder)
    let milliseconds = Int((ContinuousClock.now - start) / .milliseconds(1))
    switch outcome {
    case .built(let pages, let diagnostics):
      Console.print(diagnostics, format: site.format)
      say("built \(pages) pages: \(findings(diagnostics)), \(milliseconds) ms")
    case .broken(let diagnostics):
      Console.print(diagnostics, format: site.format)
      say("not built: \(findings(diagnostics)), \(milliseconds) ms")
    case .refused(let error):
      Console.printError(error.text(in: Console.language))
      say("not built, \(milliseconds) ms")
    }
  }

  private func findings(_ diagnostics: [Diagnostic]) -> Message {
    BuildSummary(report: nil, diagnostics: diagnostics, duration: .zero).findings
  }

  /// Prints a line where it does not mix with output for programs.
  private func say(_ line: Message) {
    Console.tell(line, beside: site.format)
    Console.flush()
  }
}

extension PreviewHost: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }

  public var defaultValueDescription: String { address }
}
