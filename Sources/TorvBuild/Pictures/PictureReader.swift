import TorvDiagnostics
import TorvRender
import TorvSite

/// Reads the files that pages show as pictures, and reports those that can't be shown.
struct PictureReader<Files: FileSystem>: Sendable {
  let files: Files
  let contentFolder: String
  let jobs: Int

  /// Returns the pictures of a site, not yet resized; broken ones are left out.
  func pictures(
    of site: Site, into diagnostics: inout [Diagnostic]
  ) async throws(EnvironmentError) -> [Picture] {
    let results = await site.pictures.concurrentMap(jobs: jobs) { use in
      Result { () throws(EnvironmentError) in try picture(use) }
    }
    var pictures: [Picture] = []
    for (use, result) in zip(site.pictures, results) {
      switch try result.get() {
      case .success(let picture): pictures.append(picture)
      case .failure(let flaw):
        diagnostics += use.places.map { .flaw(flaw, of: use, at: $0) }
      }
    }
    return pictures
  }

  private func picture(
    _ use: PictureUse
  ) throws(EnvironmentError) -> Result<Picture, PictureFlaw> {
    let bytes = try files.readListed("\(contentFolder)/\(use.source)")
    return PictureFile.read(bytes, named: use.source).map { file in
      let digest = ContentDigest.hexadecimal(of: bytes)
      return switch file {
      case .photograph(let header): Picture(use: use, header: header, digest: digest)
      case .asItIs(_, let size): Picture(use: use, header: nil, size: size, digest: digest)
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func flaw(
    _ flaw: PictureFlaw, of use: PictureUse, at place: SourceLocation
  ) -> Diagnostic {
    let id: ID = if case .active = flaw { .unsafePicture } else { .brokenPicture }
    let name = use.source.split(separator: "/").last ?? ""
    return .error(id, "'\(name)' \(flaw.message)", at: place, hint: flaw.hint)
  }
}
