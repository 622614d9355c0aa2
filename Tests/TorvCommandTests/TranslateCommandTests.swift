import Foundation
import Testing

/// `torv translate` starts translations and says how far they are; `move`, `due` and `check` know them.
@Suite struct TranslateCommandTests {
  /// The base site with a guide, and in English its settings, its words and its front page.
  private func command() throws -> Command {
    let command = try Command()
    try command.write(
      """
      ---
      title: Tæl
      summary: Sådan tæller I.
      published: 2026-01-02
      reviewed: 2026-01-02
      reviewBy: 2030-01-01
      steps:
        - title: Tæl
          text: Tæl de gående.
      ---

      Se [forsiden](../pages/index.md).

      """, to: "Content/guides/tael.md")
    let strings = try #require(command.text(of: "Templates/strings/da.yml"))
    try command.write(
      strings.replacing("code: da", with: "code: en"), to: "Templates/strings/en.yml")
    for file in ["pages/index.md", "site.yml"] {
      #expect(try command.run("translate", file, "en", "--today", "2026-02-01").status == 0)
    }
    for file in ["Content/pages/index.en.md", "Content/site.en.yml"] {
      let text = try #require(command.text(of: file))
      try command.write(
        text.replacing(#/(?m)^TODO: .*\n\n/#, with: "").replacing("TODO: ", with: ""), to: file)
    }
    return command
  }

  private func json(_ result: Command.Result) throws -> [[String: Any]] {
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return try #require(json as? [[String: Any]])
  }

  // MARK: - A new translation

  @Test(arguments: [
    "Content/guides/tael.md", "./Content/guides/tael.md", "guides/tael.md", "guides/tael",
    "guide/tael",
  ])
  func theFileOfAPageIsStartedAndNamesWhatIsToBeWritten(name: String) throws {
    let command = try command()
    let result = try command.run("translate", name, "en", "--today", "2026-02-01")
    #expect(result.status == 0 && result.output == "wrote Content/guides/tael.en.md\n")
    let text = try #require(command.text(of: "Content/guides/tael.en.md"))
    #expect(text.contains("title: \"TODO: Tæl\"\nsummary: \"TODO: Sådan tæller I.\"\n"))
    #expect(text.contains("translated: 2026-02-01\n"))
    #expect(text.contains("\nTODO: oversæt teksten herunder, og slet så denne linje.\n\nSe [for"))
    let check = try command.run("check", "--format", "json", "--today", "2026-02-01")
    #expect(check.status == 1)
    let problems = try json(check)
    #expect(Set(problems.compactMap { $0["id"] as? String }) == ["unfinished-text"])
    #expect(problems.count == 5)
    #expect(problems.allSatisfy { $0["file"] as? String == "Content/guides/tael.en.md" })
  }

  @Test func filledInTheSiteIsBuiltWithoutAWarning() throws {
    let command = try command()
    let result = try command.run("build", "--strict", "--today", "2026-02-01")
    #expect(result.status == 0, "\(result.errors)")
    #expect(command.text(of: "Public/en/index.html") != nil)
  }

  @Test func aFileIsNeverOverwritten() throws {
    let command = try command()
    try command.write("mine", to: "Content/guides/tael.en.md")
    let result = try command.run("translate", "guides/tael", "en")
    #expect(result.status == 3)
    #expect(result.errors.contains("'Content/guides/tael.en.md' exists already"))
    #expect(command.text(of: "Content/guides/tael.en.md") == "mine")
  }

  @Test(arguments: [
    (["guides/tal", "en"], 3, "did you mean 'guides/tael.md'?"),
    (["sit.yml", "en"], 3, "did you mean 'site.yml'?"),
    (["guides/tael", "eng"], 2, "'eng' is no language"),
    (["guides/tael", "EN"], 2, "'EN' is no language"),
    (["guides/tael", "da"], 1, "'da' is the language of the pages themselves"),
    (["pages/index.en.md", "sv"], 2, "name the page: 'pages/index.md'"),
    (["site.en.yml", "sv"], 2, "name the file itself: 'site.yml'"),
    (["municipalities.csv", "en"], 1, "nothing in 'municipalities.csv' can be translated"),
    (["guides/tael"], 2, "Name a file and a language"),
    (["guides/tael", "en", "--json"], 2, "--json belongs to --status"),
    (["guides/tael", "en", "--status"], 2, "Only a language belongs to --status"),
    (["--status", "da"], 1, "'da' is the language of the pages themselves"),
  ])
  func whatCannotBeTranslatedIsSaid(arguments: [String], status: Int32, words: String) throws {
    let command = try command()
    let before = try command.files(under: "Content")
    let result = try command.run(["translate"] + arguments)
    #expect(result.status == status)
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(try command.files(under: "Content") == before)
  }

  @Test(arguments: ["access: members\n---\n", "---\n\nÅbent.\n\n<!-- members -->\n"])
  func aPageWithSomethingForMembersIsRefused(closed: String) throws {
    let command = try command()
    let text = try #require(command.text(of: "Content/guides/tael.md"))
    try command.write(
      text.replacing("---\n\nSe", with: closed + "\nSe"), to: "Content/guides/tael.md")
    let result = try command.run("translate", "guides/tael", "en")
    #expect(result.status == 1)
    #expect(result.errors.contains("Content/guides/tael.md:1:1: error: a page with something"))
    #expect(command.text(of: "Content/guides/tael.en.md") == nil)
    let status = try command.run("translate", "--status", "en")
    #expect(status.output.contains("for members Content/guides/tael.md\n"))
  }

  // MARK: - How far the pages are

  @Test func eachPageIsListedByWhatIsToBeDone() throws {
    let command = try command()
    #expect(try command.run("translate", "guides/tael", "en").status == 0)
    let index = try #require(command.text(of: "Content/pages/index.md"))
    try command.write(
      index.replacing("summary:", with: "updated: 2026-03-01\nsummary:"),
      to: "Content/pages/index.md")
    let result = try command.run("translate", "--status", "--today", "2026-03-02")
    let lines = result.output.split(separator: "\n")
    #expect(
      lines.prefix(2) == [
        "stale       Content/pages/index.en.md  translated 2026-02-01, page changed 2026-03-01",
        "unfinished  Content/guides/tael.en.md",
      ])
    #expect(lines.contains("missing     Content/pages/om.en.md  Om prøvetorvet"))
    #expect(
      lines.last == "en: translated 0, stale 1, unfinished 1, missing 14, for members 0")
    #expect(result.status == 1)
    // What is unfinished is in the list, and nowhere else.
    #expect(!result.errors.contains("unfinished-text"))
  }

  @Test func aStaleTranslationFailsWhenStrict() throws {
    let command = try command()
    #expect(try command.run("translate", "--status", "--strict").status == 0)
    let index = try #require(command.text(of: "Content/pages/index.md"))
    try command.write(
      index.replacing("summary:", with: "updated: 2026-03-01\nsummary:"),
      to: "Content/pages/index.md")
    #expect(try command.run("translate", "--status").status == 0)
    #expect(try command.run("translate", "--status", "--strict").status == 1)
  }

  @Test func aLanguageWithoutAnyTranslationLacksAllPages() throws {
    let command = try command()
    let list = try json(try command.run("translate", "--status", "sv", "--json"))
    #expect(list.count == 16 && list.allSatisfy { $0["state"] as? String == "missing" })
    #expect(list.allSatisfy { $0["language"] as? String == "sv" && $0["translated"] is NSNull })
    let paths = list.compactMap { $0["translation"] as? String }
    #expect(paths.contains("Content/guides/tael.sv.md"))
    #expect(try Command().run("translate", "--status").output == "nothing is translated\n")
    #expect(try Command().run("translate", "--status", "--json").output == "[]\n")
  }

  @Test func aDraftIsNotListed() throws {
    let command = try command()
    let text = try #require(command.text(of: "Content/guides/tael.md"))
    try command.write(
      text.replacing("steps:", with: "draft: true\nsteps:"), to: "Content/guides/tael.md")
    #expect(!(try command.run("translate", "--status", "en").output.contains("tael")))
  }

  // MARK: - Other commands

  @Test func dueNamesAStaleTranslation() throws {
    let command = try command()
    let index = try #require(command.text(of: "Content/pages/index.md"))
    try command.write(
      index.replacing("summary:", with: "updated: 2026-03-01\nsummary:"),
      to: "Content/pages/index.md")
    let result = try command.run("due", "--today", "2026-03-02")
    #expect(result.output == "overdue  2026-03-01  Content/pages/index.en.md  Velkommen\n")
    #expect(!result.errors.contains("stale-translation"))
    #expect(try command.run("due", "--today", "2026-03-02", "--strict").status == 1)
    let list = try json(try command.run("due", "--today", "2026-03-01", "--json"))
    #expect(list.count == 1)
    #expect(list.first?["language"] as? String == "en")
    #expect(list.first?["overdue"] as? Bool == false)
    #expect(list.first?["url"] as? String == "https://torv.example/en/")
  }

  @Test func aLinkToATranslationIsReported() throws {
    let command = try command()
    let text = try #require(command.text(of: "Content/guides/tael.md"))
    try command.write(
      text.replacing("index.md)", with: "index.en.md#top)"), to: "Content/guides/tael.md")
    let result = try command.run("check", "--today", "2026-02-01")
    #expect(result.status == 1)
    #expect(result.errors.contains("'../pages/index.en.md' is a translation"))
    #expect(
      result.errors.contains(
        "hint: write '../pages/index.md#top'; readers in a language get the page in it"))
    #expect(result.errors.split(separator: "\n").filter { $0.contains("[dead-link]") }.count == 1)
  }

  @Test func translationsMoveWithTheirPageAndLinksInThemAreMended() throws {
    let command = try command()
    #expect(try command.run("translate", "guides/tael", "en", "--today", "2026-02-01").status == 0)
    let own = try #require(command.text(of: "Content/guides/tael.en.md"))
    let filled = own.replacing(#/(?m)^TODO: .*\n\n/#, with: "").replacing("TODO: ", with: "")
    try command.write(filled + "[here](tael.md)\n", to: "Content/guides/tael.en.md")
    let index = try #require(command.text(of: "Content/pages/index.en.md"))
    try command.write(
      index + "\n[Count](../guides/tael.md) or [count](/guides/tael/), not `tael.md`.\n",
      to: "Content/pages/index.en.md")
    for file in ["Content/site.yml", "Content/site.en.yml"] {
      let text = try #require(command.text(of: file))
      try command.write(
        text.replacing("needs:\n", with: "needs:\n  - title: Tælle\n    path: /guides/tael/\n"),
        to: file)
    }
    #expect(try command.run("check", "--today", "2026-02-01").status == 0)
    let result = try command.run("move", "guides/tael", "tal", "--today", "2026-02-01")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("wrote Content/guides/tal.en.md\n"))
    #expect(command.text(of: "Content/guides/tael.en.md") == nil)
    #expect(command.text(of: "Content/guides/tal.en.md")?.hasSuffix("[here](tal.md)\n") == true)
    #expect(
      command.text(of: "Content/pages/index.en.md")?.contains(
        "[Count](../guides/tal.md) or [count](/guides/tal/), not `tael.md`.") == true)
    for file in ["Content/site.yml", "Content/site.en.yml"] {
      #expect(command.text(of: file)?.contains("path: /guides/tal/") == true)
    }
    #expect(try command.run("check", "--today", "2026-02-01").status == 0)
  }

  @Test func aPageDoesNotMoveOverATranslationThatWaitsForAnother() throws {
    let command = try command()
    try command.write("Much work.\n", to: "Content/guides/tal.en.md")
    let result = try command.run("move", "guides/tael", "tal", "--today", "2026-02-01")
    #expect(result.status == 3)
    #expect(result.errors.contains("'Content/guides/tal.en.md' exists already"))
    #expect(command.text(of: "Content/guides/tal.en.md") == "Much work.\n")
    #expect(command.text(of: "Content/guides/tael.md") != nil)
  }

  @Test func anUnfinishedTranslationMovesToo() throws {
    let command = try command()
    #expect(try command.run("translate", "guides/tael", "en", "--today", "2026-02-01").status == 0)
    let result = try command.run("move", "guides/tael", "tal", "--today", "2026-02-01")
    #expect(result.status == 0, "\(result.errors)")
    #expect(command.text(of: "Content/guides/tal.en.md")?.contains("\"TODO: Tæl\"") == true)
    #expect(command.text(of: "Content/guides/tael.en.md") == nil)
  }
}
