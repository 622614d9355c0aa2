import TorvDiagnostics

/// Bytes of a file that get another text.
package struct TextEdit: Hashable, Sendable {
  let range: Range<Int>
  let text: String
}

extension SourceFile {
  /// Returns the bytes with the edits, which come in order of their places and do not overlap.
  func bytes(applying edits: some Sequence<TextEdit>) -> [UInt8] {
    var edited: [UInt8] = []
    edited.reserveCapacity(bytes.count)
    var position = 0
    for edit in edits {
      edited += bytes[position..<edit.range.lowerBound]
      edited += edit.text.utf8
      position = edit.range.upperBound
    }
    return edited + bytes[position...]
  }
}
