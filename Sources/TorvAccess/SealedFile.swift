/// How a sealed file is put together: `TORV`, the version, the nonce, what is sealed, and the tag.
enum SealedFile {
  private static let signature = Array("TORV".utf8)
  private static let version: UInt8 = 1

  /// What every file begins with.
  static let head = signature + [version]
  /// How many bytes a file has besides its text.
  static let overhead = head.count + Cryptography.nonceSize + Cryptography.tagSize

  /// Returns the nonce, and the sealed text with its tag; a flaw where the file can be none that was sealed.
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

/// Why a file is refused; nothing of it is then shown.
package enum SealedFileFlaw: Error, Hashable, Sendable, CustomStringConvertible {
  /// It does not begin as sealed files do.
  case noSealedFile
  /// It is of another version of the format than 1.
  case otherVersion(UInt8)
  /// It has fewer bytes than any sealed file.
  case tooShort
  /// It was changed, moved from another path or cut off, or was sealed with another key.
  case doesNotFit
  /// Its header tells no type or no size.
  case incompleteHeader
  /// Its header tells a size that is larger than what there is.
  case sizeTooLarge

  /// What is wrong with the file, as it stands behind »can't be opened: «.
  package var description: String {
    switch self {
    case .noSealedFile: "it does not begin with 'TORV' as sealed files do"
    case .otherVersion(let version):
      "it is of version \(version) of the format, and only version 1 is known"
    case .tooShort: "it is too short to be a sealed file"
    case .doesNotFit: "it was changed, moved or cut off, or sealed with another key"
    case .incompleteHeader: "its header tells no type or no size"
    case .sizeTooLarge: "it holds less than its header says"
    }
  }
}
