import Foundation

/// A folder on the disk with a `Content/` in it, removed together with this value.
///
/// Files are written in place, as editors do. It is a class, because only a class can clean up when it is released.
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
    // Files that can't be removed from the temporary folder are left to the system.
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ text: String, to file: String) throws {
    let url = URL(filePath: "\(path)/\(file)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
}
