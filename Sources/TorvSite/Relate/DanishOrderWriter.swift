import TorvMarkdown

/// Writes the bytes that give a text its place in the order, one level after another.
///
/// The first level is the letters. Each later level decides only if all earlier ones are equal: other spellings of a
/// letter, accents, capitals. A zero ends each level, so the shorter text comes first.
struct DanishOrderWriter {
  /// The byte of `a` on the first level; æ, ø and å follow z.
  static let firstLetter = 16

  private static let separator: UInt8 = 1
  private static let number: UInt8 = 2
  private static let foreign: UInt8 = 64

  private let elements: [LatinText]
  private var letters: [UInt8] = []
  private var spellings: [UInt8] = []
  private var accents: [UInt16] = []
  private var cases: [UInt8] = []
  private var isBetweenWords = false

  /// Creates a writer for the characters of a text.
  init(elements: [LatinText]) {
    self.elements = elements
    letters.reserveCapacity(elements.count * 2 + 4)
    cases.reserveCapacity(elements.count)
  }

  mutating func write() -> [UInt8] {
    let breaks = SyllableBreak.positions(in: elements)
    var index = 0
    while index < elements.count {
      switch elements[index] {
      case .letter(let letter):
        if let second = secondOfDoubleA(after: index), !breaks.contains(index) {
          append("å", letter, isOtherSpelling: true)
          index = second
        } else {
          append(letter)
        }
      case .digit: index = appendNumber(from: index)
      case .other(let scalar):
        guard append(scalar) else { return joined() }
      }
      index += 1
    }
    return joined()
  }

  /// Returns the index of the second a of a double a without accents; `aA` is not a double a.
  private func secondOfDoubleA(after index: Int) -> Int? {
    guard index + 1 < elements.count, case .letter(let first) = elements[index],
      case .letter(let second) = elements[index + 1], first.isPlainA, second.isPlainA,
      first.isCapital || !second.isCapital
    else { return nil }
    return index + 1
  }

  private mutating func append(_ letter: LatinLetter) {
    switch letter.base {
    case "ü": append("y", letter, isOtherSpelling: true)
    case "ä": append("æ", letter, isOtherSpelling: true)
    case "ö": append("ø", letter, isOtherSpelling: true)
    case "ð": append("d", letter, isOtherSpelling: true)
    case "þ": appendPair("t", "h", letter)
    case "œ": appendPair("o", "e", letter)
    case "ß": appendPair("s", "s", letter)
    default: append(letter.base, letter, isOtherSpelling: false)
    }
  }

  private mutating func appendPair(
    _ first: Unicode.Scalar, _ second: Unicode.Scalar, _ letter: LatinLetter
  ) {
    append(first, letter, isOtherSpelling: true)
    append(second, letter, isOtherSpelling: true)
  }

  private mutating func append(
    _ base: Unicode.Scalar, _ letter: LatinLetter, isOtherSpelling: Bool
  ) {
    appendSeparator()
    letters.append(Self.byte(of: base))
    spellings.append(isOtherSpelling ? 2 : 1)
    accents.append(letter.accents.rawValue)
    cases.append(letter.isCapital ? 1 : 2)
  }

  /// Writes a number as the count of its digits followed by the digits, and returns its last index.
  private mutating func appendNumber(from start: Int) -> Int {
    appendSeparator()
    var digits: [UInt8] = []
    var end = start
    while end < elements.count, case .digit(let digit) = elements[end] {
      if digit > 0 || !digits.isEmpty { digits.append(digit + 1) }
      end += 1
    }
    letters.append(Self.number)
    letters.append(UInt8(min(digits.count, 254)) + 1)
    letters += digits
    return end - 1
  }

  /// Returns false at a letter of another alphabet, from which point the order is by code points.
  private mutating func append(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .format: break
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      appendSeparator()
      letters.append(Self.foreign)
      return false
    default:
      if !Self.isUncounted(scalar) { isBetweenWords = true }
    }
    return true
  }

  private mutating func appendSeparator() {
    if isBetweenWords, !letters.isEmpty { letters.append(Self.separator) }
    isBetweenWords = false
  }

  private func joined() -> [UInt8] {
    var bytes = letters
    bytes.reserveCapacity(letters.count + cases.count + 8)
    bytes.append(0)
    let lastSpelling = spellings.lastIndex { $0 > 1 }
    if let lastSpelling { bytes += spellings[...lastSpelling] }
    bytes.append(0)
    if let lastAccent = accents.lastIndex(where: { $0 > 0 }) {
      for accent in accents[...lastAccent] {
        bytes.append(UInt8(accent >> 8) + 1)
        bytes.append(UInt8(accent & 0xFF))
      }
    }
    bytes.append(0)
    return bytes + cases
  }

  private static func isUncounted(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "'", "’", "‘", "´", "`", "\"", "«", "»", "“", "”", "„": true
    default: false
    }
  }

  private static func byte(of base: Unicode.Scalar) -> UInt8 {
    switch base {
    case "æ": UInt8(firstLetter + 26)
    case "ø": UInt8(firstLetter + 27)
    case "å": UInt8(firstLetter + 28)
    default: UInt8(firstLetter) + UInt8(truncatingIfNeeded: base.value) - UInt8(ascii: "a")
    }
  }
}
