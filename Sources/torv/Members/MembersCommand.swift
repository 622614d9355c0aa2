import ArgumentParser
import TorvDiagnostics

/// `torv members`: takes members from a spreadsheet, and gives them back as one.
struct MembersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "members",
    abstract: told("Take the members from a spreadsheet, and give them back as one."),
    subcommands: [ImportMembers.self, ExportMembers.self])
}
