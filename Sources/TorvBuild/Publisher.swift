import TorvSite

/// Moves the files of a finished build into its output folder and touches only what changed.
///
/// A manifest names the files that Torv wrote there; only these may be replaced or removed.
package struct Publisher<Files: FileSystem>: Sendable {
  private let files: Files
  private let folder: String
  /// The files that an earlier build wrote.
  private let owned: Set<String>

  /// Reads which files an earlier build wrote; throws if the folder holds files that are not Torv's.
  package init(to folder: String, in files: Files) throws(EnvironmentError) {
    self.files = files
    self.folder = folder
    owned = try OutputManifest(of: folder, in: files).paths
  }

  /// Publishes the files, and removes those of an earlier build that are no longer among them.
  ///
  /// Files that pages need come before the pages, and removals last. Throws before it moves anything if a file that is
  /// not Torv's would be replaced. During the work the manifest names both old and new files, so that the next build
  /// knows every file that an interrupted build leaves behind.
  package func publish(
    _ staged: [StagedFile], from staging: StagingFolder<Files>
  ) throws(EnvironmentError) -> PublishedChanges {
    let paths = Set(staged.map(\.path))
    let stale = owned.subtracting(paths).sorted()
    let changed = staged.filter { $0.published != .same }
    if let foreign = changed.first(where: { $0.published == .other && !owned.contains($0.path) }) {
      throw EnvironmentError(
        "'\(path(foreign.path))' was not written by torv and would be replaced",
        hint: "move the file away, or give the page that is published there another name")
    }
    let isNewSite = owned != paths
    if isNewSite { try OutputManifest(owned.union(paths)).write(to: folder, in: files) }
    // A file of the earlier build may stand in the place of a new folder, and the other way round.
    let blocking = Self.filesInTheWay(stale, of: paths)
    for file in blocking.sorted() { try files.remove(path(file), upTo: folder) }
    for file in changed where !file.isPage { try staging.publish(file) }
    for file in changed where file.isPage { try staging.publish(file) }
    for file in stale where !blocking.contains(file) { try files.remove(path(file), upTo: folder) }
    if isNewSite, !stale.isEmpty { try OutputManifest(paths).write(to: folder, in: files) }
    return PublishedChanges(
      changed: changed.count, unchanged: staged.count - changed.count, removed: stale.count)
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

  private func path(_ file: String) -> String { "\(folder)/\(file)" }
}

/// The changes that a build made to its output folder, in numbers of files.
package struct PublishedChanges: Hashable, Sendable {
  package let changed: Int
  package let unchanged: Int
  package let removed: Int
}

extension StagedFile {
  /// Whether the file is a page, which may need other files of the site.
  fileprivate var isPage: Bool { path.hasSuffix(".html") }
}
