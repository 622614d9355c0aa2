import ArgumentParser
import TorvBuild
import TorvDiagnostics

/// `torv doctor`: says what this machine and this folder lack.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: told(
      "Say what this machine and this folder lack, what follows from it, and what to do."),
    discussion: told(
      """
      It looks at the programs and fonts that pictures need, the folders, the room on the disk, \
      the members' secret and the state of Git. It changes nothing. The exit status is 3 if \
      something prevents a build, else 0.
      """))

  @OptionGroup var sources: SourceOptions

  @OptionGroup var access: SecretOptions

  @Option(help: .telling("The folder that the website is written to."))
  var output = Build.usualOutput

  @Flag(help: .telling("Print a JSON array for programs."))
  var json = false

  mutating func run() async throws {
    let hasSecret = try access.secret() != nil
    let findings = await Examination(
      content: SiteOptions.plainPath(sources.content),
      templates: SiteOptions.plainPath(sources.templates),
      output: SiteOptions.plainPath(output), hasSecret: hasSecret,
      searchPath: Console.environment("PATH") ?? ""
    ).findings()
    if json {
      Console.printAsIs(JSONValue.lines(findings.map(\.json)))
    } else {
      for finding in findings { Console.print(finding.text) }
    }
    if findings.contains(where: { $0.state == .wrong }) {
      throw ExitCode(ExitStatus.environment)
    }
  }
}

/// Something that was looked at.
struct Finding {
  enum State: String {
    /// All is well.
    case good
    /// A build works, but not in full.
    case lacking
    /// No build works.
    case wrong
  }

  let state: State
  /// What was found.
  let what: Message
  /// What follows from it for the website; nil if nothing does.
  var effect: Message?
  /// What to do about it.
  var remedy: Message?

  /// A line with what was found, and a line each with what follows and what to do.
  var text: String {
    let mark: Message =
      switch state {
      case .good: "ok     "
      case .lacking: "lacking"
      case .wrong: "WRONG  "
      }
    let lines = [what, effect, remedy].compactMap { $0.map(told) }
    return "\(told(mark))  " + lines.joined(separator: "\n         ")
  }

  var json: JSONValue {
    .object([
      "state": .text(state.rawValue), "what": .text(what.text(in: Console.language)),
      "effect": effect.map { .text($0.text(in: Console.language)) },
      "remedy": remedy.map { .text($0.text(in: Console.language)) },
    ])
  }
}
