/// The effect of each byte on the hash of its word.
///
/// The hash of a word is a polynomial of its letters, `hash * multiplier + addend` for each byte. Both factors depend
/// only on the byte, so these rules cost nothing: case is ignored, and æ (two bytes) counts as the two letters `ae`,
/// å as `aa`, é as `e`, as in slugs. So a title, its slug and its capitals have the same words. Apostrophes change
/// nothing.
struct WordAlphabet: Sendable {
  /// The multiplier and the addend of each byte, one after the other.
  let factors: [UInt64]

  /// The hash of an empty word.
  static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let step: UInt64 = 0xD134_2543_DE82_EF95

  static let danish = WordAlphabet()

  private init() {
    let letters = (0..<256).map { Self.scrambled(UInt64($0)) }
    var multipliers = [UInt64](repeating: Self.step, count: 256)
    var addends = (0..<256).map { letters[$0 | 0x20] }
    for (byte, spelling) in Self.spellings {
      var multiplier: UInt64 = 1
      var addend: UInt64 = 0
      for letter in spelling.utf8 {
        multiplier = multiplier &* Self.step
        addend = addend &* Self.step &+ letters[Int(letter | 0x20)]
      }
      multipliers[Int(byte)] = multiplier
      addends[Int(byte)] = addend
    }
    factors = zip(multipliers, addends).flatMap { [$0, $1] }
  }

  /// The spelling of each letter from À to ÿ, by its second byte; the first byte, C3, and the apostrophe change
  /// nothing.
  private static let spellings: [(byte: UInt8, text: String)] = {
    let small = [
      "a", "a", "a", "a", "ae", "aa", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
      "d", "n", "o", "o", "o", "o", "oe", "", "oe", "u", "u", "u", "u", "y", "th", "y",
    ]
    var spellings: [(UInt8, String)] = [(0xC3, ""), (UInt8(ascii: "'"), ""), (0x9F, "ss")]
    for (number, text) in small.enumerated() where !text.isEmpty {
      let byte = 0xA0 + UInt8(number)
      spellings.append((byte, text))
      if byte != 0xBF { spellings.append((byte - 0x20, text)) }
    }
    return spellings
  }()

  /// Returns a number in which every bit depends on every bit of the given number.
  static func scrambled(_ number: UInt64) -> UInt64 {
    var bits = number &+ 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
