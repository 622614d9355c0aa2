/// A line that starts with `[^label]:`.
struct FootnoteDefinition {
  /// The label as written, without `[^` and `]`.
  let label: String
  /// The number of the line in the body, from 1.
  let line: Int
  /// The bytes of `[^label]:` and of the spaces after it, in the file.
  let marker: Range<Int>

  /// Whether it follows the mark of a list item, which then has no text of its own.
  let isInsideItem: Bool

  /// The key that labels are compared by: the label in lower case.
  var key: String { label.lowercased() }

  /// The bytes of `[^label]` in the file.
  var labelRange: Range<Int> {
    marker.lowerBound..<(marker.lowerBound + label.utf8.count + 3)
  }

  /// Reads the definition on a line, after any indentation, `>` marks and list item marks.
  init?(line number: Int, of lines: BodyLines) {
    let bytes = lines.bytes
    let content = lines.content(ofLine: number)
    let start = Self.textStart(in: content, of: bytes)
    var index = start
    guard
      let label = Self.label(at: index, to: content.upperBound, in: { bytes[$0] }),
      label.upperBound + 1 < content.upperBound, bytes[label.upperBound + 1] == UInt8(ascii: ":")
    else { return nil }
    index = label.upperBound + 2
    while index < content.upperBound, bytes[index].isSpaceOrTab { index += 1 }
    self.label = String(decoding: bytes[label], as: UTF8.self)
    isInsideItem = !bytes[content.lowerBound..<start].allSatisfy {
      $0.isSpaceOrTab || $0 == UInt8(ascii: ">")
    }
    line = number
    marker = start..<index
  }

  private static func textStart(in content: Range<Int>, of bytes: [UInt8]) -> Int {
    var start = content.lowerBound
    while start < content.upperBound {
      var index = start
      switch bytes[index] {
      case 0x20, 0x09, UInt8(ascii: ">"):
        start += 1
        continue
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): index += 1
      case _ where bytes[index].isASCIIDigit:
        while index < content.upperBound, bytes[index].isASCIIDigit { index += 1 }
        guard index < content.upperBound, ".)".utf8.contains(bytes[index]) else { return start }
        index += 1
      default: return start
      }
      guard index < content.upperBound, bytes[index].isSpaceOrTab else { return start }
      start = index
    }
    return start
  }

  /// Returns the bytes of the label if `[^label]` starts at an index; a label has no white space and no brackets.
  static func label(at start: Int, to end: Int, in byte: (Int) -> UInt8) -> Range<Int>? {
    guard start + 3 < end, byte(start) == UInt8(ascii: "["), byte(start + 1) == UInt8(ascii: "^")
    else { return nil }
    var index = start + 2
    while index < end, byte(index) != UInt8(ascii: "]") {
      if byte(index).isWhitespace || byte(index) == UInt8(ascii: "[") { return nil }
      index += 1
    }
    return index < end && index > start + 2 ? (start + 2)..<index : nil
  }
}
