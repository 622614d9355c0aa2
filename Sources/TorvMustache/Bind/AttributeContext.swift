/// Which attribute of an HTML tag is open where a value is written, as far as the text before it tells.
struct AttributeContext: Sendable {
  /// How many bytes of the text before are looked at.
  static let window = 64

  enum Opening: Equatable, Sendable {
    /// The value begins right after the quote: `href="`.
    case quoted(String)
    /// The value has no quotes around it: `class=`.
    case unquoted(String)
  }

  /// The attributes whose value is a URL.
  static let urlAttributes: Set<String> = [
    "href", "src", "action", "formaction", "poster", "cite", "data", "xlink:href", "srcset",
  ]

  private var tail: [UInt8] = []

  /// Adds text.
  mutating func append(_ text: ArraySlice<UInt8>) {
    tail = Array((tail + text.suffix(Self.window)).suffix(Self.window))
  }

  /// Starts anew after something that is not known.
  mutating func forget() {
    tail = []
  }

  /// The attribute whose value begins here, if one does.
  var opening: Opening? {
    guard let last = tail.last else { return nil }
    let isQuote = last == UInt8(ascii: "\"") || last == UInt8(ascii: "'")
    let start = isQuote ? tail.dropLast() : tail[...]
    guard start.last == UInt8(ascii: "=") else { return nil }
    let before = start.dropLast()
    let nameStart = before.lastIndex { !Self.isNameByte($0) }.map { $0 + 1 } ?? before.startIndex
    let name = String(decoding: before[nameStart...], as: UTF8.self).lowercased()
    guard !name.isEmpty else { return nil }
    if isQuote { return .quoted(name) }
    let tagStart = before.lastIndex(of: UInt8(ascii: "<")) ?? -1
    let tagEnd = before.lastIndex(of: UInt8(ascii: ">")) ?? -1
    guard tagStart > tagEnd, !Self.endsInsideQuotes(before[(tagStart + 1)...]) else { return nil }
    return .unquoted(name)
  }

  /// Whether a quote is open at the end of a tag's text: `content="0; url` is no name.
  private static func endsInsideQuotes(_ tag: ArraySlice<UInt8>) -> Bool {
    var open: UInt8?
    for byte in tag where byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      if open == nil { open = byte } else if open == byte { open = nil }
    }
    return open != nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    !byte.isWhitespace && !"\"'<>/=&?;".utf8.contains(byte)
  }
}
