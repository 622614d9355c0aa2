import Foundation
import Testing

@Suite struct DueCommandTests {
  /// The fixture has figures to be renewed by 2026-01-02, a guide to be reviewed by 2026-10-01 and a recommendation that
  /// was last looked at on 2026-01-05.
  private func command() throws -> Command { try Command(fixture: "every-kind") }

  @Test func namesWhatIsOverdueFirstAndOnlyReports() throws {
    let result = try command().run("due", "--today", "2026-09-30")
    #expect(result.status == 0)
    #expect(
      result.output == """
        overdue  2026-01-02  Content/datasets/indbyggere.md  Indbyggere i to kommuner
        due      2026-10-01  Content/guides/taelling.md  Tæl de gående

        """)
    #expect(!result.errors.contains("outdated-data"))
  }

  @Test func namesRecommendationsThatNobodyHasLookedAtForAYear() throws {
    let command = try command()
    let due = "due      2027-01-05  Content/recommendations/anbefaling-12.md  Den 12. anbefaling\n"
    #expect(try command.run("due", "--today", "2026-12-31").output.hasSuffix(due))
    let overdue = "overdue  2027-01-05  Content/recommendations/anbefaling-12.md"
    #expect(try command.run("due", "--today", "2027-01-06").output.contains(overdue))
  }

  @Test func overdueFailsWhenStrict() throws {
    let command = try command()
    #expect(try command.run("due", "--today", "2026-01-03", "--strict").status == 1)
    let before = try command.run("due", "--today", "2026-01-02", "--strict")
    #expect(before.status == 0)
    #expect(before.output.hasPrefix("due      2026-01-02  "))
  }

  @Test func saysSoWhereNothingIsDue() throws {
    let command = try command()
    let result = try command.run("due", "--today", "2020-01-01")
    #expect(result.output == "nothing is due within 90 days of 2020-01-01\n")
    #expect(try command.run("due", "--today", "2020-01-01", "--json").output == "[]\n")
  }

  @Test func listForProgramsIsAJSONArray() throws {
    let result = try command().run("due", "--today", "2026-10-02", "--json")
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let last = try #require((json as? [[String: Any]])?.last)
    #expect(last["due"] as? String == "2026-10-01")
    #expect(last["overdue"] as? Bool == true)
    #expect(last["slug"] as? String == "taelling")
  }
}
