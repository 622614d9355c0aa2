/// The bytes of a picture, read without ever going past their end.
struct PictureBytes {
  let bytes: [UInt8]

  var count: Int { bytes.count }

  /// Returns a byte; nil past the end.
  func byte(_ offset: Int) -> Int? {
    bytes.indices.contains(offset) ? Int(bytes[offset]) : nil
  }

  /// Returns an unsigned number in big-endian order.
  func big(_ offset: Int, count: Int) -> Int? {
    guard offset >= 0, offset + count <= bytes.count else { return nil }
    return bytes[offset..<(offset + count)].reduce(0) { $0 << 8 | Int($1) }
  }

  /// Returns an unsigned number in little-endian order.
  func little(_ offset: Int, count: Int) -> Int? {
    guard offset >= 0, offset + count <= bytes.count else { return nil }
    return bytes[offset..<(offset + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// Returns whether the bytes are at the offset.
  func has(_ expected: [UInt8], at offset: Int) -> Bool {
    offset <= bytes.count && bytes[offset...].starts(with: expected)
  }

  /// Returns whether the letters are at the offset.
  func has(_ expected: String, at offset: Int) -> Bool { has(Array(expected.utf8), at: offset) }

  /// Returns whether the file begins with one of the lower-case words, after a byte order mark and white space.
  func beginsAsText(with words: [String]) -> Bool {
    let start = has([0xEF, 0xBB, 0xBF], at: 0) ? 3 : 0
    let text = bytes[start...].prefix(200).drop { $0 <= 0x20 }
    let head = String(decoding: text.prefix(20), as: UTF8.self).lowercased()
    return words.contains { head.hasPrefix($0) }
  }

  /// Returns the last place of the two bytes, at or after the offset.
  func last(_ first: UInt8, _ second: UInt8, from offset: Int) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      var index = buffer.count - 2
      while index >= offset {
        if buffer[index] == first, buffer[index + 1] == second { return index }
        index -= 1
      }
      return nil
    }
  }
}
