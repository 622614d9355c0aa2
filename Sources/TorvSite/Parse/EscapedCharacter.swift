import TorvDiagnostics
import TorvMarkdown

/// Characters that are written as an escape (`"\u202E"` in YAML, `&#x202E;` in Markdown), so that only the finished text
/// holds them.
///
/// They are checked as if they stood there: a change of direction makes a text look different from what it is, and
/// control characters are not allowed in XML, and nobody means them.
enum EscapedCharacter {
  /// Returns an error for the first such character in a text in double quotes; nil if it has none.
  static func problem(in text: String, at range: Range<Int>, of source: SourceFile) -> Diagnostic? {
    guard !range.isEmpty, source.bytes[range].first == UInt8(ascii: "\""),
      source.bytes[range].contains(UInt8(ascii: "\\")),
      let scalar = text.unicodeScalars.first(where: \.isRejected)
    else { return nil }
    return .escapedCharacter(scalar, at: source.place(range))
  }

  /// Returns an error for each reference to such a character in a body, if the finished text has one.
  ///
  /// In code, a reference stays what it is.
  static func problems(
    in body: Range<Int>, of source: SourceFile, as document: MarkdownDocument
  ) -> [Diagnostic] {
    let references = references(in: source.bytes[body])
    guard !references.isEmpty else { return [] }
    let finished = Set(
      String(decoding: document.html(), as: UTF8.self).unicodeScalars.lazy.filter(\.isRejected))
    return references.filter { finished.contains($0.scalar) }.prefix(limit)
      .map { .escapedCharacter($0.scalar, at: source.place($0.range)) }
  }

  /// The number of references that are listed.
  private static let limit = 20

  private static func references(
    in bytes: ArraySlice<UInt8>
  ) -> [(scalar: Unicode.Scalar, range: Range<Int>)] {
    var found: [(Unicode.Scalar, Range<Int>)] = []
    var rest = bytes
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      rest = bytes[(start + 1)...]
      // The longest is `&#1114111;`.
      guard let end = rest.prefix(9).firstIndex(of: UInt8(ascii: ";")),
        let scalar = scalar(named: String(decoding: rest[..<end], as: UTF8.self)), scalar.isRejected
      else { continue }
      found.append((scalar, start..<end + 1))
    }
    return found
  }

  private static func scalar(named name: String) -> Unicode.Scalar? {
    switch name {
    case "lrm": return "\u{200E}"
    case "rlm": return "\u{200F}"
    default:
      guard name.hasPrefix("#") else { return nil }
      let isHexadecimal = name.dropFirst().first.map { "xX".contains($0) } ?? false
      return UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
        .flatMap(Unicode.Scalar.init)
    }
  }
}

extension Unicode.Scalar {
  /// Whether no text of a site may hold the character.
  fileprivate var isRejected: Bool {
    // XML allows U+007F, and nothing reads it as anything else.
    if isASCII { return self < " " && !"\t\n\r".unicodeScalars.contains(self) }
    return properties.isBidiControl || properties.generalCategory == .control
      || properties.isNoncharacterCodePoint
  }
}

extension Diagnostic {
  fileprivate static func escapedCharacter(
    _ scalar: Unicode.Scalar, at place: SourceLocation
  ) -> Diagnostic {
    let name = scalar.nameInMessages
    return scalar.properties.isBidiControl
      ? .error(
        .bidiControl,
        "an escape stands for a character that turns the direction of the text: \(name)",
        at: place, hint: "delete the escape")
      : .error(
        .nulByte, "an escape stands for a control character, which no text may hold: \(name)",
        at: place, hint: "delete the escape")
  }
}
