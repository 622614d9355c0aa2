@testable import TorvBuild

/// Stages and publishes files as a build does.
struct SiteWriter {
  /// A path in the output folder, and a text.
  typealias File = (path: String, text: String)

  let folder: String

  @discardableResult
  func write(_ files: [File], to disk: some FileSystem) throws -> PublishedChanges {
    let staging = try StagingFolder(for: folder, in: disk)
    do {
      let publisher = try Publisher(to: folder, in: disk)
      let staged = try files.enumerated().map { number, file in
        try staging.stage(Array(file.text.utf8), at: file.path, number: number)
      }
      let changes = try publisher.publish(staged, from: staging)
      try staging.remove()
      return changes
    } catch {
      // The failure that is told is the first.
      try? staging.remove()
      throw error
    }
  }
}
