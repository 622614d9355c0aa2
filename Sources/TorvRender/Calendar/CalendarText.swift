/// Lines of iCalendar (RFC 5545, section 3.1) and the texts in them (3.3.11).
enum CalendarText {
  /// The most octets a line may have, not counting its line break.
  static let lineLength = 75

  /// Returns a text with the value separators escaped and without the control characters that a text may not contain.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
      case "\n" where previous == "\r": break
      case "\n", "\r": escaped += "\\n"
      case "\u{0}"..<"\u{9}", "\u{B}", "\u{C}", "\u{E}"..<"\u{20}", "\u{7F}": break
      default: escaped.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return escaped
  }

  /// Appends a line and its line break, folded so that no line exceeds 75 octets and no character is split.
  static func append(_ line: String, to bytes: inout [UInt8]) {
    var length = 0
    for scalar in line.unicodeScalars {
      let octets = UTF8.width(scalar)
      if length + octets > lineLength {
        bytes += "\r\n ".utf8
        length = 1
      }
      bytes += String(scalar).utf8
      length += octets
    }
    bytes += "\r\n".utf8
  }
}
