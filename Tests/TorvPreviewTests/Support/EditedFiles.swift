import Synchronization
import Testing
import TorvBuild
import TorvSite
import TorvTestSupport

/// The base fixture in memory, for edits while a preview shows it.
final class EditedFiles: FileSystem {
  private let files: Mutex<InMemoryFileSystem>

  init() throws {
    let fixtures = Repository.path + "/Tests/TorvBuildTests/Fixtures"
    let disk = DiskFileSystem()
    var contents: [String: [UInt8]] = [:]
    for (folder, origin) in [("Content", "base/Content"), ("Templates", "templates")] {
      for file in try disk.files(under: "\(fixtures)/\(origin)") {
        contents["\(folder)/\(file)"] = try disk.read("\(fixtures)/\(origin)/\(file)")
      }
    }
    files = Mutex(InMemoryFileSystem(contents))
  }

  /// A builder of the site in these files.
  func builder() throws -> SiteBuilder {
    var options = SiteBuilder.Options(
      content: "Content", templates: "Templates", output: "",
      today: try #require(CalendarDate(scalar: "2026-11-23")), jobs: 2)
    options.includesDrafts = true
    return SiteBuilder(options)
  }

  subscript(path: String) -> String {
    get { files.withLock { String(decoding: $0.contents[path] ?? [], as: UTF8.self) } }
    set {
      files.withLock {
        // Writing to memory never fails.
        try? $0.write(Array(newValue.utf8), to: path)
      }
    }
  }

  func listing(of folder: String) throws(EnvironmentError) -> FolderListing {
    try files.withLock { $0 }.listing(of: folder)
  }

  func read(_ path: String) throws(EnvironmentError) -> [UInt8] {
    try files.withLock { $0 }.read(path)
  }

  func readIfPresent(_ path: String) throws(EnvironmentError) -> [UInt8]? {
    files.withLock { $0.contents[path] }
  }

  func isFolder(_ path: String) -> Bool { files.withLock { $0.isFolder(path) } }

  func write(_ bytes: [UInt8], to path: String) throws(EnvironmentError) {
    self[path] = String(decoding: bytes, as: UTF8.self)
  }

  func remove(_ path: String, upTo root: String) throws(EnvironmentError) {
    files.withLock { files in
      // Removing from memory never fails.
      try? files.remove(path, upTo: root)
    }
  }
}
