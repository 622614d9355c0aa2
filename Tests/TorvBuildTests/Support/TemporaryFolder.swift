import Foundation
import TorvBuild

/// A folder on the disk that is removed together with this value.
///
/// It is a class, because only a class can clean up when it is released.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(
      path: "torv-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    // Files that can't be removed from the temporary folder are left to the system.
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ text: String, to file: String) throws {
    let disk = DiskFileSystem()
    try disk.write(Array(text.utf8), to: "\(path)/\(file)")
  }

  func write(_ files: [String: [UInt8]]) throws {
    let disk = DiskFileSystem()
    for (file, bytes) in files { try disk.write(bytes, to: "\(path)/\(file)") }
  }

  /// Returns the files under a subfolder, with their bytes.
  func files(under folder: String = "") -> [String: [UInt8]] {
    FixtureFolder.files(under: folder.isEmpty ? path : "\(path)/\(folder)")
  }

  func text(of file: String) -> String? {
    files()[file].map { String(decoding: $0, as: UTF8.self) }
  }
}
