extension WordReader {
  /// Examines the byte at `position`, and moves past everything that it begins.
  @inline(never)
  mutating func handleSpecial(_ byte: UInt8) -> Effect {
    switch byte {
    case UInt8(ascii: "<"): openTag()
    case UInt8(ascii: ">"): closeTag()
    case UInt8(ascii: "\""): quote(.doubleQuoted)
    case UInt8(ascii: "'"): quote(.singleQuoted)
    case UInt8(ascii: "&"): readEntity()
    case UInt8(ascii: "\\"): readEscape()
    case UInt8(ascii: "%"): readPercent()
    case UInt8(ascii: "\r"), UInt8(ascii: "\n"): unfoldLine()
    default: readMark(byte)
    }
  }

  /// Returns the byte at this offset from the position; 0 past the end.
  func byte(_ offset: Int) -> UInt8 {
    let index = position &+ offset
    return index >= 0 && index < bytes.count ? bytes[index] : 0
  }

  /// Moves on and ends the word.
  mutating func separate(_ length: Int = 1) -> Effect {
    position += length
    return .separates
  }

  private mutating func openTag() -> Effect {
    region = .text
    let next = byte(1)
    if next == UInt8(ascii: "!"), byte(2) == UInt8(ascii: "-"), byte(3) == UInt8(ascii: "-") {
      region = .comment
      return separate(4)
    }
    let isDeclaration = next == UInt8(ascii: "!") && byte(2).isLetter
    if next.isLetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "?") || isDeclaration {
      region = syntax == .markup ? .tag : .escapedTag
    }
    return separate()
  }

  private mutating func closeTag() -> Effect {
    let dash = UInt8(ascii: "-")
    if region != .comment || (byte(-1) == dash && byte(-2) == dash) { region = .text }
    return separate()
  }

  /// A quote opens a value only after `=`, so that an apostrophe in a tag does not hide what follows.
  private mutating func quote(_ quoted: Region) -> Effect {
    if region == quoted {
      region = .tag
    } else {
      var offset = -1
      while byte(offset) == UInt8(ascii: " "), offset > -8 { offset -= 1 }
      if byte(offset) == UInt8(ascii: "=") { region = quoted }
    }
    return separate()
  }

  /// Reads `\n` and the like, `\u00e6`, and a backslash before a character that is not a letter.
  private mutating func readEscape() -> Effect {
    let next = byte(1)
    switch next {
    case UInt8(ascii: "u"):
      var code: UInt32 = 0
      for offset in 2...5 {
        guard let digit = byte(offset).hexadecimalValue else { return separate() }
        code = code << 4 | digit
      }
      position += 6
      return decoded(code)
    case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"), UInt8(ascii: "r"),
      UInt8(ascii: "b"), UInt8(ascii: "f"):
      return separate(2)
    case UInt8(ascii: "'"):
      position += 2
      return .joins
    default:
      return separate(next.isWordByte || position + 1 >= bytes.count ? 1 : 2)
    }
  }

  /// Reads `%C3%A6`, no matter how often the percent sign itself was encoded.
  private mutating func readPercent() -> Effect {
    guard let first = percentByte() else { return separate() }
    let length = WordSyntax.markStarts.contains(first) ? first.sequenceLength : 1
    guard first >= 0x80 else { return decoded(UInt32(first)) }
    guard length > 1 else {
      append(first)
      return .joins
    }
    var rest: [UInt8] = []
    while rest.count < length - 1, byte(0) == UInt8(ascii: "%"), let next = percentByte() {
      rest.append(next)
    }
    guard rest.count == length - 1, rest.allSatisfy({ $0 & 0xC0 == 0x80 }) else {
      append(first)
      for byte in rest { append(byte) }
      return .joins
    }
    return decoded(Self.codePoint(first, rest))
  }

  /// Reads an encoded byte and moves past it; nil if this is just a percent sign.
  private mutating func percentByte() -> UInt8? {
    var offset = 1
    while byte(offset) == UInt8(ascii: "2"), byte(offset + 1) == UInt8(ascii: "5"),
      byte(offset + 2).hexadecimalValue != nil, byte(offset + 3).hexadecimalValue != nil
    {
      offset += 2
    }
    guard let high = byte(offset).hexadecimalValue, let low = byte(offset + 1).hexadecimalValue
    else { return nil }
    position += offset + 2
    return UInt8(high << 4 | low)
  }

  /// A line of a calendar continues if the next one begins with a blank, even within a word.
  private mutating func unfoldLine() -> Effect {
    let length = byte(0) == UInt8(ascii: "\r") && byte(1) == UInt8(ascii: "\n") ? 2 : 1
    let next = byte(length)
    guard next == UInt8(ascii: " ") || next == UInt8(ascii: "\t") else { return separate(length) }
    position += length + 1
    return .joins
  }

  /// Reads punctuation, blanks and accents outside ASCII, as UTF-8.
  private mutating func readMark(_ first: UInt8) -> Effect {
    let length = first.sequenceLength
    let rest = (1..<length).map { byte($0) }
    guard position + length <= bytes.count, rest.allSatisfy({ $0 & 0xC0 == 0x80 }) else {
      position += 1
      append(first)
      return .joins
    }
    position += length
    return decoded(Self.codePoint(first, rest))
  }

  private static func codePoint(_ first: UInt8, _ rest: [UInt8]) -> UInt32 {
    let start = UInt32(first & (0x3F >> UInt8(rest.count)))
    return rest.reduce(start) { $0 << 6 | UInt32($1 & 0x3F) }
  }
}

extension UInt8 {
  /// The number of bytes of the UTF-8 character that the byte begins, if it begins one beyond ASCII.
  fileprivate var sequenceLength: Int { self >= 0xF0 ? 4 : self >= 0xE0 ? 3 : 2 }
}
