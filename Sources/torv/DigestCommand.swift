import ArgumentParser
import TorvBuild
import TorvDiagnostics
import TorvRender
import TorvSite

/// `torv digest`: writes a newsletter about what is new.
struct DigestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "digest",
    abstract: told(
      "Write a newsletter: what is new and changed, courses and deadlines to come."),
    discussion: told(
      """
      It tells of the pages that were published or updated from --since to --until, of what has \
      happened to the recommendations, and of the courses and deadlines within 90 days of today. \
      Of pages for members it gives title and summary. The newsletter goes to standard output, \
      messages to standard error, so that it can be kept in a file. If there is nothing to tell, \
      a message says so, and nothing else is written.
      """))

  @Option(help: .telling("The first day that it tells of, such as 2027-03-01.", valueName: "date"))
  var since: CalendarDate

  @Option(help: .telling("The last day that it tells of; today if not given.", valueName: "date"))
  var until: CalendarDate?

  @Option(
    name: .customLong("for"),
    help: .telling(
      "An actor, such as kommuner, or a municipality's slug, such as vejle.",
      discussion:
        "For an actor it tells of pages that name the actor or none, for a municipality of pages that refer to it and of courses held there.",
      valueName: "reader"))
  var readerName: String?

  @Option(help: .telling("How it is written: text, md (Markdown) or html (for a mail)."))
  var format = Digest.Format.text

  @OptionGroup var sources: SourceOptions

  mutating func run() async throws {
    let options = try sources.builderOptions(output: "")
    let last = until ?? options.today
    guard since <= last else {
      throw ValidationError(telling: "--since \(since) lies after the last day, \(last).")
    }
    var earlier = EarlierBuild()
    let result = try await SiteBuilder(options).prepare(in: DiskFileSystem(), reusing: &earlier)
    Console.print(result.diagnostics, format: .text)
    guard let prepared = result.value else { throw ExitCode(ExitStatus.content) }
    let reader = try readerName.map { try Self.reader(named: $0, in: prepared.site) }
    let digest = prepared.makeRenderer().digest(of: since...last, for: reader)
    if digest.hasNoPages {
      Console.tellError("nothing is new or changed from \(since) to \(last)")
    }
    if !digest.isEmpty { Console.printAsIs(digest.written(as: format)) }
  }

  private static func reader(named name: String, in site: Site) throws -> News.Reader {
    if let reader = site.reader(named: name) { return reader }
    if let meant = NearMiss.nearest(to: Slug.slug(from: name), in: site.readerNames) {
      throw ValidationError(
        telling: "'\(name)' is neither an actor nor a municipality; did you mean '\(meant)'?")
    }
    let actors = Actor.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    throw ValidationError(
      telling:
        "'\(name)' is neither an actor nor a municipality; use one of \(actors), or a municipality's slug."
    )
  }
}

extension Digest.Format: ExpressibleByArgument {}
