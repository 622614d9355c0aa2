/// Hashes of 8 and of 32 bytes, read at any offset.
enum ByteHash {
  private static let fold: UInt64 = 0x2020_2020_2020_2020
  private static let high: UInt64 = 0x8080_8080_8080_8080

  /// Returns the 8 bytes at an offset.
  @inline(__always)
  static func chunk(_ bytes: UnsafeRawPointer, at offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Returns the hash of 8 bytes, ignoring the case of letters.
  @inline(__always)
  static func hash(ofChunk chunk: UInt64) -> UInt64 {
    let folded = chunk | fold
    let bits = (folded ^ (folded >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return bits ^ (bits >> 32)
  }

  /// Whether 8 bytes could occur in a text; so could three in a hundred of the chunks of a compressed file.
  ///
  /// In a text, each first byte of a two-byte letter has its second byte after it, and no other byte is outside
  /// ASCII.
  @inline(__always)
  static func isTextual(_ chunk: UInt64) -> Bool {
    let second = chunk & ~(chunk << 1) & high
    let first = chunk & (chunk << 1) & ~(chunk << 2) & high
    return (second & ~0xFF) == (first << 8) && (chunk & (chunk << 1) & (chunk << 2) & high) == 0
  }

  /// Returns the hash of 32 bytes.
  @inline(__always)
  static func ofBlock(_ bytes: UnsafeRawPointer, at offset: Int) -> UInt64 {
    let first = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    let second = bytes.loadUnaligned(fromByteOffset: offset &+ 8, as: UInt64.self)
    let third = bytes.loadUnaligned(fromByteOffset: offset &+ 16, as: UInt64.self)
    let fourth = bytes.loadUnaligned(fromByteOffset: offset &+ 24, as: UInt64.self)
    var bits = (first ^ (first >> 31)) &* 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ (bits >> 29) ^ second) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 30) ^ third) &* 0x94D0_49BB_1331_11EB
    bits = (bits ^ (bits >> 28) ^ fourth) &* 0xD6E8_FEB8_6659_FD93
    return bits ^ (bits >> 32)
  }

  /// Whether 32 bytes have fewer than six different values, as in blanks, zeros and plain areas of pictures.
  static func isMonotonous(_ bytes: UnsafeRawPointer, at offset: Int) -> Bool {
    var seen: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for index in offset..<offset + 32 {
      let byte = bytes.load(fromByteOffset: index, as: UInt8.self)
      let bit: UInt64 = 1 &<< UInt64(byte & 63)
      switch byte >> 6 {
      case 0: seen.0 |= bit
      case 1: seen.1 |= bit
      case 2: seen.2 |= bit
      default: seen.3 |= bit
      }
      guard (index - offset) & 7 == 7 else { continue }
      let values =
        seen.0.nonzeroBitCount + seen.1.nonzeroBitCount + seen.2.nonzeroBitCount
        + seen.3.nonzeroBitCount
      if values >= 6 { return false }
    }
    return true
  }
}
