/// The decimal marks found in a file's numbers, used for numbers that can be read in two ways.
struct NumberMarks {
  /// The decimal marks seen in each column, by the column's index in the file.
  private var seen: [Int: Set<DecimalMark>] = [:]
  private let separator: UInt8
  private let told: DecimalMark?

  /// Takes the separator of the cells, and the decimal mark if an editor has given it.
  init(separator: UInt8, told: DecimalMark?) {
    self.separator = separator
    self.told = told
  }

  /// Notes the decimal mark of a number that can be read in only one way.
  mutating func note(_ mark: DecimalMark?, inColumn column: Int) {
    if let mark { seen[column, default: []].insert(mark) }
  }

  /// Returns the decimal mark of a number that can be read in two ways; nil if nothing shows which it is.
  ///
  /// The numbers of the same column count first, then those of the whole file. If the cells are separated by `,`,
  /// a point remains a point: the file may already be in Torv's form except for one cell. A spreadsheet uses `;` as
  /// separator because the comma is its decimal mark.
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
