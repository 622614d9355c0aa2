/// The attribute of an HTML tag that a value is written into, as far as the text before it shows.
struct AttributeContext: Sendable {
  /// How many bytes of the preceding text are examined.
  static let window = 64

  enum Opening: Equatable, Sendable {
    /// The value begins right after the quote: `href="`.
    case quoted(String)
    /// The value has no quotes around it: `class=`, or `<p ` without an attribute's name.
    case unquoted(String?)
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

  /// Forgets the text so far, after something unknown was written.
  mutating func forget() {
    tail = []
  }

  /// The attribute whose value begins here, if one does.
  var opening: Opening? {
    guard let last = tail.last else { return nil }
    let isQuote = last == UInt8(ascii: "\"") || last == UInt8(ascii: "'")
    var rest = (isQuote ? tail.dropLast() : tail[...]).withoutTrailingWhitespace
    guard rest.popLast() == UInt8(ascii: "=") else { return isInsideTag ? .unquoted(nil) : nil }
    rest = rest.withoutTrailingWhitespace
    let nameStart = rest.lastIndex { !Self.isNameByte($0) }.map { $0 + 1 } ?? rest.startIndex
    let name = String(decoding: rest[nameStart...], as: UTF8.self).lowercased()
    guard !name.isEmpty else { return nil }
    if isQuote { return .quoted(name) }
    return isInsideTag ? .unquoted(name) : nil
  }

  /// Whether an HTML tag is open, with no open quote in it.
  private var isInsideTag: Bool {
    guard let start = tail.lastIndex(of: UInt8(ascii: "<")) else { return false }
    let inside = tail[(start + 1)...]
    guard inside.first.map(\.isWhitespace) != true, !inside.contains(UInt8(ascii: ">")) else {
      return false
    }
    return "\"'".utf8.allSatisfy { quote in
      inside.count { $0 == quote }.isMultiple(of: 2)
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    !byte.isWhitespace && !"\"'<>/=&?;".utf8.contains(byte)
  }
}

extension ArraySlice<UInt8> {
  fileprivate var withoutTrailingWhitespace: ArraySlice<UInt8> {
    let end = lastIndex { !$0.isWhitespace }.map { $0 + 1 } ?? startIndex
    return self[..<end]
  }
}
