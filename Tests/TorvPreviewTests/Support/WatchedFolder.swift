import Foundation

/// A folder on the disk with a `Content/` in it, removed with the value that made it.
///
/// Files are written where they lie, as editors do. A class, because only a class can tidy up when it is let go of.
final class WatchedFolder: Sendable {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory.appending(
        path: "torv-preview-\(UUID().uuidString)"
      ).path
    try FileManager.default.createDirectory(
      atPath: path + "/Content", withIntermediateDirectories: true)
  }

  deinit {
    // What can't be removed from the temporary folder is left to the system.
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ text: String, to file: String) throws {
    let url = URL(filePath: "\(path)/\(file)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
}
