/// The contents of a dataset's file, with each cell read as its column declares.
package struct DatasetTable: Sendable {
  /// The rows in the order of the file; each has a value for each column.
  package let rows: [[DatasetValue]]
}

/// One cell of a dataset.
package enum DatasetValue: Hashable, Sendable {
  case text(String)
  /// A whole number or a decimal number.
  case number(DecimalNumber)
  case year(Int)
  case date(PartialDate)
  /// A municipality with Statistics Denmark's code.
  case municipality(name: String, code: Int)
  /// A cell without a value, with the reason that its mark gives; nil if the cell is just empty.
  case missing(reason: String?)

  /// The number, if it is one.
  package var number: DecimalNumber? {
    guard case .number(let number) = self else { return nil }
    return number
  }

  /// The reason why there is no value, if a mark gives one.
  package var missingReason: String? {
    guard case .missing(let reason) = self else { return nil }
    return reason
  }
}
