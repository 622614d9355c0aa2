import Foundation
import Testing

/// The members are invented here, in the test.
@Suite struct FeesCommandTests {
  private static let membership = """
    fees:
      - category: kommune
        basis: indbyggere
        bands: [{from: 0, to: 24999, fee: 15000}, {from: 25000, to: 49999, fee: 25000}, {from: 50000, fee: 35000.50}]
      - {category: fond, basis: ansatte, bands: [{from: 0, fee: 8000}]}
      - {category: butikskaede, basis: omsaetning, bands: [{from: 0, to: 999999, fee: 4000}, {from: 1000000, fee: 9000}]}
      - {category: fond, from: 2028, basis: ansatte, bands: [{from: 0, fee: 9000}]}
    budget:
      - year: 2027
        income: [{source: medlemmer, amount: 50000}]
        costs: [{title: Løn, amount: 50000}]

    """

  /// Returns a centre with these members, by their slugs, and with fees.
  private func command(
    _ members: [String: String], membership: String = Self.membership
  ) throws -> Command {
    let command = try Command()
    try command.write(membership, to: "Content/membership.yml")
    for (slug, fields) in members {
      try command.write(
        "---\nsummary: Et medlem.\njoined: 2026-01-01\n\(fields)\n---\n",
        to: "Content/members/\(slug).md")
    }
    return command
  }

  private static let members = [
    "by": "title: By Kommune\ncategory: kommune\nsize: 38200",
    "stad": "title: Stad Kommune\ncategory: kommune\nsize: 50000",
    "lygtefonden": "title: Lygtefonden\ncategory: fond\nfictional: true",
    "kaeden": "title: \"=Kæden, med komma\"\ncategory: butikskaede\nsize: 999999",
  ]

  @Test func tableTellsWhatEachOwesAndWhy() throws {
    let result = try command(Self.members).run(
      "fees", "--year", "2027", "--language", "da")
    #expect(result.status == 0)
    #expect(
      result.output.replacing("\u{A0}", with: " ") == """
        medlem             størrelse  kontingent 2027  begrundelse
        By Kommune            38.200       25.000 kr.  Kommune med 25.000–49.999 indbyggere
        Stad Kommune          50.000    35.000,50 kr.  Kommune med mindst 50.000 indbyggere
        Lygtefonden                –        8.000 kr.  Fond, uanset størrelse
        =Kæden, med komma    999.999        4.000 kr.  Butikskæde med 0–999.999 kr. i årlig omsætning

        kategori    medlemmer     kontingent
        Kommune             2  60.000,50 kr.
        Fond                1      8.000 kr.
        Butikskæde          1      4.000 kr.
        i alt               4  72.000,50 kr.

        Kontingentet giver 72.000,50 kr., budgettet regner med 50.000 kr.: 22.000,50 kr. mere.
        1 af 4 medlemmer er opdigtede eksempler.

        """)
  }

  @Test func theYearIsThatOfTodayUnlessItIsGiven() throws {
    let command = try command(["lygtefonden": "title: Lygtefonden\ncategory: fond"])
    let next = try command.run("fees", "--today", "2028-02-03").output
    #expect(next.contains("fee in 2028"))
    #expect(next.replacing("\u{A0}", with: " ").contains(" 9.000 kr.  Fond, whatever its size\n"))
    #expect(next.contains("membership.yml has no budget for 2028."))
    let given = try command.run("fees", "--today", "2028-02-03", "--year", "2027").output
    #expect(
      given.replacing("\u{A0}", with: " ").contains(
        "8.000 kr., the budget counts on 50.000 kr.: 42.000 kr. less."))
  }

  @Test(arguments: [
    ("month", "10 af 12 måneder", "6.667 kr."), ("day", "292 af 365 dage", "6.400 kr."),
  ])
  func aPartOfTheYearIsTold(proRata: String, part: String, amount: String) throws {
    let command = try command(
      [:], membership: "proRata: \(proRata)\n" + Self.membership)
    try command.write(
      "---\ntitle: Ny\nsummary: S.\ncategory: fond\njoined: 2027-03-15\n---\n",
      to: "Content/members/ny.md")
    let output = try command.run("fees", "--year", "2027", "--language", "da").output
    #expect(
      output.replacing("\u{A0}", with: " ").contains("\(amount)  Fond, uanset størrelse, \(part)\n")
    )
  }

  @Test func whatIsMissingIsToldAndFailsOnlyWhenStrict() throws {
    let membership =
      Self.membership.replacing(
        "fees:\n",
        with:
          "example: true\nfees:\n  - {category: andet, from: 2030, basis: ansatte, bands: [{from: 0, fee: 1}]}\n"
      )
    let command = try command(
      [
        "by": "title: By\ncategory: kommune", "kaede": "title: Kæde\ncategory: butikskaede",
        "klub": "title: Klub\ncategory: andet",
      ], membership: membership)
    let result = try command.run("fees", "--year", "2027", "--language", "da")
    #expect(result.status == 0)
    #expect(result.output.contains("–  Kommune: 'size' mangler, antallet af indbyggere\n"))
    #expect(result.output.contains("–  Butikskæde: 'size' mangler, den årlige omsætning\n"))
    #expect(result.output.contains("–  Andet: membership.yml har ingen sats for 2027\n"))
    #expect(result.output.contains("Kontingentet for 3 medlemmer kan ikke regnes ud"))
    #expect(result.output.contains("Kontingentet og budgettet er kun et eksempel"))
    #expect(try command.run("fees", "--year", "2027", "--strict").status == 1)
    let known = try self.command(Self.members)
    #expect(try known.run("fees", "--year", "2027", "--strict").status == 0)
  }

  @Test func csvIsForTheAccounts() throws {
    var members = Self.members
    members["uden"] = "title: Uden\ncategory: kommune"
    let result = try command(members).run("fees", "--year", "2027", "--csv", "--language", "da")
    #expect(result.status == 0)
    let rows = result.output.split(separator: "\r\n").map(String.init)
    #expect(
      rows.first
        == "year,slug,title,category,joined,left,size,basis,bandFrom,bandTo,yearlyFee,part,whole,fee,currency,reason,fictional"
    )
    #expect(
      rows.contains(
        "2027,stad,Stad Kommune,kommune,2026-01-01,,50000,indbyggere,50000,,35000.50,1,1,35000.50,DKK,Kommune med mindst 50.000 indbyggere,false"
      ))
    #expect(
      rows.contains(
        "2027,uden,Uden,kommune,2026-01-01,,,indbyggere,,,,1,1,,DKK,\"Kommune: 'size' mangler, antallet af indbyggere\",false"
      ))
    #expect(rows.contains { $0.hasPrefix("2027,kaeden,\"'=Kæden, med komma\",butikskaede,") })
    #expect(rows.count == 6)
    #expect(result.errors.contains("Kontingentet for 1 medlem kan ikke regnes ud"))
  }

  @Test func listForProgramsIsAJSONArray() throws {
    let result = try command(
      Self.members, membership: "proRata: month\n" + Self.membership
    ).run("fees", "--year", "2027", "--json")
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let objects = try #require(json as? [[String: Any]])
    #expect(
      objects.compactMap { $0["slug"] as? String } == ["by", "stad", "lygtefonden", "kaeden"])
    let stad = objects[1]
    #expect(stad["fee"] as? Double == 35000.5)
    #expect(stad["part"] as? Int == 12)
    #expect(stad["bandFrom"] as? Int == 50000)
    #expect(stad["bandTo"] is NSNull)
    #expect(stad["fictional"] as? Bool == false)
    #expect(objects[3]["title"] as? String == "=Kæden, med komma")
  }

  /// Reads the amounts that stand on the terminal, and compares them with the sums below them.
  @Test func linesOfTwoHundredMembersAddUpToThePrintedSums() throws {
    var members: [String: String] = [:]
    for number in 1...200 {
      let category = ["kommune", "fond", "butikskaede"][number % 3]
      let left = number % 6 == 0 ? "\nleft: 2027-\(10 + number % 3)-1\(number % 10)" : ""
      let size = number % 13 == 0 ? "" : "\nsize: \(number * 977)"
      members["medlem-\(number)"] = "title: Medlem \(number)\ncategory: \(category)\(size)\(left)"
    }
    let command = try command(members, membership: "proRata: day\n" + Self.membership)
    let result = try command.run("fees", "--year", "2027", "--language", "da")
    let parts = result.output.replacing("\u{A0}", with: " ").split(separator: "\n\n")
    try #require(parts.count == 3)
    var sums: [String: Int] = [:]
    let lines = parts[0].split(separator: "\n").dropFirst()
    #expect(lines.count == 200)
    for line in lines {
      let category = try #require(
        ["Kommune", "Fond", "Butikskæde"].first { line.contains("  \($0)") })
      sums[category, default: 0] += amount(in: line)
    }
    sums["i alt"] = sums.values.reduce(0, +)
    let printed = parts[1].split(separator: "\n").dropFirst().map { line in
      let name = line.prefix { !$0.isNumber }.trimmingCharacters(in: .whitespaces)
      return (name, amount(in: line))
    }
    #expect(Dictionary(uniqueKeysWithValues: printed) == sums)
    #expect(amount(in: parts[2].split(separator: "\n")[1]) == sums["i alt"])
    #expect(sums.values.allSatisfy { $0 > 0 })
  }

  /// Returns the first amount in the line, in øre; 0 if it has none.
  private func amount(in line: Substring) -> Int {
    guard let match = line.firstMatch(of: /([0-9.]+)(?:,([0-9]{2}))? kr\./) else { return 0 }
    let whole = Int(match.output.1.filter { $0 != "." }) ?? 0
    return whole * 100 + (match.output.2.flatMap { Int($0) } ?? 0)
  }

  @Test func withoutMembersOrFeesItSaysSo() throws {
    let empty = try command([:]).run("fees", "--year", "2027")
    #expect(empty.status == 0)
    #expect(empty.output.hasPrefix("nobody is a member in 2027\n"))
    let none = try Command().run("fees")
    #expect(none.status == 1)
    #expect(none.errors == "there is no 'Content/membership.yml', so there are no fees\n")
    #expect(none.output.isEmpty)
  }

  @Test(arguments: [["--year", "1999"], ["--year", "x"], ["--json", "--csv"]])
  func wrongUsageIsNotUnderstood(arguments: [String]) throws {
    #expect(try command([:]).run(["fees"] + arguments).status == 2)
  }

  @Test func nothingIsPrintedWhileAMemberMayBeMissing() throws {
    let command = try command(Self.members)
    try command.write("---\ntitle: X\n---\n", to: "Content/guides/x.md")
    let result = try command.run("fees", "--year", "2027")
    #expect(result.status == 1)
    #expect(result.errors.contains("error:"))
    #expect(result.errors.contains("would be missing"))
    #expect(result.output.isEmpty)
  }
}
