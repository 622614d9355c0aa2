/// Rewrites parts of the body so that libcmark parses them as intended.
///
/// Footnotes become list items, table lines become empty headings, and `*` and `_` in addresses become letters. No
/// line is added or removed, and only footnote labels change the length of a line.
struct TextMask {
  /// A range of bytes in the file, and the bytes that replace it.
  struct Edit {
    let range: Range<Int>
    let bytes: [UInt8]
  }

  /// Returns the body with the edits applied, which must not overlap; O(body + edits · log edits).
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
