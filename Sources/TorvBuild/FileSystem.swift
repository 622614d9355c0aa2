package import TorvDiagnostics

/// The file system as the driver needs it: the disk, or a value in memory.
///
/// Paths use `/`. Failures are ``EnvironmentError``s: the content is not to blame.
package protocol FileSystem: Sendable {
  /// Returns everything under a folder, at any depth.
  func listing(of folder: String) throws(EnvironmentError) -> FolderListing
  /// Returns the bytes of a file.
  func read(_ path: String) throws(EnvironmentError) -> [UInt8]
  /// Returns the bytes of a file, or nil if there is none.
  func readIfPresent(_ path: String) throws(EnvironmentError) -> [UInt8]?
  /// Whether a folder is at the path.
  func isFolder(_ path: String) -> Bool
  /// Compares a file with the bytes, without keeping its own.
  func compare(_ path: String, with bytes: [UInt8]) throws(EnvironmentError) -> FileComparison
  /// Writes the bytes to the path, all or nothing, and makes the folders on the way.
  func write(_ bytes: [UInt8], to path: String) throws(EnvironmentError)
  /// Writes the bytes to a new file that nobody reads before it is moved, and makes the folders on the way.
  func create(_ path: String, _ bytes: [UInt8]) throws(EnvironmentError)
  /// Moves a file to a path on the same file system, in place of the one there, and makes the folders on the way;
  /// returns false if there is no file.
  func move(_ source: String, to path: String) throws(EnvironmentError) -> Bool
  /// Gives a file a second name, under which it is kept when the first is moved over or removed; returns false if there
  /// is no file.
  func keep(_ path: String, as name: String) throws(EnvironmentError) -> Bool
  /// Removes a file, and the folders up to `root` that it leaves empty; a missing file is not an error.
  func remove(_ path: String, upTo root: String) throws(EnvironmentError)
  /// Makes a folder and those above it; returns the ones that were missing, the innermost first.
  func makeFolder(_ folder: String) throws(EnvironmentError) -> [String]
  /// Removes a folder if nothing is in it.
  func removeEmptyFolder(_ folder: String)
  /// Keeps other processes from locking a folder as long as the value is alive; returns nil if another one does so.
  func lock(_ folder: String) throws(EnvironmentError) -> FolderLock?
  /// Returns the path of a folder with links followed.
  func resolved(_ folder: String) -> String
  /// Makes a folder from which files can be moved into the output folder; returns false if that is not possible there.
  func makeStagingFolder(_ folder: String, for output: String) -> Bool
  /// Removes a folder and everything in it; a missing folder is not an error.
  func removeFolder(_ folder: String) throws(EnvironmentError)
}

extension FileSystem {
  /// Returns the bytes of a file that was there when its folder was listed.
  func readListed(_ path: String) throws(EnvironmentError) -> [UInt8] {
    if let bytes = try readIfPresent(path) { return bytes }
    throw EnvironmentError(
      "'\(path)' was there a moment ago and is gone", hint: "run the command again")
  }
}

/// A folder that this process alone works on; it is let go together with this value, or with the process.
///
/// It is a class, because only a class is released once, however many know it.
package final class FolderLock: Sendable {
  private let release: @Sendable () -> Void

  init(release: @escaping @Sendable () -> Void) { self.release = release }

  deinit { release() }
}

/// What a path has, compared with some bytes.
package enum FileComparison: Sendable {
  case missing, same, other
}

/// The contents of a folder, at any depth; all paths are relative to it.
package struct FolderListing: Sendable {
  /// The files, in byte order.
  package var files: [String] = []
  /// Entries that look like files but can't be read as files, in byte order.
  package var others: [(path: String, kind: Kind)] = []

  /// The reason why an entry can't be read as a file.
  package enum Kind: Hashable, Sendable {
    /// A link to something that does not exist.
    case danglingLink(target: String)
    /// A link that leads to itself, or to a folder that it lies in.
    case circularLink(target: String)
    /// A link to something outside the folder.
    case outsideLink(target: String)
    /// A name that is not UTF-8; in its path, each byte that doesn't fit is written as `\xE5`.
    case undecodableName
    /// Another kind of entry, in words: «named pipe».
    case special(Message)
  }
}

extension FileSystem {
  /// Returns the paths of all files under a folder, relative to it, in byte order.
  package func files(under folder: String) throws(EnvironmentError) -> [String] {
    try listing(of: folder).files
  }
}

/// Something that the machine refuses: a path that doesn't exist, a folder that can't be written to.
package struct EnvironmentError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  package let words: Message
  /// What to do about it.
  package let advice: Message?

  /// Describes a failure in the words of a diagnostic: lower case, no full stop.
  package init(_ message: Message, hint: Message? = nil) {
    words = message
    advice = hint
  }

  /// What is wrong, in English.
  package var message: String { words.english }

  /// What to do about it, in English.
  package var hint: String? { advice?.english }

  /// The failure of a build whose task was cancelled before it published anything.
  package static let interrupted = EnvironmentError("the build was interrupted")

  package var description: String { text(in: .english) }

  /// Returns the error as it is shown to people.
  package func text(in language: Language) -> String {
    Self.text(words, hint: advice, in: language)
  }

  /// Returns an error and what to do about it as they are shown to people.
  package static func text(_ message: Message, hint: Message?, in language: Language) -> String {
    let lines = [
      "\(Diagnostic.Severity.error.name.text(in: language)): \(message.text(in: language))",
      hint.map {
        "  \(Diagnostic.hintName.text(in: language)): \($0.text(in: language))"
      },
    ]
    return lines.compactMap(\.self).joined(separator: "\n")
  }
}
