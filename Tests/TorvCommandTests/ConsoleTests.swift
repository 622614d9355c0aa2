import Foundation
import Testing

/// Torv speaks the language that the arguments, the environment or the centre's settings name.
@Suite struct ConsoleTests {
  private static let mistake = "Content/pages/fejl.md"

  private func command(settings: String = "") throws -> Command {
    let command = try Command()
    let text = try #require(command.text(of: "Content/site.yml"))
    try command.write(text + settings, to: "Content/site.yml")
    try command.write("---\ntitle: Fejl\nsummary: S\nthemes: [bylivv]\n---\n", to: Self.mistake)
    return command
  }

  private static let danish = "fejl: temaet 'bylivv' findes ikke"
  private static let english = "error: theme 'bylivv' does not exist"

  @Test func withoutASettingItSpeaksEnglish() throws {
    let result = try command().run("check")
    #expect(result.errors.contains(Self.english))
    #expect(result.errors.contains("  hint: did you mean 'byliv'?"))
    #expect(result.output.contains("1 error, 0 warnings"))
  }

  @Test func theSettingsNameALanguage() throws {
    let result = try command(settings: "language: da\n").run("check")
    #expect(result.errors.contains(Self.danish))
    #expect(result.errors.contains("  råd: mente du 'byliv'?"))
    #expect(result.output.contains("1 fejl, 0 advarsler"))
  }

  @Test func theEnvironmentGoesBeforeTheSettingsAndTheOptionBeforeBoth() throws {
    let command = try command(settings: "language: da\n")
    let english = ["TORV_LANGUAGE": "en"]
    #expect(try command.run("check", environment: english).errors.contains(Self.english))
    for option in [["--language", "da"], ["--language=da"]] {
      let result = try command.run(["check"] + option, environment: english)
      #expect(result.errors.contains(Self.danish))
    }
    let unknown = try command.run("check", environment: ["TORV_LANGUAGE": "fr"])
    #expect(unknown.errors.contains(Self.danish))
  }

  @Test func aLanguageThatTorvDoesNotSpeakIsAMistake() throws {
    let result = try command(settings: "language: dansk\n").run("check")
    #expect(result.errors.contains("hint: write 'da'"))
    #expect(try command().run("check", "--language", "fr").status == 2)
    let secret = try command().run("access", "new-secret", "--language", "da")
    #expect(secret.status == 0)
  }

  @Test func whatIsForProgramsIsInTheLanguageToo() throws {
    let command = try command(settings: "language: da\n")
    let json = try command.run("check", "--format", "json")
    #expect(json.output.contains("\"message\": \"temaet 'bylivv' findes ikke\""))
    #expect(json.output.contains("\"severity\": \"error\""))
    let github = try command.run("check", "--format", "github")
    #expect(github.output.contains("::temaet 'bylivv' findes ikke%0Aråd: mente du 'byliv'?"))
  }

  @Test func eachMessageNamesItsPlaceInTheHandbook() throws {
    let command = try command(settings: "language: da\nhandbook: /om/\n")
    let result = try command.run("check")
    let address = "https://torv.example/om/#unknown-reference"
    #expect(result.errors.contains("\n  mere: \(address)\n"))
    #expect(try command.run("check", "--format", "json").output.contains(address))
    #expect(try command.run("check", "--format", "github").output.contains("%0Amere: \(address)"))
    let nowhere = try self.command(settings: "handbook: /ingen-steder/\n").run("check")
    #expect(nowhere.errors.contains("nothing is published at '/ingen-steder/'"))
  }
}
