/// Escaping that is safe in text and in quoted attributes: `&`, `<`, `>`, `"` and `'`.
package enum HTMLEscaping {
  /// Appends the text in UTF-8 with those five characters escaped.
  package static func append(_ text: String, to output: inout [UInt8]) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append($0, to: &output) }
    if isDone == nil {
      Array(text.utf8).withUnsafeBufferPointer { append($0, to: &output) }
    }
  }

  /// Appends the text escaped; each run that needs no escaping is appended in one go.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var runStart = 0
    for index in bytes.indices where needsEscape(bytes[index]) {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart..<index]))
      append(escaped: bytes[index], to: &output)
      runStart = index + 1
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart...]))
  }

  /// Returns whether the byte is one of the five; all are below 64, so one bit mask is enough.
  @inline(__always)
  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 64 && (mask >> UInt64(byte)) & 1 != 0
  }

  private static let mask: UInt64 =
    1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

  private static func append(escaped byte: UInt8, to output: inout [UInt8]) {
    let entity: StaticString =
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\""): "&quot;"
      default: "&#39;"
      }
    entity.withUTF8Buffer { output.append(contentsOf: $0) }
  }
}
