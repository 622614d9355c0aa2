import TorvAccess

/// The digest of a published site: of the paths and bytes of all files that Torv wrote, in the order of the paths.
enum OutputDigest {
  /// Returns the digest of files by their paths and the digests of their bytes.
  static func text(of files: [(path: String, digest: [UInt8])]) -> String {
    var digest = Digest()
    for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      digest.add(file.path)
      digest.add(file.digest)
    }
    return digest.text
  }

  /// Reads the files and returns their digest; nil if one is missing or can't be read.
  static func text(
    of paths: Set<String>, in folder: String, _ files: some FileSystem, jobs: Int
  ) async -> String? {
    let digests = await Array(paths).concurrentMap(jobs: jobs) { path in
      // Why it can't be read is told when it is to be replaced.
      ((try? files.readIfPresent("\(folder)/\(path)")) ?? nil).map {
        (path: path, digest: Cryptography.digest(of: $0))
      }
    }
    let found = digests.compactMap(\.self)
    return found.count == paths.count ? text(of: found) : nil
  }
}
