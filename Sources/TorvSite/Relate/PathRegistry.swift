import TorvDiagnostics

/// Who is published at which path; two at one path are an error that names both.
///
/// Paths that differ only in case are one path, as on the disks of macOS and Windows; and where one
/// has a file, another can't have a folder.
struct PathRegistry {
  private struct Owner {
    let description: String
    let path: String
  }

  private var owners: [String: Owner] = [:]
  /// The first owner of a file in each folder.
  private var folders: [String: Owner] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// Whether something is published at exactly this path.
  func contains(_ path: String) -> Bool { owners[Self.key(path)]?.path == path }

  /// All paths, for near misses.
  var paths: [String] { owners.values.map(\.path) }

  /// Claims a path; where it is taken, the claim at the place is reported.
  mutating func claim(_ path: String, for description: String, at location: SourceLocation?) {
    let key = Self.key(path)
    let parents = Self.folders(of: key)
    let equal = owners[key]
    let file = parents.first { owners[$0] != nil }.flatMap { owners[$0] }
    guard let owner = equal ?? folders[key] ?? file else {
      let owner = Owner(description: description, path: path)
      owners[key] = owner
      for folder in parents where folders[folder] == nil { folders[folder] = owner }
      return
    }
    let address = owner.path == path ? "'\(path)'" : "'\(owner.path)' and '\(path)'"
    let both =
      owner.path == path
      ? ""
      : equal == nil ? ", a file and a folder of one name," : ", which differ only in case,"
    diagnostics.append(
      .error(
        .pathCollision,
        "\(address)\(both) would be written by both \(owner.description) and \(description)",
        at: location, hint: "rename one of the two files or remove the alias"))
  }

  /// Returns the folders above a file: `a` and `a/b` of `a/b/index.html`.
  private static func folders(of key: String) -> [String] {
    key.utf8.indices.filter { key.utf8[$0] == UInt8(ascii: "/") }.map { String(key[..<$0]) }
  }

  private static func key(_ path: String) -> String {
    SitePaths.file(of: path).lowercased()
  }
}
