import Foundation
import Testing
import TorvAccess
import TorvTestSupport

@Suite struct AccessCommandTests {
  /// The secret 0, 1, 2 … 31, which protects nothing.
  private static let secret = (0..<32).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  private static let environment = ["TORV_MEMBERS_SECRET": secret]
  /// A day on which the fixture has seven members, one of whom leaves the day after.
  private static let day = ["--today", "2026-11-23"]

  private func command() throws -> Command { try Command(fixture: "membership-index") }

  private func run(_ command: Command, _ arguments: String...) throws -> Command.Result {
    try command.run(["access"] + arguments + Self.day, environment: Self.environment)
  }

  private func code(_ slug: String, _ generation: Int = 1) throws -> String {
    try #require(MembersSecret(text: Self.secret))
      .code(of: MemberIdentity(slug: slug, generation: generation)).text
  }

  // MARK: - The secret

  @Test func newSecretIsSixtyFourDigitsAndAnotherEachTime() throws {
    let command = try command()
    let results = try (0..<2).map { _ in try command.run("access", "new-secret") }
    for result in results {
      #expect(result.status == 0)
      #expect(result.errors == "")
      #expect(result.output.wholeMatch(of: /[0-9a-f]{64}\n/) != nil)
    }
    #expect(results[0].output != results[1].output)
    try command.write(results[0].output, to: "secret.txt")
    let codes = try command.run("access", "codes", "--secret-file", "secret.txt")
    #expect(codes.status == 0)
  }

  @Test(arguments: [["code", "zoofonden"], ["codes"], ["open", "Content/site.yml"]])
  func withoutASecretTheCommandIsNotUnderstood(arguments: [String]) throws {
    let command = try command()
    for environment in [[:], ["TORV_MEMBERS_SECRET": ""]] {
      let result = try command.run(["access"] + arguments, environment: environment)
      #expect(result.status == 2)
      #expect(result.output == "")
      #expect(result.errors.contains("TORV_MEMBERS_SECRET"))
      #expect(result.errors.contains("--secret-file"))
    }
  }

  @Test func secretThatIsNoneIsAnErrorThatDoesNotShowIt() throws {
    let command = try command()
    let wrong = String(Self.secret.dropLast()) + "x"
    try command.write(wrong + "\n", to: "secret.txt")
    for name in ["code", "codes", "open", "status"] {
      let arguments =
        ["access", name]
        + (name == "code" ? ["zoofonden"] : name == "open" ? ["Content/site.yml"] : [])
      let variable = try command.run(arguments, environment: ["TORV_MEMBERS_SECRET": wrong])
      let file = try command.run(
        arguments + ["--secret-file", "secret.txt"], environment: Self.environment)
      for (result, origin) in [(variable, "TORV_MEMBERS_SECRET"), (file, "'secret.txt'")] {
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(result.errors.contains("\(origin) holds no secret"), "\(result.errors)")
        #expect(!result.errors.contains(Self.secret.prefix(8)))
      }
    }
  }

  @Test func fileOfTheSecretComesBeforeTheVariable() throws {
    let command = try command()
    try command.write("\n \(Self.secret.uppercased()) \r\n", to: "secret.txt")
    let other = String(repeating: "ab", count: 32)
    let result = try command.run(
      ["access", "code", "zoofonden", "--secret-file", "secret.txt"] + Self.day,
      environment: ["TORV_MEMBERS_SECRET": other])
    #expect(result.status == 0)
    #expect(result.output.hasPrefix(try code("zoofonden") + "\n"))
  }

  @Test func missingFileOfTheSecretIsTheMachinesRefusal() throws {
    let result = try command().run("access", "codes", "--secret-file", "ingen.txt")
    #expect(result.status == 3)
    #expect(result.errors.contains("'ingen.txt'"))
  }

  // MARK: - Codes

  @Test func codeIsPrintedWithItsLink() throws {
    let result = try run(command(), "code", "zoofonden")
    let code = try code("zoofonden")
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(result.output == "\(code)\nhttps://torv.example/medlem/#\(code)\n")
    let below = try run(
      command(), "code", "zoofonden", "--base-url", "https://example.org/centret/")
    #expect(below.output == "\(code)\nhttps://example.org/centret/medlem/#\(code)\n")
  }

  @Test func raisedGenerationGivesAnotherCode() throws {
    let command = try command()
    let path = "Content/members/zoofonden.md"
    let text = try #require(command.text(of: path))
    try command.write(
      text.replacing("category: fond", with: "category: fond\ncodeGeneration: 2"), to: path)
    let result = try run(command, "code", "zoofonden")
    #expect(result.output.hasPrefix(try code("zoofonden", 2) + "\n"))
    let row = try code("zoofonden", 2)
    #expect(
      try run(command, "codes", "--format", "csv").output
        .contains("zoofonden,Zoofonden,\(row),https://torv.example/medlem/#\(row),2\r\n"))
  }

  @Test func unknownMemberIsRefusedWithTheNearestName() throws {
    let command = try command()
    let near = try run(command, "code", "zoofondem")
    #expect(near.status == 1)
    #expect(near.output == "")
    #expect(
      near.errors == "error: there is no member 'zoofondem'\n  hint: did you mean 'zoofonden'?\n")
    for name in ["intet-i-naerheden", "Æ", ""] {
      let result = try run(command, "code", name)
      #expect(result.status == 1)
      #expect(result.errors.contains("there is no member '\(name)'"))
      #expect(result.errors.contains("torv list member"))
    }
  }

  @Test func whoHasLeftOrIsYetToJoinHasNoCode() throws {
    let command = try command()
    let left = try run(command, "code", "tidligere")
    #expect(left.status == 1)
    #expect(left.output == "")
    #expect(left.errors.contains("'tidligere' left on 2026-11-01"))
    let lastDay = try run(command, "code", "sidste-dag")
    #expect(lastDay.status == 0)
    let dayAfter = try command.run(
      "access", "code", "sidste-dag", "--today", "2026-11-24", environment: Self.environment)
    #expect(dayAfter.status == 1)
    let before = try command.run(
      "access", "code", "zoofonden", "--today", "2024-12-31", environment: Self.environment)
    #expect(before.status == 1)
    #expect(before.errors.contains("'zoofonden' is a member from 2025-01-01 on"))
    #expect(before.errors.contains("--today 2025-01-01"))
  }

  @Test func codesOfAllCurrentMembersArePrintedInEveryFormat() throws {
    let command = try command()
    let slugs = [
      "3-tal", "sidste-dag", "zoofonden", "aebletorvet", "oerredkroen", "aalborg-kaede",
      "aarhus-handel",
    ]
    let csv = try run(command, "codes", "--format", "csv")
    #expect(csv.status == 0)
    #expect(csv.errors == "")
    let lines = csv.output.split(separator: "\r\n")
    #expect(lines.first == "slug,title,code,link,generation")
    #expect(
      lines.dropFirst().compactMap { $0.split(separator: ",").first } == slugs.map { $0[...] })
    let json = try run(command, "codes", "--format", "json")
    let entries = try JSONTree.parse(Array(json.output.utf8)).entries
    #expect(entries.map { $0["slug"]?.text } == slugs)
    for entry in entries {
      let code = try code(try #require(entry["slug"]?.text))
      #expect(entry["code"]?.text == code)
      #expect(entry["link"]?.text == "https://torv.example/medlem/#\(code)")
      #expect(entry["generation"] == .number(1))
      #expect(entry["title"]?.text?.isEmpty == false)
      for output in [csv.output, try run(command, "codes").output] {
        #expect(output.contains(code))
      }
    }
    #expect(entries.contains { $0["title"]?.text == "Ålborg Kæde" })
    #expect(try run(command, "codes", "--format", "github").status == 2)
  }

  @Test func noMembersGiveNoCodes() throws {
    let command = try Command()
    #expect(try run(command, "codes").output == "")
    #expect(try run(command, "codes", "--format", "json").output == "[]\n")
    #expect(
      try run(command, "codes", "--format", "csv").output == "slug,title,code,link,generation\r\n")
  }

  @Test func mistakesInTheContentFailBesideTheCodes() throws {
    let command = try command()
    try command.write("---\ntitel: X\n---\n", to: "Content/members/ny.md")
    let result = try run(command, "code", "zoofonden")
    #expect(result.status == 1)
    #expect(result.output.hasPrefix(try code("zoofonden")))
    #expect(result.errors.contains("Content/members/ny.md:2:1: error:"))
  }

  // MARK: - Sealed files

  /// Writes a file as a build of the fixture on that day would seal it; returns its path.
  private func seal(_ contents: [UInt8], in command: Command) throws -> String {
    let members = [
      "3-tal", "sidste-dag", "zoofonden", "aebletorvet", "oerredkroen", "aalborg-kaede",
      "aarhus-handel",
    ]
    let key = try #require(MembersSecret(text: Self.secret))
      .siteKey(for: members.map { MemberIdentity(slug: $0, generation: 1) })
    let path = key.sealedPath(of: "/guides/plan.bin")
    let sealed = key.seal(
      SealedContents(type: "application/octet-stream", name: "plan.bin", bytes: contents), at: path)
    try command.write(Data(sealed), to: "Public" + path)
    return "Public" + path
  }

  @Test func sealedFileIsOpenedToStandardOutputOrToAFile() throws {
    let command = try command()
    let text = "Kære medlem\n"
    let path = try seal(Array(text.utf8), in: command)
    let shown = try run(command, "open", path)
    #expect(shown.status == 0)
    #expect(shown.output == text)
    #expect(shown.errors == "")
    let bytes = Array(UInt8.min...UInt8.max) + [UInt8](repeating: 0, count: 70_000)
    _ = try seal(bytes, in: command)
    let written = try run(command, "open", path, "--output", "plan.bin")
    #expect(written.status == 0)
    #expect(written.output == "")
    #expect(
      FileManager.default.contents(atPath: command.folder + "/plan.bin").map(Array.init) == bytes)
  }

  @Test func fileThatDoesNotFitIsRefused() throws {
    let command = try command()
    let path = try seal([1, 2, 3], in: command)
    let later = try command.run(
      "access", "open", path, "--today", "2026-11-24", environment: Self.environment)
    #expect(later.status == 1)
    #expect(later.output == "")
    #expect(later.errors.hasPrefix("error: '\(path)' can't be opened: it was changed"))
    #expect(later.errors.contains("\n  hint: "))
    try FileManager.default.copyItem(
      atPath: "\(command.folder)/\(path)", toPath: command.folder + "/anden.torv")
    #expect(try run(command, "open", "anden.torv").status == 1)
    let other = try run(command, "open", "Content/site.yml")
    #expect(other.status == 1)
    #expect(other.errors.contains("'TORV'"))
    #expect(!other.errors.contains("hint: "))
    #expect(try run(command, "open", "ingen.torv").status == 3)
    #expect(try run(command, "open", path, "--output", "").status == 2)
  }

  // MARK: - Status

  @Test func statusSaysWhatIsSealedAndForHowMany() throws {
    let command = try Command(fixture: "members-only-teaser")
    let result = try run(command, "status")
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n")
    #expect(lines[0].hasPrefix("2 pages sealed whole, 0 in part, with "))
    #expect(lines[1] == "0 current members on 2026-11-23")
    #expect(lines.contains("whole    guide  lukket  En lukket guide"))
    #expect(!result.output.contains("no secret is given"))
    let without = try command.run("access", "status")
    #expect(without.status == 0)
    #expect(without.output.contains("no secret is given: only teasers are published"))
    #expect(!result.output.contains("aaben"))
  }

  @Test func statusForProgramsIsAJSONObject() throws {
    let command = try Command(fixture: "members-only-teaser")
    let tree = try JSONTree.parse(Array(try run(command, "status", "--json").output.utf8))
    #expect(tree["whole"] == .number(2))
    #expect(tree["inPart"] == .number(0))
    #expect(tree["members"] == .number(0))
    let page = try #require(tree["pages"]?.entries.first { $0["slug"]?.text == "lukket" })
    #expect(page["kind"]?.text == "guide")
    #expect(page["sealed"]?.text == "whole")
    #expect(page["file"]?.text == "Content/guides/lukket.md")
    #expect(page["url"]?.text == "https://torv.example/guides/lukket/")
    let members = try JSONTree.parse(Array(try run(self.command(), "status", "--json").output.utf8))
    #expect(members["members"] == .number(7))
  }

  // MARK: - Help

  @Test(arguments: ["new-secret", "code", "codes", "open", "status"])
  func helpExplainsEveryCommand(name: String) throws {
    let command = try Command()
    let all = try command.run("access", "--help")
    #expect(all.status == 0)
    #expect(all.output.contains("\n  \(name) "))
    let help = try command.run("access", name, "--help")
    #expect(help.status == 0)
    #expect(help.output.contains("USAGE: torv access \(name)"))
    guard name != "new-secret" else { return }
    for option in ["--secret-file", "--content", "--templates", "--base-url", "--today"] {
      #expect(help.output.contains(option), "\(option)")
    }
  }
}
