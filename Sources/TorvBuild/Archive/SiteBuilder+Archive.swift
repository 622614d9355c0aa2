package import TorvDiagnostics
import TorvRender
package import TorvSite

/// The archive: the whole open site as one zip file, which can be read without a server.
extension SiteBuilder {
  /// Builds the site as an archive and writes it to a file, whose old contents stay until the new are whole; if the diagnostics
  /// have errors, nothing was written except to the cache.
  ///
  /// The options must be for ``Edition/archive``. Waits while another run writes to the same file, and then calls `onWait` once.
  package func archive(
    to file: String, in disk: DiskFileSystem, onWait: () -> Void = {}
  ) async throws(EnvironmentError) -> Diagnosed<ArchiveReport?> {
    precondition(options.edition == .archive, "archives hold only open pages")
    let gzip = try GzipProgram(searchPath: options.searchPath)
    guard !disk.isFolder(file) else {
      throw EnvironmentError("'\(file)' is a folder", hint: "name the archive's file")
    }
    let slash = file.lastIndex(of: "/").map { file.index(after: $0) } ?? file.startIndex
    let folder = String(file[..<slash] + ".torv-archive-" + file[slash...])
    let held = try await OutputFolder.held(folder, in: disk) { _ in onWait() }
    defer {
      disk.removeEmptyFolder(folder)
      held.release()
    }
    // What a run that was cut off has left is in the way.
    let work = "\(folder)/work"
    try disk.removeFolder(work)
    let made: Diagnosed<ArchiveReport?>
    do throws(EnvironmentError) {
      made = try await archive(to: file, through: work, packedBy: gzip, in: disk)
    } catch {
      // The folder that could not be written can perhaps not be removed either; the first failure is the one to tell.
      try? disk.removeFolder(work)
      throw error
    }
    try disk.removeFolder(work)
    return made
  }

  private func archive(
    to file: String, through work: String, packedBy gzip: GzipProgram, in disk: DiskFileSystem
  ) async throws(EnvironmentError) -> Diagnosed<ArchiveReport?> {
    var earlier = EarlierBuild()
    let prepared = try await prepare(in: disk, reusing: &earlier)
    var diagnostics = prepared.diagnostics
    guard let site = prepared.value else { return Diagnosed(nil, diagnostics) }
    let resizer = PictureResizer(
      contentFolder: options.content, cacheFolder: options.cache, searchPath: options.searchPath,
      jobs: options.jobs, onProgress: onPicture)
    let resized = try await resizer.resize(site.pictures, in: disk, into: &diagnostics)
    guard !stops(diagnostics) else { return Diagnosed(nil, diagnostics.sorted()) }
    onStage(.render)
    // Cards are for other sites, which take them from the address on the web.
    let shown = site.showing(resized.pictures, cardStyle: nil)
    let pass = await RenderPass(shown, in: disk, options)
    diagnostics += pass.diagnostics
    guard !stops(diagnostics) else { return Diagnosed(nil, diagnostics.sorted()) }
    let files = try await put(pass, of: shown, in: "\(work)/files", disk, into: &diagnostics)
    guard !stops(diagnostics) else { return Diagnosed(nil, diagnostics.sorted()) }
    onStage(.publish)
    try await gzip.pack("\(work)/files")
    let size = try join(files, of: site.site, from: work, to: file, in: disk)
    let report = ArchiveReport(site: site.site, files: files.count, size: size)
    return Diagnosed(report, diagnostics.sorted())
  }

  /// A file of the archive: its path there, and its name in the folder that it waits in.
  private typealias Waiting = (path: String, name: String)

  /// Renders all files, looks through each for members' material, and puts what the archive has of it into a folder.
  private func put(
    _ pass: RenderPass<DiskFileSystem>, of site: PreparedSite, in folder: String,
    _ disk: DiskFileSystem, into diagnostics: inout [Diagnostic]
  ) async throws(EnvironmentError) -> [Waiting] {
    let archive = site.makeRenderer().archiveFiles
    let put = {
      @Sendable (path: String, bytes: [UInt8], number: Int) throws(EnvironmentError) -> [Waiting] in
      var waiting: [Waiting] = []
      for (part, file) in archive.files(from: path, bytes).enumerated() {
        let name = "\(number)-\(part)"
        try disk.create("\(folder)/\(name)", file.bytes)
        waiting.append((file.path, name))
      }
      return waiting
    }
    let passed = try await pass.run(put)
    diagnostics += try await leaks(in: passed, pass, of: site)
    guard !stops(diagnostics) else { return [] }
    var files: [Waiting] = []
    // What was held back has turned out to hold nothing of members'.
    for file in passed {
      if let taken = file.taken {
        files += taken
      } else {
        files += try pass.take(file.number, put)
      }
    }
    return files
  }

  /// Joins the packed files in the order of their paths, and puts the archive in its place; returns its size in bytes.
  private func join(
    _ files: [Waiting], of site: Site, from work: String, to file: String, in disk: DiskFileSystem
  ) throws(EnvironmentError) -> Int {
    let name = Slug.slug(from: site.settings.title)
    let folder = "\(name.isEmpty ? "arkiv" : name)-\(site.today)"
    let output = try GrowingFile("\(work)/archive.zip", shownAs: file)
    var zip = ZipFile(day: site.today)
    for waiting in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      guard !Task.isCancelled else { throw .interrupted }
      let packed = try disk.read("\(work)/files/\(waiting.name).gz")
      let entry: [UInt8]
      do throws(ZipFile.Refusal) {
        entry = try zip.entry(named: "\(folder)/\(waiting.path)", gzip: packed)
      } catch {
        throw error == .full ? .tooLarge(file) : .notPacked
      }
      try output.append(entry)
    }
    try output.append(zip.end)
    try output.finish()
    _ = try disk.move("\(work)/archive.zip", to: file)
    return output.size
  }
}

/// The numbers of an archive, for the line at its end.
package struct ArchiveReport: Sendable {
  package let site: Site
  /// The number of files in it.
  package let files: Int
  /// In bytes.
  package let size: Int
}

extension EnvironmentError {
  fileprivate static func tooLarge(_ file: String) -> EnvironmentError {
    EnvironmentError(
      "'\(file)' would have more than 65,535 files or 4 GB, which no zip file can hold",
      hint: "make an archive of a part of the content")
  }

  fileprivate static let notPacked = EnvironmentError(
    "gzip has packed a file in a way that no zip file can hold", hint: "install GNU gzip")
}
