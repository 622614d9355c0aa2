import Testing
import TorvDiagnostics

@testable import TorvSite

/// Fields get other values, and nothing else in the file changes.
@Suite struct EditedFieldsTests {
  private static let page = """
    ---
    # Navnet
    title: "Fonden: A"
    summary: |
      To linjer
      tekst.

    category: fond # senere andet
    joined: 2026-01-01
    size:
    # Hjemmesiden
    # website: https://a.example/
    fictional: True
    # Til sidst
    ---

    Teksten  står.

    """

  private func edited(_ text: String, _ values: [(String, String)]) throws -> (
    text: String, changes: [FieldChange]
  ) {
    let source = SourceFile(path: "Content/members/a.md", text: text)
    var fields = try #require(EditedFields(of: source, kind: .member))
    for (name, value) in values {
      let field = try #require(PageKind.member.fields.first { $0.name == name })
      fields.set(field, to: .value(value))
    }
    let result = fields.result
    return (result.text(0..<result.bytes.count), fields.changes)
  }

  @Test(arguments: [
    (("title", "B"), "title: \"Fonden: A\"", "title: B"),
    (("title", "B: \"c\""), "title: \"Fonden: A\"", "title: 'B: \"c\"'"),
    (("summary", "Kort."), "summary: |\n  To linjer\n  tekst.\n", "summary: Kort.\n"),
    (("category", "andet"), "category: fond # senere", "category: andet # senere"),
    (("size", "40"), "size:\n", "size: 40\n"),
    (("left", "2027-01-01"), "joined: 2026-01-01\n", "joined: 2026-01-01\nleft: 2027-01-01\n"),
    (("published", "2026-02-02"), "tekst.\n\n", "tekst.\n\npublished: 2026-02-02\n"),
    (("website", "https://b.example/"), "size:\n", "size:\nwebsite: https://b.example/\n"),
    (("fictional", "false"), "fictional: True", "fictional: false"),
  ])
  func onlyTheFieldChanges(value: (String, String), old: String, new: String) throws {
    let result = try edited(Self.page, [value])
    #expect(result.text == Self.page.replacing(old, with: new))
    #expect(result.changes.map(\.field) == [value.0])
    #expect(try edited(result.text, [value]).changes == [])
  }

  @Test(arguments: [
    ("title", "Fonden: A"), ("summary", "To linjer tekst."), ("joined", "2026-01-01"),
    ("fictional", "true"), ("draft", "false"),
  ])
  func aFieldThatHasTheValueStaysAsItIs(name: String, value: String) throws {
    let result = try edited(Self.page, [(name, value)])
    #expect(result.text == Self.page && result.changes == [])
  }

  @Test func severalNewFieldsStandInTheDeclaredOrder() throws {
    let text = "---\ntitle: A\nsummary: B.\ncategory: fond\njoined: 2026-01-01\n---\nTekst."
    let result = try edited(
      text, [("left", "2027-01-01"), ("size", "3"), ("municipality", "vejle"), ("draft", "true")])
    #expect(
      result.text
        == "---\ntitle: A\nsummary: B.\ndraft: true\ncategory: fond\nmunicipality: vejle\njoined: 2026-01-01\nleft: 2027-01-01\nsize: 3\n---\nTekst."
    )
  }

  @Test func linesEndAsTheyDidInTheFile() throws {
    let text = "---\r\ntitle: A\r\ncategory: fond\r\n---\r\n"
    #expect(
      try edited(text, [("joined", "2026-01-01")]).text
        == "---\r\ntitle: A\r\ncategory: fond\r\njoined: 2026-01-01\r\n---\r\n")
  }

  @Test func aPageWithoutFieldsGetsThem() throws {
    #expect(try edited("---\n---\n", [("title", "A")]).text == "---\ntitle: A\n---\n")
  }

  /// What stands before a value, such as an anchor, would be left before the new one.
  @Test(arguments: ["title: 'A", "website: &w https://a.dk", "title: A\ntitle: B"])
  func aPageWhoseFieldsHaveMistakesIsNotChanged(fields: String) {
    let broken = SourceFile(path: "a.md", text: "---\n\(fields)\n---\n")
    #expect(EditedFields(of: broken, kind: .member) == nil)
  }
}
