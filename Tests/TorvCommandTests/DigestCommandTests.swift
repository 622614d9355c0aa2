import Foundation
import Testing

@Suite struct DigestCommandTests {
  /// A site with a closed guide, one that is closed in part, and a case study of Vejle.
  private func command() throws -> Command {
    let command = try Command()
    let reviewed = "reviewed: 2026-03-01\nreviewBy: 2030-03-01"
    try command.write(
      "---\ntitle: Lukket guide\nsummary: Det kan alle se.\npublished: 2026-03-02\n"
        + "access: members\n\(reviewed)\n---\nEn vældig hemmelig opskrift.\n",
      to: "Content/guides/lukket.md")
    try command.write(
      "---\ntitle: Delvist åben\nsummary: Det er for alle.\npublished: 2026-03-03\n"
        + "actors: [staten]\n\(reviewed)\n---\nForan.\n\n<!-- members -->\n\nBag døren.\n",
      to: "Content/guides/delvis.md")
    return command
  }

  private func digest(_ arguments: String...) throws -> Command.Result {
    try command().run(["digest", "--today", "2026-03-05"] + arguments)
  }

  @Test(arguments: ["text", "md", "html"])
  func letterGoesToStandardOutputWithoutMembersText(format: String) throws {
    let result = try digest("--since", "2026-03-01", "--format", format)
    #expect(result.status == 0)
    for shown in ["1.–5. marts 2026", "Lukket guide", "Det kan alle se.", "Delvist åben"] {
      #expect(result.output.contains(shown), "\(shown)")
    }
    for hidden in ["hemmelig", "Bag døren", "Foran"] {
      #expect(!(result.output + result.errors).contains(hidden), "\(hidden)")
    }
  }

  @Test func daysAtBothEndsCount() throws {
    let both = try digest("--since", "2026-03-02", "--until", "2026-03-03").output
    #expect(both.contains("Lukket guide") && both.contains("Delvist åben"))
    let first = try digest("--since", "2026-03-02", "--until", "2026-03-02").output
    #expect(first.contains("Lukket guide") && !first.contains("Delvist åben"))
    let second = try digest("--since", "2026-03-03").output
    #expect(!second.contains("Lukket guide") && second.contains("Delvist åben"))
  }

  @Test func nothingNewIsSaidInALine() throws {
    let result = try digest("--since", "2026-03-04")
    #expect(result.status == 0)
    #expect(!result.output.contains("guide"))
    #expect(
      result.errors.hasSuffix("nothing is new or changed from 2026-03-04 to 2026-03-05\n"))
    let danish = try digest("--since", "2026-03-04", "--language", "da")
    #expect(
      danish.errors.hasSuffix("intet er nyt eller ændret fra 2026-03-04 til 2026-03-05\n"))
  }

  @Test func readerIsAnActorOrAMunicipality() throws {
    let state = try digest("--since", "2026-03-01", "--for", "Staten")
    #expect(state.output.hasPrefix("Nyt fra "))
    #expect(state.output.contains(" til staten: 1.–5. marts 2026\n"))
    #expect(state.output.contains("Delvist åben") && state.output.contains("Lukket guide"))
    let towns = try digest("--since", "2026-03-01", "--for", "kommuner").output
    #expect(!towns.contains("Delvist åben") && towns.contains("Lukket guide"))
    let vejle = try digest("--since", "2020-01-01", "--for", "vejle")
    #expect(vejle.status == 0)
    #expect(!vejle.output.contains("Delvist åben"))
  }

  @Test(arguments: [
    (["--since", "2026-03-01", "--for", "vejel"], "did you mean 'vejle'?"),
    (["--since", "2026-03-01", "--for", "komuner"], "did you mean 'kommuner'?"),
    (["--since", "2026-03-01", "--for", "atlantis"], "use one of 'staten', 'kommuner'"),
    (["--since", "2026-03-06"], "--since 2026-03-06 lies after the last day, 2026-03-05."),
    (["--since", "2026-02-30"], "--since"),
    (["--since", "2026-03-01", "--format", "pdf"], "--format"),
    ([], "--since"),
  ])
  func wrongUsageIsNotUnderstood(arguments: [String], message: String) throws {
    let result = try command().run(["digest", "--today", "2026-03-05"] + arguments)
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(result.errors.contains(message))
  }

  @Test func siteWithMistakesGivesNoLetter() throws {
    let result = try Command(fixture: "ten-mistakes").run("digest", "--since", "2020-01-01")
    #expect(result.status == 1)
    #expect(result.output == "")
    #expect(result.errors.contains("error:"))
  }

  @Test func letterIsTheSameEachTime() throws {
    let command = try command()
    let arguments = ["digest", "--since", "2020-01-01", "--today", "2026-03-05"]
    let first = try command.run(arguments + ["--jobs", "1"])
    #expect(try command.run(arguments + ["--jobs", "8"]).output == first.output)
    #expect(first.output.contains("Delvist åben"))
  }
}
