import ArgumentParser
import TorvBuild
import TorvDiagnostics
import TorvSite

/// `torv members import`: makes pages of the rows of a spreadsheet.
struct ImportMembers: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: told("Make the pages of members from a spreadsheet that was saved as CSV."),
    discussion: told(
      """
      Each row is a member. The first row names the columns as the fields of a member are called, in \
      English or Danish: Navn, Kategori, Kommune, Indmeldt, Udmeldt, Størrelse (or Indbyggere, \
      Omsætning, Ansatte), Hjemmeside, Mail. A name is needed, and a new member also needs a \
      category and a day of joining. Dates such as 12.3.2026, «Vejle Kommune» and «25.000» become \
      what Torv writes.

      The name of the file is made of the member's name, unless a column 'slug' has it. If the \
      member has a page, only the fields that the row has a value for are changed there; an empty cell \
      removes nothing. Members who are not in the spreadsheet stay as they are.

      Nothing is written while anything is wrong with any row.
      """))

  @Argument(
    help: .telling(
      "The CSV file, with commas, semicolons or tabs, in UTF-8, Windows-1252 or UTF-16.",
      valueName: "file"))
  var file: String

  @Option(
    name: .customLong("map"),
    help: .telling(
      "Which column holds a field, such as category=Type; may be given several times.",
      valueName: "field=column"))
  var choices: [String] = []

  @Flag(help: .telling("Say what would be written, and write nothing."))
  var dryRun = false

  @OptionGroup var site: SiteOptions

  mutating func run() async throws {
    let choices = try choices.map(Self.choice)
    let disk = DiskFileSystem()
    let builder = SiteBuilder(try site.builderOptions(output: ""))
    let sheet = SourceFile(path: file, bytes: try disk.readToEnd(file))
    let result = try await builder.memberImport(of: sheet, choosing: choices, in: disk)
    Console.print(result.diagnostics, format: site.format)
    guard let plan = result.value else {
      Console.tellError("nothing was changed")
      throw ExitCode(ExitStatus.content)
    }
    if !dryRun { try builder.write(plan, to: disk) }
    for note in plan.notes { say(note) }
    for entry in plan.changed { say(entry) }
    sayCounts(of: plan)
  }

  private static func choice(_ text: String) throws -> MemberSheet.Choice {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      throw ValidationError(
        telling: "'--map \(text)' names no field and column; write it as category=Type.")
    }
    guard let choice = MemberSheet.Choice(field: parts[0], header: parts[1]) else {
      throw ValidationError(
        telling: "'\(parts[0])' is no field of a member: '--map \(text)' can't be followed.")
    }
    return choice
  }

  // MARK: - What is told

  private func say(_ line: Message) { Console.tell(line, beside: site.format) }

  private func say(_ entry: MemberImport.Entry) {
    let path = entry.source.path
    switch (entry.isNew, dryRun) {
    case (true, true): say("would create \(path)")
    case (true, false): say("created \(path)")
    case (false, true): say("would change \(path)")
    case (false, false): say("changed \(path)")
    }
    guard !entry.isNew || dryRun else { return }
    for change in entry.changes {
      say("  \(change.field): \(change.old ?? "–") → \(change.new)")
    }
  }

  private func sayCounts(of plan: MemberImport) {
    let created = plan.entries.count { $0.isNew }
    let changed = plan.changed.count - created
    let same = plan.entries.count - plan.changed.count
    if plan.entries.isEmpty {
      say("the file names no member")
    } else if plan.changed.isEmpty {
      say("nothing to change: the pages say what the file says")
    } else if dryRun {
      say("\(created) would be created and \(changed) changed, \(same) are as the file says")
    } else {
      say("\(created) created and \(changed) changed, \(same) were as the file says")
    }
    switch plan.others.count {
    case 0: return
    case 1: say("1 member is not in the file and stays as it is")
    case let count: say("\(count) members are not in the file and stay as they are")
    }
    if dryRun { for other in plan.others { say("  \(other.slug)") } }
  }
}
