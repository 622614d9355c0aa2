import TorvAccess

/// A SHA-256 of parts that can't be confused: each is preceded by its length.
///
/// After each 64 KiB or more the digest so far stands for them, so that it takes no more memory for many parts.
struct Digest: Sendable {
  private var parts: [UInt8] = []

  init() {}

  /// Begins with a part.
  init(of bytes: [UInt8]) { add(bytes) }

  /// Adds a part.
  mutating func add(_ bytes: [UInt8]) {
    withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { parts += $0 }
    parts += bytes
    if parts.count >= 64 * 1024 { parts = Cryptography.digest(of: parts) }
  }

  /// Adds a text as a part.
  mutating func add(_ text: String) { add(Array(text.utf8)) }

  /// Adds a text that may be missing; a missing one differs from an empty one.
  mutating func add(_ text: String?) {
    add(text == nil ? "-" : "+")
    add(text ?? "")
  }

  /// The 32 bytes of the digest.
  var bytes: [UInt8] { Cryptography.digest(of: parts) }

  /// The digest in hexadecimal digits.
  var text: String { Hexadecimal.text(of: bytes[...]) }
}
