import TorvDiagnostics
import TorvSite

/// The open datasets' figures for each municipality, computed once for all their pages.
struct MunicipalityFigures: Sendable {
  /// A column's figure for a municipality.
  struct Figure: Sendable {
    let column: Dataset.Column
    /// The year of the figures, if they are the newest of a series.
    let year: Int?
    /// The figure; nil if the dataset has none for the municipality.
    let value: DecimalNumber?
    /// The reason that the dataset has no figure, if it gives one.
    let missingReason: String?
    /// The rank among the municipalities that have a figure, the highest first, or the lowest first if low is better;
    /// equal values share a rank.
    let rank: Int?
    /// The number of municipalities that have a figure.
    let count: Int
    /// The page of the dataset.
    let source: Site.PageIndex
  }

  /// A column's figures for all municipalities.
  struct Measure: Sendable {
    /// The column of a dataset; nil if the figures are the inhabitants in the register of municipalities.
    let column: Dataset.Column?
    /// The year of the figures, if they are the newest of a series.
    let year: Int?
    /// The page of the dataset; nil if the figures come from the register.
    let source: Site.PageIndex?
    /// The figures, by the codes of the municipalities.
    let values: [Int: DecimalNumber]
    /// The reasons for missing figures, by the codes of the municipalities.
    let reasons: [Int: String]
    /// The middle of the figures; nil if less than half of the municipalities have one, because the middle of those that
    /// somebody has picked says nothing of the country.
    let median: DecimalNumber?
    private let ranks: [DecimalNumber: Int]

    fileprivate init(
      column: Dataset.Column?, year: Int? = nil, source: Site.PageIndex?,
      values: [Int: DecimalNumber], reasons: [Int: String] = [:], of municipalities: Int
    ) {
      self.column = column
      self.year = year
      self.source = source
      self.values = values
      self.reasons = reasons
      let sorted = values.values.sorted()
      median = sorted.count * 2 >= municipalities ? DecimalNumber.median(of: sorted) : nil
      ranks = MunicipalityFigures.ranks(of: column?.better == .down ? sorted : sorted.reversed())
    }

    /// Returns the rank of the municipality with the code; nil if it has no figure.
    func rank(of code: Int) -> Int? { values[code].flatMap { ranks[$0] } }
  }

  /// The numeric columns of the datasets, in the order of the datasets and their columns.
  let measures: [Measure]
  /// The inhabitants in the register of municipalities; nil if a dataset publishes the same figures.
  let inhabitants: Measure?

  /// What municipalities can be compared by: their inhabitants, and all that the datasets say.
  var compared: [Measure] { [inhabitants].compactMap(\.self) + measures }

  init(_ site: Site) {
    let measures = site.openDatasets.flatMap { index, dataset, table in
      dataset.municipalityKey.map { key in
        Self.measures(
          of: dataset, table, by: key, source: index, municipalities: site.municipalities.count)
      } ?? []
    }
    let population = Dictionary(
      site.municipalities.map { ($0.code, DecimalNumber($0.population)) },
      uniquingKeysWith: { first, _ in first })
    self.measures = measures
    inhabitants =
      measures.contains { $0.values == population }
      ? nil
      : Measure(column: nil, source: nil, values: population, of: site.municipalities.count)
  }

  private static func measures(
    of dataset: Dataset, _ table: DatasetTable, by key: Int, source: Site.PageIndex,
    municipalities: Int
  ) -> [Measure] {
    dataset.columns.enumerated().filter(\.element.kind.isNumeric).map { column, declaration in
      let (year, table) = table.newest(column, of: dataset)
      return Measure(
        column: declaration, year: year, source: source,
        values: table.numbers(of: column, by: key), reasons: table.reasons(of: column, by: key),
        of: municipalities)
    }
  }

  /// Returns the datasets' figures for the municipality with the code, in the order of ``measures``.
  subscript(code: Int) -> [Figure] {
    measures.compactMap { measure in
      guard let column = measure.column, let source = measure.source else { return nil }
      return Figure(
        column: column, year: measure.year, value: measure.values[code],
        missingReason: measure.reasons[code],
        rank: measure.rank(of: code), count: measure.values.count, source: source)
    }
  }

  /// Returns the place of each value, the first of the values first; equal values share a place.
  private static func ranks(of sorted: [DecimalNumber]) -> [DecimalNumber: Int] {
    var ranks: [DecimalNumber: Int] = [:]
    for (place, value) in sorted.enumerated() where ranks[value] == nil {
      ranks[value] = place + 1
    }
    return ranks
  }
}

extension DatasetTable {
  /// Returns the numbers in a column, keyed by the code of each row's municipality.
  func numbers(of column: Int, by key: Int) -> [Int: DecimalNumber] {
    values(of: column, by: key, \.number)
  }

  /// Returns the reasons given for a column's missing values, keyed by the code of each row's municipality.
  func reasons(of column: Int, by key: Int) -> [Int: String] {
    values(of: column, by: key, \.missingReason)
  }

  private func values<Value>(
    of column: Int, by key: Int, _ part: (DatasetValue) -> Value?
  ) -> [Int: Value] {
    var values: [Int: Value] = [:]
    for row in rows {
      guard case .municipality(_, let code) = row[key], let value = part(row[column]) else {
        continue
      }
      values[code] = value
    }
    return values
  }
}
