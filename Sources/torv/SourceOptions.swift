import ArgumentParser
import Glibc
import TorvBuild
import TorvDiagnostics
import TorvSite

/// The options for the sources of a site, and for the day.
struct SourceOptions: ParsableArguments {
  @Option(help: .telling("The folder with the Markdown files."))
  var content = Self.usualContent

  /// The folder with the Markdown files unless another one is named.
  static let usualContent = "Content"

  @OptionGroup var speech: LanguageOption

  @Option(
    name: .customLong("templates"),
    help: .telling(
      "The folder with the templates; Templates if none is given.",
      discussion:
        "Where Torv is installed, a file in it takes the place of the installed one of the same name."
    ))
  var namedTemplates: String?

  var templates: String { namedTemplates ?? "Templates" }

  @Option(
    name: .customLong("base-url"),
    help: .telling("Where the site is published, if not where site.yml says."))
  var baseURL: BaseURL?

  @Option(
    help: .telling(
      "The day that counts as today, such as 2027-03-12.",
      discussion: "Without it SOURCE_DATE_EPOCH counts, and without that the day of the run (UTC).")
  )
  var today: CalendarDate?

  @Option(
    help: .telling("How many pages to work on at a time; as many as there are cores if not given."))
  var jobs: Int?

  mutating func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError(telling: "--jobs must be at least 1.") }
  }

  /// Returns the options for a build into the folder.
  func builderOptions(output: String, isStrict: Bool = false) throws -> SiteBuilder.Options {
    var options = SiteBuilder.Options(
      content: SiteOptions.plainPath(content), templates: SiteOptions.plainPath(templates),
      output: SiteOptions.plainPath(output), baseURL: baseURL, today: try day,
      jobs: jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), isStrict: isStrict)
    // A folder that was named must be there.
    if namedTemplates == nil || DiskFileSystem().isFolder(templates) {
      options.installedTemplates = Installation.templates
    }
    return options
  }

  /// The day that counts as today: `--today`, `SOURCE_DATE_EPOCH`, or the day of the run.
  var day: CalendarDate {
    get throws {
      if let today { return today }
      guard let epoch = Console.environment("SOURCE_DATE_EPOCH"), !epoch.isEmpty else {
        return try Self.day(atSecond: time(nil))
      }
      guard let second = Int(epoch) else {
        throw ValidationError(telling: "SOURCE_DATE_EPOCH '\(epoch)' is not a number of seconds.")
      }
      return try Self.day(atSecond: second)
    }
  }

  private static func day(atSecond second: Int) throws -> CalendarDate {
    let days = second / 86_400 - (second % 86_400 < 0 ? 1 : 0)
    guard let date = CalendarDate(daysSinceEpoch: days) else {
      throw ValidationError(
        telling: "SOURCE_DATE_EPOCH '\(second)' lies outside the years 1 to 9999.")
    }
    return date
  }
}

extension BaseURL: ExpressibleByArgument {
  public init?(argument: String) { self.init(scalar: argument) }
}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(scalar: argument) }
}
