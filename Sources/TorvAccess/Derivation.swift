/// Derives all keys, names and codes from one key: HKDF-SHA256 with a purpose and parts that can't be confused.
///
/// The key is extracted once; each derivation then costs one HMAC for every 32 bytes.
struct Derivation: Sendable {
  private let extracted: [UInt8]

  init(from key: [UInt8], salt: [UInt8] = []) {
    extracted = Cryptography.extract(key, salt: salt)
  }

  /// Returns `count` bytes for the purpose and the parts.
  func bytes(_ purpose: Purpose, _ parts: [[UInt8]] = [], count: Int) -> [UInt8] {
    Cryptography.expand(extracted, info: Self.info(purpose, parts), count: count)
  }

  /// Returns the purpose and the parts as bytes; no two different lists give the same bytes.
  static func info(_ purpose: Purpose, _ parts: [[UInt8]] = []) -> [UInt8] {
    var info = Array("torv/1/\(purpose.rawValue)\0".utf8)
    for part in parts {
      info += BigEndian.bytes(part.count)
      info += part
    }
    return info
  }

  /// The use of the derived bytes; each has keys of its own.
  enum Purpose: String {
    case memberCode = "member-code"
    case siteKey = "site-key"
    case keyringSalt = "keyring-salt"
    case keyringEntry = "keyring-entry"
    case fileName = "file-name"
    case fileKey = "file-key"
    case nonceKey = "nonce-key"
    case sealedFile = "sealed-file"
  }
}
