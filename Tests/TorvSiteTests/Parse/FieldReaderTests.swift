import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct FieldReaderTests {
  private static let title = Field<String>.required("title", "Titlen", example: "Vejle")
  private static let number = Field<Int>.optional("number", "Et tal", example: "3")
  private static let since = Field<CalendarDate>.optional(
    "since", "Dagen", example: "2024-01-01")
  private static let level = Field<Level>.optional("level", "Niveauet", example: "basic")
  private static let slugs = Field<Slug>.optional("slugs", "Slugs", example: "[a]").listed()
  private static let steps = Field<[Step]>.optional("steps", "Trin")
  private static let price = Field<Price>.optional("price", "Prisen")

  private static let fields: [FieldDeclaration] = .of(
    title, number, since, level, slugs, steps, price)

  private struct Step: FieldGroup {
    let name: String

    static let name = Field<String>.required("name", "Navnet", example: "Et")
    static let text = Field<String>.optional("text", "Teksten")
    static let fields: [FieldDeclaration] = .of(name, text)

    init?(from fields: inout FieldReader) {
      guard let name = fields[Self.name] else { return nil }
      self.name = name
    }
  }

  private struct Price: FieldGroup {
    static let member = Field<Slug>.required("member", "For medlemmer", example: "a")
      .referring(to: .municipality)
    static let fields: [FieldDeclaration] = .of(member)

    init?(from fields: inout FieldReader) {
      guard fields[Self.member] != nil else { return nil }
    }
  }

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

  @Test func warningsThatAreOnlyCountedAreNoErrors() throws {
    let text = "title: a\nsteps:\n" + String(repeating: "  - name: «b»\n", count: 300)
    let source = SourceFile(path: "a.yml", text: text)
    guard case .mapping(let entries) = try #require(YAMLReader.read(source).value).kind else {
      throw NoFields()
    }
    var reader = FieldReader(entries, in: source, declared: Self.fields, place: 0..<1)
    #expect(reader[Self.steps].count == 300)
    #expect(reader.diagnostics.count == 201)
    #expect(reader.diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test func ofThousandsOfProblemsTheFirstAreListedAndAllAreCounted() throws {
    let text = "title: a\nsteps:\n" + String(repeating: "  - text: b\n", count: 5_000)
    let source = SourceFile(path: "a.yml", text: text)
    guard case .mapping(let entries) = try #require(YAMLReader.read(source).value).kind else {
      throw NoFields()
    }
    func problems(limit: Int) -> [Diagnostic] {
      var reader = FieldReader(
        entries, in: source, declared: Self.fields, place: 0..<1, limit: limit)
      _ = reader[Self.steps]
      #expect(reader.problems.count == 5_000)
      return reader.diagnostics
    }
    let listed = problems(limit: DiagnosticReport.limit)
    #expect(listed.count == 201)
    #expect(listed.dropLast().allSatisfy { $0.message == "name is missing" })
    #expect(listed.last?.message == "4800 more problems in this file are not listed")
    #expect(problems(limit: .max).count == 5_000)
  }

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
      #expect(reader[Self.title] == nil)
    }
  }

  @Test(arguments: ["", " ~", " null", " []", " \"\""])
  func anEmptyOptionalFieldIsAbsent(value: String) throws {
    try check("title: a\nsince:\(value)\nslugs:\(value)\nsteps:\(value)\n") { reader in
      #expect(reader[Self.since] == nil)
      #expect(reader[Self.slugs].isEmpty)
      #expect(reader[Self.steps].isEmpty)
    }
  }

  @Test func aQuotedNullIsText() throws {
    let title = try check("title: \"null\"\n") { $0[Self.title] }
    #expect(title == "null")
  }

  // MARK: - Values

  @Test func aValueOfTheWrongFormIsReportedAtTheValue() throws {
    let since: CalendarDate? = try check(
      "title: a\nsince: 1️⃣2024-02-30 # blå\n",
      .error("1️⃣", .invalidValue, message: "since '2024-02-30' is not a date that exists")
    ) { $0[Self.since] }
    #expect(since == nil)
  }

  @Test func aValueBehindDanishLettersAndEmojiHasItsColumn() throws {
    try check(
      "{title: æøå🇩🇰👩‍👩‍👧, since: 1️⃣i går}\n", .error("1️⃣", .invalidValue, message: "'i går'")
    ) { _ = $0[Self.since] }
  }

  @Test func aLongValueIsShortenedInTheMessage() throws {
    let long = String(repeating: "x", count: 80)
    try check(
      "title: a\nsince: 1️⃣\(long)\n",
      .error("1️⃣", .invalidValue, message: "'\(long.prefix(60))…'")
    ) { _ = $0[Self.since] }
  }

  @Test func anEnumeratedValueListsWhatIsLegal() throws {
    try check(
      "title: a\nlevel: 1️⃣basci\n",
      .error(
        "1️⃣", .invalidValue, message: "is not one of 'basic', 'advanced'",
        hint: "did you mean 'basic'?")
    ) { _ = $0[Self.level] }
  }

  @Test(arguments: ["[a]", "{a: b}"])
  func aListIsNoValue(value: String) throws {
    try check(
      "title: a\nlevel: 1️⃣\(value)\n", .error("1️⃣", .invalidValue, message: "must be one value")
    ) { _ = $0[Self.level] }
  }

  @Test(arguments: ["TODO", "TODO: 2024-01-01", "\"TODO: dato\""])
  func whatIsStillToBeWrittenIsReported(value: String) throws {
    let quoted = value.contains(": ") && !value.hasPrefix("\"") ? "'\(value)'" : value
    try check(
      "title: a\nsince: 1️⃣\(quoted)\n",
      .error("1️⃣", .unfinishedText, message: "since is still", hint: "write a date that exists")
    ) { _ = $0[Self.since] }
  }

  @Test func aNumberOutsideItsRangeIsReported() throws {
    for (value, range, message) in [
      ("0", 1...12, "between 1 and 12"), ("13", 1...12, "between 1 and 12"),
      ("-1", 0...Int.max, "at least 0"),
    ] {
      let number = try check(
        "title: a\nnumber: 1️⃣\(value)\n",
        .error("1️⃣", .invalidValue, message: "number \(value) must be \(message)")
      ) { $0[Self.number.within(range)] }
      #expect(number == nil)
    }
  }

  @Test func aTextMayHaveItsMaximumOfCharacters() throws {
    let text = String(repeating: "å", count: 10)
    #expect(try check("title: \"\(text)\"\n") { $0[Self.title.atMost(10)] } == text)
    _ = try check(
      "title: 1️⃣\(text)\n",
      .error("1️⃣", .invalidValue, message: "has 10 characters", hint: "shorten it by 1")
    ) { $0[Self.title.atMost(9)] }
  }

  // MARK: - Lists

  @Test func legalValuesOfAListAreKeptAndOthersReported() throws {
    let slugs = try check(
      "title: a\nslugs: [b, 1️⃣Å, 2️⃣[c], d, 3️⃣b, 4️⃣TODO]\n",
      .error("1️⃣", .invalidValue, hint: "write 'aa'"), .error("2️⃣", .invalidValue),
      .error("3️⃣", .duplicateValue, message: "'b' stands twice in slugs"),
      .error("4️⃣", .unfinishedText)
    ) { $0[Self.slugs].map(\.value.text) }
    #expect(slugs == ["b", "d"])
  }

  @Test func aValueWhereAListBelongsIsReportedWithTheList() throws {
    _ = try check(
      "title: a\nslugs: 1️⃣vejle\n",
      .error("1️⃣", .invalidValue, message: "slugs must be a list", hint: "write '[vejle]'")
    ) { $0[Self.slugs] }
  }

  @Test(arguments: [
    "slugs:\n 1️⃣\u{A0}- b\n", "slugs:\n  -1️⃣\u{2003}b\n  - c\n",
  ])
  func aSpaceInAListThatIsNoOrdinaryOneIsNamed(_ text: String) throws {
    _ = try check(
      "title: a\n" + text,
      .error("1️⃣", .invalidYAML, message: "where YAML needs an ordinary one", hint: "ordinary space")
    ) { $0[Self.slugs] }
  }

  @Test func oneOrMoreTakesAValueAndAList() throws {
    for (value, count) in [("vejle", 1), ("[vejle]", 1), ("[vejle, odense]", 2)] {
      let slugs = try check("title: a\nslugs: \(value)\n") {
        $0[Field<Slug>.optional("slugs", "Slugs").oneOrMore()]
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
    ) { $0[Self.steps].map(\.name) }
    #expect(names == ["Et", "To"])
  }

  @Test func fieldsWhereAListBelongsAreReported() throws {
    _ = try check(
      "title: a\nsteps:\n  1️⃣name: Et\n",
      .error("1️⃣", .invalidValue, message: "steps must be a list", hint: "'- '")
    ) { $0[Self.steps].map(\.name) }
  }

  @Test func aValueWhereFieldsBelongIsReported() throws {
    _ = try check(
      "title: a\nprice: 1️⃣2500\n",
      .error("1️⃣", .invalidValue, message: "price must have the fields member", hint: "'member: …'")
    ) { $0[Self.price] }
  }

  @Test func referencesOfInnerFieldsAreKept() throws {
    let slug = try #require(Slug(validating: "vejle"))
    let references = try check("title: a\nprice:\n  member: vejle\n") { reader in
      _ = reader[Self.price]
      return reader.references
    }
    #expect(references.map(\.target) == [.municipality(slug)])
    #expect(references.map(\.role) == [.field("member")])
  }

  @Test func aRequirementOfAnotherFieldIsReportedAtThatField() throws {
    try check(
      "title: 1️⃣a\n",
      .error(
        "1️⃣", .missingField, message: "since is missing, required with place",
        hint: "'since: 2024-01-01'")
    ) { reader in
      guard let range = reader.range(of: Self.title) else { return }
      reader.require(Self.since, because: "required with place", at: range)
      reader.require(Self.title, because: "never", at: range)
    }
  }
}
