/// Files in memory: for tests, and wherever no disk is wanted.
package struct InMemoryFileSystem: FileSystem {
  /// The bytes of each file by its path.
  package private(set) var contents: [String: [UInt8]]
  /// The paths that were written to or removed, in order.
  package private(set) var touched: [String] = []

  /// Holds the files.
  package init(_ contents: [String: [UInt8]] = [:]) {
    self.contents = contents
  }

  package func listing(of folder: String) throws(EnvironmentError) -> FolderListing {
    let prefix = folder + "/"
    return FolderListing(
      files: contents.keys.filter { $0.hasPrefix(prefix) }
        .map { String($0.dropFirst(prefix.count)) }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  package func read(_ path: String) throws(EnvironmentError) -> [UInt8] {
    guard let bytes = contents[path] else {
      throw EnvironmentError("'\(path)' does not exist")
    }
    return bytes
  }

  package func readIfPresent(_ path: String) throws(EnvironmentError) -> [UInt8]? {
    contents[path]
  }

  package func isFolder(_ path: String) -> Bool {
    contents.keys.contains { $0.hasPrefix(path + "/") }
  }

  package mutating func write(_ bytes: [UInt8], to path: String) throws(EnvironmentError) {
    contents[path] = bytes
    touched.append(path)
  }

  package mutating func remove(_ path: String, upTo root: String) throws(EnvironmentError) {
    if contents.removeValue(forKey: path) != nil { touched.append(path) }
  }
}
