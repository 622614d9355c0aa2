import Foundation
import Testing

@Suite struct FormatCommandTests {
  private static let page = """
    ---
    title: Tal
    summary: Nogle tal.
    file: tal.csv
    columns:
      - {name: by, title: By, kind: text}
      - {name: andel, title: Andel, kind: decimal}
    licence: {title: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/deed.da"}
    sources: [{title: Optælling, url: "https://optaelling.example/"}]
    updated: 2026-01-01
    frequency: never
    ---
    Tekst.
    """

  private func command(_ file: [UInt8]) throws -> Command {
    let command = try Command()
    try command.write(Self.page, to: "Content/datasets/tal.md")
    try command.write(Data(file), to: "Content/datasets/tal.csv")
    return command
  }

  @Test func aSpreadsheetsFileIsRewrittenAndWhatWasDoneIsTold() throws {
    let command = try command(Array("by;andel\r\nR".utf8) + [0xF8] + Array("d;2,5\r\n".utf8))
    let result = try command.run("format", "./Content/datasets/tal.csv")
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(
      result.output == """
        rewrote Content/datasets/tal.csv
          encoding: Windows-1252 became UTF-8 (1 character, such as 'ø')
          between cells: ';' became ','
          andel: 1 number, such as '2,5', which became '2.5'

        """)
    #expect(command.text(of: "Content/datasets/tal.csv") == "by,andel\nRød,2.5\n")
    let again = try command.run("format", "Content/datasets/tal.csv")
    #expect(again.status == 0 && again.output == "Content/datasets/tal.csv is as it should be\n")
  }

  @Test func aQuestionLeavesTheFileAndIsAnsweredByAnOption() throws {
    let text = "by;andel\nA;2.500\n"
    let command = try command(Array(text.utf8))
    let result = try command.run("format", "Content/datasets/tal.csv")
    #expect(result.status == 1)
    #expect(result.errors.contains("Content/datasets/tal.csv:2:3: error: '2.500' may be"))
    #expect(command.text(of: "Content/datasets/tal.csv") == text)
    let arguments = ["format", "Content/datasets/tal.csv", "--decimal-mark", "comma"]
    #expect(try command.run(arguments).status == 0)
    #expect(command.text(of: "Content/datasets/tal.csv") == "by,andel\nA,2500\n")
  }

  @Test func theHintOfTheCheckNamesTheCommand() throws {
    let command = try command(Array("by;andel\nA;2,5\n".utf8))
    let result = try command.run("check")
    #expect(result.errors.contains("'torv format Content/datasets/tal.csv'"))
  }

  @Test func whatIsNoDatasetsFileIsRefused() throws {
    let command = try command(Array("by;andel\n".utf8))
    for file in ["README.md", "Content/datasets", "Content/guides/a/b.md", "site.yml"] {
      let result = try command.run("format", file)
      #expect(result.status == 2 && result.errors.contains("'\(file)' is no page or data file"))
    }
    #expect(try command.run("format", "Content/datasets/nej.md").status == 3)
    #expect(try command.run("format", "Content/datasets/nej.csv").status == 3)
    try command.write("a;b\n", to: "Content/datasets/uden.csv")
    let result = try command.run("format", "Content/datasets/uden.csv")
    #expect(result.status == 3)
    #expect(result.errors.contains("there is no page 'Content/datasets/uden.md'"))
    try command.write("---\ntitle: Tal\n---\n", to: "Content/datasets/uden.md")
    let mistakes = try command.run("format", "Content/datasets/uden.csv")
    #expect(mistakes.status == 1 && mistakes.errors.contains("columns is missing"))
    #expect(command.text(of: "Content/datasets/uden.csv") == "a;b\n")
  }

  // MARK: - Fields

  private static let guide = """
    ---
    # Om resuméet
    summary: "Et resumé."
    title: 'En guide'
    published: 12.3.2026
    ---
    title: 'ikke et felt'

    """

  private func command(pages: [String: String]) throws -> Command {
    let command = try Command()
    #expect(try command.run("format").status == 0)
    for (file, text) in pages { try command.write(text, to: "Content/\(file)") }
    return command
  }

  @Test func namedPageIsRewrittenAndOthersAreNot() throws {
    let command = try command(pages: ["guides/a.md": Self.guide, "guides/b.md": Self.guide])
    let result = try command.run("format", "./Content/guides/a.md")
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(
      result.output == """
        rewrote Content/guides/a.md
          order of fields: 'title' first
          published: '12.3.2026' became '2026-03-12'
          quotes: 2 values, first on line 3

        """)
    #expect(
      command.text(of: "Content/guides/a.md") == """
        ---
        title: En guide
        # Om resuméet
        summary: Et resumé.
        published: 2026-03-12
        ---
        title: 'ikke et felt'

        """)
    #expect(command.text(of: "Content/guides/b.md") == Self.guide)
    let again = try command.run("format", "Content/guides/a.md", "--check")
    #expect(again.status == 0 && again.output == "Content/guides/a.md is as it should be\n")
  }

  @Test func withoutFilesAllPagesAndDataFilesAreRewritten() throws {
    let command = try command(pages: [
      "guides/a.md": Self.guide, "themes.yml": "- {title: A, slug: a}\n- title: 'B'\n  slug: b\n",
      "guides/a.csv": "a;b\n",
    ])
    let before = try command.files(under: "Content")
    let check = try command.run("format", "--check")
    #expect(check.status == 1 && check.errors.isEmpty)
    #expect(check.output.contains("Content/guides/a.md would be rewritten\n  order of fields"))
    #expect(check.output.contains("Content/themes.yml would be rewritten\n"))
    #expect(
      check.output.contains("\n2 of ") && check.output.hasSuffix(" files would be rewritten\n"))
    #expect(try command.files(under: "Content") == before)
    let result = try command.run("format")
    #expect(result.status == 0 && result.output.contains("\nrewrote 2 of "))
    let changed = try command.files(under: "Content").filter { before[$0.key] != $0.value }
    #expect(changed.keys.sorted() == ["guides/a.md", "themes.yml"])
    let again = try command.run("format", "--check")
    #expect(again.status == 0 && again.output.hasPrefix("0 of "))
  }

  @Test func tableThatWouldBeRewrittenFailsTheCheckAndStays() throws {
    let text = "by;andel\nA;2,5\n"
    let command = try command(Array(text.utf8))
    let result = try command.run("format", "--check", "Content/datasets/tal.csv")
    #expect(result.status == 1)
    #expect(
      result.output.hasPrefix("Content/datasets/tal.csv would be rewritten\n  between cells:"))
    #expect(command.text(of: "Content/datasets/tal.csv") == text)
  }

  @Test func pageThatCannotBeReadIsReportedAndLeftAndTheOthersAreRewritten() throws {
    let broken = "---\nsummary: a: b\ntitle: 'A'\n---\n"
    let command = try command(pages: ["guides/a.md": broken, "guides/b.md": Self.guide])
    let result = try command.run("format")
    #expect(result.status == 1)
    #expect(result.errors.contains("Content/guides/a.md:2:10: error: "))
    #expect(command.text(of: "Content/guides/a.md") == broken)
    #expect(command.text(of: "Content/guides/b.md") != Self.guide)
  }

  @Test func anotherFolderCanBeNamedAndAMissingOneIsTold() throws {
    let command = try Command()
    try command.write(Self.guide, to: "Indhold/guides/a.md")
    let result = try command.run("format", "--content", "./Indhold/")
    #expect(result.status == 0 && result.output.contains("rewrote Indhold/guides/a.md"))
    #expect(try command.run("format", "--content", "Indhold", "Content/guides/a.md").status == 2)
    let missing = try command.run("format", "--content", "Nej")
    #expect(missing.status == 3 && missing.errors.contains("the folder 'Nej' does not exist"))
  }

  @Test func changesAreToldInDanish() throws {
    let command = try command(pages: ["guides/a.md": Self.guide])
    let result = try command.run("format", "--check", "--language", "da")
    #expect(result.output.contains("Content/guides/a.md ville blive skrevet om\n"))
    #expect(result.output.contains("felternes rækkefølge: 'title' først\n"))
    #expect(result.output.contains("published: '12.3.2026' blev til '2026-03-12'\n"))
    #expect(result.output.contains("citationstegn: 2 værdier, den første på linje 3\n"))
    #expect(result.output.contains("1 af "))
  }

  @Test func newCentreIsInTorvsForm() throws {
    let command = try Command()
    let torv = try command.installWhole()
    let made = try torv(
      "", "init", "center", "--title", "Center", "--base-url", "https://center.example/")
    #expect(made.status == 0, "\(made.errors)")
    let result = try torv("center", "format", "--check")
    #expect(result.status == 0, "\(result.output)")
  }
}
