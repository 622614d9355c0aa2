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
  /// A cell without a value; the reason is that of the mark in it, nil where it is only empty.
  case missing(reason: String?)

  /// The number, if it is one.
  package var number: DecimalNumber? {
    guard case .number(let number) = self else { return nil }
    return number
  }

  /// Why there is no value, where a mark says so.
  package var missingReason: String? {
    guard case .missing(let reason) = self else { return nil }
    return reason
  }
}
