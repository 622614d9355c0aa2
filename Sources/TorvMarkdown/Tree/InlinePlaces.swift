/// Finds the places of the inline nodes of one paragraph, heading or table cell.
///
/// libcmark counts an inline node's column within the text of its block, without the `>` marks and the
/// indentation of later lines; and it doesn't count the line ends inside a link's destination or in link
/// definitions before the text. So a place is a guess, which the caller's test must confirm.
struct InlinePlaces {
  /// The byte ranges in the file that make up the text: one for each line, with its line end.
  private let lines: [Range<Int>]
  /// How long the text is before each line.
  private let lengths: [Int]
  private let firstLine: Int
  private let firstColumn: Int
  /// How many lines libcmark's line numbers are known to be behind.
  private var lag = 0
  /// How many more guesses may fail before the search stops, so that the time stays linear.
  private var attempts = 1_000

  init(lines: [Range<Int>], firstLine: Int, firstColumn: Int) {
    self.lines = lines
    self.firstLine = firstLine
    self.firstColumn = firstColumn
    var length = 0
    lengths = lines.map { line in
      defer { length += line.count }
      return length
    }
  }

  /// Where the text starts and ends in the file.
  var range: Range<Int> {
    (lines.first?.lowerBound ?? 0)..<(lines.last?.upperBound ?? 0)
  }

  /// Returns the first offset for a column that passes the test, on the line or on a later one.
  mutating func offset(line: Int32, column: Int32, where isRight: (Int) -> Bool) -> Int? {
    var index = Int(line) - firstLine + lag
    while index < lines.count, attempts > 0 {
      if let offset = offset(lineIndex: index, column: column), isRight(offset) {
        lag = index - (Int(line) - firstLine)
        return offset
      }
      attempts -= 1
      index += 1
    }
    return nil
  }

  /// Returns the last offset for a column, on the line or one before it, that passes the test.
  mutating func offset(
    upFrom line: Int32, column: Int32, where isRight: (Int) -> Bool
  ) -> Int? {
    var index = min(Int(line) - firstLine + lag, lines.count - 1)
    while index >= 0, attempts > 0 {
      if let offset = offset(lineIndex: index, column: column), isRight(offset) { return offset }
      attempts -= 1
      index -= 1
    }
    return nil
  }

  private func offset(lineIndex: Int, column: Int32) -> Int? {
    guard lines.indices.contains(lineIndex) else { return nil }
    let position = lengths[lineIndex] + Int(column) - firstColumn
    guard position >= 0 else { return nil }
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lengths[middle] <= position { low = middle } else { high = middle }
    }
    let offset = lines[low].lowerBound + position - lengths[low]
    return offset < lines[low].upperBound ? offset : nil
  }
}
