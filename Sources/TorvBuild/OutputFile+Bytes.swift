import TorvRender

extension OutputFile.Contents {
  /// Returns the bytes to write, given the folders that copied files and resized pictures come from.
  func bytes(
    in fileSystem: some FileSystem, contentFolder: String, cacheFolder: String
  ) throws(EnvironmentError) -> [UInt8] {
    switch self {
    case .bytes(let bytes): bytes
    case .copy(let source): try fileSystem.readListed("\(contentFolder)/\(source)")
    case .cached(let name): try fileSystem.read("\(cacheFolder)/\(name)")
    case .sealed(let file):
      file.sealing(
        try file.source.bytes(
          in: fileSystem, contentFolder: contentFolder, cacheFolder: cacheFolder))
    }
  }
}
