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

  private var figures: [Int: [Figure]] = [:]

  init(_ site: Site) {
    for (index, dataset, table) in site.openDatasets {
      guard let key = dataset.key, dataset.columns[key].kind == .municipality else { continue }
      for (column, declaration) in dataset.columns.enumerated() where declaration.kind.isNumeric {
        let (year, table) = table.newest(column, of: dataset)
        let values = table.numbers(of: column, by: key)
        let reasons = table.reasons(of: column, by: key)
        let ranks = Self.ranks(
          of: Array(values.values), lowestFirst: declaration.better == .down)
        for municipality in site.municipalities {
          let value = values[municipality.code]
          figures[municipality.code, default: []].append(
            Figure(
              column: declaration, year: year, value: value,
              missingReason: reasons[municipality.code],
              rank: value.flatMap { ranks[$0] },
              count: values.count, source: index))
        }
      }
    }
  }

  /// Returns the figures of the municipality with the code, in the order of the datasets and their columns.
  subscript(code: Int) -> [Figure] { figures[code] ?? [] }

  private static func ranks(
    of values: [DecimalNumber], lowestFirst: Bool
  ) -> [DecimalNumber: Int] {
    var ranks: [DecimalNumber: Int] = [:]
    let sorted = lowestFirst ? values.sorted() : values.sorted(by: >)
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
