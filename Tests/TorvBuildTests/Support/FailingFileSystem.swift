import Synchronization
import TorvBuild
import TorvDiagnostics

/// A file system whose changes fail from one of them on: some of them, as on a full disk, or all, as if the process had been
/// killed.
///
/// It is a class, because it counts across threads.
final class FailingFileSystem<Base: FileSystem>: WrappedFileSystem {
  let base: Base
  private let failing: Range<Int>
  private let count = Atomic(0)

  /// The number of changes that were tried so far.
  var changes: Int { count.load(ordering: .relaxed) }

  init(_ base: Base, failing: Range<Int>) {
    self.base = base
    self.failing = failing
  }

  /// Fails in the middle of a change, and in every later one.
  convenience init(_ base: Base, killedAt change: Int) {
    self.init(base, failing: change..<Int.max)
  }

  private var fails: Bool { failing.contains(count.add(1, ordering: .relaxed).oldValue) }

  private func change() throws(EnvironmentError) {
    guard !fails else { throw EnvironmentError("no space left on device") }
  }

  func write(_ bytes: [UInt8], to path: String) throws(EnvironmentError) {
    try change()
    try base.write(bytes, to: path)
  }

  func create(_ path: String, _ bytes: [UInt8]) throws(EnvironmentError) {
    guard !fails else {
      // A killed process leaves half a file.
      if failing.upperBound == .max { try base.create(path, Array(bytes.prefix(bytes.count / 2))) }
      throw EnvironmentError("no space left on device")
    }
    try base.create(path, bytes)
  }

  func move(_ source: String, to path: String) throws(EnvironmentError) -> Bool {
    try change()
    return try base.move(source, to: path)
  }

  func keep(_ path: String, as name: String) throws(EnvironmentError) -> Bool {
    try change()
    return try base.keep(path, as: name)
  }

  func remove(_ path: String, upTo root: String) throws(EnvironmentError) {
    try change()
    try base.remove(path, upTo: root)
  }

  func removeFolder(_ folder: String) throws(EnvironmentError) {
    try change()
    try base.removeFolder(folder)
  }
}
