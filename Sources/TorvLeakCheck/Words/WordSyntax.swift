/// The way in which a file writes text: what hides a letter, and what stands inside words without ending them.
///
/// Entities, escapes with a backslash, percent signs and escaped tags are understood everywhere, since JSON occurs in
/// HTML, HTML in Atom, and addresses in all of them. Only quoted attributes and folded lines depend on the file.
enum WordSyntax: Int, Sendable {
  case markup, plain, calendar

  /// Finds the syntax from a file's name; unknown files are plain text.
  init(path: String) {
    var ending: [UInt8] = []
    for byte in path.utf8.reversed() {
      guard byte != UInt8(ascii: "."), byte != UInt8(ascii: "/"), ending.count < 12 else { break }
      ending.append(byte | 0x20)
    }
    switch String(decoding: ending.reversed(), as: UTF8.self) {
    case "html", "htm", "xhtml", "xml", "svg", "atom", "rss": self = .markup
    case "ics", "vcf", "ifb": self = .calendar
    default: self = .plain
    }
  }

  /// Whether files with this name are pictures, whose bytes are searched but not as words.
  static func isPicture(path: String) -> Bool {
    let endings = [".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif"]
    let tail = String(path.suffix(5)).lowercased()
    return endings.contains { tail.hasSuffix($0) }
  }

  /// The region of a file in which a word stands: only words in `text` are read as text.
  enum Region: Int, Sendable, CaseIterable {
    case text, tag, doubleQuoted, singleQuoted, comment, escapedTag
  }

  /// The kind of a byte: part of a word, between words, or special.
  enum ByteKind {
    static let letter: UInt8 = 0
    static let separator: UInt8 = 1
    static let special: UInt8 = 2
  }

  /// The kinds of all bytes in all regions: 256 for each region, in their order.
  var byteKinds: [UInt8] { Self.allByteKinds[rawValue] }

  private static let allByteKinds: [[UInt8]] = [.markup, .plain, .calendar].map(makeByteKinds)

  /// The first bytes of punctuation, accents and invisible characters outside ASCII: see `WordReader.decoded`.
  static let markStarts: [UInt8] = [0xC2, 0xCC, 0xCD, 0xD8, 0xE1, 0xE2, 0xEF, 0xF3]

  private static func makeByteKinds(_ syntax: WordSyntax) -> [UInt8] {
    Region.allCases.flatMap { region in
      var kinds = (0...255).map { byte in
        UInt8(byte).isWordByte ? ByteKind.letter : ByteKind.separator
      }
      kinds[Int(UInt8(ascii: "'"))] = ByteKind.letter
      for byte in specials(in: region) { kinds[Int(byte)] = ByteKind.special }
      for byte in markStarts { kinds[Int(byte)] = ByteKind.special }
      if syntax == .calendar {
        kinds[Int(UInt8(ascii: "\r"))] = ByteKind.special
        kinds[Int(UInt8(ascii: "\n"))] = ByteKind.special
      }
      return kinds
    }
  }

  private static func specials(in region: Region) -> String.UTF8View {
    switch region {
    case .text: "&\\%<".utf8
    case .tag: "&\\%>\"'".utf8
    case .doubleQuoted: "&\\%\"".utf8
    case .singleQuoted: "&\\%'".utf8
    case .comment: "&\\%>".utf8
    case .escapedTag: "&\\%<>".utf8
    }
  }
}

extension UInt8 {
  /// Whether it is an ASCII letter or digit.
  var isLetterOrDigit: Bool {
    let folded = self | 0x20
    return (folded >= 0x61 && folded <= 0x7A) || (self >= 0x30 && self <= 0x39)
  }

  /// Whether it is an ASCII letter.
  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }

  var isWordByte: Bool { isLetterOrDigit || self >= 0x80 }

  /// The value of a hexadecimal digit.
  var hexadecimalValue: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self - 0x30)
    case 0x41...0x46: UInt32(self - 0x37)
    case 0x61...0x66: UInt32(self - 0x57)
    default: nil
    }
  }
}
