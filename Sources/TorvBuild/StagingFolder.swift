/// The folder in which a build gathers its new and changed files before it publishes any.
///
/// It takes files in any order and from several threads, and is on the output folder's file system, so that a file is
/// published by renaming it. It lies beside the output folder, so that neither a web server nor an upload meets it. If
/// that is not possible (the output folder is a mounted volume, or only it may be written), it lies in it.
package struct StagingFolder<Files: FileSystem>: Sendable {
  private let files: Files
  private let output: String
  private let folder: String

  /// Makes the folder, without what a build that was cut off left behind there.
  package init(for output: String, in files: Files) throws(EnvironmentError) {
    self.files = files
    self.output = output
    let inside = "\(output)/\(Self.name)"
    try files.removeFolder(inside)
    guard let beside = Self.path(beside: output) else {
      folder = inside
      return
    }
    try files.removeFolder(beside)
    folder = files.makeStagingFolder(beside, for: output) ? beside : inside
  }

  private static var name: String { ".torv-staging" }

  /// Returns the path of the folder beside the output folder; nil if that has no name, as in '.' and '/'.
  private static func path(beside output: String) -> String? {
    let parts = output.split(separator: "/", omittingEmptySubsequences: false)
    guard let last = parts.last, !last.isEmpty, !last.allSatisfy({ $0 == "." }) else { return nil }
    return (parts.dropLast().map(String.init) + ["\(name)-\(last)"]).joined(separator: "/")
  }

  /// Removes the folder with everything in it.
  package func remove() throws(EnvironmentError) { try files.removeFolder(folder) }

  /// Takes a file for its path in the output folder, under a number that no other file has: writes it, or recognises
  /// that the output folder has the same bytes already.
  package func stage(
    _ bytes: [UInt8], at path: String, number: Int
  ) throws(EnvironmentError) -> StagedFile {
    let comparison = try files.compare("\(output)/\(path)", with: bytes)
    if comparison != .same { try files.create(place(of: number), bytes) }
    return StagedFile(path: path, size: bytes.count, number: number, published: comparison)
  }

  /// Moves a staged file to its path in the output folder.
  func publish(_ file: StagedFile) throws(EnvironmentError) {
    try files.move(place(of: file.number), to: "\(output)/\(file.path)")
  }

  private func place(of number: Int) -> String { "\(folder)/\(number)" }
}

/// A file of the site that is ready to be published.
package struct StagedFile: Sendable {
  /// The path relative to the output folder.
  package let path: String
  /// In bytes.
  package let size: Int
  fileprivate let number: Int
  /// What the output folder has at the path, compared with the file.
  let published: FileComparison
}
