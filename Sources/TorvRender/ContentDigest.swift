import TorvAccess

/// The SHA-256 of some bytes, which names files after what they hold.
package enum ContentDigest {
  /// Returns the first bytes of the digest in hexadecimal digits; all 32 if not told how many.
  package static func hexadecimal(of bytes: [UInt8], count: Int = 32) -> String {
    Hexadecimal.text(of: Cryptography.digest(of: bytes).prefix(count))
  }
}
