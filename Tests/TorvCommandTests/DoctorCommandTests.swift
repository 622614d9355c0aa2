import Foundation
import Testing

/// `torv doctor` names what is missing, and fails only where no build works.
@Suite struct DoctorCommandTests {
  @Test func aMachineWithoutVipsLacksPicturesAndBuildsAllTheSame() throws {
    let command = try Command()
    let result = try command.run("doctor")
    #expect(result.status == 0)
    #expect(result.output.contains("lacking  vipsthumbnail is missing\n"))
    #expect(result.output.contains("apt-get install libvips-tools"))
    #expect(result.output.contains("lacking  curl is missing\n"))
    #expect(result.output.contains("ok       the templates are in 'Templates'"))
    #expect(try command.run("build").status == 0)
    #expect(try command.run("doctor").output.contains("'Public' holds a website of"))
  }

  @Test func whatPreventsABuildIsWrong() throws {
    let command = try Command()
    try command.write("mit", to: "Public/min-side.html")
    let foreign = try command.run("doctor")
    #expect(foreign.status == 3)
    #expect(foreign.output.contains("WRONG    the output folder 'Public' holds files"))
    for folder in ["Content", "Templates"] {
      try FileManager.default.removeItem(atPath: "\(command.folder)/\(folder)")
    }
    try command.write("x", to: "fil")
    let file = try command.run("doctor", "--output", "fil")
    #expect(file.status == 3 && file.output.contains("WRONG    'fil' is a file"))
    let empty = try command.run("doctor", "--output", "Nyt")
    #expect(empty.status == 3)
    #expect(empty.output.contains("WRONG    the folder 'Content' does not exist"))
    #expect(empty.output.contains("torv init"))
    #expect(empty.output.contains("WRONG    there are no templates"))
  }

  @Test func aFolderThatCannotBeWrittenToIsWrong() throws {
    let command = try Command()
    let output = command.folder + "/Public"
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: output)
    // A folder that nobody may write to could not be removed in the end.
    defer { try? files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: output) }
    let result = try command.runWithoutPrivileges("doctor")
    #expect(result.status == 3)
    #expect(result.output.contains("WRONG    'Public' can't be written to"))
  }

  @Test func programsGetItAsJSON() throws {
    let command = try Command()
    let result = try command.run("doctor", "--json")
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let findings = try #require(json as? [[String: String]])
    #expect(findings.allSatisfy { $0["what"] != nil })
    #expect(Set(findings.compactMap { $0["state"] }) == ["good", "lacking"])
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/git")))
  func gitThatWouldTakeWhatTorvMadeIsNamed() throws {
    let command = try Command()
    let path = ["PATH": "/usr/bin"]
    #expect(try command.run("doctor", environment: path).output.contains("in no Git repository"))
    let git = Process()
    git.executableURL = URL(filePath: "/usr/bin/git")
    git.arguments = ["init", "--quiet", command.folder]
    try git.run()
    git.waitUntilExit()
    try command.write("exit 0\n", to: ".githooks/pre-commit")
    let result = try command.run("doctor", environment: path)
    #expect(result.output.contains("Git does not ignore 'Public'"))
    #expect(result.output.contains("git config core.hooksPath .githooks"))
    try command.write("/Public/\n/.torv-cache/\n", to: ".gitignore")
    let ignored = try command.run("doctor", environment: path)
    #expect(!ignored.output.contains("does not ignore"))
  }
}
