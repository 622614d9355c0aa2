import Glibc
import TorvAccess

/// The folder in which a build gathers its new and changed files before it publishes any.
///
/// It takes files in any order and from several threads, and is on the output folder's file system, so that a file is
/// published by renaming it. It lies beside the output folder, so that neither a web server nor an upload meets it. If
/// that is not possible (the output folder is a mounted volume, or only it may be written), it lies in it. Whoever makes
/// it holds the output folder.
package struct StagingFolder<Files: FileSystem>: Sendable {
  private let files: Files
  private let output: String
  private let folder: String

  /// Makes the folder; finishes first what a build that was cut off had begun to publish, and removes what it had only
  /// staged.
  package init(for output: String, in files: Files) throws(EnvironmentError) {
    self.files = files
    self.output = output
    let places = Self.places(for: output, in: files)
    for place in places { try Self.clear(place, of: output, in: files) }
    let beside = places.dropLast().first { files.makeStagingFolder($0, for: output) }
    folder = beside ?? Self.inside(output)
    try files.create(Self.ownerFile(in: folder), Array(String(getpid()).utf8))
  }

  /// Finishes what a build that was cut off had begun to publish, unless another one is at work in the folder; returns
  /// whether there was anything to finish.
  package static func finishPublication(
    in output: String, _ files: Files
  ) throws(EnvironmentError) -> Bool {
    let places = places(for: output, in: files)
    guard files.isFolder(output),
      places.contains(where: { Publication.isUnfinished(in: $0, files) }),
      let lock = try files.lock(output)
    else { return false }
    defer { withExtendedLifetime(lock) {} }
    for place in places { try clear(place, of: output, in: files) }
    return true
  }

  private static func clear(
    _ place: String, of output: String, in files: Files
  ) throws(EnvironmentError) {
    try Publication.resume(in: place, to: output, files)
    try files.removeFolder(place)
  }

  /// Returns the number of the process that made the folder; nil if there is none.
  static func owner(for output: String, in files: Files) -> Int32? {
    for place in places(for: output, in: files) {
      // A process that is about to end takes its folder along.
      if let bytes = try? files.readIfPresent(ownerFile(in: place)) {
        return Int32(String(decoding: bytes, as: UTF8.self))
      }
    }
    return nil
  }

  private static func ownerFile(in folder: String) -> String { "\(folder)/process" }

  private static var name: String { ".torv-staging" }

  private static func inside(_ output: String) -> String { "\(output)/\(name)" }

  /// Returns the places where the folder may lie; the one in the output folder comes last.
  private static func places(for output: String, in files: Files) -> [String] {
    let parts = files.resolved(output).split(separator: "/", omittingEmptySubsequences: false)
    guard let last = parts.last, !last.isEmpty else { return [inside(output)] }
    let beside = (parts.dropLast().map(String.init) + ["\(name)-\(last)"]).joined(separator: "/")
    return [beside, inside(output)]
  }

  /// Removes the folder with everything in it, unless the next build has to finish what it began.
  package func remove() throws(EnvironmentError) {
    guard !Publication.isUnfinished(in: folder, files) else { return }
    try files.removeFolder(folder)
  }

  /// Takes a file for its path in the output folder, under a number that no other file has: writes it, or recognises
  /// that the output folder has the same bytes already.
  package func stage(
    _ bytes: [UInt8], at path: String, number: Int
  ) throws(EnvironmentError) -> StagedFile {
    let comparison = try files.compare("\(output)/\(path)", with: bytes)
    let name = String(number)
    if comparison != .same { try stage(bytes, named: name) }
    return StagedFile(
      path: path, digest: Cryptography.digest(of: bytes), name: name,
      published: comparison)
  }

  /// Takes a file of another kind than a page under a name of its own.
  func stage(_ bytes: [UInt8], named name: String) throws(EnvironmentError) {
    try files.create("\(folder)/\(name)", bytes)
  }

  /// Publishes staged files and removes others, all or nothing.
  func publish(_ steps: [PublicationStep]) throws(EnvironmentError) {
    try Publication(of: steps, from: folder, to: output, in: files).run()
  }
}

/// A file of the site that is ready to be published.
///
/// A class, because several lists hold all files of a site.
package final class StagedFile: Sendable {
  /// The path relative to the output folder.
  package let path: String
  /// The SHA-256 of its bytes.
  let digest: [UInt8]
  /// Its name in the staging folder.
  let name: String
  /// What the output folder has at the path, compared with the file.
  let published: FileComparison

  init(path: String, digest: [UInt8], name: String, published: FileComparison) {
    self.path = path
    self.digest = digest
    self.name = name
    self.published = published
  }

  /// A file that the output folder has already, so that it is not in the staging folder.
  convenience init(keeping path: String, digest: [UInt8]) {
    self.init(path: path, digest: digest, name: "", published: .same)
  }
}
