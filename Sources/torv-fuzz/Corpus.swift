import TorvBuild

/// The files of the repository that mutations start from: content, templates and fixtures.
struct Corpus: Sendable {
  struct File: Sendable {
    let path: String
    let bytes: [UInt8]
  }

  let files: [File]

  /// The path of the repository that the program was built from.
  static let repository = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(3).joined(separator: "/")

  private static let folders = [
    "Content", "Templates", "Tests/TorvBuildTests/Fixtures", "Tests/TorvAccessTests/Fixtures",
  ]

  /// Reads the files of a repository that are small enough for an input, and all assets, without which there is no whole site.
  init(repository: String) throws(EnvironmentError) {
    let disk = DiskFileSystem()
    var files: [File] = []
    for folder in Self.folders {
      for name in try disk.files(under: "\(repository)/\(folder)")
      where !name.contains("/expected/") {
        let bytes = try disk.read("\(repository)/\(folder)/\(name)")
        guard bytes.count < FuzzTarget.largestInput || name.hasPrefix("assets/") else { continue }
        files.append(File(path: "\(folder)/\(name)", bytes: bytes))
      }
    }
    self.files = files
  }

  /// Returns the contents of the files whose names have this ending.
  func contents(ending: String) -> [[UInt8]] {
    files.filter { $0.path.hasSuffix(ending) }.map(\.bytes)
  }
}
