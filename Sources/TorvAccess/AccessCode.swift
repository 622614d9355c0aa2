/// The code that a member organisation reads with: 20 digits of Crockford's base 32, and a check digit.
///
/// It doesn't show when it is printed by accident; code that means to print it uses ``text``.
package struct AccessCode: Hashable, Sendable, Confidential {
  /// The 20 digits without the check digit, in ASCII; keys are derived from them.
  package let digits: [UInt8]
  private let checkDigit: UInt8

  private static let count = 20
  private static let groupSize = 5
  /// A prime above the number of digits, so that every wrong digit and every swap of two digits is found.
  private static let modulus = 37
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  private init?(values: [Int]) {
    let check = Self.check(of: values)
    guard check < Self.alphabet.count else { return nil }
    digits = values.map { Self.alphabet[$0] }
    checkDigit = Self.alphabet[check]
  }

  /// Returns the remainder of the number that the digits stand for, divided by 37.
  private static func check(of values: [Int]) -> Int {
    values.reduce(0) { ($0 * alphabet.count + $1) % modulus }
  }

  /// The code as members get it: four groups of five digits, and the check digit.
  package var text: String {
    let starts = stride(from: 0, to: Self.count, by: Self.groupSize)
    let groups = starts.map { digits[$0..<$0 + Self.groupSize] } + [[checkDigit]]
    return groups.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
  }
}

extension AccessCode {
  /// The number of bytes that hold the 100 bits.
  static let byteCount = 13

  /// Makes a code from the first 100 bits; nil if its check digit would not be one of the 32 digits.
  init?(firstBitsOf bytes: [UInt8]) {
    precondition(bytes.count == Self.byteCount, "100 bits lie in 13 bytes")
    let values = (0..<Self.count).map { position in
      let bit = position * 5
      let next = bit / 8 + 1 < bytes.count ? Int(bytes[bit / 8 + 1]) : 0
      return (Int(bytes[bit / 8]) << 8 | next) >> (11 - bit % 8) & 31
    }
    self.init(values: values)
  }
}

extension AccessCode {
  /// The reason why the input is not an access code.
  package enum Flaw: Error, Hashable, Sendable {
    /// The number of characters besides hyphens and blanks, if it is not 21.
    case wrongLength(Int)
    /// A character that is not a digit.
    case noDigit(Character)
    /// One digit is wrong, or two have changed places.
    case wrongCheckDigit
  }

  /// Reads a code as people type it: in small letters, with other hyphens and blanks or none, `O` for 0, `I` and `L`
  /// for 1.
  package static func read(_ entered: String) -> Result<AccessCode, Flaw> {
    var values: [Int] = []
    var characters = 0
    for character in entered where !isSeparator(character) {
      characters += 1
      guard let value = value(of: character) else { return .failure(.noDigit(character)) }
      values.append(value)
    }
    guard characters == count + 1 else { return .failure(.wrongLength(characters)) }
    guard let check = values.popLast(), let code = AccessCode(values: values),
      code.checkDigit == alphabet[check]
    else { return .failure(.wrongCheckDigit) }
    return .success(code)
  }

  /// Whether the character is a hyphen or a blank; word processors replace the plain ones with others.
  private static func isSeparator(_ character: Character) -> Bool {
    character.isWhitespace || "-\u{AD}‐‑‒–—―−\u{200B}\u{FEFF}".contains(character)
  }

  private static func value(of character: Character) -> Int? {
    guard var digit = character.asciiValue else { return nil }
    if character.isLowercase { digit -= 0x20 }
    switch digit {
    case UInt8(ascii: "O"): digit = UInt8(ascii: "0")
    case UInt8(ascii: "I"), UInt8(ascii: "L"): digit = UInt8(ascii: "1")
    default: break
    }
    return alphabet.firstIndex(of: digit)
  }
}

extension AccessCode.Flaw: CustomStringConvertible {
  /// The flaw in the words of a diagnostic.
  package var description: String {
    switch self {
    case .wrongLength(let count): "the code has \(count) characters, an access code has 21"
    case .noDigit(let character): "'\(character)' stands in no access code"
    case .wrongCheckDigit: "the check digit does not fit: a character of the code is wrong"
    }
  }
}
