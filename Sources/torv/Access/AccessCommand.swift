import ArgumentParser
import TorvBuild
import TorvDiagnostics

/// `torv access`: the secretariat's commands for members' codes and sealed files.
struct AccessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "access",
    abstract: told("Hand out members' access codes, and look after what is sealed for them."),
    discussion: told(
      """
      All codes are derived from one secret, which comes from --secret-file or from the variable \
      TORV_MEMBERS_SECRET. docs/MEMBERS-ACCESS.md tells how it works and what it protects against.
      """),
    subcommands: [
      NewSecret.self, MemberCode.self, MemberCodes.self, OpenSealedFile.self, AccessStatus.self,
    ])

  /// Prints why the command can't do its work; returns the exit status to throw.
  static func refusal(_ message: Message, hint: Message? = nil) -> ExitCode {
    Console.printError(EnvironmentError.text(message, hint: hint, in: Console.language))
    return ExitCode(ExitStatus.content)
  }
}
