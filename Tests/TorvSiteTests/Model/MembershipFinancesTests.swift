import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct MembershipFinancesTests {
  /// Returns every category with one band for all sizes, except the given categories.
  private static func fees(without categories: StandardCategory...) -> String {
    StandardCategory.allCases.filter { !categories.contains($0) }.map { category in
      "  - {category: \(category.rawValue), basis: \(category.basis.rawValue), bands: [{from: 0, fee: 100}]}\n"
    }.joined()
  }

  private static let budget = """
    budget:
      - year: 2027
        income: [{source: stat, amount: 10}]
        costs: [{title: Løn, amount: 10.00}]

    """

  @discardableResult
  private func finances(
    _ marked: String, expecting expected: ExpectedDiagnostic...,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) -> MembershipFinances? {
    let text = MarkedText(marked)
    let result = DataFileParser.finances(
      from: SourceFile(path: "membership.yml", text: text.text))
    expect(result.diagnostics, match: expected, in: text, sourceLocation: sourceLocation)
    return result.value
  }

  /// Reads a file with these bands for municipalities; the rest of it is correct.
  @discardableResult
  private func kommune(
    bands: String, expecting expected: ExpectedDiagnostic...,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) -> FeeScale? {
    let text = MarkedText(
      "fees:\n" + Self.fees(without: .kommune)
        + "  - category: kommune\n    basis: indbyggere\n    bands:\n" + bands + Self.budget)
    let result = DataFileParser.finances(
      from: SourceFile(path: "membership.yml", text: text.text))
    expect(result.diagnostics, match: expected, in: text, sourceLocation: sourceLocation)
    return result.value?.fees.last
  }

  /// Reads a file with these years; the rest of it is correct.
  @discardableResult
  private func budget(
    _ years: String, expecting expected: ExpectedDiagnostic...,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) -> [BudgetYear]? {
    let text = MarkedText("fees:\n" + Self.fees() + "budget:\n" + years)
    let result = DataFileParser.finances(
      from: SourceFile(path: "membership.yml", text: text.text))
    expect(result.diagnostics, match: expected, in: text, sourceLocation: sourceLocation)
    return result.value?.budget
  }

  @Test func everyFieldIsRead() throws {
    let read = finances(
      """
      example: true
      note: Kun et eksempel.
      sources: [{title: Kilde, url: https://kilde.example/, date: 2024}]
      budget:
        - year: 2027
          income:
            - {source: medlemmer, amount: 1000.50, note: Forudsat}
            - {source: projekter, amount: 0.50}
          costs:
            - {title: Løn, amount: 1001, note: Årsværk}
      fees:

      """ + Self.fees())
    let finances = try #require(read)
    #expect(finances.isExample)
    #expect(finances.note == "Kun et eksempel.")
    #expect(finances.sources.map(\.title) == ["Kilde"])
    #expect(finances.categories == MemberCategory.standard)
    let year = try #require(finances.budget.first)
    #expect(year.year.value == 2027)
    #expect(year.total == DecimalNumber(1001))
    #expect(year.income.map(\.note) == ["Forudsat", nil])
    #expect(year.costs.first?.note == "Årsværk")
    #expect(year.amount(from: .state) == DecimalNumber(0))
    #expect(finances.incomeSources == [.members, .projects])
  }

  // MARK: - Fees

  @Test func eachCategoryStandsOnce() {
    finances(
      "fees:\n" + Self.fees(without: .fond, .andet)
        + "  - {category: 1️⃣kommune, basis: indbyggere, bands: [{from: 0, fee: 1}]}\n"
        + Self.budget,
      expecting: .error("1️⃣", .duplicateValue, message: "'kommune' stands twice"))
  }

  @Test func aCategoryOfTheCentresOwnNeedsAName() {
    finances(
      "fees:\n"
        + "  - {category: 1️⃣komune, basis: indbyggere, bands: [{from: 0, fee: 1}]}\n"
        + "  - {category: 2️⃣museum, basis: ansatte, bands: [{from: 0, fee: 1}]}\n" + Self.budget,
      expecting: .error("1️⃣", .missingField, hint: "did you mean 'kommune'?"),
      .error("2️⃣", .missingField, hint: "add 'title: …'"))
  }

  @Test func aCentreHasTheCategoriesThatItNames() throws {
    let read = finances(
      "fees:\n"
        + "  - {category: museum, title: Museum, basis: ansatte, bands: [{from: 0, fee: 1}]}\n"
        + "  - {category: fond, basis: omsaetning, bands: [{from: 0, fee: 1}]}\n" + Self.budget)
    let finances = try #require(read)
    #expect(finances.categories.map(\.slug.text) == ["museum", "fond"])
    #expect(finances.categories.map(\.title) == ["Museum", nil])
    #expect(finances.categories.map(\.basis) == [.employees, .turnover])
  }

  @Test func bandsThatFollowEachOtherAreRead() throws {
    let read = kommune(
      bands: """
              - {from: 0, to: 19999, fee: 15000}
              - {from: 20000, to: 20000, fee: 20000}
              - {from: 20001, fee: 25000.5}

        """)
    let scale = try #require(read)
    let fees = [0, 19_999, 20_000, 20_001, 700_000].map { scale.band(ofSize: $0)?.fee }
    #expect(
      fees.map { $0?.description } == ["15000", "15000", "20000", "25000.5", "25000.5"])
    #expect(scale.band(ofSize: nil) == nil)
  }

  @Test func overlappingBandsAreAnErrorAtTheLaterOne() {
    kommune(
      bands: "      - {from: 0, to: 100, fee: 1}\n      - {from: 1️⃣100, fee: 2}\n",
      expecting: .error(
        "1️⃣", .conflictingFields, message: "from 100 overlaps the band that ends at 100",
        hint: "write 'from: 101'"))
  }

  @Test func aHoleBetweenBandsIsAnErrorAtTheLaterOne() {
    kommune(
      bands: "      - {from: 0, to: 99, fee: 1}\n      - {from: 1️⃣101, fee: 2}\n",
      expecting: .error(
        "1️⃣", .conflictingFields, message: "from 101 leaves a hole after 99",
        hint: "write 'from: 100'"))
  }

  @Test func theFirstBandBeginsAtNothing() {
    kommune(
      bands: "      - {from: 1️⃣1, fee: 1}\n",
      expecting: .error(
        "1️⃣", .conflictingFields, message: "begins at 1 and not at 0", hint: "write 'from: 0'"))
  }

  @Test func theLastBandIsOpen() {
    kommune(
      bands: "      - {from: 0, to: 1️⃣99, fee: 1}\n",
      expecting: .error(
        "1️⃣", .conflictingFields, message: "ends at 99, so that members from 100 on",
        hint: "remove 'to'"))
  }

  @Test func noBandFollowsAnOpenOne() {
    kommune(
      bands: "      - {from: 0, fee: 1}\n      - {from: 1️⃣100, fee: 2}\n",
      expecting: .error(
        "1️⃣", .conflictingFields, message: "the band from 100 follows the one from 0",
        hint: "give the band from 0 a 'to'"))
  }

  @Test func aBandDoesNotEndBeforeItBegins() {
    kommune(
      bands: "      - {from: 0, to: 9, fee: 1}\n      - {from: 10, to: 1️⃣5, fee: 1}\n"
        + "      - {from: 10, fee: 1}\n",
      expecting: .error(
        "1️⃣", .conflictingFields, message: "to 5 lies below from 10", hint: "from 10 on"))
  }

  @Test func aBandThatCannotBeReadIsNoHole() {
    kommune(
      bands: """
              - {from: 0, to: 9, fee: 1}
              - {from: 1️⃣ti, to: 19, fee: 1}
              - {from: 20, fee: 1}

        """, expecting: .error("1️⃣", .invalidValue))
  }

  @Test func aFeeIsMoneyAndASizeANumberThatCanBe() {
    kommune(
      bands: """
              - {from: 1️⃣-1, to: 9, fee: 1}
              - {from: 10, to: 2️⃣9223372036854775807, fee: 1}
              - {from: 20, to: 29, fee: 3️⃣-5}
              - {from: 30, fee: 4️⃣15.000}

        """, expecting: .error("1️⃣", .invalidValue), .error("2️⃣", .invalidValue),
      .error("3️⃣", .invalidValue, message: "fee is negative"),
      .error("4️⃣", .invalidValue, message: "more than two decimals", hint: "write '15000'"))
  }

  @Test func aCategoryWithOneBandNeedsNoSize() throws {
    let read = kommune(bands: "      - {from: 0, fee: 7}\n")
    let scale = try #require(read)
    #expect(scale.band(ofSize: nil)?.fee == DecimalNumber(7))
  }

  // MARK: - The budget

  @Test func aBudgetThatDoesNotBalanceIsAnErrorAtItsYear() {
    budget(
      """
        - year: 1️⃣2027
          income: [{source: stat, amount: 1500000.50}, {source: kurser, amount: 1000}]
          costs: [{title: Løn, amount: 1501000.49}]
        - year: 2️⃣2028
          income: [{source: stat, amount: 1}]
          costs: [{title: Løn, amount: 1234.5}]

      """,
      expecting: .error(
        "1️⃣", .conflictingFields,
        message:
          "the income is 1.501.000,50 kr. and the costs are 1.501.000,49 kr., a difference of 0,01 kr.",
        hint: "raise the costs or lower the income by 0,01 kr."),
      .error(
        "2️⃣", .conflictingFields, message: "a difference of 1.233,5 kr.",
        hint: "raise the income"))
  }

  @Test func anAmountThatCannotBeReadIsNoImbalance() {
    budget(
      "  - year: 2027\n    income: [{source: stat, amount: 1️⃣1.500.000}]\n"
        + "    costs: [{title: Løn, amount: 1}]\n",
      expecting: .error("1️⃣", .invalidValue))
    budget(
      "  - 1️⃣year: 2027\n    costs: [{title: Løn, amount: 1}]\n",
      expecting: .error("1️⃣", .missingField, message: "income"))
  }

  @Test func aSumThatIsNoMoneyIsReported() {
    budget(
      """
        - year: 1️⃣2027
          income: [{source: stat, amount: 999999999999999999}, {source: kurser, amount: 1}]
          costs: [{title: Løn, amount: 1}]

      """, expecting: .error("1️⃣", .invalidValue, message: "more than 18 digits"))
  }

  @Test func aSourceStandsOnceInAYear() {
    budget(
      """
        - year: 2027
          income: [{source: stat, amount: 1}, {source: 1️⃣stat, amount: 1}, {source: 2️⃣kursus, amount: 1}]
          costs: [{title: Løn, amount: 2}]

      """,
      expecting: .error("1️⃣", .duplicateValue, message: "'stat'"),
      .error("2️⃣", .invalidValue, hint: "write 'kurser'"))
  }

  @Test func yearsStandOnceAndInOrder() {
    let year = { (number: String) in
      "  - year: \(number)\n    income: [{source: stat, amount: 1}]\n    costs: [{title: Løn, amount: 1}]\n"
    }
    budget(
      year("2028") + year("1️⃣2027") + year("2️⃣2027") + year("3️⃣27"),
      expecting: .error("1️⃣", .conflictingFields, message: "2027 stands after 2028"),
      .error("2️⃣", .duplicateValue, message: "2027 stands twice"),
      .error("3️⃣", .invalidValue, message: "between 2000 and 2199"))
  }
}
