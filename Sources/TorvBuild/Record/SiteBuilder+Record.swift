import TorvDiagnostics
import TorvRender
import TorvSite

/// The part of a build that recognises that there is nothing to do.
extension SiteBuilder {
  /// Returns the report of the last build into the output folder, with its warnings, if this one would be made from the
  /// same and the folder has everything that was published; nil otherwise.
  func unchanged(
    since inputs: String, published: Set<String>, in files: some FileSystem
  ) async -> Diagnosed<BuildReport?>? {
    let path = recordPath(in: files)
    guard let bytes = known(path, in: files),
      let record = BuildRecord(reading: SourceFile(path: path, bytes: bytes)),
      record.inputs == inputs, record.fileCount == published.count
    else { return nil }
    let output = await OutputDigest.text(
      of: published, in: options.output, files, jobs: options.jobs)
    guard record.output == output else { return nil }
    let changes = PublishedChanges(changed: 0, unchanged: record.fileCount, removed: 0)
    return Diagnosed(
      BuildReport(pages: record.pages, changes: changes, resized: 0), record.diagnostics)
  }

  /// Returns the published files that need not be made again, if it is known what they were made from.
  func kept<Files: FileSystem>(
    _ digests: BuildInputs.Digests?, context: String?, in files: Files
  ) -> KeptFiles<Files>? {
    guard let digests, let context,
      let bytes = known(OutputRecord.path(beside: recordPath(in: files)), in: files),
      let record = OutputRecord(reading: bytes)
    else { return nil }
    return KeptFiles(
      since: record, context: context, texts: digests.texts, in: options.output, files)
  }

  /// Returns a file of the cache; nil if there is none.
  private func known(_ path: String, in files: some FileSystem) -> [UInt8]? {
    // Without it everything is made.
    (try? files.readIfPresent(path)) ?? nil
  }

  /// Records a build, for the next one; without a record the next build makes everything.
  func record<Files: FileSystem>(
    _ report: BuildReport, _ diagnostics: [Diagnostic], _ published: Published<Files>,
    _ digests: BuildInputs.Digests, context: String, in files: Files
  ) {
    let all =
      published.files.compactMap { file in file.taken.map { ($0.path, $0.digest) } }
      + published.cards.map { ($0.path, $0.digest) }
    let record = BuildRecord(
      inputs: digests.whole, output: OutputDigest.text(of: all), fileCount: all.count,
      pages: report.pages, diagnostics: diagnostics)
    let path = recordPath(in: files)
    do throws(EnvironmentError) {
      try files.write(
        outputs(of: published, from: digests.texts, context: context),
        to: OutputRecord.path(beside: path))
      try files.write(record.bytes, to: path)
    } catch {
      // The site is published, and that it takes longer the next time is no mistake.
      return
    }
  }

  private func outputs<Files: FileSystem>(
    of published: Published<Files>, from texts: [OutputRecord.Text], context: String
  ) -> [UInt8] {
    let numbers = Dictionary(
      texts.enumerated().map { ($1.path, UInt32($0)) }, uniquingKeysWith: { first, _ in first })
    let known = published.files.filter { $0.taken != nil && $0.texts != nil }
    return OutputRecord.bytes(
      context: context, texts: texts, shared: published.sharedTexts.compactMap { numbers[$0] },
      fileCount: known.count + published.cards.count
    ) { add in
      for file in known {
        guard let taken = file.taken, let texts = file.texts else { continue }
        add(
          file.path,
          OutputRecord.File(
            digest: taken.digest, texts: texts.compactMap { numbers[$0] },
            card: file.card?.file.path ?? file.keptCard?.path))
      }
      for card in published.cards {
        add(card.path, OutputRecord.File(digest: card.digest, texts: [], card: nil))
      }
    }
  }

  private func recordPath(in files: some FileSystem) -> String {
    BuildRecord.path(ofOutput: files.resolved(options.output), cache: options.cache)
  }
}

extension BuildInputs.Digests {
  /// The texts as a record names them.
  fileprivate var texts: [OutputRecord.Text] {
    pages.map { OutputRecord.Text(path: $0.path, digest: $0.digest) }
  }
}
