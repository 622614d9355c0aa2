import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct FieldReaderTests {
  private static let fields: [FieldDeclaration] = [
    .required("title", "Titlen", example: "Vejle"),
    .optional("number", "Et tal", example: "3"),
    .optional("since", "Dagen", example: "2024-01-01"),
    .optional("level", "Niveauet", example: "basic"),
    .optional("slugs", "Slugs", example: "[a]"),
    FieldDeclaration.optional("steps", "Trin").listing([
      .required("name", "Navnet", example: "Et"), .optional("text", "Teksten"),
    ]),
    FieldDeclaration.optional("price", "Prisen").holding([
      .required("member", "For medlemmer", example: "100")
    ]),
  ]

  private func check<Value>(
    _ marked: String, _ expected: ExpectedDiagnostic...,
    sourceLocation: Testing.SourceLocation = #_sourceLocation,
    read: (inout FieldReader) -> Value
  ) throws -> Value {
    let text = MarkedText(marked)
    let source = SourceFile(path: "a.yml", text: text.text)
    let node = try #require(YAMLReader.read(source).value)
    guard case .mapping(let entries) = node.kind else { throw NoFields() }
    var reader = FieldReader(entries, in: source, declared: Self.fields, place: 0..<1)
    let value = read(&reader)
    expect(reader.diagnostics, match: expected, in: text, sourceLocation: sourceLocation)
    return value
  }

  private struct NoFields: Error {}

  // MARK: - Names

  @Test func anUnknownFieldIsReportedWithTheNearestName() throws {
    try check(
      "title: a\n1️⃣nubmer: 3\n2️⃣farve: blå\n",
      .error("1️⃣", .unknownField, message: "'nubmer'", hint: "did you mean 'number'?"),
      .error("2️⃣", .unknownField, hint: "use one of: title, number, since")
    ) { _ in }
  }

  @Test func aMissingFieldIsReportedAtThePlaceThatIsGiven() throws {
    try check(
      "1️⃣number: 3\n",
      .error("1️⃣", .missingField, message: "title is missing", hint: "'title: Vejle'")
    ) { _ in }
  }

  @Test(arguments: ["", " \"\"", " ''", " ' '", " ~", " null", " []", " {}", " |\n\n"])
  func anEmptyRequiredFieldIsMissingAtItsName(value: String) throws {
    try check("number: 3\n1️⃣title:\(value)\n", .error("1️⃣", .missingField)) { reader in
      #expect(reader.text("title") == nil)
    }
  }

  @Test(arguments: ["", " ~", " null", " []", " \"\""])
  func anEmptyOptionalFieldIsAbsent(value: String) throws {
    try check("title: a\nsince:\(value)\nslugs:\(value)\nsteps:\(value)\n") { reader in
      #expect(reader.value("since", as: CalendarDate.self) == nil)
      #expect(reader.values("slugs", as: Slug.self).isEmpty)
      #expect(reader.mappings("steps") { _ in 1 }.isEmpty)
    }
  }

  @Test func aQuotedNullIsText() throws {
    let title = try check("title: \"null\"\n") { $0.text("title") }
    #expect(title == "null")
  }

  // MARK: - Values

  @Test func aValueOfTheWrongFormIsReportedAtTheValue() throws {
    let since: CalendarDate? = try check(
      "title: a\nsince: 1️⃣2024-02-30 # blå\n",
      .error("1️⃣", .invalidValue, message: "since '2024-02-30' is not a date that exists")
    ) { $0.value("since") }
    #expect(since == nil)
  }

  @Test func aValueBehindDanishLettersAndEmojiHasItsColumn() throws {
    try check(
      "{title: æøå🇩🇰👩‍👩‍👧, since: 1️⃣i går}\n", .error("1️⃣", .invalidValue, message: "'i går'")
    ) { _ = $0.value("since", as: CalendarDate.self) }
  }

  @Test func aLongValueIsShortenedInTheMessage() throws {
    let long = String(repeating: "x", count: 80)
    try check(
      "title: a\nsince: 1️⃣\(long)\n",
      .error("1️⃣", .invalidValue, message: "'\(long.prefix(60))…'")
    ) { _ = $0.value("since", as: CalendarDate.self) }
  }

  @Test func anEnumeratedValueListsWhatIsLegal() throws {
    try check(
      "title: a\nlevel: 1️⃣basci\n",
      .error(
        "1️⃣", .invalidValue, message: "is not one of 'basic', 'advanced'",
        hint: "did you mean 'basic'?")
    ) { _ = $0.value("level", as: Level.self) }
  }

  @Test(arguments: ["[a]", "{a: b}"])
  func aListIsNoValue(value: String) throws {
    try check(
      "title: a\nlevel: 1️⃣\(value)\n", .error("1️⃣", .invalidValue, message: "must be one value")
    ) { _ = $0.value("level", as: Level.self) }
  }

  @Test(arguments: ["TODO", "TODO: 2024-01-01", "\"TODO: dato\""])
  func whatIsStillToBeWrittenIsReported(value: String) throws {
    let quoted = value.contains(": ") && !value.hasPrefix("\"") ? "'\(value)'" : value
    try check(
      "title: a\nsince: 1️⃣\(quoted)\n",
      .error("1️⃣", .unfinishedText, message: "since is still", hint: "write a date that exists")
    ) { _ = $0.value("since", as: CalendarDate.self) }
  }

  @Test func aNumberOutsideItsRangeIsReported() throws {
    for (value, range, message) in [
      ("0", 1...12, "between 1 and 12"), ("13", 1...12, "between 1 and 12"),
      ("-1", 0...Int.max, "at least 0"),
    ] {
      let number = try check(
        "title: a\nnumber: 1️⃣\(value)\n",
        .error("1️⃣", .invalidValue, message: "number \(value) must be \(message)")
      ) { $0.number("number", in: range) }
      #expect(number == nil)
    }
  }

  @Test func aTextMayHaveItsMaximumOfCharacters() throws {
    let text = String(repeating: "å", count: 10)
    #expect(try check("title: \"\(text)\"\n") { $0.text("title", maximum: 10) } == text)
    _ = try check(
      "title: 1️⃣\(text)\n",
      .error("1️⃣", .invalidValue, message: "has 10 characters", hint: "shorten it by 1")
    ) { $0.text("title", maximum: 9) }
  }

  // MARK: - Lists

  @Test func legalValuesOfAListAreKeptAndOthersReported() throws {
    let slugs = try check(
      "title: a\nslugs: [b, 1️⃣Å, 2️⃣[c], d, 3️⃣b, 4️⃣TODO]\n",
      .error("1️⃣", .invalidValue, hint: "write 'aa'"), .error("2️⃣", .invalidValue),
      .error("3️⃣", .duplicateValue, message: "'b' stands twice in slugs"),
      .error("4️⃣", .unfinishedText)
    ) { $0.values("slugs", as: Slug.self).map(\.value.text) }
    #expect(slugs == ["b", "d"])
  }

  @Test func aValueWhereAListBelongsIsReportedWithTheList() throws {
    _ = try check(
      "title: a\nslugs: 1️⃣vejle\n",
      .error("1️⃣", .invalidValue, message: "slugs must be a list", hint: "write '[vejle]'")
    ) { $0.values("slugs", as: Slug.self) }
  }

  @Test(arguments: [
    "slugs:\n 1️⃣\u{A0}- b\n", "slugs:\n  -1️⃣\u{2003}b\n  - c\n",
  ])
  func aSpaceInAListThatIsNoOrdinaryOneIsNamed(_ text: String) throws {
    _ = try check(
      "title: a\n" + text,
      .error("1️⃣", .invalidYAML, message: "where YAML needs an ordinary one", hint: "ordinary space")
    ) { $0.values("slugs", as: Slug.self) }
  }

  @Test func oneOrMoreTakesAValueAndAList() throws {
    for (value, count) in [("vejle", 1), ("[vejle]", 1), ("[vejle, odense]", 2)] {
      let slugs = try check("title: a\nslugs: \(value)\n") {
        $0.oneOrMore("slugs", as: Slug.self)
      }
      #expect(slugs.count == count)
    }
  }

  // MARK: - Mappings

  @Test func eachEntryOfAListIsCheckedForItself() throws {
    let names = try check(
      """
      title: a
      steps:
        - name: Et
        - 1️⃣text: uden navn
        - name: To
          2️⃣txet: x
        - 3️⃣Tre
        - 4️⃣{}

      """,
      .error("1️⃣", .missingField, message: "name is missing", hint: "'name: Et'"),
      .error("2️⃣", .unknownField, hint: "did you mean 'text'?"),
      .error("3️⃣", .invalidValue, message: "an entry of steps must have the fields name, text"),
      .error("4️⃣", .missingField)
    ) { $0.mappings("steps") { $0.text("name") } }
    #expect(names == ["Et", "To"])
  }

  @Test func fieldsWhereAListBelongsAreReported() throws {
    _ = try check(
      "title: a\nsteps:\n  1️⃣name: Et\n",
      .error("1️⃣", .invalidValue, message: "steps must be a list", hint: "'- '")
    ) { $0.mappings("steps") { $0.text("name") } }
  }

  @Test func aValueWhereFieldsBelongIsReported() throws {
    _ = try check(
      "title: a\nprice: 1️⃣2500\n",
      .error("1️⃣", .invalidValue, message: "price must have the fields member", hint: "'member: …'")
    ) { $0.mapping("price") { $0.number("member", in: 0...9) } }
  }

  @Test func referencesOfInnerFieldsAreKept() throws {
    let slug = try #require(Slug(validating: "vejle"))
    let references = try check("title: a\nprice:\n  member: 1\n") { reader in
      _ = reader.mapping("price") { inner -> Int? in
        inner.refer(to: .municipality(slug), at: 3..<4, as: "member")
        return inner.number("member", in: 0...9)
      }
      return reader.references
    }
    #expect(
      references == [Reference(target: .municipality(slug), range: 3..<4, role: .field("member"))])
  }

  @Test func aRequirementOfAnotherFieldIsReportedAtThatField() throws {
    try check(
      "title: 1️⃣a\n",
      .error(
        "1️⃣", .missingField, message: "since is missing, required with place",
        hint: "'since: 2024-01-01'")
    ) { reader in
      guard let range = reader.range(of: "title") else { return }
      reader.require("since", because: "required with place", at: range)
      reader.require("title", because: "never", at: range)
    }
  }
}
