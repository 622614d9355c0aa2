/// A line split into cells at its unescaped pipes.
struct TableRow {
  /// The bytes of each cell, without white space around it.
  let cells: [Range<Int>]

  /// Splits the bytes of a line; a pipe at its start or end is not a separator.
  init(_ line: Range<Int>, in bytes: [UInt8]) {
    var line = Self.trimmed(line, in: bytes)
    if line.lowerBound < line.upperBound, bytes[line.lowerBound] == UInt8(ascii: "|") {
      line = (line.lowerBound + 1)..<line.upperBound
    }
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    for index in line where bytes[index] == UInt8(ascii: "|") {
      if index > line.lowerBound, bytes[index - 1] == UInt8(ascii: "\\") { continue }
      cells.append(Self.trimmed(start..<index, in: bytes))
      start = index + 1
    }
    if start < line.upperBound || cells.isEmpty {
      cells.append(Self.trimmed(start..<line.upperBound, in: bytes))
    }
    self.cells = cells
  }

  /// Returns the columns' alignments if the row is a delimiter row, or nil.
  func alignments(in bytes: [UInt8]) -> [Table.Alignment]? {
    var alignments: [Table.Alignment] = []
    for cell in cells {
      guard !cell.isEmpty else { return nil }
      let isLeft = bytes[cell.lowerBound] == UInt8(ascii: ":")
      let isRight = cell.count > 1 && bytes[cell.upperBound - 1] == UInt8(ascii: ":")
      let dashes = (cell.lowerBound + (isLeft ? 1 : 0))..<(cell.upperBound - (isRight ? 1 : 0))
      guard !dashes.isEmpty, bytes[dashes].allSatisfy({ $0 == UInt8(ascii: "-") }) else {
        return nil
      }
      switch (isLeft, isRight) {
      case (false, false): alignments.append(.none)
      case (true, false): alignments.append(.left)
      case (true, true): alignments.append(.center)
      case (false, true): alignments.append(.right)
      }
    }
    return alignments
  }

  private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start].isWhitespace { start += 1 }
    while end > start, bytes[end - 1].isWhitespace { end -= 1 }
    return start..<end
  }
}
