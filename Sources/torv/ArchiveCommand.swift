import ArgumentParser
import TorvBuild
import TorvDiagnostics
import TorvRender
import TorvSite

/// `torv archive`: puts the whole open site into one file.
struct ArchiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: told("Put the whole open website into one zip file that is read without a server."),
    discussion: told(
      """
      Everything is checked as for a build; while there is a mistake, nothing is written. In the \
      unpacked folder a double click on index.html opens the website, with its search; laes-mig.html \
      says what the archive holds and under which licences, and indhold.csv lists all pages. \
      Nothing that is only for members is in it. Equal content on the same day gives equal bytes.
      """))

  @Argument(help: .telling("The archive, such as torv.zip; an older one is replaced."))
  var file: String

  @OptionGroup var site: SiteOptions

  @OptionGroup var access: SecretOptions

  @Option(
    help: .telling(
      "The folder in which resized pictures and cards are kept from one build to the next.",
      discussion: "It may be removed at any time; the pictures are then made again."))
  var cache = Build.usualCache

  mutating func validate() throws {
    guard file.hasSuffix(".zip"), file.split(separator: "/").last != ".zip" else {
      throw ValidationError(telling: "'\(file)' must end in '.zip'.")
    }
    guard !cache.isEmpty else { throw ValidationError(telling: "--cache names no folder.") }
    for source in [site.content, site.templates] {
      for (name, path) in [("FILE", file), ("--cache", cache)] where Build.lies(path, in: source) {
        throw ValidationError(
          telling: "\(name) '\(path)' lies in '\(source)', which the website is made of.")
      }
    }
  }

  mutating func run() async throws {
    let start = ContinuousClock.now
    let (stages, continuation) = AsyncStream.makeStream(
      of: Message.self, bufferingPolicy: .bufferingNewest(1))
    var options = try site.builderOptions(output: "")
    options.edition = .archive
    options.cache = SiteOptions.plainPath(cache)
    // Nothing is sealed with it, but the archive must not tell it either.
    options.secret = try access.secret()
    options.searchPath = Console.environment("PATH") ?? ""
    let builder = SiteBuilder(
      options, onStage: { continuation.yield($0.words) },
      onPicture: { continuation.yield("pictures: \($0) of \($1)") })
    async let progress: Void = Console.showProgress(of: stages)
    let file = file
    let made = try await Interruption.cancelling {
      try await builder.archive(to: file, in: DiskFileSystem()) {
        Console.tellError("waiting: another run writes '\(file)'")
      }
    }
    continuation.finish()
    await progress
    guard let made else {
      Console.tellError("interrupted: '\(file)' is as it was")
      throw ExitCode(ExitStatus.interrupted)
    }
    Console.print(made.diagnostics, format: site.format)
    let summary = BuildSummary(
      report: nil, diagnostics: made.diagnostics, duration: .now - start)
    guard let report = made.value else {
      Console.tell(summary.text, beside: site.format)
      throw ExitCode(ExitStatus.content)
    }
    let tenths = (report.size + 50_000) / 100_000
    Console.tell(
      "archived \(report.site.pages.count) pages in '\(file)': \(report.files) files, \(tenths / 10).\(tenths % 10) MB; \(summary.findings), \(summary.seconds)",
      beside: site.format)
  }
}
