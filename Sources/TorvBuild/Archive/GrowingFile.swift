import Glibc
import TorvDiagnostics

/// A new file on the disk that grows piece by piece.
///
/// It is a class, because only a class closes the file when it is released.
final class GrowingFile {
  private let descriptor: Int32
  /// The path that messages show.
  private let shown: String
  /// In bytes.
  private(set) var size = 0

  /// Makes the file, whose folder must be there; messages show another path.
  init(_ path: String, shownAs shown: String) throws(EnvironmentError) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    self.shown = shown
    guard descriptor >= 0 else { throw .system("can't write '\(shown)'") }
  }

  func append(_ bytes: [UInt8]) throws(EnvironmentError) {
    guard DiskFileSystem.write(bytes, to: descriptor) else {
      throw .system("can't write '\(shown)'")
    }
    size += bytes.count
  }

  /// Makes sure that all of it is on the disk.
  func finish() throws(EnvironmentError) {
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw .system("can't write '\(shown)'") }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }
}
