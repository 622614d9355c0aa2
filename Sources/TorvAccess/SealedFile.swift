/// The layout of a sealed file: `TORV`, the version, the nonce, the sealed text, and the tag.
enum SealedFile {
  private static let signature = Array("TORV".utf8)
  private static let version: UInt8 = 1

  /// The bytes that every file begins with.
  static let head = signature + [version]
  /// The number of bytes that a file has besides its text.
  static let overhead = head.count + Cryptography.nonceSize + Cryptography.tagSize

  /// Returns the nonce, and the sealed text with its tag; a flaw if this can't be a sealed file.
  static func parts(
    of file: [UInt8]
  ) -> Result<(nonce: ArraySlice<UInt8>, sealed: ArraySlice<UInt8>), SealedFileFlaw> {
    guard file.starts(with: signature) else { return .failure(.noSealedFile) }
    if file.count >= head.count, file[signature.count] != version {
      return .failure(.otherVersion(file[signature.count]))
    }
    guard file.count >= overhead else { return .failure(.tooShort) }
    let body = file.dropFirst(head.count)
    return .success((body.prefix(Cryptography.nonceSize), body.dropFirst(Cryptography.nonceSize)))
  }
}

/// The reason why a file is refused; then nothing in it is shown.
package enum SealedFileFlaw: Error, Hashable, Sendable {
  /// It does not begin like a sealed file.
  case noSealedFile
  /// Its format version is not 1.
  case otherVersion(UInt8)
  /// It has fewer bytes than any sealed file.
  case tooShort
  /// It was changed, moved from another path or cut off, or was sealed with another key.
  case doesNotFit
  /// Its header lacks the type or the size.
  case incompleteHeader
  /// Its header gives a size larger than the contents.
  case sizeTooLarge
}
