import Foundation
import Testing

@Suite struct NewAndListCommandTests {
  private let kinds = ["recommendation", "case-study", "guide", "course", "member", "page"]

  @Test func newPageNamesWhatIsToBeFilledInAndNothingElse() throws {
    let command = try Command()
    for kind in kinds where kind != "recommendation" {
      let result = try command.run("new", kind, "Ærlig \"prøve\": nr. 1")
      #expect(result.status == 0)
      #expect(result.output.hasPrefix("wrote Content/"))
      #expect(result.output.hasSuffix("/aerlig-proeve-nr-1.md\n"))
    }
    let check = try command.run("check", "--format", "json")
    #expect(check.status == 1)
    let json = try JSONSerialization.jsonObject(with: Data(check.output.utf8))
    let mistakes = try #require(json as? [[String: Any]])
    let others = mistakes.filter { $0["id"] as? String != "unfinished-text" }
    #expect(others.isEmpty, "\(others)")
  }

  @Test func newNeverOverwrites() throws {
    let command = try Command()
    try command.write("mine", to: "Content/guides/min-guide.md")
    let result = try command.run("new", "guide", "Min guide")
    #expect(result.status == 3)
    #expect(result.errors.contains("'Content/guides/min-guide.md' exists already"))
    #expect(command.text(of: "Content/guides/min-guide.md") == "mine")
  }

  @Test func newNeedsATitleThatNamesAFileAndAFolderToPutItIn() throws {
    let command = try Command()
    #expect(try command.run("new", "guide", "!?").status == 2)
    #expect(try command.run("new", "guide", "").status == 2)
    let result = try command.run("new", "guide", "Min guide", "--content", "Indhold")
    #expect(result.status == 3)
    #expect(command.text(of: "Indhold/guides/min-guide.md") == nil)
  }

  @Test func listNamesPagesInTheOrderOfTheSite() throws {
    let command = try Command(fixture: "membership-index")
    let result = try command.run("list", "member")
    #expect(result.status == 0)
    let slugs = result.output.split(separator: "\n").compactMap { $0.split(separator: " ").first }
    #expect(
      slugs == [
        "3-tal", "sidste-dag", "tidligere", "zoofonden", "aebletorvet", "oerredkroen",
        "aalborg-kaede", "aarhus-handel",
      ])
    #expect(try command.run("list", "guide").output == "")
  }

  @Test func listForProgramsIsAJSONArray() throws {
    let command = try Command(fixture: "every-kind")
    for kind in kinds {
      let result = try command.run("list", kind, "--json")
      #expect(result.status == 0)
      let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
      let pages = try #require(json as? [[String: Any]])
      #expect(!pages.isEmpty)
      for page in pages {
        #expect((page["url"] as? String)?.hasPrefix("https://torv.example/") == true)
        #expect((page["file"] as? String)?.hasPrefix("Content/") == true)
        #expect(page["title"] is String && page["slug"] is String && page["summary"] is String)
      }
    }
    #expect(try Command().run("list", "guide", "--json").output == "[]\n")
  }

  @Test func listTellsOfMistakesBesideThePages() throws {
    let command = try Command(fixture: "ten-mistakes")
    let result = try command.run("list", "recommendation", "--json")
    #expect(result.status == 1)
    #expect(result.errors.contains("fejl.md:2:1: error:"))
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    #expect((json as? [[String: Any]])?.count == 12)
  }
}
