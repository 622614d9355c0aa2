import ArgumentParser
import Glibc
import TorvBuild
import TorvDiagnostics
import TorvSite

/// The command `torv`.
@main
struct Torv: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "torv",
    abstract: told("Checks a knowledge centre's Markdown files and builds its website of them."),
    discussion: told(
      """
      Run it in the folder that holds Content/ and Templates/.

        torv init FOLDER              start a centre of your own
        torv check                    find every mistake, write nothing
        torv build                    check, and write the website to Public/
        torv serve                    show the website, and follow what is edited
        torv new guide "Bylivet"      start a new page with all its fields
        torv move OLD NEW             give a page another name
        torv translate FILE en        start the translation of a page
        torv format                   write the fields of all pages in one way
        torv search tomme butikker    search the website as its visitors do
        torv list member              list the pages of a kind
        torv coverage                 show for whom knowledge is missing
        torv access code MEMBER       hand out a member's access code
        torv members import FILE      take the members from a spreadsheet
        torv fees                     list what each member owes
        torv archive FILE.zip         put the whole open website into one file
        torv due                      list what has to be gone through again
        torv digest --since DATE      write a newsletter of what is new
        torv doctor                   say what this machine lacks
        torv schema                   describe the fields for editors and forms

      Exit status: 0 all is well, 1 mistakes in the content, 2 the command was not understood,
      3 the machine refused (a missing folder, a full disk).
      """),
    version: Version.number,
    subcommands: [
      InitCommand.self, Build.self, Check.self, Serve.self, New.self, FormatCommand.self, List.self,
      Search.self,
      CoverageCommand.self, DueCommand.self, FeesCommand.self, MoveCommand.self,
      TranslateCommand.self, AccessCommand.self,
      ArchiveCommand.self,
      MembersCommand.self, DigestCommand.self, DoctorCommand.self, SchemaCommand.self,
    ])

  /// Runs the command; it exits with 2 on wrong usage and with 3 if the machine refuses something.
  static func main() async {
    Memory.returnLargeBlocks()
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let error as EnvironmentError {
      Console.printError(error.text(in: Console.language))
      Glibc.exit(ExitStatus.environment)
    } catch {
      let code = exitCode(for: error)
      let english = fullMessage(for: error)
      let message = Console.language == .danish ? DanishUsage.text(english) : english
      if code.isSuccess {
        Console.print(message)
      } else if !message.isEmpty {
        Console.printError(message)
      }
      Glibc.exit(code == .validationFailure ? ExitStatus.usage : code.rawValue)
    }
  }
}

/// The exit status of the command.
enum ExitStatus {
  static let content: Int32 = 1
  static let usage: Int32 = 2
  static let environment: Int32 = 3
  /// As shells give it for SIGINT.
  static let interrupted: Int32 = 130
}
