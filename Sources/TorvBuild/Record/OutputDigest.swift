import TorvAccess
import TorvDiagnostics

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

  /// Reads the files and returns their digest; nil if one is missing.
  static func text(
    of paths: Set<String>, in folder: String, _ files: some FileSystem, jobs: Int
  ) async throws(EnvironmentError) -> String? {
    let digests = await Array(paths).concurrentMap(jobs: jobs) { path in
      Result { () throws(EnvironmentError) in
        try files.readIfPresent("\(folder)/\(path)").map {
          (path: path, digest: Cryptography.digest(of: $0))
        }
      }
    }
    var found: [(path: String, digest: [UInt8])] = []
    found.reserveCapacity(digests.count)
    for digest in digests {
      guard let digest = try digest.get() else { return nil }
      found.append(digest)
    }
    return text(of: found)
  }
}
