import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

/// The members are invented here, in the test.
@Suite struct FeeListTests {
  private static let fees = """
    proRata: PRORATA
    fees:
      - category: kommune
        basis: indbyggere
        bands: [{from: 0, to: 19999, fee: 15000}, {from: 20000, to: 49999, fee: 25000}, {from: 50000, fee: 35000.50}]
      - {category: fond, basis: ansatte, bands: [{from: 0, fee: 8000}]}
      - {category: andet, from: 2028, basis: ansatte, bands: [{from: 0, to: 9, fee: 3000}, {from: 10, fee: 6000}]}
      - {category: fond, from: 2028, basis: ansatte, bands: [{from: 0, fee: 9000}]}
    budget:
      - year: 2027
        income: [{source: medlemmer, amount: 1200000}]
        costs: [{title: Løn, amount: 1200000}]

    """

  private func list(
    _ members: [String: String], in year: Int, proRata: String = "none"
  ) throws -> (list: FeeList, site: Site) {
    let source = SourceFile(
      path: "membership.yml", text: Self.fees.replacing("PRORATA", with: proRata))
    let read = DataFileParser.finances(from: source)
    #expect(read.diagnostics.isEmpty)
    let finances = try #require(read.value)
    var files: [String: String] = [:]
    for (slug, fields) in members {
      files["members/\(slug).md"] = SiteFixture.page(.member, fields)
    }
    var input = try SiteFixture(files).input().value
    input.finances = finances
    let site = Site.relating(input).value
    return (FeeList(of: site, by: finances, in: year), site)
  }

  /// Returns the amounts by the slugs of the members; nil inside if an amount can't be determined.
  private func amounts(
    _ members: [String: String], in year: Int, proRata: String = "none"
  ) throws -> [String: String?] {
    let (list, site) = try list(members, in: year, proRata: proRata)
    return Dictionary(
      uniqueKeysWithValues: list.lines.map { line in
        (site.pages[line.page].id.slug.text, line.amount.map { "\($0)" })
      })
  }

  /// Two hundred members of all categories and sizes, a third of them members for a part of the year 2027 only; some have
  /// no size.
  private static let members: [String: String] = {
    var members: [String: String] = [:]
    for number in 1...200 {
      let category = ["kommune", "fond", "andet"][number % 3]
      var fields = "title: Medlem \(number)\ncategory: \(category)\n"
      fields +=
        number % 5 == 0
        ? "joined: 2027-\(padded(number % 12 + 1))-\(padded(number % 28 + 1))"
        : "joined: 2020-01-01"
      if number % 7 == 0 { fields += "\nleft: 2027-12-\(padded(number % 31 + 1))" }
      if number % 11 != 0 { fields += "\nsize: \(number * 377)" }
      members["medlem-\(number)"] = fields
    }
    return members
  }()

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  @Test(arguments: ["none", "month", "day"], [2026, 2027, 2028])
  func twoHundredMembersAddUp(proRata: String, year: Int) throws {
    let list = try list(Self.members, in: year, proRata: proRata).list
    #expect(list.lines.count > 100)
    #expect(list.total.undetermined > 0)
    // In hundredths, so that the sums here are made of whole numbers and by nothing that the list uses.
    func hundredths(_ number: DecimalNumber) -> Int {
      Int(number.mantissa) * (number.scale == 0 ? 100 : number.scale == 1 ? 10 : 1)
    }
    var all = 0
    for entry in list.categories {
      let lines = list.lines.filter { $0.member.category == entry.category }
      let sum = lines.compactMap(\.amount).map(hundredths).reduce(0, +)
      #expect(hundredths(entry.sum.amount) == sum)
      #expect(entry.sum.members == lines.count)
      #expect(entry.sum.undetermined == lines.count { $0.amount == nil })
      all += sum
    }
    #expect(all > 0)
    #expect(hundredths(list.total.amount) == all)
    #expect(list.total.members == list.lines.count)
    #expect(list.categories.map(\.sum.undetermined).reduce(0, +) == list.total.undetermined)
  }

  @Test func membersForAPartOfTheYearPayAPartOfTheFee() throws {
    let members = [
      "ind": "category: fond\njoined: 2027-03-15",
      "ud": "category: fond\njoined: 2020-01-01\nleft: 2027-07-01",
      "begge": "category: fond\njoined: 2027-03-15\nleft: 2027-07-01",
      "hele": "category: fond\njoined: 2020-01-01",
    ]
    #expect(
      try amounts(members, in: 2027, proRata: "month")
        == ["ind": "6667", "ud": "4000", "begge": "2667", "hele": "8000"])
    #expect(
      try amounts(members, in: 2027, proRata: "day")
        == ["ind": "6400", "ud": "3967", "begge": "2367", "hele": "8000"])
    #expect(
      try amounts(members, in: 2027, proRata: "none")
        == ["ind": "8000", "ud": "8000", "begge": "8000", "hele": "8000"])
    // The new scale of 2028, a leap year: 9000 × 292/366.
    #expect(
      try amounts(["ind": "category: fond\njoined: 2028-03-15"], in: 2028, proRata: "day")
        == ["ind": "7180"])
  }

  @Test func membersOfAnotherTimeAreNotListed() throws {
    let members = [
      "senere": "category: fond\njoined: 2028-01-01",
      "tidligere": "category: fond\njoined: 2020-01-01\nleft: 2027-01-01",
      "samme-dag": "category: fond\njoined: 2027-02-01\nleft: 2027-02-01",
      "kladde": "category: fond\njoined: 2020-01-01\ndraft: true",
      "nu": "category: fond\njoined: 2020-01-01",
      "lukket": "category: fond\njoined: 2020-01-01\naccess: members",
    ]
    #expect(try amounts(members, in: 2027).keys.sorted() == ["lukket", "nu"])
    #expect(try amounts(members, in: 2028).keys.sorted() == ["lukket", "nu", "senere"])
  }

  @Test func whatCannotBeDeterminedIsListedAndCounted() throws {
    let members = [
      "uden-tal": "category: kommune", "uden-sats": "category: andet\nsize: 4",
      "kendt": "category: kommune\nsize: 50000",
    ]
    let list = try list(members, in: 2027).list
    #expect(
      try amounts(members, in: 2027) == ["uden-tal": nil, "uden-sats": nil, "kendt": "35000.50"])
    #expect(list.total.undetermined == 2)
    #expect(list.total.amount.description == "35000.50")
    #expect(list.categories.map(\.category.text) == ["kommune", "andet"])
    #expect(list.categories.map(\.sum.undetermined) == [1, 1])
    #expect(try amounts(members, in: 2028)["uden-sats"] == "3000")
  }

  @Test func theBudgetOfTheYearIsTheOneToCompareWith() throws {
    #expect(try list([:], in: 2027).list.budgeted == DecimalNumber(1_200_000))
    #expect(try list([:], in: 2028).list.budgeted == nil)
  }

  @Test func linesStandByCategoryAndInDanishOrder() throws {
    let members = [
      "a": "title: Åen\ncategory: kommune\nsize: 1",
      "b": "title: Ærtens\ncategory: kommune\nsize: 1",
      "c": "title: Aften\ncategory: fond", "d": "title: Zebra\ncategory: kommune\nsize: 1",
    ]
    let (list, site) = try list(members, in: 2027)
    #expect(list.lines.map { site.pages[$0.page].title } == ["Zebra", "Ærtens", "Åen", "Aften"])
  }
}
