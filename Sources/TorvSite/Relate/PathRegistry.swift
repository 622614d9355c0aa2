import TorvDiagnostics

/// Who is published at which path; two at one path are an error that names both.
///
/// Paths that differ only in case are one path, as on the disks of macOS and Windows.
struct PathRegistry {
  private struct Owner {
    let description: String
    let path: String
  }

  private var owners: [String: Owner] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// Whether something is published at exactly this path.
  func contains(_ path: String) -> Bool { owners[Self.key(path)]?.path == path }

  /// All paths, for near misses.
  var paths: [String] { owners.values.map(\.path) }

  /// Claims a path; where it is taken, the claim at the place is reported.
  mutating func claim(_ path: String, for description: String, at location: SourceLocation?) {
    let key = Self.key(path)
    guard let owner = owners[key] else {
      owners[key] = Owner(description: description, path: path)
      return
    }
    let address = owner.path == path ? "'\(path)'" : "'\(owner.path)' and '\(path)'"
    let both = owner.path == path ? "" : ", which differ only in case,"
    diagnostics.append(
      .error(
        .pathCollision,
        "\(address)\(both) would be written by both \(owner.description) and \(description)",
        at: location, hint: "rename one of the two files or remove the alias"))
  }

  private static func key(_ path: String) -> String {
    SitePaths.file(of: path).lowercased()
  }
}
