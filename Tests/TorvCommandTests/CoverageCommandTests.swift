import Foundation
import Testing

@Suite struct CoverageCommandTests {
  /// The fixture has a case study on recommendations 1 and 12 for municipalities and business.
  private func command() throws -> Command { try Command(fixture: "every-kind") }

  @Test func withoutAMinimumItOnlyReports() throws {
    let result = try command().run("coverage")
    #expect(result.status == 0)
    #expect(result.output.contains("\n12  Den 12. anbefaling\n"))
    #expect(result.output.contains("* the recommendation is addressed to the actor"))
  }

  @Test func tableFitsInAHundredColumns() throws {
    let command = try command()
    let long = String(repeating: "Lang titel ", count: 10).dropLast()
    try command.write(
      """
      ---
      title: \(long)
      summary: S.
      actors: [staten]
      number: 12
      ---
      Tekst.

      """, to: "Content/recommendations/anbefaling-12.md")
    let output = try command.run("coverage").output
    #expect(output.contains("12  Lang titel"))
    for line in output.split(separator: "\n") { #expect(line.count <= 100, "\(line)") }
  }

  @Test func addressedCellsAreMarkedAndTheirGapsAreNoughts() throws {
    let lines = try command().run("coverage", "--kind", "case-study").output.split(separator: "\n")
    func cells(_ title: String) -> [String] {
      lines.drop { !$0.hasPrefix(title) }.dropFirst().prefix(3).map {
        $0.split(separator: " ").joined(separator: " ")
      }
    }
    #expect(cells("12  ") == ["* staten 0 0", "* kommuner 1 1", "erhvervsliv 1 1"])
    #expect(cells(" 3  ") == ["staten . .", "* kommuner 0 0", "erhvervsliv . ."])
  }

  @Test func minimumNamesTheCellsThatAreShortAndFails() throws {
    let command = try command()
    let result = try command.run("coverage", "--min", "1")
    #expect(result.status == 1)
    #expect(
      result.errors.contains("recommendation 12 has 0 pages for 'staten', fewer than 1\n"))
    #expect(!result.errors.contains("recommendation 12 has 0 pages for 'kommuner'"))
    let one = try command.run("coverage", "--min", "2", "--kind", "case-study")
    #expect(
      one.errors.contains(
        "recommendation 12 has 1 case-study page for 'kommuner', fewer than 2\n"))
  }

  @Test func minimumThatIsReachedEndsWell() throws {
    let command = try command()
    for number in 1...12 {
      try command.write(
        """
        ---
        title: Guide \(number)
        summary: S.
        recommendations: [\(number)]
        actors: [staten, kommuner, erhvervsliv]
        reviewed: 2026-01-01
        reviewBy: 2030-01-01
        ---
        Tekst.

        """, to: "Content/guides/guide-\(number).md")
    }
    let result = try command.run("coverage", "--min", "1")
    #expect(result.status == 0)
    #expect(!result.errors.contains("fewer than"))
    #expect(try command.run("coverage", "--min", "1", "--kind", "course").status == 1)
  }

  @Test func coverageForProgramsIsAJSONArrayOfCells() throws {
    let result = try command().run("coverage", "--json", "--min", "1")
    #expect(result.status == 1)
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let cells = try #require(json as? [[String: Any]])
    #expect(cells.count == 36)
    let cell = try #require(
      cells.first { $0["recommendation"] as? Int == 12 && $0["actor"] as? String == "kommuner" })
    #expect(cell["title"] as? String == "Den 12. anbefaling")
    #expect(cell["addressed"] as? Bool == true)
    let pages = try #require(cell["pages"] as? [String: Int])
    #expect(pages["case-study"] == 1)
    #expect(cell["total"] as? Int == pages.values.reduce(0, +))
    #expect(cell["short"] as? Bool == false)
    #expect(cell["url"] as? String == "https://torv.example/daekning/12/kommuner/")
    let gap = try #require(
      cells.first { $0["recommendation"] as? Int == 12 && $0["actor"] as? String == "staten" })
    #expect(gap["short"] as? Bool == true)
    #expect(gap["url"] is NSNull)
  }

  @Test(arguments: [["--min", "0"], ["--min", "x"], ["--kind", "member"], ["--kind", "cases"]])
  func wrongUsageIsNotUnderstood(arguments: [String]) throws {
    #expect(try command().run(["coverage"] + arguments).status == 2)
  }

  @Test func mistakesInTheContentFailBesideTheTable() throws {
    let result = try Command(fixture: "ten-mistakes").run("coverage")
    #expect(result.status == 1)
    #expect(result.errors.contains("error:"))
    #expect(result.output.contains("addressed cells have a page"))
  }
}
