package import TorvDiagnostics

/// A table of figures that anyone may use: a CSV file beside the page, and the meaning of its columns.
package struct Dataset: Sendable {
  /// The CSV file, which has the same name as the page.
  package let file: Located<String>
  package let columns: [Column]
  /// The index in ``columns`` of the column that names each row's municipality; each municipality has one row.
  ///
  /// In a series each has a row for each year, and the column may be one of texts, such as the names of towns.
  package let key: Int?
  /// The index in ``columns`` of the column with each row's year, if the dataset is a series.
  package let series: Int?
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

    package static let danishNames: KeyValuePairs<String, Self> = [
      "aldrig": .never, "årlig": .annual, "årligt": .annual,
      "hvert år": .annual, "hvert andet år": .biennial, "toårlig": .biennial,
      "kvartalsvis": .quarterly, "hvert kvartal": .quarterly, "månedlig": .monthly,
      "månedligt": .monthly, "hver måned": .monthly, "uregelmæssig": .irregular,
      "uregelmæssigt": .irregular,
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

  /// The index in ``columns`` of the column that says in which municipality each row's key lies; nil without a key.
  package var place: Int? {
    key.flatMap { key in
      columns[key].kind == .municipality ? key : columns.firstIndex { $0.kind == .municipality }
    }
  }

  /// The index in ``columns`` of the column with municipalities, if it is the key.
  package var municipalityKey: Int? { key.flatMap { columns[$0].kind == .municipality ? $0 : nil } }

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
  static let isCited = true
  /// It says when the figures were renewed, which is not the last change if somebody explains a column better.
  static let updatedIsLastChange = false

  static let updated = CommonFields.updated.required(
    "Dagen, hvor tallene sidst blev fornyet eller gennemgået", example: "TODO: 2026-11-20")
  static let file = Field<String>.required(
    "file", "CSV-filen ved siden af; den har samme navn som siden", example: "TODO: folketal.csv"
  ).naming(.download)
  static let key = Field<String>.optional(
    "key", "Kolonnen med kommuner, når hver kommune har én række", example: "municipality"
  ).sameInAllLanguages()
  static let series = Field<String>.optional(
    "series", "Kolonnen med år, når der er en række for hvert år; kræver key", example: "year"
  ).sameInAllLanguages()
  static let columns = Field<[DatasetColumns.Entry]>.required(
    "columns", "Kolonnerne i filens rækkefølge")
  static let chart = Field<ChartColumns>.optional("chart", "Et søjlediagram")
  static let map = Field<String>.optional(
    "map", "Kolonnen med de tal, som et kort over kommunerne viser; kræver key",
    example: "population"
  ).sameInAllLanguages()
  static let licence = Field<Licence>.required("licence", "Hvad andre må bruge tallene til")
    .holding(Licence.fieldsToFill)
  static let publisher = Field<String>.optional(
    "publisher", "Hvem der har lavet tallene", example: "Danmarks Statistik")
  static let sources = Field<[Source]>.required("sources", "Kilderne")
  static let period = Field<String>.optional(
    "period", "Tiden, tallene gælder", example: "2008–2016")
  static let frequency = Field<Frequency>.required(
    "frequency",
    "Hvor tit der kommer nye tal: never, annual, biennial, quarterly, monthly eller irregular",
    example: "TODO: annual")

  package static let fields: [FieldDeclaration] = .of(
    updated, file, key, series, columns, chart, map, licence, publisher, sources, period, frequency)

  package static let rules: [FieldRule] = [
    .implies(.given(map), .given(key)), .implies(.given(series), .given(key)),
  ]

  package init?(from fields: inout FieldReader) {
    let file = fields.located(Self.file)
    let columns = DatasetColumns(from: &fields)
    let seriesRange = fields.range(of: Self.series)
    let key = columns.index(
      of: Self.key, mustBe: seriesRange == nil ? .municipality : .name, in: &fields)
    let series = columns.index(of: Self.series, mustBe: .year, in: &fields)
    if let seriesRange {
      fields.require(Self.key, because: "required with series", at: seriesRange)
      if let range = fields.keyRange(of: Self.chart) {
        fields.report(
          .conflictingFields, "a series is drawn as lines, so chart has no meaning", at: range,
          hint: "remove chart: each column of figures gets a chart of its own")
      }
    }
    let chart = fields[Self.chart].flatMap { Chart($0, among: columns, in: &fields) }
    let map = columns.index(of: Self.map, mustBe: .numeric, in: &fields)
    if let range = fields.range(of: Self.map) {
      fields.require(Self.key, because: "required with map", at: range)
      if seriesRange != nil, let key, columns.all?[key].kind == .text {
        fields.report(
          .conflictingFields, "a map shows municipalities, and key names a column of texts",
          at: range,
          hint: "remove map, or let key name a column of kind municipality")
      }
    }
    let licence = fields[Self.licence]
    publisher = fields[Self.publisher]
    sources = fields[Self.sources]
    updatedRange = fields.range(of: Self.updated)
    period = fields[Self.period]
    let frequency = fields[Self.frequency]
    guard let file, let licence, let frequency, let all = columns.all else { return nil }
    self.file = file
    self.columns = all
    self.key = key
    self.series = series
    self.chart = chart
    self.map = map
    self.licence = licence
    self.frequency = frequency
  }

  func renewal(of page: Page) -> CalendarDate? { page.updated.flatMap(renewal) }
}

/// The names of the columns that a chart shows, as an editor wrote them.
struct ChartColumns: FieldGroup {
  let label: Located<String>?
  let value: Located<String>?

  static let label = Field<String>.required(
    "label", "Kolonnen med det, søjlerne hedder", example: "municipality"
  ).sameInAllLanguages()
  static let value = Field<String>.required(
    "value", "Kolonnen med tallene", example: "population"
  ).sameInAllLanguages()

  static let fields: [FieldDeclaration] = .of(label, value)

  init?(from fields: inout FieldReader) {
    label = fields.located(Self.label)
    value = fields.located(Self.value)
  }
}

extension Dataset.Chart {
  fileprivate init?(
    _ names: ChartColumns, among columns: DatasetColumns, in fields: inout FieldReader
  ) {
    let label = columns.index(names.label, in: ChartColumns.label, mustBe: .any, &fields)
    let value = columns.index(names.value, in: ChartColumns.value, mustBe: .numeric, &fields)
    guard let label, let value else { return nil }
    self.label = label
    self.value = value
  }
}
