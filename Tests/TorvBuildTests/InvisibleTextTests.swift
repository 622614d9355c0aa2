import Testing
import TorvBuild
import TorvDiagnostics
import TorvSite

/// Characters that nobody sees: those that turn the direction of a text are errors wherever they stand, and none hides a
/// leak or makes two names of one.
@Suite struct InvisibleTextTests {
  /// Unicode's property Bidi_Control, whole.
  private static let turning: [Unicode.Scalar] = [
    "\u{61C}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}",
    "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}",
  ]

  private static let invisible: [Unicode.Scalar] = [
    "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}",
  ]

  /// The files of a site, each with a text that occurs once in it and the place of that text.
  private static let places: [(path: String, text: String, line: Int, column: Int)] = [
    ("Content/pages/om.md", "prøvetorvet", 2, 11), ("Content/pages/om.md", "prøve det", 7, 8),
    ("Content/site.yml", "websted til", 2, 13), ("Content/themes.yml", "torve", 3, 21),
    ("Content/municipalities.csv", "Dragør", 6, 5), ("Templates/pages/page.mustache", "", 1, 1),
    ("Templates/strings/da.yml", "", 1, 1), ("Content/datasets/indbyggere.csv", "ø, og", 2, 34),
  ]

  @Test(arguments: turning)
  func aCharacterThatTurnsTheTextIsAnErrorEverywhere(_ scalar: Unicode.Scalar) async throws {
    for place in Self.places {
      var site = FixtureSite("every-kind")
      let source = try #require(site[place.path], "\(place.path)")
      site[place.path] =
        place.text.isEmpty
        ? "\(scalar)" + source
        : source.replacing(place.text, with: "\(scalar)\(place.text)", maxReplacements: 1)
      let found = try await site.check().diagnostics.filter { $0.id == .bidiControl }
      #expect(found.count == 1, "\(place.path)")
      #expect(found.first?.severity == .error)
      #expect(
        found.first?.location?.description == "\(place.path):\(place.line):\(place.column)")
      #expect(found.first?.hint != nil)
    }
  }

  @Test(arguments: [
    ("Content/pages/om.md", "title: Om prøvetorvet", "title: \"Om \\u202Eprøvetorvet\"", 2, 8),
    ("Content/pages/om.md", "For at", "For &#x202e;at", 7, 5),
    ("Content/pages/om.md", "For at", "For &#8207;at", 7, 5),
    ("Content/pages/om.md", "For at", "[For](https://a.example \"&lrm;\") at", 7, 26),
    ("Content/site.yml", "title: Prøvetorvet", "title: \"Prøve\\u2066torvet\"", 1, 8),
    ("Content/themes.yml", "title: Byliv", "\"title\": \"\\u200FByliv\"", 2, 12),
  ])
  func anEscapeForOneIsAnErrorToo(
    path: String, old: String, new: String, line: Int, column: Int
  ) async throws {
    var site = FixtureSite()
    site[path] = try #require(site[path]).replacing(old, with: new, maxReplacements: 1)
    let found = try await site.check().diagnostics
    #expect(found.map(\.id) == [.bidiControl])
    #expect(found.first?.location?.description == "\(path):\(line):\(column)")
  }

  @Test(arguments: [
    ("title: Om prøvetorvet", "title: \"Om\\0prøvetorvet\"", 2), ("For at", "For&#1;at", 7),
    ("title: Om prøvetorvet", "title: \"Om\\eprøvetorvet\"", 2), ("For at", "For&#x85;at", 7),
  ])
  func anEscapeForAControlCharacterIsAnError(old: String, new: String, line: Int) async throws {
    var site = FixtureSite()
    let path = "Content/pages/om.md"
    site[path] = try #require(site[path]).replacing(old, with: new, maxReplacements: 1)
    let found = try await site.check().diagnostics
    #expect(found.map(\.id) == [.nulByte])
    #expect(found.first?.location?.line == line)
  }

  @Test func aReferenceInCodeStaysWhatItIs() async throws {
    var site = FixtureSite()
    let path = "Content/pages/om.md"
    site[path] = try #require(site[path]) + "\nSkriv `&#x202E;`, og aldrig &#10; eller &shy;.\n"
    #expect(try await site.check().diagnostics.isEmpty)
  }

  @Test(arguments: invisible)
  func whatNobodySeesMakesNoOtherName(_ scalar: Unicode.Scalar) throws {
    let (plain, hidden) = ("Købstad i vækst", "Kø\(scalar)bstad\(scalar) i væ\(scalar)kst")
    #expect(Slug(of: hidden) == Slug(of: plain))
    #expect(["Købstad i vækst b", hidden, "Købstad"].inDanishOrder(by: \.self)[1] == hidden)
  }

  @Test(arguments: invisible)
  func whatNobodySeesHidesNoLeak(_ scalar: Unicode.Scalar) async throws {
    let words = "tæl alle kunder hver eneste tirsdag formiddag i hele september"
    var site = FixtureSite()
    func page(_ summary: String) -> String {
      "---\ntitle: Lukket\nsummary: \(summary)\naccess: members\n---\nSkriv: \(words).\n"
    }
    site["Content/pages/lukket.md"] = page("Kun for medlemmer.")
    #expect(try await !site.check().diagnostics.contains { $0.id == .sealedLeak })
    let hidden = words.replacing("e", with: "e\(scalar)").replacing("i", with: "i\(scalar)")
    site["Content/pages/lukket.md"] = page("Ring og \(hidden)!")
    #expect(try await site.check().diagnostics.contains { $0.id == .sealedLeak })
  }
}
