import ArgumentParser
import TorvBuild
import TorvDiagnostics
import TorvSite

/// `torv members export`: prints the members as a table.
struct ExportMembers: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: told("Print the members as CSV for a spreadsheet, with their fees."),
    discussion: told(
      """
      The table has the current members, with the fee of the year of the day that counts as today. \
      What 'torv members import' reads of it changes nothing.

        torv members export --semicolon > medlemmer.csv
      """))

  @Flag(help: .telling("Print a JSON array for programs."))
  var json = false

  @Flag(
    help: .telling(
      "Write the CSV as a Danish Excel opens it: semicolons, decimal commas, a byte order mark."))
  var semicolon = false

  @Flag(help: .telling("Print those who have left or not yet joined too."))
  var all = false

  @Flag(
    help: .telling("Add each current member's access code and login link; that takes the secret."))
  var withCodes = false

  @OptionGroup var access: AccessOptions

  func validate() throws {
    if json, semicolon {
      throw ValidationError(telling: "--json and --semicolon can't be given together.")
    }
  }

  mutating func run() async throws {
    let secret = withCodes ? try access.secret.requiredSecret() : nil
    let result = try await access.site()
    let site = result.value
    guard !result.hasErrors else {
      Console.tellError(
        "nothing is printed, since a member whose page has mistakes would be missing")
      throw ExitCode(ExitStatus.content)
    }
    let members = all ? site.entries(of: .kind(.member)) : site.currentMembers
    let records = MemberRecords(members: members, site: site, secret: secret)
    if json {
      Console.printAsIs(JSONValue.lines(records.objects))
    } else if semicolon {
      Console.printAsIs(
        "\u{FEFF}" + CSVText.table(records.rows(decimalMark: .comma), separator: ";"))
    } else {
      Console.printAsIs(CSVText.table(records.rows(decimalMark: .point)))
    }
  }
}
