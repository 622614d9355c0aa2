/// Finds the words of a text and folds them, so that the spellings of a word meet.
///
/// A word is a run of letters and digits. Folded, it is in lower case, with å as `aa`, æ and ä as `ae`, ø and ö as `oe`,
/// ü as `y`, and without other accents, whether a letter is written with one character or with two (NFC or NFD). Invisible
/// characters inside a word, such as a soft hyphen, are passed over. docs/SEARCH.md has the rule; `search.js` follows it too.
struct WordScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  /// The word that was found last, folded, in UTF-8.
  private(set) var folded: [UInt8] = []
  /// Where it begins and ends in the text.
  private(set) var range = 0..<0

  /// Scans a text in UTF-8, which must live as long as the scanner is used.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    folded.reserveCapacity(64)
  }

  /// The longest word, in folded bytes: what is longer is no word that anybody types, and is cut off.
  static let longestWord = 64

  /// Finds the next word; false at the end of the text.
  mutating func next() -> Bool {
    folded.removeAll(keepingCapacity: true)
    var start = index
    while index < bytes.count {
      let before = index
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        let lower = Self.ascii[Int(byte)]
        if lower != 0 {
          if folded.isEmpty { start = before }
          folded.append(lower)
        } else if !folded.isEmpty {
          return found(start..<before)
        }
        continue
      }
      let scalar = scalar()
      switch Self.reading(of: scalar) {
      case .letters(let first, let second):
        if folded.isEmpty { start = before }
        folded.append(first)
        if second != 0 { folded.append(second) }
      case .other:
        if folded.isEmpty { start = before }
        folded += Array(scalar.properties.lowercaseMapping.utf8)
      case .mark: addMark(scalar)
      case .nothing: break
      case .gap: if !folded.isEmpty { return found(start..<before) }
      }
    }
    return folded.isEmpty ? false : found(start..<bytes.count)
  }

  private mutating func found(_ range: Range<Int>) -> Bool {
    self.range = range
    if folded.count > Self.longestWord { folded.removeLast(folded.count - Self.longestWord) }
    return true
  }

  /// What a character beyond ASCII is in a word.
  private enum Reading {
    case letters(UInt8, UInt8)
    /// A letter or digit of another script.
    case other
    /// An accent of the letter before it.
    case mark
    /// An invisible character.
    case nothing
    case gap
  }

  private static func reading(of scalar: Unicode.Scalar) -> Reading {
    switch scalar.value {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: return .nothing
    case 0xC0..<0x180:
      let (first, second) = latin[Int(scalar.value) - 0xC0]
      return first == UInt8(ascii: "-") ? .gap : .letters(first, second)
    case 0x300...0x36F: return .mark
    case 0x180...:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber:
        return .other
      default: return .gap
      }
    default: return .gap
    }
  }

  /// Adds a combining mark to the letter before it: a ring makes `aa`, two dots `ae`, `oe` or `y`, others nothing.
  private mutating func addMark(_ mark: Unicode.Scalar) {
    switch (folded.last, mark.value) {
    case (UInt8(ascii: "a"), 0x30A): folded.append(UInt8(ascii: "a"))
    case (UInt8(ascii: "a"), 0x308), (UInt8(ascii: "o"), 0x308): folded.append(UInt8(ascii: "e"))
    case (UInt8(ascii: "u"), 0x308): folded[folded.count - 1] = UInt8(ascii: "y")
    default: break
    }
  }

  /// Reads a character of more than one byte; a byte that is no UTF-8 counts as a gap.
  private mutating func scalar() -> Unicode.Scalar {
    var length = 1
    var value = UInt32(bytes[index])
    switch bytes[index] {
    case 0xC2...0xDF: (length, value) = (2, value & 0x1F)
    case 0xE0...0xEF: (length, value) = (3, value & 0x0F)
    case 0xF0...0xF4: (length, value) = (4, value & 0x07)
    default: length = 0
    }
    guard length > 0, index + length <= bytes.count else {
      index += 1
      return "\u{FFFD}"
    }
    for offset in 1..<length {
      guard bytes[index + offset] & 0xC0 == 0x80 else {
        index += 1
        return "\u{FFFD}"
      }
      value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
    }
    index += length
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// The lower-case letter or digit for each ASCII character; 0 for all others.
  private static let ascii: [UInt8] = (0..<128).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt8(byte) | 0x20
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): UInt8(byte)
    default: 0
    }
  }

  /// The folded letters for U+00C0 to U+017F; a hyphen where there is no letter.
  private static let latin: [(UInt8, UInt8)] = {
    let table = """
      a a a a ae aa ae c e e e e i i i i d n o o o o oe - oe u u u y y th ss \
      a a a a ae aa ae c e e e e i i i i d n o o o o oe - oe u u u y y th y \
      a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h \
      i i i i i i i i i i ij ij j j k k k l l l l l l l l l l n n n n n n n n n o o o o o o oe oe \
      r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s
      """
    return table.utf8.split(separator: 0x20).map { letters in
      (letters.first ?? 0, letters.count > 1 ? letters.last ?? 0 : 0)
    }
  }()
}

/// What folded words are looked up by.
enum WordKey {
  /// Returns the key of a folded word: `aa` and `ae` as `a`, `oe` as `o`, and letters only once in a row.
  ///
  /// So words meet that differ in what a keyboard without æ, ø and å has no key for, and in doubled letters.
  static func of(_ folded: some Collection<UInt8>) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(folded.count)
    for byte in folded {
      switch (key.last, byte) {
      case (UInt8(ascii: "a"), UInt8(ascii: "e")), (UInt8(ascii: "o"), UInt8(ascii: "e")): continue
      default: if key.last != byte || byte.isDigit { key.append(byte) }
      }
    }
    return key
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
