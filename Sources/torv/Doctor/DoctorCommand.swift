import ArgumentParser
import TorvBuild
import TorvDiagnostics

/// `torv doctor`: says what this machine and this folder lack.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say what this machine and this folder lack, what follows from it, and what to do.",
    discussion: """
      It looks at the programs and fonts that pictures need, the folders, the room on the disk, \
      the members' secret and the state of Git. It changes nothing. The exit status is 3 if \
      something prevents a build, else 0.
      """)

  @OptionGroup var sources: SourceOptions

  @OptionGroup var access: SecretOptions

  @Option(help: "The folder that the website is written to.")
  var output = Build.usualOutput

  @Flag(help: "Print a JSON array for programs.")
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
  let what: String
  /// What follows from it for the website; nil if nothing does.
  var effect: String?
  /// What to do about it.
  var remedy: String?

  /// A line with what was found, and a line each with what follows and what to do.
  var text: String {
    let mark =
      switch state {
      case .good: "ok     "
      case .lacking: "lacking"
      case .wrong: "WRONG  "
      }
    let more = [effect, remedy].compactMap(\.self).map { "\n         \($0)" }
    return "\(mark)  \(what)" + more.joined()
  }

  var json: JSONValue {
    .object([
      "state": .text(state.rawValue), "what": .text(what),
      "effect": effect.map(JSONValue.text), "remedy": remedy.map(JSONValue.text),
    ])
  }
}
