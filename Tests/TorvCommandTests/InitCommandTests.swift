import Foundation
import Testing

/// `torv init` makes a centre that an editor can go on from.
@Suite struct InitCommandTests {
  private let command: Command
  private let torv: (_ folder: String, _ arguments: String...) throws -> Command.Result

  init() throws {
    command = try Command()
    torv = try command.installWhole()
  }

  @Test func aNewCentreIsBuiltWithoutAWarningNowAndInYears() throws {
    let made = try torv("", "init", "mit-center")
    #expect(made.status == 0 && made.output.contains("torv serve"))
    for day in ["2026-11-30", "2029-01-01"] {
      let check = try torv("mit-center", "check", "--strict", "--today", day)
      #expect(check.status == 0, "\(check.errors)")
    }
    // Without a search path, there is no program to draw the pages' cards.
    let build = try torv("mit-center", "build", "--today", "2026-11-30")
    let warnings = build.errors.split(separator: "\n").filter { $0.contains("warning:") }
    #expect(build.status == 0 && warnings.allSatisfy { $0.contains("undrawn-card") })
    let page = try #require(command.text(of: "mit-center/Public/index.html"))
    #expect(page.contains("<meta name=\"generator\" content=\"Torv "))
    #expect(command.text(of: "mit-center/Public/.torv-manifest")?.contains("by torv ") == true)
    let hook = command.folder + "/mit-center/.githooks/pre-commit"
    #expect(FileManager.default.isExecutableFile(atPath: hook))
  }

  @Test func theExamplesAreOneOfEachKindAndCanBeRemoved() throws {
    _ = try torv("", "init", "mit-center")
    let content = command.folder + "/mit-center/Content"
    let examples = try FileManager.default.subpathsOfDirectory(atPath: content).filter {
      $0.contains("/eksempel-")
    }
    let kinds = Set(examples.compactMap { $0.split(separator: "/").first })
    #expect(kinds.count == 11, "\(kinds)")
    for file in examples where file.hasSuffix(".md") {
      #expect(command.text(of: "mit-center/Content/\(file)")?.contains("Eksempel: ") == true)
    }
    for file in examples { try FileManager.default.removeItem(atPath: "\(content)/\(file)") }
    let check = try torv("mit-center", "check", "--strict", "--today", "2026-11-30")
    #expect(check.status == 0, "\(check.errors)")
  }

  @Test func theWholeExampleCanBeTaken() throws {
    #expect(try torv("", "init", "--example", "alt").status == 0)
    let check = try torv("alt", "check", "--today", "2026-11-27")
    #expect(check.status == 0)
    #expect(check.output.contains("tjekkede "))
    #expect(command.text(of: "alt/Content/site.yml")?.hasPrefix("title: Torv\n") == true)
    #expect(command.text(of: "alt/README.md") != nil)
  }

  @Test func whatIsGivenStandsInTheSettings() throws {
    let made = try torv(
      "", "init", "mit-center", "--title", "Byens \"hjerte\": et center", "--base-url",
      "https://byens-hjerte.dk/", "--contact", "post@byens-hjerte.dk", "--tagline", "Viden # og råd"
    )
    #expect(made.status == 0)
    let settings = try #require(command.text(of: "mit-center/Content/site.yml"))
    #expect(settings.contains(#"title: 'Byens "hjerte": et center'"#))
    #expect(settings.contains(#"tagline: "Viden # og råd""#))
    #expect(try torv("mit-center", "build", "--today", "2026-11-30").status == 0)
    let page = try #require(command.text(of: "mit-center/Public/index.html"))
    #expect(page.contains("https://byens-hjerte.dk/"))
  }

  @Test(arguments: [
    (["--base-url", "byens-hjerte"], "https://"), (["--contact", "Anna"], "mail address"),
    (["--title", ""], "title"),
  ])
  func whatCannotBeIsRefusedBeforeAnythingIsWritten(options: [String], named: String) throws {
    let made = try torv("", "init", "mit-center", options[0], options[1])
    #expect(made.status == 2)
    #expect(made.errors.contains(named), "\(made.errors)")
    #expect(!FileManager.default.fileExists(atPath: command.folder + "/mit-center"))
  }

  @Test func nothingIsOverwritten() throws {
    try command.write("mit", to: "optaget/README.md")
    let made = try torv("", "init", "optaget")
    #expect(made.status == 3)
    #expect(made.errors.contains("holds files already: README.md"))
    #expect(command.text(of: "optaget/README.md") == "mit")
    #expect(command.text(of: "optaget/Content/site.yml") == nil)
    try command.write("[core]\n", to: "klonet/.git/config")
    #expect(try torv("", "init", "klonet").status == 0)
    #expect(try torv("", "init", "usr/bin/torv").errors.contains("is a file"))
  }

  @Test func withoutAnInstallationItSaysWhatIsMissing() throws {
    let made = try command.run("init", "mit-center")
    #expect(made.status == 3)
    #expect(made.errors.contains("make install"))
  }
}
