/// The encoding in which Windows programs write Danish text that is no Unicode, as the WHATWG's Encoding Standard has it.
enum Windows1252 {
  /// The characters of the bytes 0x80 to 0x9F; those that the encoding leaves open are blanks.
  private static let special = Array("€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ".unicodeScalars)

  /// Returns the character that a byte stands for, or nil where the encoding has none.
  static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    let scalar = special[Int(byte - 0x80)]
    return scalar == " " ? nil : scalar
  }

  /// Returns the text that the bytes are, or the place of the first that the encoding does not explain.
  static func text(_ bytes: [UInt8]) -> Result<String, Misfit> {
    var text = String.UnicodeScalarView()
    for (place, byte) in bytes.enumerated() {
      guard let scalar = scalar(byte), !isForeign(byte, at: place, in: bytes) else {
        return .failure(Misfit(place: place))
      }
      text.append(scalar)
    }
    return .success(String(text))
  }

  /// A byte that the text would not have if it were in this encoding.
  struct Misfit: Error {
    let place: Int
  }

  /// Whether a byte stands in a word where this encoding has a sign there, and that of MS-DOS or of an old Macintosh a
  /// Danish letter: `r›d` is «rød» in MS-DOS.
  private static func isForeign(_ byte: UInt8, at place: Int, in bytes: [UInt8]) -> Bool {
    let letters: Set<UInt8> = [0x86, 0x91, 0x9B, 0x8C, 0xBE, 0xBF]
    guard letters.contains(byte), place > 0, isLetter(bytes[place - 1]) else { return false }
    return place + 1 < bytes.count && isLetter(bytes[place + 1])
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
