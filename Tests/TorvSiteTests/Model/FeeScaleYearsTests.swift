import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct FeeScaleYearsTests {
  /// Reads a file with these scales; the rest of it is correct.
  @discardableResult
  private func finances(
    _ scales: String..., expecting expected: [ExpectedDiagnostic] = [],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) -> MembershipFinances? {
    let text = MarkedText(
      "fees:\n" + scales.map { "  - {\($0)}\n" }.joined()
        + """
        budget:
          - year: 2027
            income: [{source: stat, amount: 10}]
            costs: [{title: Løn, amount: 10}]

        """)
    let result = DataFileParser.finances(
      from: SourceFile(path: "membership.yml", text: text.text))
    expect(result.diagnostics, match: expected, in: text, sourceLocation: sourceLocation)
    return result.value
  }

  private static func bands(_ fee: Int) -> String { "bands: [{from: 0, fee: \(fee)}]" }
  private static func fond(_ fee: Int) -> String {
    "category: fond, basis: ansatte, \(bands(fee))"
  }
  private static func fond(from year: String, _ fee: Int) -> String {
    "category: fond, from: \(year), basis: ansatte, \(bands(fee))"
  }

  private func member(_ category: String) throws -> Member {
    let fixture = SiteFixture([
      "members/m.md": SiteFixture.page(.member, "category: \(category)")
    ])
    let pages = try fixture.input().value.pages
    let members = pages.compactMap { page -> Member? in
      if case .member(let member) = page.content { member } else { nil }
    }
    return try #require(members.first)
  }

  private func fees(_ finances: MembershipFinances, _ years: Int...) throws -> [String?] {
    let member = try member("fond")
    return years.map { year in
      switch finances.fee(of: member, in: year) {
      case .known(let band): "\(band.fee)"
      case .unknownSize: "?"
      case .noScale: nil
      }
    }
  }

  @Test func theLastScaleWhoseFirstYearIsNotLaterCounts() throws {
    let read = finances(
      Self.fond(1), "category: museum, title: Museum, basis: ansatte, \(Self.bands(9))",
      Self.fond(from: "2028", 2), Self.fond(from: "2030", 3))
    let finances = try #require(read)
    #expect(
      try fees(finances, 1999, 2027, 2028, 2029, 2030, 2199) == ["1", "1", "2", "2", "3", "3"])
    #expect(finances.categories.map(\.slug.text) == ["fond", "museum"])
    #expect(finances.scales(in: 2029).map(\.from?.value) == [2028, nil])
    #expect(finances.laterScales(than: 2027).map(\.year) == [2028, 2030])
    #expect(finances.laterScales(than: 2028).map(\.scales.count) == [1])
    #expect(finances.laterScales(than: 2030).isEmpty)
  }

  @Test func beforeItsFirstYearACategoryHasNoFees() throws {
    let read = finances(Self.fond(from: "2028", 2))
    let finances = try #require(read)
    #expect(try fees(finances, 2027, 2028) == [nil, "2"])
    #expect(finances.scales(in: 2027).isEmpty)
    #expect(finances.categories.map(\.slug.text) == ["fond"])
  }

  @Test func aCategoryStandsOnceForAFirstYear() throws {
    let read = finances(
      Self.fond(1), Self.fond(from: "2028", 2), Self.fond(from: "1️⃣2028", 3),
      "category: 2️⃣fond, basis: ansatte, \(Self.bands(4))",
      expecting: [
        .error("1️⃣", .duplicateValue, message: "'fond' stands twice from 2028", hint: "first year"),
        .error("2️⃣", .duplicateValue, message: "'fond' stands twice", hint: "write 'from:'"),
      ])
    #expect(try fees(try #require(read), 2027, 2028) == ["1", "2"])
  }

  @Test func scalesOfACategoryStandInOrderOfTime() {
    finances(
      Self.fond(from: "2030", 1), Self.fond(from: "1️⃣2028", 2),
      "category: 2️⃣fond, basis: ansatte, \(Self.bands(4))",
      "category: andet, from: 2026, basis: ansatte, \(Self.bands(4))",
      expecting: [
        .error(
          "1️⃣", .conflictingFields, message: "'fond' from 2028 stands after 'fond' from 2030",
          hint: "in order of time"),
        .error(
          "2️⃣", .conflictingFields,
          message: "'fond' without a first year stands after 'fond' from 2028", hint: "put it first"
        ),
      ])
  }

  @Test func aMembersSizeCountsTheSameInAllYears() {
    finances(
      Self.fond(1), "category: fond, from: 2028, basis: 1️⃣omsaetning, \(Self.bands(2))",
      expecting: [
        .error(
          "1️⃣", .conflictingFields, message: "'fond' counts omsaetning here and ansatte above",
          hint: "write 'basis: ansatte'")
      ])
  }

  @Test func theNameStandsWhereTheCategoryStandsFirst() throws {
    let museum = { (fields: String) in "category: museum, \(fields)basis: ansatte, \(Self.bands(1))"
    }
    let read = finances(
      museum("title: Museum, "), museum("from: 2028, "), museum("title: Museum, from: 2029, "),
      museum("title: 1️⃣Museer, from: 2030, "),
      expecting: [.error("1️⃣", .conflictingFields, message: "'museum' has another title above")])
    #expect(try #require(read).fees.map(\.category.title) == Array(repeating: "Museum", count: 4))
  }

  @Test func aFirstYearIsAYear() {
    finances(
      Self.fond(from: "1️⃣27", 1),
      expecting: [.error("1️⃣", .invalidValue, message: "between 2000 and 2199")])
  }

  @Test func proRataIsOneOfItsWords() throws {
    let text = MarkedText(
      "proRata: 1️⃣måned\nfees: [{\(Self.fond(1))}]\n"
        + "budget: [{year: 2027, income: [{source: stat, amount: 1}], costs: [{title: L, amount: 1}]}]\n"
    )
    let result = DataFileParser.finances(
      from: SourceFile(path: "membership.yml", text: text.text))
    expect(
      result.diagnostics,
      match: [.error("1️⃣", .invalidValue, message: "proRata", hint: "write 'month'")], in: text)
    #expect(finances(Self.fond(1))?.proRata == .wholeYear)
  }
}
