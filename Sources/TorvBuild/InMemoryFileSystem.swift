import Synchronization
import TorvDiagnostics

/// Files in memory: for tests, and wherever no disk is wanted.
///
/// A class, because files are written from several threads, as on a disk.
package final class InMemoryFileSystem: FileSystem {
  private struct State {
    var contents: [String: [UInt8]]
    var touched: [String] = []
    var locked: Set<String> = []
  }

  private let state: Mutex<State>

  /// The bytes of each file by its path.
  package var contents: [String: [UInt8]] { state.withLock { $0.contents } }

  /// The paths that were written, moved to or removed, in order.
  package var touched: [String] { state.withLock { $0.touched } }

  /// Holds the files.
  package init(_ contents: [String: [UInt8]] = [:]) {
    state = Mutex(State(contents: contents))
  }

  package func listing(of folder: String) throws(EnvironmentError) -> FolderListing {
    let prefix = folder + "/"
    return FolderListing(
      files: contents.keys.filter { $0.hasPrefix(prefix) }
        .map { String($0.dropFirst(prefix.count)) }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  package func read(_ path: String) throws(EnvironmentError) -> [UInt8] {
    guard let bytes = try readIfPresent(path) else {
      throw EnvironmentError("'\(path)' does not exist")
    }
    return bytes
  }

  package func readIfPresent(_ path: String) throws(EnvironmentError) -> [UInt8]? {
    state.withLock { $0.contents[path] }
  }

  package func isFolder(_ path: String) -> Bool {
    contents.keys.contains { $0.hasPrefix(path + "/") }
  }

  package func compare(
    _ path: String, with bytes: [UInt8]
  ) throws(EnvironmentError) -> FileComparison {
    try readIfPresent(path).map { $0 == bytes ? .same : .other } ?? .missing
  }

  package func write(_ bytes: [UInt8], to path: String) throws(EnvironmentError) {
    state.withLock {
      $0.contents[path] = bytes
      $0.touched.append(path)
    }
  }

  package func create(_ path: String, _ bytes: [UInt8]) throws(EnvironmentError) {
    state.withLock { $0.contents[path] = bytes }
  }

  package func move(_ source: String, to path: String) throws(EnvironmentError) -> Bool {
    state.withLock { state in
      guard let bytes = state.contents.removeValue(forKey: source) else { return false }
      state.contents[path] = bytes
      state.touched.append(path)
      return true
    }
  }

  package func keep(_ path: String, as name: String) throws(EnvironmentError) -> Bool {
    state.withLock { state in
      state.contents[name] = state.contents[path]
      return state.contents[path] != nil
    }
  }

  package func remove(_ path: String, upTo root: String) throws(EnvironmentError) {
    state.withLock {
      if $0.contents.removeValue(forKey: path) != nil { $0.touched.append(path) }
    }
  }

  package func makeFolder(_ folder: String) throws(EnvironmentError) -> [String] { [] }

  package func removeEmptyFolder(_ folder: String) {}

  package func lock(_ folder: String) throws(EnvironmentError) -> FolderLock? {
    guard state.withLock({ $0.locked.insert(folder).inserted }) else { return nil }
    return FolderLock { [weak self] in _ = self?.state.withLock { $0.locked.remove(folder) } }
  }

  package func resolved(_ folder: String) -> String { folder }

  package func makeStagingFolder(_ folder: String, for output: String) -> Bool { true }

  package func removeFolder(_ folder: String) throws(EnvironmentError) {
    state.withLock { state in
      state.contents = state.contents.filter { !$0.key.hasPrefix(folder + "/") }
    }
  }
}
