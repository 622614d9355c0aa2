import TorvDiagnostics

/// Answers questions about tags and lines: whether a tag is alone on its line, and how far a line is indented.
struct TemplateLines {
  private let bytes: [UInt8]
  private let start: Int

  init(_ source: SourceFile, start: Int) {
    self.bytes = source.bytes
    self.start = start
  }

  /// Returns whether a line begins at the offset.
  func isLineStart(_ offset: Int) -> Bool {
    offset == start || bytes[offset - 1] == UInt8(ascii: "\n")
  }

  /// Returns the blanks between the line's start and the offset, or nil if anything else is there.
  ///
  /// The search stops at `limit`, the end of the previous tag.
  func lead(before offset: Int, from limit: Int) -> Range<Int>? {
    var index = offset
    while index > limit, bytes[index - 1].isBlank { index -= 1 }
    return isLineStart(index) ? index..<offset : nil
  }

  /// Returns where the next line starts, or nil if anything but blanks comes before it.
  func nextLine(after offset: Int) -> Int? {
    var index = offset
    while index < bytes.count, bytes[index].isBlank { index += 1 }
    if index == bytes.count { return index }
    if bytes[index] == UInt8(ascii: "\r"), index + 1 < bytes.count { index += 1 }
    return bytes[index] == UInt8(ascii: "\n") ? index + 1 : nil
  }

  /// Returns the indentation of the first line in the range that is not blank.
  func firstIndentation(in range: Range<Int>) -> Range<Int>? {
    var lineStart = range.lowerBound
    while lineStart < range.upperBound, let next = nextLine(after: lineStart), next > lineStart {
      lineStart = next
    }
    var index = lineStart
    while index < range.upperBound, bytes[index].isBlank { index += 1 }
    return index < range.upperBound ? lineStart..<index : nil
  }
}
