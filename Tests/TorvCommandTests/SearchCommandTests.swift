import Foundation
import Testing

@Suite struct SearchCommandTests {
  @Test func resultsAreAListOfObjectsTheBestFirst() throws {
    let command = try Command()
    let result = try command.run("search", "--json", "anbefaling")
    #expect(result.status == 0)
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let results = try #require(json as? [[String: Any]])
    #expect(results.count == 10)
    #expect(Set(results.compactMap { $0["path"] as? String }).count == 10, "each page once")
    let scores = results.compactMap { $0["score"] as? Double }
    #expect(scores.count == 10)
    #expect(scores == scores.sorted(by: >))
    #expect(results.allSatisfy { $0["title"] is String && $0["kind"] is String })
  }

  @Test func resultsForPeopleNameTitleKindAndAddress() throws {
    let command = try Command()
    let result = try command.run("search", "--limit", "1", "anbefaling", "1")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("1. "))
    #expect(result.output.contains("/anbefalinger/"))
  }

  @Test func wordThatIsNowhereIsSaid() throws {
    let command = try Command()
    let result = try command.run("search", "xyzzyx")
    #expect(result.status == 0)
    #expect(result.output == "No page fits.\n")
    #expect(try command.run("search", "--json", "xyzzyx").output == "[]\n")
  }

  @Test func splitsAreListed() throws {
    let command = try Command()
    try command.write(
      """
      ---
      title: Om byliv
      summary: Byliv og samarbejde om bymidten.
      ---
      Et bymidtesamarbejde er et samarbejde om en bymidte. Bymidtesamarbejde i en bymidte er samarbejde.

      """, to: "Content/pages/byliv.md")
    let result = try command.run("search", "--splits")
    #expect(result.status == 0)
    #expect(result.output.contains("\tbymidtesamarbejde\tbymidten + samarbejde\n"))
  }

  @Test(arguments: [["search"], ["search", "--splits", "by"], ["search", "--limit", "0", "by"]])
  func wrongUsageIsNotUnderstood(arguments: [String]) throws {
    let command = try Command()
    #expect(try command.run(arguments).status == 2)
  }
}
