import Foundation
import Testing
import TorvTestSupport

@Suite struct BuildCommandTests {
  @Test func cleanContentIsBuiltWithOneSummaryLineAndStatusZero() throws {
    let command = try Command()
    let result = try command.run("build")
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(result.output.split(separator: "\n").count == 1)
    #expect(result.output.hasPrefix("built 15 pages (12 recommendation, "))
    #expect(result.output.contains("0 unchanged, 0 removed; 0 warnings, "))
    #expect(command.text(of: "Public/index.html") != nil)
    let again = try command.run("build")
    #expect(again.output.contains("files: 0 changed, "))
  }

  @Test func mistakesGiveStatusOneAndLeaveTheOldSite() throws {
    let command = try Command()
    _ = try command.run("build")
    let before = try command.files(under: "Public")
    try command.write("---\ntitel: X\n---\n", to: "Content/pages/ny.md")
    let result = try command.run("build")
    #expect(result.status == 1)
    #expect(result.errors.contains("Content/pages/ny.md:2:1: error: 'titel' is not a field here"))
    #expect(result.output.hasPrefix("nothing written: 3 errors, 0 warnings, "))
    #expect(try command.files(under: "Public") == before)
  }

  @Test func warningStopsOnlyAStrictBuild() throws {
    let command = try Command(fixture: "attachments")
    let result = try command.run("build", "--strict")
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("nothing written: 1 warning, "))
    #expect(command.text(of: "Public/index.html") == nil)
    let lenient = try command.run("build")
    #expect(lenient.status == 0)
    #expect(lenient.output.contains("; 1 warning, "))
  }

  @Test func missingFoldersAreTheMachinesRefusal() throws {
    let command = try Command()
    let content = try command.run("build", "--content", "Indhold")
    #expect(content.status == 3)
    #expect(content.errors.hasPrefix("error: the folder 'Indhold' does not exist\n  hint: "))
    #expect(content.errors.contains("--content"))
    let templates = try command.run("build", "--templates", "Skabeloner")
    #expect(templates.status == 3)
    #expect(templates.errors.contains("--templates"))
  }

  @Test func linkThatLeadsToItselfIsAMistakeInTheContent() throws {
    let command = try Command()
    let path = command.folder + "/Content/pages/loop.md"
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path)
    let result = try command.run("build")
    #expect(result.status == 1)
    #expect(result.errors.contains("Content/pages/loop.md:1:1: error: it is a link to"))
  }

  @Test func outputFolderThatCannotBeWrittenIsTheMachinesRefusal() throws {
    let command = try Command()
    try command.write("a file", to: "in-the-way")
    for output in ["in-the-way", "in-the-way/site", "/proc/torv-site"] {
      let result = try command.run("build", "--output", output)
      #expect(result.status == 3, "\(output)")
      #expect(result.errors.contains(output), "\(result.errors)")
    }
  }

  @Test func foreignOutputFolderIsRefused() throws {
    let command = try Command()
    try command.write("mine", to: "Public/notes.txt")
    let result = try command.run("build")
    #expect(result.status == 3)
    #expect(result.errors.contains("notes.txt"))
    #expect(command.text(of: "Public/index.html") == nil)
  }

  @Test(arguments: ["", "Content", "./Content/site", "Templates/assets/"])
  func outputFolderIsNeitherEmptyNorAmongTheSources(output: String) throws {
    let command = try Command()
    let result = try command.run("build", "--output", output)
    #expect(result.status == 2)
    #expect(result.errors.contains("--output"))
  }

  // MARK: - Determinism

  @Test func machineSettingsDoNotMatter() throws {
    let command = try Command(fixture: "every-kind")
    _ = try command.run("build", "--today", "2026-11-23", environment: ["TZ": "UTC", "LANG": "C"])
    let settings: [[String: String]] = [
      ["TZ": "Pacific/Kiritimati", "LANG": "da_DK.UTF-8", "LC_ALL": "da_DK.UTF-8"],
      ["TZ": "America/Los_Angeles", "LANG": "tr_TR.UTF-8"],
    ]
    for (number, environment) in settings.enumerated() {
      for file in try FileManager.default.subpathsOfDirectory(atPath: command.folder + "/Content") {
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: 1_000_000 * Double(number + 1))],
          ofItemAtPath: "\(command.folder)/Content/\(file)")
      }
      let output = "Other-\(number)"
      _ = try command.run(
        "build", "--today", "2026-11-23", "--jobs", "\(number * 7 + 1)", "--output", output,
        environment: environment)
      #expect(try command.files(under: output) == command.files(under: "Public"))
    }
  }

  @Test func todayComesFromTheOptionElseFromTheEpoch() throws {
    let command = try Command(fixture: "courses-and-today")
    let upcoming = "<a href=\"/kurser/hold/\">"
    func front(_ arguments: [String], _ environment: [String: String] = [:]) throws -> String {
      let result =
        arguments.isEmpty
        ? try command.run("build", environment: environment)
        : try command.run("build", arguments[0], arguments[1], environment: environment)
      #expect(result.status == 0)
      return command.text(of: "Public/index.html") ?? ""
    }
    #expect(try front(["--today", "2026-12-01"]).contains(upcoming))
    #expect(try !front(["--today", "2026-12-02"]).contains(upcoming))
    #expect(try front([], ["SOURCE_DATE_EPOCH": "1795000000"]).contains(upcoming))
    #expect(try !front([], ["SOURCE_DATE_EPOCH": "1805000000"]).contains(upcoming))
    #expect(
      try front(["--today", "2026-12-01"], ["SOURCE_DATE_EPOCH": "1805000000"]).contains(upcoming))
  }

  @Test(arguments: ["i går", "99999999999999", "-99999999999999", "1e9"])
  func epochThatIsNoDayIsWrongUsage(epoch: String) throws {
    let result = try Command().run("build", environment: ["SOURCE_DATE_EPOCH": epoch])
    #expect(result.status == 2)
    #expect(result.errors.contains("SOURCE_DATE_EPOCH"))
  }

  @Test func baseURLOfTheOptionCounts() throws {
    let command = try Command()
    _ = try command.run("build", "--base-url", "https://example.org/centret/")
    #expect(command.text(of: "Public/robots.txt")?.contains("https://example.org/centret/") == true)
    #expect(try command.run("build", "--base-url", "example.org").status == 2)
  }
}
