import ArgumentParser
import Glibc
import TorvBuild
import TorvDiagnostics
import TorvSite

/// The options that all commands share.
struct SiteOptions: ParsableArguments {
  @Option(help: "The folder with the Markdown files.")
  var content = "Content"

  @Option(help: "The folder with the templates.")
  var templates = "Templates"

  @Option(
    name: .customLong("base-url"),
    help: "Where the site is published, if not where site.yml says.")
  var baseURL: BaseURL?

  @Option(
    help: ArgumentHelp(
      "The day that counts as today, such as 2027-03-12.",
      discussion: "Without it SOURCE_DATE_EPOCH counts, and without that the day of the run (UTC).")
  )
  var today: CalendarDate?

  @Flag(help: "Let warnings stop the build as mistakes do.")
  var strict = false

  @Option(help: "How mistakes are shown: text, github (annotations in GitHub Actions) or json.")
  var format = DiagnosticFormat.text

  @Option(help: "How many pages to work on at a time; as many as there are cores if not given.")
  var jobs: Int?

  mutating func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
  }

  /// Returns the options of a build into the folder.
  func builderOptions(output: String) throws -> SiteBuilder.Options {
    SiteBuilder.Options(
      content: Self.plainPath(content), templates: Self.plainPath(templates),
      output: Self.plainPath(output), baseURL: baseURL, today: try day,
      jobs: jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), isStrict: strict)
  }

  /// The day that counts as today: `--today`, `SOURCE_DATE_EPOCH`, or the day of the run.
  var day: CalendarDate {
    get throws {
      if let today { return today }
      guard let epoch = Console.environment("SOURCE_DATE_EPOCH"), !epoch.isEmpty else {
        return try Self.day(atSecond: time(nil))
      }
      guard let second = Int(epoch) else {
        throw ValidationError("SOURCE_DATE_EPOCH '\(epoch)' is not a number of seconds.")
      }
      return try Self.day(atSecond: second)
    }
  }

  private static func day(atSecond second: Int) throws -> CalendarDate {
    let days = second / 86_400 - (second % 86_400 < 0 ? 1 : 0)
    guard let date = CalendarDate(daysSinceEpoch: days) else {
      throw ValidationError("SOURCE_DATE_EPOCH '\(second)' lies outside the years 1 to 9999.")
    }
    return date
  }

  /// Returns the path without `./` before it and `/` behind it: `./Public/` is `Public`.
  static func plainPath(_ path: String) -> String {
    var path = path
    while path.hasPrefix("./"), path.count > 2 { path.removeFirst(2) }
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}

extension BaseURL: ExpressibleByArgument {
  public init?(argument: String) { self.init(scalar: argument) }
}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(scalar: argument) }
}

extension PageKind: ExpressibleByArgument {}
extension DiagnosticFormat: ExpressibleByArgument {}
