import Foundation
import Testing

/// `torv move` renames a page, mends what leads to it, and leaves its old address behind.
@Suite struct MoveCommandTests {
  private func command() throws -> Command {
    let command = try Command()
    try command.write(
      """
      ---
      title: Tæl
      summary: Sådan tæller I.
      reviewed: 2026-01-01
      reviewBy: 2030-01-01
      ---

      Se [trin 2](tael.md#trin-2).

      ## Trin 2

      Tæl.

      """, to: "Content/guides/tael.md")
    try command.write(
      """
      ---
      title: Råd
      summary: Råd om at tælle.
      scope: Et møde
      contact: raad@torv.example
      guides: [tael]
      ---

      Læs [guiden](../guides/tael.md), [trin 2](../guides/tael.md#trin-2 "Trin 2"),
      [siden](/guides/tael/) og [trinnet](/guides/tael/#trin-2), men ikke `../guides/tael.md`
      eller [en anden][2].

      [2]: ../guides/tael.md

      """, to: "Content/services/raad.md")
    let settings = try #require(command.text(of: "Content/site.yml"))
    try command.write(
      settings + "contribution: /guides/tael/\n", to: "Content/site.yml")
    #expect(try command.run("check").status == 0)
    return command
  }

  @Test(arguments: [
    ["Content/guides/tael.md", "Content/guides/maal-bylivet.md"], ["guides/tael", "maal-bylivet"],
  ])
  func everythingThatLedToThePageLeadsToItsNewName(names: [String]) throws {
    let command = try command()
    let result = try command.run(["move"] + names)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("wrote Content/guides/maal-bylivet.md"))
    #expect(command.text(of: "Content/guides/tael.md") == nil)
    let moved = try #require(command.text(of: "Content/guides/maal-bylivet.md"))
    #expect(moved.contains("reviewBy: 2030-01-01\naliases: [/guides/tael/]\n---\n"))
    #expect(moved.contains("[trin 2](maal-bylivet.md#trin-2)"))
    let course = try #require(command.text(of: "Content/services/raad.md"))
    #expect(course.contains("guides: [maal-bylivet]"))
    #expect(
      course.contains(
        """
        Læs [guiden](../guides/maal-bylivet.md), [trin 2](../guides/maal-bylivet.md#trin-2 "Trin 2"),
        [siden](/guides/maal-bylivet/) og [trinnet](/guides/maal-bylivet/#trin-2), men ikke `../guides/tael.md`
        eller [en anden][2].

        [2]: ../guides/maal-bylivet.md
        """))
    #expect(
      command.text(of: "Content/site.yml")?.contains("contribution: /guides/maal-bylivet/") == true)
    #expect(try command.run("build").status == 0)
    #expect(command.text(of: "Public/guides/tael/index.html")?.contains("maal-bylivet") == true)
  }

  @Test func aPageThatMovesAgainKeepsAllItsOldAddresses() throws {
    let command = try command()
    for name in ["b", "c", "tael"] {
      let before = name == "b" ? "tael" : name == "c" ? "b" : "c"
      #expect(try command.run("move", "guides/\(before)", name).status == 0)
      #expect(try command.run("check").status == 0)
    }
    let moved = try #require(command.text(of: "Content/guides/tael.md"))
    #expect(moved.contains("aliases: [/guides/c/, /guides/b/]\n"))
  }

  @Test func anAliasOfAListIsAddedToTheList() throws {
    let command = try command()
    let text = try #require(command.text(of: "Content/guides/tael.md"))
    try command.write(
      text.replacing("---\n\nSe", with: "aliases:\n  - /gammel/\n---\n\nSe"),
      to: "Content/guides/tael.md")
    #expect(try command.run("move", "guides/tael", "ny").status == 0)
    let moved = try #require(command.text(of: "Content/guides/ny.md"))
    #expect(moved.contains("aliases:\n  - /gammel/\n  - /guides/tael/\n---\n"))
  }

  @Test(arguments: [
    ("---\n\nSe", "---\n---\n\nSe", "reviewBy: 2030-01-01\naliases: [/guides/tael/]\n---\n---\n"),
    ("---\n\nSe", "aliases: []\n---\n\nSe", "aliases: [/guides/tael/]\n---\n"),
    ("---\n\nSe", "aliases:\n---\n\nSe", "aliases: [/guides/tael/]\n---\n"),
  ])
  func theAliasStandsInTheFrontMatter(old: String, new: String, expected: String) throws {
    let command = try command()
    let text = try #require(command.text(of: "Content/guides/tael.md"))
    try command.write(text.replacing(old, with: new), to: "Content/guides/tael.md")
    let result = try command.run("move", "guides/tael", "ny.md")
    #expect(result.status == 0, "\(result.errors)")
    #expect(command.text(of: "Content/guides/ny.md")?.contains(expected) == true)
  }

  @Test func aMistakeThatWasThereBeforeHindersNothing() throws {
    let command = try command()
    let text = try #require(command.text(of: "Content/guides/tael.md"))
    try command.write(
      text.replacing("#trin-2)", with: "#trin-3)"), to: "Content/guides/tael.md")
    #expect(try command.run("check").status == 1)
    let result = try command.run("move", "guides/tael", "ny", "--format", "json")
    #expect(result.status == 0 && result.output == "[]\n", "\(result.errors)")
    #expect(result.errors.contains("wrote Content/guides/ny.md"))
  }

  @Test func whoMovesAMemberIsToldOfItsCode() throws {
    let command = try Command(fixture: "every-kind")
    let files = try command.files(under: "Content/members").keys
    let name = try #require(files.first { $0.hasSuffix(".md") }?.dropLast(3))
    let result = try command.run("move", "members/\(name)", "nyt-navn", "--today", "2026-11-23")
    #expect(result.output.contains("'torv access code nyt-navn'"))
  }

  @Test func theFileOfADatasetMovesWithItsPage() throws {
    let command = try Command(fixture: "every-kind")
    let files = try command.files(under: "Content/datasets").keys
    let name = try #require(files.first { $0.hasSuffix(".md") }?.dropLast(3))
    let table = command.text(of: "Content/datasets/\(name).csv")
    let front = try #require(command.text(of: "Content/pages/index.md"))
    try command.write(front + "\n[Tabellen](/data/\(name).csv)\n", to: "Content/pages/index.md")
    let result = try command.run("move", "datasets/\(name)", "nye-tal", "--today", "2026-11-23")
    #expect(result.status == 0, "\(result.errors)")
    #expect(command.text(of: "Content/datasets/nye-tal.csv") == table)
    #expect(command.text(of: "Content/datasets/\(name).csv") == nil)
    #expect(try command.run("check", "--today", "2026-11-23").status == 0)
    #expect(command.text(of: "Content/pages/index.md")?.contains("(/data/nye-tal.csv)") == true)
  }

  @Test(arguments: [
    (["guides/tael", "courses/tael"], 2, "lies in another"),
    (["guides/tael", "Nyt Navn"], 2, "write 'nyt-navn'"), (["guides/tael", "tael"], 2, "already"),
    (["guides/ukendt", "ny"], 3, "torv list guide"),
    (["pages/x/y", "ny"], 2, "not the file of a page"),
    (["services/raad", "optaget"], 3, "exists already"),
  ])
  func whatCannotBeIsRefused(names: [String], status: Int32, named: String) throws {
    let command = try command()
    try command.write("x", to: "Content/services/optaget.md")
    let before = try command.files(under: "Content")
    let result = try command.run(["move"] + names)
    #expect(result.status == status)
    #expect(result.errors.contains(named), "\(result.errors)")
    #expect(try command.files(under: "Content") == before)
  }

  @Test func nothingIsWrittenIfSomethingWouldBeWrong() throws {
    let command = try command()
    let other = try #require(command.text(of: "Content/services/raad.md"))
    try command.write(
      other.replacing("scope: Et møde\n", with: "scope: Et møde\naliases: [/guides/ny/]\n"),
      to: "Content/services/raad.md")
    let before = try command.files(under: "Content")
    let result = try command.run("move", "guides/tael", "ny")
    #expect(result.status == 1)
    #expect(result.errors.contains("/guides/ny/") && result.errors.contains("nothing was changed"))
    #expect(try command.files(under: "Content") == before)
  }
}
