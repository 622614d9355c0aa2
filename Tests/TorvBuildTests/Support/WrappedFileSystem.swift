import TorvBuild

/// A file system that passes every call on to another one, unless a type implements it otherwise.
protocol WrappedFileSystem: FileSystem {
  associatedtype Base: FileSystem
  var base: Base { get }
}

extension WrappedFileSystem {
  func listing(of folder: String) throws(EnvironmentError) -> FolderListing {
    try base.listing(of: folder)
  }

  func read(_ path: String) throws(EnvironmentError) -> [UInt8] { try base.read(path) }

  func readIfPresent(_ path: String) throws(EnvironmentError) -> [UInt8]? {
    try base.readIfPresent(path)
  }

  func isFolder(_ path: String) -> Bool { base.isFolder(path) }

  func compare(
    _ path: String, with bytes: [UInt8]
  ) throws(EnvironmentError) -> FileComparison {
    try base.compare(path, with: bytes)
  }

  func write(_ bytes: [UInt8], to path: String) throws(EnvironmentError) {
    try base.write(bytes, to: path)
  }

  func create(_ path: String, _ bytes: [UInt8]) throws(EnvironmentError) {
    try base.create(path, bytes)
  }

  func move(_ source: String, to path: String) throws(EnvironmentError) -> Bool {
    try base.move(source, to: path)
  }

  func keep(_ path: String, as name: String) throws(EnvironmentError) -> Bool {
    try base.keep(path, as: name)
  }

  func remove(_ path: String, upTo root: String) throws(EnvironmentError) {
    try base.remove(path, upTo: root)
  }

  func makeFolder(_ folder: String) throws(EnvironmentError) -> [String] {
    try base.makeFolder(folder)
  }

  func removeEmptyFolder(_ folder: String) { base.removeEmptyFolder(folder) }

  func lock(_ folder: String) throws(EnvironmentError) -> FolderLock? { try base.lock(folder) }

  func resolved(_ folder: String) -> String { base.resolved(folder) }

  func makeStagingFolder(_ folder: String, for output: String) -> Bool {
    base.makeStagingFolder(folder, for: output)
  }

  func removeFolder(_ folder: String) throws(EnvironmentError) { try base.removeFolder(folder) }
}
