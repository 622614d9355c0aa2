/// What the numbers of a file tell of their marks, for those that may be read in two ways.
struct NumberMarks {
  /// The marks of the decimals in the columns, by their indices in the file.
  private var seen: [Int: Set<DecimalMark>] = [:]
  private let separator: UInt8
  private let told: DecimalMark?

  /// Takes what stands between the cells, and the mark of the decimals where an editor has told it.
  init(separator: UInt8, told: DecimalMark?) {
    self.separator = separator
    self.told = told
  }

  /// Notes a number of a column that can be read in one way only.
  mutating func note(_ mark: DecimalMark?, inColumn column: Int) {
    if let mark { seen[column, default: []].insert(mark) }
  }

  /// Returns the mark of the decimals in a number that can be read in two ways, or nil where nothing tells it.
  ///
  /// Numbers of the same column count first, then those of the whole file. Between cells that are separated by `,` a
  /// point stays a point: the file may be as Torv wants it but for one cell. A `;` stands in a spreadsheet's file
  /// because the comma is that of the decimals.
  func mark(showing shown: DecimalMark, inColumn column: Int, isInteger: Bool) -> DecimalMark? {
    if let told { return told }
    let marks = seen[column] ?? seen.values.reduce(into: []) { $0.formUnion($1) }
    guard marks.count < 2 else { return nil }
    switch shown {
    case .point:
      if separator == UInt8(ascii: ",") { return marks.first == .comma ? nil : .point }
      return marks.first
    case .comma:
      return marks.first ?? (separator == UInt8(ascii: ";") && !isInteger ? .comma : nil)
    }
  }
}
