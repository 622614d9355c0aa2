import TorvDiagnostics

/// The owner of each published path; two owners of one path are an error that names both.
///
/// Paths that differ only in case count as the same, as on the disks of macOS and Windows.
struct PathRegistry {
  fileprivate struct Owner {
    /// Returns its name in messages; most owners are never named.
    let description: () -> Message
    let path: String
  }

  private var owners: [String: Owner] = [:]
  /// The owner of each folder; a file can't have the same name as a folder.
  private var folders: [String: Owner] = [:]
  /// The folders that nothing else may be published in.
  private var reserved: [Owner] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// The longest name of a file or folder, in bytes: file systems allow 255, and names made from it are longer.
  private static let maximumNameLength = 200
  /// The longest path, in bytes: macOS allows 1024, with the output folder.
  private static let maximumLength = 800

  /// Returns whether something is published at exactly this path.
  func contains(_ path: String) -> Bool { owners[Self.key(path)]?.path == path }

  /// All paths, for suggesting near misses.
  var paths: some Sequence<String> { owners.values.lazy.map(\.path) }

  /// Keeps everything else out of a folder, whose path ends in `/`.
  mutating func reserve(_ folder: String, for description: Message) {
    reserved.append(Owner(description: { description }, path: folder))
  }

  /// Claims a path; if it is taken already, a collision is reported at `location`.
  mutating func claim(
    _ path: String, for description: @autoclosure @escaping () -> Message,
    at location: @autoclosure () -> SourceLocation?
  ) {
    let key = Self.key(path)
    let claimant = Owner(description: description, path: path)
    let parents = SitePaths.folders(ofFile: key)
    let folder = reserved.first { path.lowercased().hasPrefix($0.path) }
    if let owner = folder ?? owners[key] ?? folders[key] ?? owner(ofAny: parents) {
      diagnostics.append(.collision(of: owner, with: claimant, at: location()))
      return
    }
    let length = path.utf8.split(separator: UInt8(ascii: "/")).map(\.count).max() ?? 0
    if length > Self.maximumNameLength || path.utf8.count > Self.maximumLength {
      diagnostics.append(
        .longPath(
          path, of: claimant,
          limit: length > Self.maximumNameLength
            ? "a name in it has \(length) bytes and may have \(Self.maximumNameLength)"
            : "it has \(path.utf8.count) bytes and may have \(Self.maximumLength)",
          at: location()))
      return
    }
    owners[key] = claimant
    for parent in parents where folders[parent] == nil { folders[parent] = claimant }
  }

  private func owner(ofAny keys: [String]) -> Owner? {
    keys.first { owners[$0] != nil }.flatMap { owners[$0] }
  }

  /// Returns the file that the path is written to, in lower case as on a case-insensitive disk.
  private static func key(_ path: String) -> String {
    SitePaths.file(of: path).lowercased()
  }
}

extension Diagnostic {
  fileprivate static func longPath(
    _ path: String, of owner: PathRegistry.Owner, limit: Message, at location: SourceLocation?
  ) -> Diagnostic {
    .error(
      .invalidFileName,
      "the address of \(owner.description()) is too long, '\(path.prefix(40))…': \(limit)",
      at: location, hint: "give it a shorter name")
  }

  fileprivate static func collision(
    of owner: PathRegistry.Owner, with claimant: PathRegistry.Owner, at location: SourceLocation?
  ) -> Diagnostic {
    // For Swift, a letter with its accent and the two one after the other are the same.
    let isOnePath = owner.path == claimant.path
    let isSpelledAlike = owner.path.utf8.elementsEqual(claimant.path.utf8)
    let differsInCase = !isOnePath && owner.path.lowercased() == claimant.path.lowercased()
    let (first, second) = (owner.description(), claimant.description())
    let message: Message =
      if isOnePath {
        isSpelledAlike
          ? "'\(owner.path)' would be written by both \(first) and \(second)"
          : "'\(owner.path)' is spelled in two ways that look the same (a letter with its accent, and the two apart) by \(first) and \(second)"
      } else if differsInCase {
        "'\(owner.path)' and '\(claimant.path)' differ only in case, and would be written by \(first) and \(second)"
      } else {
        "'\(owner.path)' and '\(claimant.path)' can't both be written, by \(first) and \(second)"
      }
    return .error(
      .pathCollision, message, at: location,
      hint: "rename one of the two files or remove the alias")
  }
}
