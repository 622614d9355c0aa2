import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct DatasetTests {
  private let columns = """
    columns:
      - {name: kommune, title: Kommune, kind: municipality}
      - {name: tal, title: Tal, description: Hvad der er talt, unit: stk., kind: integer}
      - {name: note, title: Note, kind: text, optional: true}

    """

  private func dataset(_ fields: String) throws -> Dataset {
    let page = try #require(try parse(.dataset, fields: fields))
    guard case .dataset(let dataset) = page.content else { throw AnotherKind() }
    return dataset
  }

  private struct AnotherKind: Error {}

  @Test func everyFieldIsRead() throws {
    let dataset = try dataset(
      columns + """
        key: kommune
        chart: {label: kommune, value: tal}
        map: tal
        publisher: Danmarks Statistik
        period: 2008–2016
        frequency: annual
        """)
    #expect(dataset.file.value == "side.csv")
    #expect(dataset.columns.map(\.kind) == [.municipality, .integer, .text])
    #expect(dataset.columns[1].description == "Hvad der er talt")
    #expect(dataset.columns[1].unit == "stk.")
    #expect(dataset.columns.map(\.isOptional) == [false, false, true])
    #expect(dataset.key == 0)
    #expect(dataset.chart == Dataset.Chart(label: 0, value: 1))
    #expect(dataset.map == 1)
    #expect(dataset.publisher == "Danmarks Statistik")
    #expect(dataset.licence.title == "CC BY")
    #expect(dataset.years == Period(firstYear: 2008, lastYear: 2016))
  }

  @Test func aColumnSaysWhichFiguresAreMissingAndWhichAreTheBetter() throws {
    let column = try dataset(
      """
      columns:
        - name: tal
          title: Tal
          kind: integer
          better: down
          missing: {"..": oplyses ikke, "": ikke målt}

      """
    ).columns[0]
    #expect(column.better == .down)
    #expect(
      column.missing == [
        Dataset.Column.Mark(text: "..", reason: "oplyses ikke"),
        Dataset.Column.Mark(text: "", reason: "ikke målt"),
      ])
  }

  @Test(arguments: [
    ("kind: integer, missing: 1️⃣oplyses ikke", "missing must say what each mark means"),
    ("kind: integer, missing: {1️⃣0: ingen}", "the mark '0' is itself a value of the column"),
    ("kind: decimal, missing: {1️⃣\"2.5\": x}", "the mark '2.5' is itself a value"),
    ("kind: date, missing: {1️⃣\"2020\": x}", "the mark '2020' is itself a value"),
    ("kind: integer, missing: {1️⃣\"..\": }", "missing does not say what '..' means"),
    ("kind: text, better: 1️⃣up", "better stands at a column of kind text"),
    ("kind: integer, better: 1️⃣mest", "better 'mest' is not"),
  ])
  func whatAColumnCanNotSayIsReported(column: String, message: String) throws {
    try parse(
      .dataset, fields: "columns:\n  - {name: a, title: A, \(column)}\n",
      expecting: .error(
        "1️⃣", message.contains("does not say") ? .missingField : .invalidValue, message: message))
  }

  @Test(arguments: [("2008-2016", true), ("\"2024\"", true), ("1. januar 2020", false)])
  func yearsAreToldFromOtherTimes(period: String, isYears: Bool) throws {
    #expect((try dataset("period: \(period)").years != nil) == isYears)
  }

  @Test(arguments: [
    ("never", nil), ("irregular", nil), ("annual", "2027-01-31"), ("biennial", "2028-01-31"),
    ("quarterly", "2026-04-30"), ("monthly", "2026-02-28"),
  ])
  func renewalIsOneIntervalAfterTheLast(frequency: String, expected: String?) throws {
    let updated = try #require(CalendarDate(scalar: "2026-01-31"))
    let renewal = try dataset("frequency: \(frequency)").renewal(after: updated)
    #expect(renewal.map { "\($0)" } == expected)
  }

  @Test func namesOfColumnsThatDoNotExistAreReportedWhereTheyStand() throws {
    try parse(
      .dataset,
      fields: columns + """
        key: 1️⃣komune
        chart: {label: 2️⃣sted, value: 3️⃣tals}
        map: 4️⃣noget
        """,
      expecting: .error("1️⃣", .unknownReference, message: "key 'komune'", hint: "'kommune'"),
      .error("2️⃣", .unknownReference, hint: "use one of: kommune, tal, note"),
      .error("3️⃣", .unknownReference, hint: "'tal'"), .error("4️⃣", .unknownReference))
  }

  @Test func columnsOfAnotherKindAreReportedWhereTheyAreNamed() throws {
    try parse(
      .dataset,
      fields: columns + """
        key: 1️⃣note
        chart: {label: note, value: 2️⃣kommune}
        map: 3️⃣note
        """,
      expecting: .error("1️⃣", .invalidValue, message: "kind text and must be of kind municipality"),
      .error("2️⃣", .invalidValue, message: "kind integer or decimal"),
      .error("3️⃣", .invalidValue, message: "map 'note'"))
  }

  @Test func aMapNeedsAKey() throws {
    try parse(
      .dataset, fields: columns + "map: 1️⃣tal",
      expecting: .error("1️⃣", .missingField, message: "key is missing, required with map"))
  }

  // MARK: - Series

  private let yearly = """
    columns:
      - {name: by, title: By, kind: text}
      - {name: år, title: År, kind: year}
      - {name: sted, title: Kommune, kind: municipality}
      - {name: tal, title: Tal, kind: integer}

    """

  @Test func aSeriesHasARowForEachTownAndYear() throws {
    let towns = try dataset(yearly + "key: by\nseries: år")
    #expect(towns.key == 0 && towns.series == 1 && towns.place == 2)
    let municipalities = try dataset(yearly + "key: sted\nseries: år\nmap: tal")
    #expect(municipalities.key == 2 && municipalities.place == 2 && municipalities.map == 3)
  }

  @Test(arguments: [
    ("series: 1️⃣år", Diagnostic.ID.missingField, "key is missing, required with series"),
    ("key: by\nseries: 1️⃣tal", .invalidValue, "of kind integer and must be of kind year"),
    (
      "key: 1️⃣tal\nseries: år", .invalidValue,
      "of kind integer and must be of kind municipality or text"
    ),
    ("key: by\nseries: år\nmap: 1️⃣tal", .conflictingFields, "a map shows municipalities"),
    (
      "key: by\nseries: år\n1️⃣chart: {label: by, value: tal}", .conflictingFields,
      "drawn as lines"
    ),
  ])
  func whatASeriesCanNotBeIsReported(fields: String, id: Diagnostic.ID, message: String) throws {
    try parse(.dataset, fields: yearly + fields, expecting: .error("1️⃣", id, message: message))
  }

  @Test func aColumnIsDeclaredOnce() throws {
    try parse(
      .dataset,
      fields: """
        columns: [{name: a, title: A, kind: text}, {name: 1️⃣a, title: B, kind: text}]
        """,
      expecting: .error("1️⃣", .duplicateValue, message: "'a' is declared twice"))
  }

  @Test func aColumnWithAMistakeCanStillBeNamed() throws {
    try parse(
      .dataset,
      fields: """
        columns: [{name: tal, title: Tal, kind: 1️⃣heltal}]
        chart: {label: tal, value: tal}
        """,
      expecting: .error("1️⃣", .invalidValue, message: "'integer'"))
  }
}
