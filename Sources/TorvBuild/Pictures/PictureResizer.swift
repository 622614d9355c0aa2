import TorvDiagnostics
import TorvRender
import TorvSite

/// Makes the renditions of photographs, and keeps them in a cache that is named by content.
///
/// A rendition in the cache is never made again; the cache may be removed at any time.
struct PictureResizer: Sendable {
  let contentFolder: String
  let cacheFolder: String
  /// The folders that `vipsthumbnail` is looked for in, with `:` between them.
  let searchPath: String
  let jobs: Int
  /// Called with the number of finished photographs and the total.
  let onProgress: @Sendable (Int, Int) -> Void

  /// The result of resizing the pictures.
  struct Outcome: Sendable {
    var pictures: [Picture]
    /// The number of files that were made; the others were in the cache.
    var made = 0
  }

  /// A photograph, and its renditions that are still missing.
  private struct Work: Sendable {
    let picture: Picture
    let renditions: [PictureRendition]
  }

  /// Returns the pictures with their renditions.
  func resize(
    _ pictures: [Picture], in files: some FileSystem, into diagnostics: inout [Diagnostic]
  ) async throws(EnvironmentError) -> Outcome {
    let pictures = pictures.map(\.withRenditions)
    let present = try files.cachedNames(under: cacheFolder)
    let isMissing = { (picture: Picture) in
      picture.renditions?.all.contains { !present.contains(picture.cacheName(of: $0)) } ?? false
    }
    let missing = pictures.filter(isMissing)
    guard !missing.isEmpty else { return Outcome(pictures: pictures) }
    guard let program = ThumbnailProgram(searchPath: searchPath) else {
      diagnostics.append(.withoutProgram(missing))
      return Outcome(pictures: pictures.map { isMissing($0) ? $0.withoutRenditions : $0 })
    }
    let made = try await make(
      work(for: missing, present: present), by: program, in: files, into: &diagnostics)
    return Outcome(pictures: pictures, made: made)
  }

  /// Lists the missing renditions, each file once, even if two pages have copies of one photograph.
  private func work(for pictures: [Picture], present: Set<String>) -> [Work] {
    var known = present
    return pictures.compactMap { picture in
      let renditions = (picture.renditions?.all ?? []).filter {
        known.insert(picture.cacheName(of: $0)).inserted
      }
      return renditions.isEmpty ? nil : Work(picture: picture, renditions: renditions)
    }
  }

  private typealias Made = Result<[(PictureRendition, [UInt8])], ThumbnailProgram.Failure>

  private func make(
    _ work: [Work], by program: ThumbnailProgram, in files: some FileSystem,
    into diagnostics: inout [Diagnostic]
  ) async throws(EnvironmentError) -> Int {
    let originals = files
    let contentFolder = contentFolder
    var made = 0
    var done = 0
    let total = work.count
    onProgress(0, total)
    try await work.concurrently(jobs: jobs) { work -> Result<Made, EnvironmentError> in
      do throws(EnvironmentError) {
        let bytes = try originals.readListed("\(contentFolder)/\(work.picture.use.source)")
        return .success(await Self.make(work, of: bytes, by: program))
      } catch {
        return .failure(error)
      }
    } receive: { work, result throws(EnvironmentError) in
      done += 1
      onProgress(done, total)
      switch try result.get() {
      case .success(let renditions):
        for (rendition, bytes) in renditions {
          try files.write(bytes, to: "\(cacheFolder)/\(work.picture.cacheName(of: rendition))")
        }
        made += renditions.count
      case .failure(let failure):
        diagnostics += work.picture.use.places.map { .notResized(work.picture, failure, at: $0) }
      }
    }
    return made
  }

  private static func make(
    _ work: Work, of photograph: [UInt8], by program: ThumbnailProgram
  ) async -> Made {
    var made: [(PictureRendition, [UInt8])] = []
    for rendition in work.renditions {
      switch await program.rendition(rendition, of: photograph) {
      case .success(let bytes): made.append((rendition, bytes))
      case .failure(let failure): return .failure(failure)
      }
    }
    return .success(made)
  }
}

extension FileSystem {
  /// Returns the names of the files in a cache, which need not exist.
  func cachedNames(under folder: String) throws(EnvironmentError) -> Set<String> {
    guard isFolder(folder) else { return [] }
    return Set(try files(under: folder))
  }
}

extension Picture {
  /// The picture with the renditions that replace it.
  fileprivate var withRenditions: Picture {
    var picture = self
    picture.renditions = header.map { PictureRenditions(of: $0, isLead: use.isLead) }
    return picture
  }

  /// The picture without renditions, shown as it is.
  fileprivate var withoutRenditions: Picture {
    var picture = self
    picture.renditions = nil
    return picture
  }
}

extension Diagnostic {
  fileprivate static func withoutProgram(_ pictures: [Picture]) -> Diagnostic {
    let places = pictures.count { $0.header?.tellsPlace == true }
    let message: Message =
      pictures.count == 1
      ? "1 photograph is published as the camera made it, because vipsthumbnail is missing"
      : "\(pictures.count) photographs are published as the camera made them, because vipsthumbnail is missing"
    let telling: Message =
      places == 1
      ? "\(message), and 1 of them tells where it was taken"
      : "\(message), and \(places) of them tell where they were taken"
    return .warning(
      .unresizedPicture, places == 0 ? message : telling, at: nil,
      hint: "install it, on Debian with 'apt-get install libvips-tools'")
  }

  fileprivate static func notResized(
    _ picture: Picture, _ failure: ThumbnailProgram.Failure, at place: SourceLocation
  ) -> Diagnostic {
    let name = picture.use.source.split(separator: "/").last ?? ""
    return .error(
      .brokenPicture, "'\(name)' can't be resized", at: place,
      hint: "save the picture again; vipsthumbnail says: \(failure.message)")
  }
}
