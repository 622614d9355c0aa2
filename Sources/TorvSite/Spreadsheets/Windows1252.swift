/// The encoding of Danish text from Windows programs without Unicode, as defined by the WHATWG Encoding Standard.
enum Windows1252 {
  /// The characters of the bytes 0x80 to 0x9F; a blank means that the encoding leaves the byte undefined.
  private static let special = Array("€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ".unicodeScalars)

  /// Returns the character of a byte; nil if the encoding has none.
  static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    let scalar = special[Int(byte - 0x80)]
    return scalar == " " ? nil : scalar
  }

  /// Returns the decoded text, or the place of the first byte that does not fit the encoding.
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

  /// A byte that would not be in the text if it had this encoding.
  struct Misfit: Error {
    let place: Int
  }

  /// Returns whether a byte inside a word is a sign in this encoding but a Danish letter in that of MS-DOS or old
  /// Macintoshes: `r›d` is «rød» in MS-DOS.
  private static func isForeign(_ byte: UInt8, at place: Int, in bytes: [UInt8]) -> Bool {
    let letters: Set<UInt8> = [0x86, 0x91, 0x9B, 0x8C, 0xBE, 0xBF]
    guard letters.contains(byte), place > 0, isLetter(bytes[place - 1]) else { return false }
    return place + 1 < bytes.count && isLetter(bytes[place + 1])
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
