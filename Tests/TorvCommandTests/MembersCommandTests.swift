import Foundation
import Testing
import TorvTestSupport

/// `torv members` takes members from a spreadsheet, and gives them back as one.
@Suite struct MembersCommandTests {
  private static let today = ["--today", "2026-11-27"]

  /// Returns the command in a folder with the repository's content and templates.
  private func centre() throws -> Command {
    let command = try Command()
    for name in ["Content", "Templates"] {
      try FileManager.default.removeItem(atPath: "\(command.folder)/\(name)")
      try FileManager.default.copyItem(
        atPath: "\(Repository.path)/\(name)", toPath: "\(command.folder)/\(name)")
    }
    return command
  }

  private func run(_ command: Command, _ arguments: String...) throws -> Command.Result {
    try command.run(["members"] + arguments + Self.today + ["--language", "en"])
  }

  private func members(_ command: Command) throws -> [String: Data] {
    try command.files(under: "Content/members")
  }

  /// Invented members as a Danish spreadsheet has them.
  private static func sheet(of count: Int) -> String {
    let places = ["Vejle Kommune", "Ærø", "Københavns Kommune", "", "høje-taastrup"]
    let categories = [
      "Kommune", "Butikskæde", "Handelsforening", "ejendomsejer", "Fond", "Andet",
      "Bymidtesamarbejde",
    ]
    let rows = (1...count).map { number in
      let size = number % 4 == 0 ? "" : "\(number).\(100 + number % 900)"
      return [
        "Prøvemedlem nr. \(number) ÆØÅ", categories[number % categories.count],
        places[number % places.count], "\(number % 28 + 1).\(number % 11 + 1).2026", size,
        "post\(number)@medlem.example", number % 9 == 0 ? "" : "www.medlem.example.dk/\(number)",
        "ja",
      ].joined(separator: ";") + "\r\n"
    }
    return "Navn;Kategori;Kommune;Indmeldt;Størrelse;E-mail;Hjemmeside;Opdigtet\r\n"
      + rows.joined()
  }

  @Test func twoHundredRowsBecomeCheckedPages() throws {
    let command = try centre()
    let before = try members(command)
    let windows = try #require(Self.sheet(of: 200).data(using: .windowsCP1252))
    try command.write(windows, to: "medlemmer.csv")
    let tried = try run(command, "import", "medlemmer.csv", "--dry-run")
    #expect(tried.status == 0, "\(tried.errors)")
    #expect(tried.output.contains("200 would be created and 0 changed"))
    #expect(try members(command) == before)
    let result = try run(command, "import", "medlemmer.csv")
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    #expect(result.output.contains("medlemmer.csv: Windows-1252, with ';' between the cells"))
    let pages = before.keys.count { $0.hasSuffix(".md") }
    #expect(result.output.contains("\(pages) members are not in the file"))
    let after = try members(command)
    #expect(after.count == before.count + 200)
    #expect(before.allSatisfy { after[$0.key] == $0.value })
    let check = try command.run(["check", "--strict"] + Self.today)
    #expect(check.status == 0, "\(check.errors)")
    #expect(try command.run("format", "--check").status == 0)
    let again = try run(command, "import", "medlemmer.csv")
    #expect(again.status == 0 && again.output.contains("nothing to change"), "\(again.output)")
    #expect(try members(command) == after)
  }

  @Test func allMistakesAreToldAtTheirCellsAndNothingIsWritten() throws {
    let command = try centre()
    let before = try members(command)
    try command.write(
      """
      Navn,Kategori,Kommune,Indmeldt,Størrelse,Mail,themes
      Ny Kæde,Kæder,Vejle,1.1.2026,40,a@b.example,
      Ny Fond,Klub,Vejel,31.2.2026,ca. 40,post@,ukendt
      NY KÆDE,Kæder,Vejle,1.1.2026,40,,
      Zinkhanens Fond,,Atlantis,,-5,,

      """, to: "m.csv")
    let result = try run(command, "import", "m.csv")
    #expect(result.status == 1)
    for place in [
      "3:9: error: member category 'klub'", "3:14: error: municipality 'vejel'",
      "3:20: error: joined '31.2.2026'", "3:30: error: size 'ca. 40'", "3:37: error: contact",
      "3:43: error: theme 'ukendt'", "4:1: error: the member 'ny-kaede' stands on line 2",
      "5:18: error: municipality 'atlantis'", "5:28: error: size -5",
    ] {
      #expect(result.errors.contains("m.csv:\(place)"), "\(place) in \(result.errors)")
    }
    #expect(result.errors.contains("did you mean 'vejle'?"))
    #expect(result.errors.contains("nothing was changed"))
    #expect(try members(command) == before)
  }

  @Test func aPageThatExistsChangesInItsFieldsOnly() throws {
    let command = try centre()
    let file = "Content/members/tretten-knapper.md"
    let old = try #require(command.text(of: file))
    try command.write(
      "slug,Navn,Udmeldt,Mail,Kommune\ntretten-knapper,Fjorten Knapper,1. marts 2027,,\n",
      to: "m.csv")
    let result = try run(command, "import", "m.csv")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("changed \(file)\n  title: Tretten Knapper → Fjorten Knapper\n"))
    #expect(result.output.contains("  left: – → 2027-03-01\n"))
    let new = try #require(command.text(of: file))
    let joined = try #require(old.split(separator: "\n").first { $0.hasPrefix("joined:") })
    #expect(
      new
        == old.replacing("title: Tretten Knapper\n", with: "title: Fjorten Knapper\n")
        .replacing("\(joined)\n", with: "\(joined)\nleft: 2027-03-01\n"))
  }

  @Test func anEarlierMistakeElsewhereHindersNothing() throws {
    let command = try centre()
    try command.write("---\ntitle: A\n---\n", to: "Content/guides/gal.md")
    #expect(try command.run("check").status == 1)
    try command.write("Navn,Kategori,Indmeldt\nNy Fond,fond,2026-01-01\n", to: "m.csv")
    #expect(try run(command, "import", "m.csv").status == 0)
    #expect(command.text(of: "Content/members/ny-fond.md") != nil)
  }

  @Test func warningsHinderOnlyTheStrict() throws {
    let command = try centre()
    try command.write("Navn,Noter,Kategori,Indmeldt\nNy Fond,x,fond,2026-01-01\n", to: "m.csv")
    let strict = try run(command, "import", "m.csv", "--strict")
    #expect(strict.status == 1 && command.text(of: "Content/members/ny-fond.md") == nil)
    let result = try run(command, "import", "m.csv")
    #expect(result.status == 0 && result.errors.contains("m.csv:1:6: warning: the column 'Noter'"))
  }

  @Test(arguments: [["--map", "x"], ["--map", "telefon=Telefon"]])
  func aWrongChoiceIsWrongUse(arguments: [String]) throws {
    let command = try Command()
    try command.write("Navn\nA\n", to: "m.csv")
    #expect(try command.run(["members", "import", "m.csv"] + arguments).status == 2)
    #expect(try command.run("members", "import", "findes-ikke.csv").status == 3)
  }

  // MARK: - Export

  @Test(arguments: [[], ["--semicolon"]])
  func whatIsExportedChangesNothingWhenItIsReadAgain(arguments: [String]) throws {
    let command = try centre()
    // A text that begins as a formula gets an apostrophe in the table.
    let page = try #require(command.text(of: "Content/members/tretten-knapper.md"))
    try command.write(
      page.replacing("title: Tretten Knapper\n", with: "title: '=1+2, \"Knapper\"; og – mere'\n"),
      to: "Content/members/tretten-knapper.md")
    let before = try members(command)
    let exported = try command.run(["members", "export", "--all"] + arguments + Self.today)
    #expect(exported.status == 0, "\(exported.errors)")
    #expect(exported.output.contains("'=1+2, \"\"Knapper\"\""))
    #expect((exported.output.unicodeScalars.first == "\u{FEFF}") == !arguments.isEmpty)
    try command.write(exported.output, to: "m.csv")
    let result = try run(command, "import", "m.csv")
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    #expect(result.output.contains("nothing to change"), "\(result.output)")
    #expect(!result.output.contains("not in the file"))
    #expect(try members(command) == before)
  }

  @Test func theTableHasTheCurrentMembersWithTheirFees() throws {
    let command = try centre()
    let page = try #require(command.text(of: "Content/members/moelleby-kommune.md"))
    try command.write(
      page.replacing("joined: 2026-01-01\n", with: "joined: 2026-01-01\nleft: 2026-11-27\n"),
      to: "Content/members/moelleby-kommune.md")
    let table = try run(command, "export").output
    let all = try run(command, "export", "--all").output
    #expect(
      table.hasPrefix("slug,name,category,municipality,joined,left,size,band,yearlyFee,contact,"))
    #expect(!table.contains("moelleby") && all.contains("\r\nmoelleby-kommune,Mølleby Kommune,"))
    #expect(
      table.contains(
        "\r\nueberskoen,Überskoen,Butikskæde,Køge,2026-02-01,,140,50–249 employees,12000,"))
    let json = try JSONTree.parse(Array(run(command, "export", "--json").output.utf8))
    let shoes = try #require(json.entries.first { $0["slug"]?.text == "ueberskoen" })
    #expect(shoes["yearlyFee"] == .number(12000) && shoes["category"]?.text == "butikskaede")
    #expect(shoes["band"]?["to"] == .number(249) && shoes["code"] == nil)
  }

  @Test func codesArePrintedOnlyIfAskedForAndOnlyWithTheSecret() throws {
    let command = try centre()
    let secret = String(repeating: "ab", count: 32)
    let environment = ["TORV_MEMBERS_SECRET": secret]
    let arguments = ["members", "export", "--language", "en"] + Self.today
    let refused = try command.run(arguments + ["--with-codes"])
    #expect(refused.status == 2 && refused.output.isEmpty)
    #expect(refused.errors == (try command.run(["access", "codes", "--language", "en"])).errors)
    let codes = try command.run(
      ["access", "code", "ueberskoen"] + Self.today, environment: environment)
    let code = try #require(codes.output.split(separator: "\n").first)
    let plain = try command.run(arguments, environment: environment).output
    let table = try command.run(arguments + ["--with-codes"], environment: environment).output
    #expect(!plain.contains(code) && table.contains(",\(code),https://"))
    let json = try command.run(arguments + ["--with-codes", "--json"], environment: environment)
    #expect(json.output.contains("\"code\": \"\(code)\""))
  }
}
