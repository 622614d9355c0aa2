/// A style sheet as it is published.
enum StyleSheet {
  private static let slash = UInt8(ascii: "/")
  private static let star = UInt8(ascii: "*")
  private static let newline = UInt8(ascii: "\n")

  /// Returns the style sheet without its comments and blank lines, which browsers do not need.
  ///
  /// Comments that begin with `/*!` stay, because minifiers keep them for licences; so does a comment that is never
  /// closed.
  static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var quote: UInt8?
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if let end = quote == nil ? endOfComment(in: bytes, at: index) : nil {
        // A comment separates two words like a blank (CSS Syntax Module Level 3, section 4).
        if output.last.map(isBlank) == false { output.append(UInt8(ascii: " ")) }
        index = end
        continue
      }
      if byte == UInt8(ascii: "\\"), index + 1 < bytes.count {
        output += bytes[index...(index + 1)]
        index += 2
        continue
      }
      if let open = quote {
        if byte == open || byte == newline { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      if byte == newline { dropBlanks(at: &output) }
      if byte != newline || output.last.map({ $0 != newline }) == true { output.append(byte) }
      index += 1
    }
    return output
  }

  /// Returns where the comment that begins here ends; nil if none begins, if it stays, or if it is never closed.
  private static func endOfComment(in bytes: [UInt8], at start: Int) -> Int? {
    guard start + 2 < bytes.count, bytes[start] == slash, bytes[start + 1] == star,
      bytes[start + 2] != UInt8(ascii: "!")
    else { return nil }
    var index = start + 2
    while index + 1 < bytes.count {
      if bytes[index] == star, bytes[index + 1] == slash { return index + 2 }
      index += 1
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == newline
  }

  private static func dropBlanks(at output: inout [UInt8]) {
    while output.last == UInt8(ascii: " ") { output.removeLast() }
  }
}
