import TorvDiagnostics
import TorvSite

/// The part of a build that recognises that there is nothing to do.
extension SiteBuilder {
  /// Returns the report of the last build into the output folder, with its warnings, if this one would be made from the
  /// same and the folder has everything that was published; nil otherwise.
  func unchanged(
    since inputs: String, published: Set<String>, in files: some FileSystem
  ) async throws(EnvironmentError) -> Diagnosed<BuildReport?>? {
    let path = recordPath(in: files)
    guard let bytes = try files.readIfPresent(path),
      let record = BuildRecord(reading: SourceFile(path: path, bytes: bytes)),
      record.inputs == inputs, record.fileCount == published.count
    else { return nil }
    let output = try await OutputDigest.text(
      of: published, in: options.output, files, jobs: options.jobs)
    guard record.output == output else { return nil }
    let changes = PublishedChanges(changed: 0, unchanged: record.fileCount, removed: 0)
    return Diagnosed(
      BuildReport(pages: record.pages, changes: changes, resized: 0), record.diagnostics)
  }

  /// Records a build, for the next one.
  ///
  /// It is not recorded if a file that was read twice may have changed meanwhile, or if a program failed, because it may
  /// succeed the next time. Without a record the next build makes everything.
  func record(
    _ built: Diagnosed<BuildReport?>, _ digest: String, from inputs: BuildInputs, as before: String,
    in files: some FileSystem
  ) async throws(EnvironmentError) {
    guard let report = built.value, try await inputs.digest(in: files) == before else { return }
    let record = BuildRecord(
      inputs: before, output: digest,
      fileCount: report.changes.changed + report.changes.unchanged, pages: report.pages,
      diagnostics: built.diagnostics)
    try files.write(record.bytes, to: recordPath(in: files))
  }

  private func recordPath(in files: some FileSystem) -> String {
    BuildRecord.path(ofOutput: files.resolved(options.output), cache: options.cache)
  }
}
