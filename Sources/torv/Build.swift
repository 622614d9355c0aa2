import ArgumentParser
import TorvBuild
import TorvDiagnostics

/// `torv build`: checks everything and writes the site.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: told("Check all content and write the website."),
    discussion: told(
      """
      All mistakes are shown at once. While there is one, nothing is written, so a bad edit never \
      replaces a good site. Only files whose content changed are touched, and either all of them \
      or none. A build that is cut off is finished or undone by the next command.
      """))

  @OptionGroup var site: SiteOptions

  @OptionGroup var access: SecretOptions

  @Option(help: .telling("The folder that the website is written to."))
  var output = Self.usualOutput

  /// The folder that the website is written to unless another one is named.
  static let usualOutput = "Public"

  @Option(
    help: .telling(
      "The folder in which pictures, cards and a record of the build are kept for the next one.",
      discussion: "It may be removed at any time; the next build then makes everything again."))
  var cache = Self.usualCache

  /// The folder for pictures unless another one is named.
  static let usualCache = ".torv-cache"

  func validate() throws {
    guard !output.isEmpty else { throw ValidationError(telling: "--output names no folder.") }
    guard !cache.isEmpty else { throw ValidationError(telling: "--cache names no folder.") }
    for source in [site.content, site.templates] where !source.isEmpty {
      for (option, folder) in [("--output", output), ("--cache", cache)]
      where Self.lies(folder, in: source) {
        throw ValidationError(
          telling: "\(option) '\(folder)' lies in '\(source)', which the website is made of.")
      }
    }
    guard !Self.lies(cache, in: output) else {
      throw ValidationError(telling: "--cache '\(cache)' lies in '\(output)', which is published.")
    }
  }

  /// Whether a folder is the same as another or lies in it, judged only by their paths.
  static func lies(_ folder: String, in other: String) -> Bool {
    (SiteOptions.plainPath(folder) + "/").hasPrefix(SiteOptions.plainPath(other) + "/")
  }

  mutating func run() async throws {
    let start = ContinuousClock.now
    let (stages, continuation) = AsyncStream.makeStream(
      of: Message.self, bufferingPolicy: .bufferingNewest(1))
    var options = try site.builderOptions(output: output)
    options.cache = SiteOptions.plainPath(cache)
    options.secret = try access.secret()
    options.searchPath = Console.environment("PATH") ?? ""
    options.program = ProgramFiles.identity
    let builder = SiteBuilder(
      options, onStage: { continuation.yield($0.words) },
      onPicture: { continuation.yield("pictures: \($0) of \($1)") })
    async let progress: Void = Console.showProgress(of: stages)
    let disk = DiskFileSystem()
    let output = output
    let built = try await Interruption.cancelling {
      try await builder.build(in: disk) { process in
        let other: Message = process.map { "another build (process \($0))" } ?? "another build"
        Console.tellError("waiting: \(other) writes to '\(output)'")
      }
    }
    continuation.finish()
    await progress
    guard let report = built else {
      Console.tellError("interrupted: '\(output)' is as it was")
      throw ExitCode(ExitStatus.interrupted)
    }
    Console.print(report.diagnostics, format: site.format)
    let summary = BuildSummary(
      report: report.value, diagnostics: report.diagnostics, duration: .now - start)
    Console.tell(summary.text, beside: site.format)
    if report.value == nil { throw ExitCode(ExitStatus.content) }
  }
}

extension SiteBuilder.Stage {
  /// What is going on, as it stands before » …«.
  var words: Message {
    switch self {
    case .read: "read"
    case .parse: "parse"
    case .relate: "relate"
    case .pictures: "pictures"
    case .render: "render"
    case .publish: "publish"
    }
  }
}
