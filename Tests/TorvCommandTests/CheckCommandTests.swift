import Foundation
import Testing
import TorvTestSupport

@Suite struct CheckCommandTests {
  @Test func checkWritesNothing() throws {
    let command = try Command()
    let result = try command.run("check")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("checked 15 pages: 0 warnings, "))
    #expect(command.text(of: "Public/index.html") == nil)
  }

  @Test func everyMistakeOfAFileIsNamedInOneRun() throws {
    let result = try Command(fixture: "ten-mistakes").run("check")
    #expect(result.status == 1)
    let golden = Repository.path + "/Tests/TorvBuildTests/Fixtures/ten-mistakes/diagnostics.txt"
    #expect(result.errors == (try String(contentsOfFile: golden, encoding: .utf8)))
    #expect(result.errors.components(separatedBy: ": error: ").count - 1 == 10)
    #expect(result.output.contains("10 errors, 0 warnings"))
  }

  @Test func warningFailsAStrictCheckOnly() throws {
    let command = try Command(fixture: "attachments")
    #expect(try command.run("check").status == 0)
    #expect(try command.run("check", "--strict").status == 1)
  }

  @Test(.timeLimit(.minutes(10)), arguments: ["check", "build", "serve"])
  func aPipeAmongTheContentIsNamedAndNotWaitedFor(_ name: String) throws {
    let command = try Command()
    #expect(mkfifo(command.folder + "/Content/pages/roer.md", 0o600) == 0)
    #expect(mkfifo(command.folder + "/Templates/assets/roer.css", 0o600) == 0)
    #expect(symlink("vaek.md", command.folder + "/Content/pages/link.md") == 0)
    guard name != "serve" else {
      let serving = try command.start("serve", "--port", "0")
      try serving.errors(holding: "Content/pages/roer.md:1:1: error: it is a named pipe")
      #expect(try serving.end(SIGINT) == 0)
      return
    }
    let result = try command.run(name)
    #expect(result.status == 1)
    #expect(result.errors.contains("Content/pages/roer.md:1:1: error: it is a named pipe"))
    #expect(result.errors.contains("Templates/assets/roer.css:1:1: error: it is a named pipe"))
    #expect(result.errors.contains("it is a link to 'vaek.md', which does not exist"))
  }

  // MARK: - Formats

  @Test func jsonOnStandardOutputIsAnArray() throws {
    let command = try Command(fixture: "ten-mistakes")
    let result = try command.run("check", "--format", "json")
    #expect(result.status == 1)
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let mistakes = try #require(json as? [[String: Any]])
    #expect(mistakes.count == 10)
    for mistake in mistakes {
      #expect(mistake["file"] as? String == "Content/case-studies/fejl.md")
      #expect((mistake["line"] as? Int ?? 0) > 0)
      #expect(mistake["severity"] as? String == "error")
    }
    #expect(result.errors.contains("10 errors"), "the summary stands where it does not disturb")
    let clean = try Command().run("build", "--format", "json")
    #expect(clean.output == "[]\n")
    #expect(clean.errors.hasPrefix("built 15 pages"))
  }

  @Test func githubFormatIsOneCommandALine() throws {
    let result = try Command(fixture: "ten-mistakes").run("check", "--format", "github")
    let lines = result.output.split(separator: "\n").filter { $0.hasPrefix("::") }
    #expect(lines.count == 10)
    for line in lines {
      #expect(
        line.wholeMatch(
          of:
            /::error file=Content\/case-studies\/fejl\.md,line=\d+,col=\d+(,endColumn=\d+)?,title=[a-z-]+::.+/
        )
          != nil, "\(line)")
    }
    #expect(result.errors == "")
  }

  @Test(arguments: [[:], ["NO_COLOR": "1"], ["TERM": "xterm-256color"], ["FORCE_COLOR": "1"]])
  func thereAreNoColoursBeyondATerminal(environment: [String: String]) throws {
    let command = try Command(fixture: "ten-mistakes")
    let result = try command.run("check", environment: environment)
    #expect(!result.errors.contains("\u{1B}"))
    #expect(!result.output.contains("\u{1B}"))
  }

  /// `script` gives the command a terminal; without it, or if the system has no pseudo-terminals, this can't be
  /// tested.
  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")
        && FileManager.default.isWritableFile(atPath: "/dev/pts/ptmx")))
  func aTerminalGetsColoursUnlessToldOtherwise() throws {
    let command = try Command(fixture: "ten-mistakes")
    #expect(
      try command.runInTerminal("check", environment: ["TERM": "xterm"]).contains("\u{1B}[31;1m"))
    let plain = try command.runInTerminal("check", environment: ["TERM": "xterm", "NO_COLOR": "1"])
    #expect(!plain.contains("\u{1B}[31;1m"))
    #expect(plain.contains("error:"))
  }

  // MARK: - Usage

  @Test(arguments: [
    ["--ukendt"], ["check", "--format", "xml"], ["check", "--today", "2026-02-30"],
    ["check", "--jobs", "0"], ["check", "--jobs", "mange"], ["byg"], ["list"], ["list", "nyhed"],
    ["new", "guide"], ["check", "for-meget"], ["check", "--base-url", "torv"],
  ])
  func wrongUsageIsStatusTwoAndExplained(arguments: [String]) throws {
    let result = try Command().run(arguments)
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(result.errors.hasPrefix("Error: "), "\(result.errors)")
    #expect(result.errors.contains("Usage: torv"))
  }

  @Test func legalValuesAreListedWhereOneIsWrong() throws {
    let result = try Command().run("list", "nyhed")
    for kind in ["recommendation", "case-study", "guide", "course", "member", "page"] {
      #expect(result.errors.contains(kind), "\(result.errors)")
    }
  }

  @Test(arguments: ["build", "check", "new", "list"])
  func helpExplainsEveryCommand(name: String) throws {
    let command = try Command()
    let all = try command.run("--help")
    #expect(all.status == 0)
    #expect(all.output.contains("\n  \(name) "))
    let help = try command.run(name, "--help")
    #expect(help.status == 0)
    #expect(help.output.contains("USAGE: torv \(name)"))
    #expect(help.errors == "")
    for option in [
      "--content", "--templates", "--base-url", "--today", "--strict", "--format", "--jobs",
    ] {
      #expect(help.output.contains(option), "\(option)")
    }
  }

  @Test func versionAndHelpWithoutACommand() throws {
    let command = try Command()
    #expect(try command.run("--version").output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    let bare = try command.run()
    #expect(bare.status == 0)
    #expect(bare.output.contains("USAGE: torv"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionScriptsAreWritten(shell: String) throws {
    let result = try Command().run("--generate-completion-script", shell)
    #expect(result.status == 0)
    #expect(result.output.contains("torv"))
  }
}
