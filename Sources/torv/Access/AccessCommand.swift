import ArgumentParser

/// `torv access`: what the secretariat does with members' codes and with what is sealed.
struct AccessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "access",
    abstract: "Hand out members' access codes, and look after what is sealed for them.",
    discussion: """
      All codes are derived from one secret, which comes from --secret-file or from the variable \
      TORV_MEMBERS_SECRET. docs/MEMBERS-ACCESS.md tells how it works and what it protects against.
      """,
    subcommands: [
      NewSecret.self, MemberCode.self, MemberCodes.self, OpenSealedFile.self, AccessStatus.self,
    ])

  /// Says why the command can't do what it is asked for; returns the exit status to throw.
  static func refusal(_ message: String, hint: String? = nil) -> ExitCode {
    Console.printError("error: \(message)" + (hint.map { "\n  hint: \($0)" } ?? ""))
    return ExitCode(ExitStatus.content)
  }
}
