import TorvAccess

/// A file for members that is sealed when it is written.
package struct SealedOutput: Sendable {
  /// The contents before sealing.
  package let source: OutputFile.Contents
  private let path: String
  private let type: ContentType
  private let name: String?
  private let key: SiteKey

  init(
    _ source: OutputFile.Contents, as type: ContentType, name: String?, at path: String,
    key: SiteKey
  ) {
    self.source = source
    self.path = path
    self.type = type
    self.name = name
    self.key = key
  }

  /// Returns the sealed file with the given contents.
  package func sealing(_ bytes: [UInt8]) -> [UInt8] {
    key.seal(SealedContents(type: type.value, name: name, bytes: bytes), at: path)
  }
}
