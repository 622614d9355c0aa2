import Testing
import TorvSite

/// Lists of more than 50 entries, with generated instead of stored pages.
@Suite struct PagingTests {
  private func output(cases: Int, members: Int = 0) async throws -> SiteOutput {
    var site = FixtureSite()
    for number in 0..<cases {
      site["Content/case-studies/nr-\(number).md"] = """
        ---
        title: Case \(number)
        summary: S.
        published: 2026-01-01
        themes: [byliv]
        recommendations: [1]
        municipality: vejle
        period: 2020
        evidence: experience
        sources:
          - title: K
            url: https://kilde.example/
        ---
        Se [om](../pages/om.md).

        """
    }
    for number in 0..<members {
      site["Content/members/nr-\(number).md"] = """
        ---
        title: Medlem \(number)
        summary: S.
        category: fond
        joined: 2026-01-01
        ---
        Tekst.

        """
    }
    return try await site.output()
  }

  private func cards(_ output: SiteOutput, _ path: String) -> Int {
    output[path]?.matches(of: /<li>(Case: )?<a href="\/(cases|medlemmer)\/nr-/).count ?? 0
  }

  @Test func fiftyEntriesStandOnOnePage() async throws {
    let output = try await output(cases: 50)
    #expect(cards(output, "cases/index.html") == 50)
    #expect(!output.paths.contains { $0.contains("/side/") || $0.contains("henvisninger") })
  }

  @Test func theFiftyFirstStandsOnASecondPageOfEveryList() async throws {
    let output = try await output(cases: 51, members: 51)
    let lists = [
      "cases", "temaer/byliv", "kommuner/vejle", "anbefalinger/materiale/1", "om/henvisninger",
      "medlemmer", "medlemmer/kategori/fond",
    ]
    for list in lists {
      #expect(cards(output, "\(list)/index.html") == 50, "\(list)")
      #expect(cards(output, "\(list)/side/2/index.html") == 1, "\(list)")
      #expect(output.files["\(list)/side/3/index.html"] == nil, "\(list)")
      #expect(
        output["\(list)/index.html"]?.contains("href=\"/\(list)/side/2/\"") == true, "\(list)")
      #expect(
        output["\(list)/side/2/index.html"]?.contains("<meta name=\"robots\" content=\"noindex\">")
          == true, "\(list)")
    }
    #expect(output["sitemap.xml"]?.contains("/side/") == false)
  }

  @Test func pageThatCannotHoldAllLeadsToTheListOfAll() async throws {
    let output = try await output(cases: 51)
    let recommendation = try #require(output["anbefalinger/anbefaling-1/index.html"])
    #expect(recommendation.contains("href=\"/anbefalinger/materiale/1/\""))
    #expect(output["om/index.html"]?.contains("href=\"/om/henvisninger/\"") == true)
  }
}
