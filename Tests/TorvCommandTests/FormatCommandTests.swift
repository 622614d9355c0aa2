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
    #expect(try command.run("format").status == 2)
    #expect(try command.run("format", "Content/datasets/tal.md").status == 2)
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
}
