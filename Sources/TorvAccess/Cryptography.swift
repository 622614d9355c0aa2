import Crypto

/// The cryptography that members' access is made of, and that files are named by: SHA-256, HMAC, HKDF and AES-GCM.
///
/// Nothing is invented here: each function is one of swift-crypto's. Keys go in and out as bytes.
package enum Cryptography {
  static let keySize = 32
  static let nonceSize = 12
  static let tagSize = 16

  /// Returns the SHA-256 of the bytes: 32 bytes.
  package static func digest(of bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }

  /// Returns the HMAC-SHA256 of what the parts are one after the other: 32 bytes.
  static func authenticationCode(of parts: [UInt8]..., key: [UInt8]) -> [UInt8] {
    var code = HMAC<SHA256>(key: SymmetricKey(data: key))
    for part in parts { code.update(data: part) }
    return Array(code.finalize())
  }

  /// The first step of HKDF-SHA256 (RFC 5869): what keys are then expanded from.
  static func extract(_ key: [UInt8], salt: [UInt8]) -> [UInt8] {
    Array(HKDF<SHA256>.extract(inputKeyMaterial: SymmetricKey(data: key), salt: salt))
  }

  /// The second step of HKDF-SHA256 (RFC 5869).
  static func expand(_ extracted: [UInt8], info: [UInt8], count: Int) -> [UInt8] {
    HKDF<SHA256>.expand(pseudoRandomKey: extracted, info: info, outputByteCount: count)
      .withUnsafeBytes { Array($0) }
  }

  /// Appends the text as AES-256-GCM has it, and the tag behind it.
  ///
  /// A key and a nonce must never serve two texts.
  static func seal(
    _ text: [UInt8], key: [UInt8], nonce: [UInt8], authenticating associated: [UInt8],
    into file: inout [UInt8]
  ) {
    do {
      let box = try AES.GCM.seal(
        text, using: SymmetricKey(data: key), nonce: AES.GCM.Nonce(data: nonce),
        authenticating: associated)
      file += box.ciphertext
      file += box.tag
    } catch {
      preconditionFailure("a key has 32 bytes and a nonce 12: \(error)")
    }
  }

  /// Returns the text that was sealed with the tag behind it, or nil where the tag doesn't fit.
  static func open(
    _ sealed: ArraySlice<UInt8>, key: [UInt8], nonce: ArraySlice<UInt8>,
    authenticating associated: [UInt8]
  ) -> [UInt8]? {
    // All that can fail is the tag, or a size that no sealed text has: either way it is none.
    guard
      let box = try? AES.GCM.SealedBox(
        nonce: AES.GCM.Nonce(data: nonce), ciphertext: sealed.dropLast(tagSize),
        tag: sealed.suffix(tagSize)),
      let text = try? AES.GCM.open(
        box, using: SymmetricKey(data: key), authenticating: associated)
    else { return nil }
    return Array(text)
  }
}
