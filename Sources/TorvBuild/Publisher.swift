import TorvDiagnostics
import TorvSite

/// Moves the files of a finished build into its output folder and touches only what changed.
///
/// A manifest names the files that Torv wrote there; only these may be replaced or removed.
package struct Publisher<Files: FileSystem>: Sendable {
  private let files: Files
  private let folder: String
  /// The files that an earlier build wrote.
  let owned: Set<String>

  /// Reads which files an earlier build wrote; throws if the folder holds files that are not Torv's.
  package init(to folder: String, in files: Files) throws(EnvironmentError) {
    self.files = files
    self.folder = folder
    owned = try OutputManifest(of: folder, in: files).paths
  }

  /// Publishes the files, and removes those of an earlier build that are no longer among them: all or nothing.
  ///
  /// Files that pages need come before the pages, and removals last. Throws before it moves anything if a file that is
  /// not Torv's would be replaced. During the work the manifest names both old and new files, so that even a build that
  /// finds no journal knows every file that an interrupted one left behind.
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
    let removals = removals(of: stale, for: paths)
    var steps: [PublicationStep] = []
    if owned != paths {
      let both = OutputManifest(owned.union(paths))
      steps.append(try stage(both, named: "manifest-of-both", in: staging))
    }
    steps += removals.blocking
    steps += changed.filter { !$0.isPage }.map(\.step)
    steps += changed.filter(\.isPage).map(\.step)
    steps += removals.others
    if !stale.isEmpty {
      steps.append(try stage(OutputManifest(paths), named: "manifest", in: staging))
    }
    try staging.publish(steps)
    return PublishedChanges(
      changed: changed.count, unchanged: staged.count - changed.count, removed: stale.count)
  }

  private func stage(
    _ manifest: OutputManifest, named name: String, in staging: StagingFolder<Files>
  ) throws(EnvironmentError) -> PublicationStep {
    try staging.stage(manifest.bytes, named: name)
    return PublicationStep(.replace, OutputManifest.name, named: name)
  }

  /// Returns the steps that remove files: those in the way of a path, which come first because a file may stand in the
  /// place of a new folder, and the other way round; and the others.
  private func removals(
    of stale: [String], for paths: Set<String>
  ) -> (blocking: [PublicationStep], others: [PublicationStep]) {
    let blocking = Self.filesInTheWay(stale, of: paths)
    let steps = stale.enumerated().map { number, file in
      PublicationStep(.remove, file, named: "removed-\(number)")
    }
    return (
      steps.filter { blocking.contains($0.path) }, steps.filter { !blocking.contains($0.path) }
    )
  }

  /// Returns the files in places where one of the paths needs a folder, and those in a folder where a path needs a
  /// file.
  private static func filesInTheWay(_ files: [String], of paths: Set<String>) -> Set<String> {
    guard !files.isEmpty else { return [] }
    let candidates = Set(files)
    var found = Set(
      files.filter { SitePaths.folders(ofFile: $0).contains(where: paths.contains) })
    // A folder is asked for once, not for each file in it.
    var folders: Set<Substring> = []
    for path in paths {
      guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { continue }
      guard folders.insert(path[..<slash]).inserted else { continue }
      found.formUnion(SitePaths.folders(ofFile: path).filter(candidates.contains))
    }
    return found
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

  fileprivate var step: PublicationStep {
    PublicationStep(published == .missing ? .add : .replace, path, named: name)
  }
}
