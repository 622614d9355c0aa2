package import TorvDiagnostics

/// A table of figures that anyone may use: a CSV file beside the page, and the meaning of its columns.
package struct Dataset: Sendable {
  /// The CSV file, which has the same name as the page.
  package let file: Located<String>
  package let columns: [Column]
  /// The index in ``columns`` of the column that names each row's municipality; each municipality has one row.
  package let key: Int?
  package let chart: Chart?
  /// The index in ``columns`` of the column that the map of municipalities shows.
  package let map: Int?
  package let licence: Licence
  /// The publisher of the figures; nil if it is the centre itself.
  package let publisher: String?
  package let sources: [Source]
  /// The bytes of the page's file that say when the figures were last renewed.
  let updatedRange: Range<Int>?
  /// The period that the figures cover, as shown to readers.
  package let period: String?
  package let frequency: Frequency

  /// A chart with a bar for each row; both values are indices in ``Dataset/columns``.
  package struct Chart: Hashable, Sendable {
    package let label: Int
    package let value: Int
  }

  /// How often new figures are published.
  package enum Frequency: String, EnumeratedValue {
    case never, annual, biennial, quarterly, monthly, irregular

    package static let danishNames: [String: Self] = [
      "aldrig": .never, "aarlig": .annual, "aarligt": .annual,
      "hvertaar": .annual, "hvertandetaar": .biennial, "toaarlig": .biennial,
      "kvartalsvis": .quarterly, "hvertkvartal": .quarterly, "maanedlig": .monthly,
      "maanedligt": .monthly, "hvermaaned": .monthly, "uregelmaessig": .irregular,
      "uregelmaessigt": .irregular,
    ]
    /// The number of months from one renewal to the next; nil if no renewal can be expected.
    var months: Int? {
      switch self {
      case .never, .irregular: nil
      case .annual: 12
      case .biennial: 24
      case .quarterly: 3
      case .monthly: 1
      }
    }
  }

  /// The day that the figures cover, if ``period`` is a single day.
  package var day: CalendarDate? { period.flatMap(DanishReading.date) }

  /// The years that the figures cover, if ``period`` consists of years only.
  package var years: Period? {
    guard let period else { return nil }
    let text = String(period.map { $0 == "–" ? "-" : $0 })
    guard case .success(let years) = Period.parse(text) else { return nil }
    return years
  }

  /// Returns the day by which figures last renewed on `updated` should be renewed again.
  package func renewal(after updated: CalendarDate) -> CalendarDate? {
    frequency.months.flatMap { updated.adding(months: $0) }
  }
}

extension Dataset: PageDefinition {
  static let folder = "datasets"
  static let pathComponent = "data"
  static let listOrder = ListOrder.title
  static let hasFacets = false
  static let isKnowledge = true

  static let fields: [FieldDeclaration] = [
    .required(
      "updated", "Dagen, hvor tallene sidst blev fornyet eller gennemgået",
      example: "TODO: 2026-11-20"),
    .required(
      "file", "CSV-filen ved siden af; den har samme navn som siden", example: "TODO: folketal.csv"),
    .optional(
      "key", "Kolonnen med kommuner, når hver kommune har én række", example: "municipality"),
    FieldDeclaration.required("columns", "Kolonnerne i filens rækkefølge").listing(Column.fields),
    FieldDeclaration.optional("chart", "Et søjlediagram").holding([
      .required("label", "Kolonnen med det, søjlerne hedder", example: "municipality"),
      .required("value", "Kolonnen med tallene", example: "population"),
    ]),
    .optional(
      "map", "Kolonnen med de tal, som et kort over kommunerne viser; kræver key",
      example: "population"),
    FieldDeclaration.required("licence", "Hvad andre må bruge tallene til").holding([
      .required("title", "Licensens navn", example: "TODO: CC BY 4.0"),
      .required("url", "Licensens adresse", example: "TODO: https://…"),
    ]),
    .optional("publisher", "Hvem der har lavet tallene", example: "Danmarks Statistik"),
    FieldDeclaration.required("sources", "Kilderne").listing(Source.fields),
    .optional("period", "Tiden, tallene gælder", example: "2008–2016"),
    FieldDeclaration.required(
      "frequency",
      "Hvor tit der kommer nye tal: never, annual, biennial, quarterly, monthly eller irregular",
      example: "TODO: annual"
    ).choosing(from: Frequency.self),
  ]

  init?(from fields: inout FieldReader) {
    let file = fields.download("file")
    let columns = DatasetColumns(from: &fields)
    let key = columns.index("key", mustBe: .municipality, in: &fields)
    let chart = fields.mapping("chart") { Chart(from: &$0, columns: columns) }
    let map = columns.index("map", mustBe: .numeric, in: &fields)
    if let range = fields.range(of: "map") {
      fields.require("key", because: "required with map", at: range)
    }
    let licence = fields.mapping("licence", read: Licence.init)
    publisher = fields.text("publisher")
    sources = fields.mappings("sources", read: Source.init)
    updatedRange = fields.range(of: "updated")
    period = fields.text("period")
    let frequency: Frequency? = fields.value("frequency")
    guard let file, let licence, let frequency, let all = columns.all else { return nil }
    self.file = file
    self.columns = all
    self.key = key
    self.chart = chart
    self.map = map
    self.licence = licence
    self.frequency = frequency
  }

  func renewal(of page: Page) -> CalendarDate? { page.updated.flatMap(renewal) }
}

extension Dataset.Chart {
  fileprivate init?(from fields: inout FieldReader, columns: DatasetColumns) {
    let label = columns.index("label", mustBe: .any, in: &fields)
    let value = columns.index("value", mustBe: .numeric, in: &fields)
    guard let label, let value else { return nil }
    self.label = label
    self.value = value
  }
}
