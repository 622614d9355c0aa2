extension WordReader {
  /// Adds one byte of a letter to the word.
  mutating func append(_ byte: UInt8) {
    hash = hash &* alphabet.factors[Int(byte) * 2] &+ alphabet.factors[Int(byte) * 2 + 1]
  }

  /// Adds an unescaped character if it is a letter, and ignores it if it joins words; any other character ends the
  /// word.
  ///
  /// `position` is already past it.
  mutating func decoded(_ code: UInt32) -> Effect {
    switch code {
    case 0..<0x80: return decodedASCII(UInt8(code))
    // Characters that nobody sees, such as soft hyphens and joiners, do not end a word, nor do apostrophes.
    case 0xAD, 0x34F, 0x61C, 0x180B...0x180F, 0x200B...0x200F, 0x2019, 0x202A...0x202E,
      0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0xE0000...0xE0FFF:
      return .joins
    case 0xAA, 0xB5, 0xBA: break
    case 0x80..<0xC0, 0x2000...0x206F, 0xD800...0xDFFF: return .separates
    case 0x300...0x33F: return combined(code)
    default: break
    }
    guard let scalar = Unicode.Scalar(code) else { return .separates }
    for byte in UTF8.encode(scalar) ?? .init() { append(byte) }
    return .joins
  }

  private mutating func decodedASCII(_ byte: UInt8) -> Effect {
    switch byte {
    case UInt8(ascii: "'"): return .joins
    case UInt8(ascii: "<"):
      if region == .text, self.byte(0).isLetter || self.byte(0) == UInt8(ascii: "/") {
        region = .escapedTag
      }
      return .separates
    case UInt8(ascii: ">"):
      if region == .escapedTag { region = .text }
      return .separates
    default:
      guard byte.isLetterOrDigit else { return .separates }
      append(byte)
      return .joins
    }
  }

  /// Handles a combining mark: a ring makes å of a, two dots make ä and ö; other accents change no letter.
  private mutating func combined(_ mark: UInt32) -> Effect {
    let letter = byte(-3) | 0x20
    switch (mark, letter) {
    case (0x30A, UInt8(ascii: "a")): append(UInt8(ascii: "a"))
    case (0x308, UInt8(ascii: "a")), (0x308, UInt8(ascii: "o")): append(UInt8(ascii: "e"))
    default: break
    }
    return .joins
  }

  /// Reads `&aelig;`, `&#230;` or `&#xE6;`, no matter how often the ampersand itself was escaped.
  mutating func readEntity() -> Effect {
    position += 1
    while byte(0) | 0x20 == 0x61, byte(1) | 0x20 == 0x6D, byte(2) | 0x20 == 0x70,
      byte(3) == UInt8(ascii: ";")
    {
      position += 4
    }
    var name: [UInt8] = []
    while name.count < 24, byte(name.count) != UInt8(ascii: ";") {
      let next = byte(name.count)
      guard next.isLetterOrDigit || (name.isEmpty && next == UInt8(ascii: "#")) else {
        return .separates
      }
      name.append(next | 0x20)
    }
    guard !name.isEmpty, byte(name.count) == UInt8(ascii: ";") else { return .separates }
    position += name.count + 1
    return Self.codePoint(ofEntity: name).map { decoded($0) } ?? .separates
  }

  /// Returns the code point of an entity whose name is in small letters; nil if the entity is unknown.
  private static func codePoint(ofEntity name: [UInt8]) -> UInt32? {
    // '#' is 0x23 and already has the bit of small letters.
    guard name.first == UInt8(ascii: "#") else {
      return entities[String(decoding: name, as: UTF8.self)]
    }
    let isHexadecimal = name.dropFirst().first == UInt8(ascii: "x")
    let digits = String(decoding: name.dropFirst(isHexadecimal ? 2 : 1), as: UTF8.self)
    return UInt32(digits, radix: isHexadecimal ? 16 : 10)
  }

  private static let entities: [String: UInt32] = {
    let letters = [
      "agrave", "aacute", "acirc", "atilde", "auml", "aring", "aelig", "ccedil", "egrave", "eacute",
      "ecirc", "euml", "igrave", "iacute", "icirc", "iuml", "eth", "ntilde", "ograve", "oacute",
      "ocirc", "otilde", "ouml", "divide", "oslash", "ugrave", "uacute", "ucirc", "uuml", "yacute",
      "thorn", "yuml",
    ]
    var entities: [String: UInt32] = [
      "lt": 0x3C, "gt": 0x3E, "apos": 0x27, "szlig": 0xDF, "shy": 0xAD, "rsquo": 0x2019,
      "zwnj": 0x200C, "zwj": 0x200D, "lrm": 0x200E, "rlm": 0x200F, "nobreak": 0x2060,
      "zerowidthspace": 0x200B, "negativemediumspace": 0x200B, "negativethinspace": 0x200B,
      "negativethickspace": 0x200B, "negativeverythinspace": 0x200B,
    ]
    for (number, name) in letters.enumerated() { entities[name] = 0xE0 + UInt32(number) }
    return entities
  }()
}
