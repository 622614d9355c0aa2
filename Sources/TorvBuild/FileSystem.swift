/// What the driver needs of a file system; the disk is one, a value in memory another.
///
/// Paths use `/`. What goes wrong is an ``EnvironmentError``: the content is not to blame.
package protocol FileSystem: Sendable {
  /// Returns what lies under a folder, at each depth.
  func listing(of folder: String) throws(EnvironmentError) -> FolderListing
  /// Returns the bytes of a file.
  func read(_ path: String) throws(EnvironmentError) -> [UInt8]
  /// Returns the bytes of a file, or nil where there is none.
  func readIfPresent(_ path: String) throws(EnvironmentError) -> [UInt8]?
  /// Whether a folder is at the path.
  func isFolder(_ path: String) -> Bool
  /// Puts the bytes at the path, all or nothing, and makes the folders on the way.
  mutating func write(_ bytes: [UInt8], to path: String) throws(EnvironmentError)
  /// Removes a file, and the folders up to `root` that it leaves empty; one that is not there is no mistake.
  mutating func remove(_ path: String, upTo root: String) throws(EnvironmentError)
}

/// What lies under a folder; all paths are relative to it.
package struct FolderListing: Sendable {
  /// The files, in byte order.
  package var files: [String] = []
  /// What looks like a file and can't be read as one, in byte order.
  package var others: [(path: String, kind: Kind)] = []

  /// Why something can't be read as a file.
  package enum Kind: Hashable, Sendable {
    /// A link to something that does not exist.
    case danglingLink(target: String)
    /// A link that leads to itself, or to a folder that it lies in.
    case circularLink(target: String)
    /// Not a file, but what the words say: «named pipe».
    case special(String)
  }
}

extension FileSystem {
  /// Returns the paths of all files under a folder, relative to it, in byte order.
  package func files(under folder: String) throws(EnvironmentError) -> [String] {
    try listing(of: folder).files
  }
}

/// Something that the machine refuses: a path that is not there, a folder that can't be written.
package struct EnvironmentError: Error, Hashable, Sendable, CustomStringConvertible {
  package let message: String
  package let hint: String?

  /// Describes a failure in the words of a diagnostic: lower case, no full stop.
  package init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }

  package var description: String {
    "error: \(message)" + (hint.map { "\n  hint: \($0)" } ?? "")
  }
}
