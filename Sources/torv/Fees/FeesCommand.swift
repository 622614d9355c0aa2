import ArgumentParser
import TorvBuild
import TorvDiagnostics
import TorvSite

/// `torv fees`: lists what each member owes in a year.
struct FeesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fees",
    abstract: told("List what each member owes in a year, with the sums and the budget."),
    discussion: told(
      """
      The fees come from membership.yml, with the scales of the year. Those who are members on at \
      least one day of the year are listed; 'proRata' in membership.yml says what part of the fee \
      somebody owes who joins or leaves within it. A part is rounded to whole kroner.

      A member whose fee can't be determined is listed with what is missing, and counted. The \
      exit status is 0, and with --strict it is 1 where there is such a member.
      """))

  @Option(help: .telling("The year; without it that of the day that counts as today."))
  var year: Int?

  @Flag(help: .telling("Print a JSON array for programs, with an object for each member."))
  var json = false

  @Flag(help: .telling("Print a table for the accounts: CSV (RFC 4180), a row for each member."))
  var csv = false

  @OptionGroup var site: SiteOptions

  func validate() throws {
    if json, csv { throw ValidationError(telling: "Choose one of --json and --csv.") }
    let years = MembershipFinances.years
    guard let year, !years.contains(year) else { return }
    throw ValidationError(
      telling: "--year must be between \(years.lowerBound) and \(years.upperBound).")
  }

  mutating func run() async throws {
    let builder = SiteBuilder(try site.builderOptions(output: ""))
    let result = try await builder.relate(in: DiskFileSystem())
    Console.print(result.diagnostics, format: .text)
    guard let related = result.value else { throw ExitCode(ExitStatus.content) }
    guard let finances = related.finances else {
      Console.tellError("there is no '\(site.content)/membership.yml', so there are no fees")
      throw ExitCode(ExitStatus.content)
    }
    guard !result.hasErrors else {
      Console.tellError(
        "nothing is printed, since a member whose page has mistakes would be missing")
      throw ExitCode(ExitStatus.content)
    }
    let list = FeeList(of: related, by: finances, in: year ?? related.today.year)
    let records = FeeRecords(list: list, site: related)
    if json {
      Console.printAsIs(JSONValue.lines(records.objects))
    } else if csv {
      Console.printAsIs(CSVText.table(records.rows))
    } else {
      Console.printAsIs(FeeTable(list: list, site: related, finances: finances).text)
    }
    if json || csv, let missing = FeeTable.undetermined(list.total) { Console.tellError(missing) }
    let isShort = site.strict && list.total.undetermined > 0
    if isShort { throw ExitCode(ExitStatus.content) }
  }
}
