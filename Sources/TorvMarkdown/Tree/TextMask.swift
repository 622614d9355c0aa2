/// The body as libcmark is to see it: some of it is written so that libcmark takes it for what it is.
///
/// Footnotes become list items, the lines of tables empty headings, and `*` and `_` in addresses letters. No line is
/// added or taken away, and only the label of a footnote changes the length of one.
struct TextMask {
  /// Bytes of the file, and what stands there instead.
  struct Edit {
    let range: Range<Int>
    let bytes: [UInt8]
  }

  /// Returns the body with the edits, which must not overlap; O(body + edits · log edits).
  static func text(of lines: BodyLines, with edits: [Edit]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.body.count)
    var copied = lines.body.lowerBound
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      bytes += lines.bytes[copied..<edit.range.lowerBound]
      bytes += edit.bytes
      copied = edit.range.upperBound
    }
    bytes += lines.bytes[copied..<lines.body.upperBound]
    return bytes
  }
}
