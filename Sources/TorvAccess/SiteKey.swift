/// The key that everything on a site is sealed with; the current members' codes open it.
package struct SiteKey: Sendable, Confidential {
  package let bytes: [UInt8]
  private let derivation: Derivation
  private let nonceKey: [UInt8]

  init(bytes: [UInt8]) {
    self.bytes = bytes
    derivation = Derivation(from: bytes)
    nonceKey = derivation.bytes(.nonceKey, count: Cryptography.keySize)
  }

  /// Returns the name for a sealed file, given the path that it would have if it were open: 32 hexadecimal digits.
  package func fileName(of path: String) -> String {
    Hexadecimal.text(of: derivation.bytes(.fileName, [Array(path.utf8)], count: 16))
  }

  /// Returns the path of a sealed file, given the path that it would have if it were open.
  package func sealedPath(of path: String) -> String {
    AccessPaths.files + fileName(of: path) + AccessPaths.fileExtension
  }

  /// Returns the keyring that these codes, and no others, open.
  package func keyring(for codes: [AccessCode]) -> Keyring {
    Keyring(siteKey: bytes, salt: derivation.bytes(.keyringSalt, count: 16), codes: codes)
  }
}

extension SiteKey {
  /// Returns the contents as the sealed file for the path; equal contents at a path give equal bytes.
  package func seal(_ contents: SealedContents, at sealedPath: String) -> [UInt8] {
    let path = Array(sealedPath.utf8)
    let text = contents.text
    var file = SealedFile.head
    file.reserveCapacity(SealedFile.overhead + text.count)
    let nonce = Cryptography.authenticationCode(
      of: BigEndian.bytes(path.count), path, text, key: nonceKey
    ).prefix(Cryptography.nonceSize)
    file += nonce
    Cryptography.seal(
      text, key: fileKey(path), nonce: Array(nonce),
      authenticating: Derivation.info(.sealedFile, [path]), into: &file)
    return file
  }

  /// Returns the contents of the sealed file that is published at the path, or the reason why it is refused.
  package func open(
    _ file: [UInt8], at sealedPath: String
  ) -> Result<SealedContents, SealedFileFlaw> {
    SealedFile.parts(of: file).flatMap { nonce, sealed in
      let path = Array(sealedPath.utf8)
      let text = Cryptography.open(
        sealed, key: fileKey(path), nonce: nonce,
        authenticating: Derivation.info(.sealedFile, [path]))
      return text.map(SealedContents.read) ?? .failure(.doesNotFit)
    }
  }

  private func fileKey(_ path: [UInt8]) -> [UInt8] {
    derivation.bytes(.fileKey, [path], count: Cryptography.keySize)
  }
}
