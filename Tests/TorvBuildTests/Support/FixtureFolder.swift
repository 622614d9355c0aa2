import TorvBuild
import TorvTestSupport

/// A folder of test files, read into memory: paths relative to it, and their bytes.
enum FixtureFolder {
  static let fixtures = Repository.path + "/Tests/TorvBuildTests/Fixtures"

  /// The fixtures that are compared with golden files, in byte order.
  static let goldenNames: [String] = {
    let names = files(under: fixtures).keys.compactMap { path in
      path.split(separator: "/").first.map(String.init)
    }
    return Set(names).subtracting(["another-country", "templates"]).sorted()
  }()

  /// Returns the files of a folder; a missing folder holds none.
  static func files(under folder: String) -> [String: [UInt8]] {
    let disk = DiskFileSystem()
    // A fixture need not have every folder.
    guard disk.isFolder(folder), let paths = try? disk.files(under: folder) else { return [:] }
    var files: [String: [UInt8]] = [:]
    for path in paths {
      // A file that can't be read is missing from the fixture, which makes its test fail.
      files[path] = try? disk.read("\(folder)/\(path)")
    }
    return files
  }
}
