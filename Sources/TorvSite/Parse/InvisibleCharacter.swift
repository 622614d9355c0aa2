import TorvDiagnostics

/// The invisible characters of a text: those that change its direction, and those that take no room.
///
/// A change of direction (Unicode's property Bidi_Control) makes a line look different from what it says, so it is an
/// error. The others may be intended, such as a soft hyphen, so they are a warning.
enum InvisibleCharacter {
  /// The number of affected lines that are listed; the rest are counted.
  private static let limit = 50

  fileprivate struct Finding {
    let scalar: Unicode.Scalar
    let range: Range<Int>
    var others = 0
  }

  /// Returns at most one problem of each kind per line; O(bytes).
  static func problems(in source: SourceFile) -> [Diagnostic] {
    var turning: [Finding] = []
    var hidden: [Finding] = []
    source.bytes.withUnsafeBufferPointer { bytes in
      var isNewLine = (turning: true, hidden: true)
      var index = source.byteOrderMarkLength
      while index < bytes.count {
        let byte = bytes[index]
        if byte >= 0x20, byte < 0x7F {
          index += 1
        } else if byte == 0x0A {
          isNewLine = (true, true)
          index += 1
        } else if let scalar = scalar(at: index, in: bytes) {
          let range = index..<(index + UTF8.width(scalar))
          if scalar.properties.isBidiControl {
            turning.note(Finding(scalar: scalar, range: range), isNewLine: &isNewLine.turning)
          } else if isHidden(scalar, at: range, in: bytes) {
            hidden.note(Finding(scalar: scalar, range: range), isNewLine: &isNewLine.hidden)
          }
          index = range.upperBound
        } else {
          index += 1
        }
      }
    }
    return diagnostics(of: turning, in: source, Diagnostic.turning)
      + diagnostics(of: hidden, in: source, Diagnostic.hidden)
  }

  /// Returns the scalar at an index, if its first byte can begin an invisible character.
  private static func scalar(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Unicode.Scalar? {
    let length =
      switch bytes[index] {
      case 0x00...0x7F: 1
      case 0xC2, 0xD8: 2
      case 0xE1, 0xE2, 0xEE, 0xEF: 3
      case 0xF3: 4
      default: 0
      }
    guard length > 0, index + length <= bytes.count else { return nil }
    return String(decoding: bytes[index..<(index + length)], as: UTF8.self).unicodeScalars.first
  }

  private static func isHidden(
    _ scalar: Unicode.Scalar, at range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    switch scalar {
    case "\t", "\r", "\n": false
    // Both are parts of some emoji, such as a family or the flag of Wales.
    case "\u{200D}", "\u{E0020}"..."\u{E007F}": !isInPicture(range, in: bytes)
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse: true
      default: false
      }
    }
  }

  /// Returns whether an emoji, or a part of one, is directly before the range.
  private static func isInPicture(
    _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let before = String(
      decoding: bytes[max(0, range.lowerBound - 4)..<range.lowerBound], as: UTF8.self)
    guard let last = before.unicodeScalars.last, !last.isASCII else { return false }
    return last.properties.isEmoji || last.properties.isVariationSelector
      || ("\u{E0020}"..."\u{E007F}").contains(last)
  }

  private static func diagnostics(
    of findings: [Finding], in source: SourceFile,
    _ diagnostic: (Message, SourceLocation) -> Diagnostic
  ) -> [Diagnostic] {
    findings.prefix(limit).enumerated().map { number, finding in
      let unlisted = number == limit - 1 ? findings.count - limit : 0
      var text: Message = "\(finding.scalar.nameInMessages)"
      if finding.others > 0 { text = "\(text), and \(finding.others) more in the line" }
      if unlisted > 0 { text = "\(text), and some in \(unlisted) more lines of the file" }
      return diagnostic(text, source.place(finding.range))
    }
  }
}

extension [InvisibleCharacter.Finding] {
  /// Adds the first finding on a line, and counts the others with it.
  fileprivate mutating func note(_ finding: Element, isNewLine: inout Bool) {
    if isNewLine {
      append(finding)
    } else {
      self[count - 1].others += 1
    }
    isNewLine = false
  }
}

extension Diagnostic {
  fileprivate static func turning(_ character: Message, at place: SourceLocation) -> Diagnostic {
    .error(
      .bidiControl,
      "an invisible character turns the direction of the text: \(character)", at: place,
      hint: "delete it, or write the word again")
  }

  fileprivate static func hidden(_ character: Message, at place: SourceLocation) -> Diagnostic {
    .warning(
      .invisibleCharacter, "an invisible character stands in the text: \(character)", at: place,
      hint: "delete it, or write the word again")
  }
}
