import TorvAccess

/// The SHA-256 of some bytes, used to name files after their contents.
package enum ContentDigest {
  /// Returns the first `count` bytes of the digest in hexadecimal digits, by default all 32.
  package static func hexadecimal(of bytes: [UInt8], count: Int = 32) -> String {
    Hexadecimal.text(of: Cryptography.digest(of: bytes).prefix(count))
  }

  /// Returns the same of parts one after another, without putting them together.
  static func hexadecimal(of parts: some Sequence<[UInt8]>, count: Int) -> String {
    Hexadecimal.text(of: Cryptography.digest(of: parts).prefix(count))
  }
}
