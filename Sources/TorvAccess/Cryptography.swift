import Crypto

/// The cryptography for members' access and for file names: SHA-256, HMAC, HKDF and AES-GCM.
///
/// Nothing is invented here: each function calls one of swift-crypto's. Keys go in and out as bytes.
package enum Cryptography {
  static let keySize = 32
  static let nonceSize = 12
  static let tagSize = 16

  /// Returns the SHA-256 of the bytes: 32 bytes.
  package static func digest(of bytes: [UInt8]) -> [UInt8] { digest(of: CollectionOfOne(bytes)) }

  /// Returns the SHA-256 of the concatenated parts: 32 bytes.
  package static func digest(of parts: some Sequence<[UInt8]>) -> [UInt8] {
    var hash = SHA256()
    for part in parts { hash.update(data: part) }
    return Array(hash.finalize())
  }

  /// Returns the HMAC-SHA256 of the concatenated parts: 32 bytes.
  static func authenticationCode(of parts: [UInt8]..., key: [UInt8]) -> [UInt8] {
    var code = HMAC<SHA256>(key: SymmetricKey(data: key))
    for part in parts { code.update(data: part) }
    return Array(code.finalize())
  }

  /// Does the first step of HKDF-SHA256 (RFC 5869); returns the key that other keys are then expanded from.
  static func extract(_ key: [UInt8], salt: [UInt8]) -> [UInt8] {
    Array(HKDF<SHA256>.extract(inputKeyMaterial: SymmetricKey(data: key), salt: salt))
  }

  /// Does the second step of HKDF-SHA256 (RFC 5869).
  static func expand(_ extracted: [UInt8], info: [UInt8], count: Int) -> [UInt8] {
    HKDF<SHA256>.expand(pseudoRandomKey: extracted, info: info, outputByteCount: count)
      .withUnsafeBytes { Array($0) }
  }

  /// Appends the text, encrypted with AES-256-GCM, and then the tag.
  ///
  /// Never use a key and a nonce together for two texts.
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

  /// Returns the text that was sealed with this tag, or nil if the tag doesn't fit.
  static func open(
    _ sealed: ArraySlice<UInt8>, key: [UInt8], nonce: ArraySlice<UInt8>,
    authenticating associated: [UInt8]
  ) -> [UInt8]? {
    // Only two things can fail: the tag, or a size that no sealed text has. Either way the file is not a sealed one.
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
