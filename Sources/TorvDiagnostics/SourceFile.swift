/// A file that was read: its path as messages show it, and its bytes.
///
/// Lines end at LF; a CR before it belongs to the line end. A byte order mark belongs to no line, since no editor
/// shows it. The index of line starts is built once, so that finding a place takes a binary search.
package struct SourceFile: Sendable {
  /// The path as the user would type it, for example `Content/case-studies/vejle.md`.
  package let path: String
  /// The file's bytes, unchanged.
  package let bytes: [UInt8]
  /// The byte offset at which each line starts; the first is 0, before a byte order mark.
  package let lineStarts: [Int]

  /// Keeps the path and the bytes, and finds the lines.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    self.lineStarts = bytes.withUnsafeBufferPointer { buffer in
      var starts = [0]
      for index in buffer.indices where buffer[index] == UInt8(ascii: "\n") {
        starts.append(index + 1)
      }
      return starts
    }
  }

  /// Keeps the path and the UTF-8 bytes of the text.
  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The length of the byte order mark at the start of the file: 3 or 0.
  package var byteOrderMarkLength: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// Returns the number of the line, from 1, that holds the byte offset; O(log lines).
  package func line(ofByte offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// Returns the byte range of a line, counted from 1, without its line end; a line past the last is empty.
  package func range(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= lineStarts.count else { return bytes.count..<bytes.count }
    let start = line == 1 ? byteOrderMarkLength : lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// Returns the text of a byte range; bytes that are not UTF-8 become U+FFFD.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// Returns the place of a byte range, for a diagnostic; a range over several lines ends with its first.
  package func place(_ range: Range<Int>) -> SourceLocation {
    let wanted = min(max(range.lowerBound, byteOrderMarkLength), bytes.count)
    let line = line(ofByte: wanted)
    let lineRange = self.range(ofLine: line)
    // The line end is no part of the line, and a CR before it neither.
    let start = min(wanted, lineRange.upperBound)
    let end = min(max(range.upperBound, start), lineRange.upperBound)
    let isShown = lineRange.count <= Self.longestShownLine
    func width(_ range: Range<Int>) -> Int { isShown ? characterCount(range) : range.count }
    let total = width(lineRange)
    // A range may begin within a character, between a letter and its accent: what is counted as before it is not in it.
    // Bytes that are not UTF-8 may count for more alone than in the line.
    let before = min(
      width(lineRange.lowerBound..<start), start < lineRange.upperBound ? total - 1 : total)
    return SourceLocation(
      path: path, line: line, column: before + 1,
      length: max(0, min(width(lineRange.lowerBound..<end), total) - before),
      lineText: isShown ? text(lineRange) : "")
  }

  /// The longest line that messages show and whose characters they count, in bytes.
  ///
  /// No person wrote a longer one. In a line of 4 MiB, counting anew for each mistake would take quadratic time, and two
  /// hundred copies of it would fill the memory, so its columns are those of its bytes.
  package static let longestShownLine = 16 * 1024

  /// Returns the number of characters in a byte range of a line.
  private func characterCount(_ range: Range<Int>) -> Int {
    // In ASCII, a line holds one character for each byte: only CR and LF are one together.
    bytes[range].allSatisfy { $0 < 0x80 && $0 != 0x0D } ? range.count : text(range).count
  }

  /// Returns the place of the whole file: its first character.
  package var start: SourceLocation { place(0..<0) }
}
