/// What a dataset's file holds, each cell read as its column declares.
package struct DatasetTable: Sendable {
  /// The rows in the order of the file; each has a value for each column.
  package let rows: [[DatasetValue]]
}

/// One cell of a dataset.
package enum DatasetValue: Hashable, Sendable {
  case text(String)
  /// A whole number or one with decimals.
  case number(DecimalNumber)
  case year(Int)
  case date(PartialDate)
  /// A municipality by Statistics Denmark's code.
  case municipality(name: String, code: Int)
  /// An empty cell of a column that may have such.
  case missing

  /// The number, if it is one.
  package var number: DecimalNumber? {
    guard case .number(let number) = self else { return nil }
    return number
  }
}
