import TorvDiagnostics

/// The figures of one column of a series, as lines through the years.
package struct DatasetSeries: Sendable {
  /// The index of the column in ``Dataset/columns``.
  package let column: Int
  /// The years that have a row, in order.
  package let years: [Int]
  /// A line for each key, in the order of the file.
  package let lines: [Line]
  /// The median of each year's figures; nil for a year without figures.
  package let medians: [DecimalNumber?]

  /// The figures of a town or a municipality.
  package struct Line: Sendable {
    package let name: String
    /// The code of the municipality that it is or lies in; nil if the file does not say.
    package let municipality: Int?
    /// The figure of each year in ``DatasetSeries/years``; nil if there is none.
    package fileprivate(set) var values: [DecimalNumber?]
  }

  /// The least number of years from one row to the next: a longer distance is a gap.
  package var step: Int {
    zip(years, years.dropFirst()).map { $1 - $0 }.min() ?? 1
  }

  /// Reads the lines of each column of figures; returns none if the dataset is no series.
  package static func all(of dataset: Dataset, _ table: DatasetTable) -> [DatasetSeries] {
    guard let rows = SeriesRows(dataset, table) else { return [] }
    return dataset.columns.indices.filter { dataset.columns[$0].kind.isNumeric }
      .map { rows.series(of: $0) }
  }

  fileprivate init(column: Int, years: [Int], lines: [Line]) {
    self.column = column
    self.years = years
    self.lines = lines
    medians = years.indices.map { year in
      DecimalNumber.median(of: lines.compactMap { $0.values[year] })
    }
  }
}

extension DatasetTable {
  /// Returns the newest year of a series in which a column has a figure, and the rows of that year.
  ///
  /// For a dataset that is no series, returns all rows and no year.
  package func newest(_ column: Int, of dataset: Dataset) -> (year: Int?, table: DatasetTable) {
    guard let series = dataset.series else { return (nil, self) }
    let year = rows.lazy.filter { $0[column].number != nil }.compactMap { $0[series].year }.max()
    return (year, DatasetTable(rows: rows.filter { $0[series].year == year }))
  }
}

/// The rows of a series, by key and year.
private struct SeriesRows {
  private let years: [Int]
  private let keys: [(name: String, municipality: Int?)]
  /// The number of the key and of the year of each row.
  private let rows: [(key: Int, year: Int, values: [DatasetValue])]

  init?(_ dataset: Dataset, _ table: DatasetTable) {
    guard let key = dataset.key, let series = dataset.series else { return nil }
    years = Set(table.rows.compactMap { $0[series].year }).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(years, years.indices))
    var keys: [(name: String, municipality: Int?)] = []
    var numbers: [String: Int] = [:]
    var rows: [(key: Int, year: Int, values: [DatasetValue])] = []
    for row in table.rows {
      guard let name = row[key].name, let year = row[series].year.flatMap({ places[$0] }) else {
        continue
      }
      let number = numbers[name] ?? keys.count
      if number == keys.count {
        numbers[name] = number
        keys.append((name, dataset.place.flatMap { row[$0].municipality }))
      }
      rows.append((number, year, row))
    }
    self.keys = keys
    self.rows = rows
  }

  func series(of column: Int) -> DatasetSeries {
    var lines = keys.map { key in
      DatasetSeries.Line(
        name: key.name, municipality: key.municipality,
        values: Array(repeating: nil, count: years.count))
    }
    for row in rows { lines[row.key].values[row.year] = row.values[column].number }
    return DatasetSeries(column: column, years: years, lines: lines)
  }
}

extension DatasetValue {
  /// The year, if it is one.
  fileprivate var year: Int? {
    guard case .year(let year) = self else { return nil }
    return year
  }

  /// The text or the name of the municipality, if it is one of the two.
  fileprivate var name: String? {
    switch self {
    case .text(let name), .municipality(let name, _): name
    case .number, .year, .date, .missing: nil
    }
  }

  /// The code of the municipality, if it is one.
  fileprivate var municipality: Int? {
    guard case .municipality(_, let code) = self else { return nil }
    return code
  }
}
