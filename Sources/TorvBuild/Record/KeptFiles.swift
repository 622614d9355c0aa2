import TorvAccess
import TorvDiagnostics

/// The published files that a build would make again as they are.
///
/// A file is kept if the site is the same but for texts, none of the texts that it was made from has changed, and neither
/// has the file itself, nor the card that it links to: all are read and compared with digests.
struct KeptFiles<Files: FileSystem>: Sendable {
  private let record: OutputRecord
  /// Whether each text of the record is still the same.
  private let isSame: [Bool]
  private let folder: String
  private let files: Files

  /// Finds out what is the same since a record was made; nil if nothing can be kept.
  init?(
    since record: OutputRecord, context: String, texts: [OutputRecord.Text], in folder: String,
    _ files: Files
  ) {
    guard record.context == context else { return nil }
    let digests = Dictionary(
      texts.map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first })
    let isSame = record.texts.map { digests[$0.path] == $0.digest }
    guard record.shared.allSatisfy({ isSame[Int($0)] }) else { return nil }
    self.record = record
    self.isSame = isSame
    self.folder = folder
    self.files = files
  }

  /// Returns the file at the path if it need not be made again.
  func file(at path: String) -> RenderPass<Files>.Kept<StagedFile>? {
    guard let file = record.files[path], file.texts.allSatisfy({ isSame[Int($0)] }),
      let staged = unchanged(file, at: path)
    else { return nil }
    var card: StagedFile?
    if let cardPath = file.card {
      guard let drawn = record.files[cardPath], let unchanged = unchanged(drawn, at: cardPath)
      else { return nil }
      card = unchanged
    }
    return RenderPass<Files>.Kept(
      taken: staged, card: card, texts: file.texts.map { record.texts[Int($0)].path })
  }

  private func unchanged(_ file: OutputRecord.File, at path: String) -> StagedFile? {
    // What can't be read is made again; if it can't be replaced either, that is told then.
    guard let bytes = (try? files.readIfPresent("\(folder)/\(path)")) ?? nil,
      Cryptography.digest(of: bytes) == file.digest
    else { return nil }
    return StagedFile(keeping: path, digest: file.digest)
  }
}
