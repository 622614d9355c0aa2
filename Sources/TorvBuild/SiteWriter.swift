import Glibc
package import TorvRender
import TorvSite

/// Writes a site into its output folder and touches only what changed.
///
/// A manifest names the files that Torv wrote there; only these may be replaced or removed.
package struct SiteWriter: Sendable {
  /// The name of the manifest in the output folder.
  package static let manifestName = ".torv-manifest"
  private static let manifestHeader = "torv manifest 1"

  private let folder: String
  private let contentFolder: String
  private let cacheFolder: String

  /// Takes the output folder, and the folders that copied files and resized pictures come from.
  package init(folder: String, contentFolder: String, cacheFolder: String = "") {
    self.cacheFolder = cacheFolder
    self.folder = folder
    self.contentFolder = contentFolder
  }

  /// The changes of one write, in numbers of files.
  package struct Changes: Hashable, Sendable {
    package var changed = 0
    package var unchanged = 0
    package var removed = 0
  }

  /// Writes the files, and removes those of an earlier build that are no longer among them.
  ///
  /// Throws before it writes anything if the folder holds files that are not Torv's. During the work the manifest
  /// names both old and new files, so that the next build knows every file that an interrupted build leaves behind.
  package func write(
    _ files: [OutputFile], to fileSystem: inout some FileSystem
  ) throws(EnvironmentError) -> Changes {
    let owned = try manifest(in: fileSystem)
    let paths = Set(files.map(\.path))
    let stale = owned.subtracting(paths).sorted()
    var changes = Changes()
    var changed: [OutputFile] = []
    for file in files {
      let bytes = try bytes(of: file, in: fileSystem)
      let present = try fileSystem.readIfPresent(path(file.path))
      if let present, Self.areEqual(present, bytes) {
        changes.unchanged += 1
      } else if present != nil, !owned.contains(file.path) {
        throw EnvironmentError(
          "'\(path(file.path))' was not written by torv and would be replaced",
          hint: "move the file away, or give the page that is published there another name")
      } else {
        changed.append(file)
      }
    }
    let isNewSite = owned != paths
    if isNewSite { try writeManifest(owned.union(paths), to: &fileSystem) }
    // A file of the earlier build may stand in the place of a new folder, and the other way round.
    let blocking = Self.filesInTheWay(stale, of: paths)
    for file in blocking.sorted() { try fileSystem.remove(path(file), upTo: folder) }
    for file in changed {
      try fileSystem.write(bytes(of: file, in: fileSystem), to: path(file.path))
    }
    for file in stale where !blocking.contains(file) {
      try fileSystem.remove(path(file), upTo: folder)
    }
    if isNewSite, !stale.isEmpty { try writeManifest(paths, to: &fileSystem) }
    changes.changed = changed.count
    changes.removed = stale.count
    return changes
  }

  /// Throws if the folder may not be written to: it holds files and no manifest of Torv's.
  package func checkFolder(in fileSystem: some FileSystem) throws(EnvironmentError) {
    _ = try manifest(in: fileSystem)
  }

  /// Returns the files that an earlier build wrote; an empty or missing folder has none.
  private func manifest(in fileSystem: some FileSystem) throws(EnvironmentError) -> Set<String> {
    if let bytes = try fileSystem.readIfPresent(path(Self.manifestName)) {
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      guard lines.first.map(String.init) == Self.manifestHeader else {
        throw EnvironmentError(
          "'\(path(Self.manifestName))' is not a manifest that this version knows",
          hint: "write the site to an empty folder")
      }
      return Set(lines.dropFirst().map(String.init).filter(Self.isInside))
    }
    guard fileSystem.isFolder(folder) else { return [] }
    let listing = try fileSystem.listing(of: folder)
    let foreign = (listing.files + listing.others.map(\.path)).filter { !$0.hasPrefix(".") }
    guard foreign.isEmpty else {
      let shown = foreign.prefix(3).joined(separator: ", ")
      throw EnvironmentError(
        "the output folder '\(folder)' holds files that torv did not write: \(shown)",
        hint: "choose an empty folder with --output")
    }
    return []
  }

  /// Returns whether the bytes are the same, compared by the C library: a site has tens of megabytes of them.
  private static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    return left.withUnsafeBytes { left in
      right.withUnsafeBytes { right in
        guard let first = left.baseAddress, let second = right.baseAddress else { return true }
        return memcmp(first, second, left.count) == 0
      }
    }
  }

  /// Returns the files in places where one of the paths needs a folder, and those in a folder where a path needs a
  /// file.
  private static func filesInTheWay(_ files: [String], of paths: Set<String>) -> Set<String> {
    guard !files.isEmpty else { return [] }
    let folders = Set(paths.flatMap(SitePaths.folders(ofFile:)))
    return Set(
      files.filter { file in
        folders.contains(file) || SitePaths.folders(ofFile: file).contains(where: paths.contains)
      })
  }

  /// Whether a manifest's path stays in the folder and names no hidden file, so that a manifest that was tampered
  /// with can't make Torv remove anything else.
  ///
  /// The only hidden files that Torv writes are those in `.well-known/` (RFC 8615).
  private static func isInside(_ path: String) -> Bool {
    let wellKnown = ".well-known/"
    let visible = path.hasPrefix(wellKnown) ? path.dropFirst(wellKnown.count) : path[...]
    return !visible.isEmpty && !visible.hasPrefix("/")
      && !visible.split(separator: "/").contains { $0.hasPrefix(".") }
  }

  private func writeManifest(
    _ paths: Set<String>, to fileSystem: inout some FileSystem
  ) throws(EnvironmentError) {
    let lines = [Self.manifestHeader] + paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let text = lines.joined(separator: "\n") + "\n"
    try fileSystem.write(Array(text.utf8), to: path(Self.manifestName))
  }

  private func bytes(
    of file: OutputFile, in fileSystem: some FileSystem
  ) throws(EnvironmentError) -> [UInt8] {
    try file.contents.bytes(
      in: fileSystem, contentFolder: contentFolder, cacheFolder: cacheFolder)
  }

  private func path(_ file: String) -> String { "\(folder)/\(file)" }
}
