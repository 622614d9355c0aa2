import TorvDiagnostics
import TorvRender

/// The part of a build in which files are made, looked through and gathered, one at a time for each job.
extension SiteBuilder {
  /// Stages all files and publishes them, with the cards that they name; returns nil if there are errors, or else also
  /// the digest of what was published.
  func publish<Files: FileSystem>(
    _ pass: RenderPass<Files>, of site: PreparedSite, with maker: CardMaker,
    from staging: StagingFolder<Files>, by publisher: Publisher<Files>,
    into diagnostics: inout [Diagnostic]
  ) async throws(EnvironmentError) -> (changes: PublishedChanges, drawn: Int, output: String)? {
    let staged = try await stage(pass, of: site, in: staging, into: &diagnostics)
    guard !stops(diagnostics) else { return nil }
    let (cards, drawn) = try await stage(
      staged.cards, by: maker, from: pass.files, in: staging, after: pass.count,
      into: &diagnostics)
    guard !stops(diagnostics) else { return nil }
    onStage(.publish)
    let files = staged.files + cards
    let changes = try publisher.publish(files, from: staging)
    return (changes, drawn, OutputDigest.text(of: files.map { ($0.path, $0.digest) }))
  }

  /// Renders all files, looks through each and stages it; a leak is an error.
  private func stage<Files: FileSystem>(
    _ pass: RenderPass<Files>, of site: PreparedSite, in staging: StagingFolder<Files>,
    into diagnostics: inout [Diagnostic]
  ) async throws(EnvironmentError) -> (files: [StagedFile], cards: [SharedCard]) {
    let stage = {
      @Sendable (path: String, bytes: [UInt8], number: Int) throws(EnvironmentError) -> StagedFile
      in
      try staging.stage(bytes, at: path, number: number)
    }
    let passed = try await pass.run(stage)
    diagnostics += try await leaks(in: passed, pass, of: site)
    guard !stops(diagnostics) else { return ([], []) }
    var staged: [StagedFile] = []
    staged.reserveCapacity(passed.count)
    // What was held back has turned out to hold nothing of members'.
    for file in passed {
      if let taken = file.taken {
        staged.append(taken)
      } else {
        staged.append(try pass.take(file.number, stage))
      }
    }
    return (staged, passed.compactMap(\.card))
  }

  /// Draws the cards that the cache lacks, and stages all of them, each once; returns them and the number drawn.
  ///
  /// They hold titles that pages have too, and those were looked through.
  private func stage<Files: FileSystem>(
    _ cards: [SharedCard], by maker: CardMaker, from files: Files,
    in staging: StagingFolder<Files>, after number: Int, into diagnostics: inout [Diagnostic]
  ) async throws(EnvironmentError) -> ([StagedFile], drawn: Int) {
    var known: Set<String> = []
    let cards = cards.filter { known.insert($0.cacheName).inserted }
    let drawn = try await maker.draw(cards, in: files, into: &diagnostics)
    guard !stops(diagnostics) else { return ([], drawn) }
    let cache = options.cache
    let results = await Array(cards.enumerated()).concurrentMap(jobs: options.jobs) { place, card in
      Result<StagedFile, EnvironmentError> { () throws(EnvironmentError) in
        try staging.stage(
          try files.read("\(cache)/\(card.cacheName)"), at: card.file.path, number: number + place)
      }
    }
    var staged: [StagedFile] = []
    for result in results { staged.append(try result.get()) }
    return (staged, drawn)
  }

  /// Returns an error for each piece of members' material that others would see.
  func leaks<Taken, Files>(
    in passed: [RenderPass<Files>.Passed<Taken>], _ pass: RenderPass<Files>, of site: PreparedSite
  ) async throws(EnvironmentError) -> [Diagnostic] {
    let traces = passed.compactMap(\.traces)
    guard let check = site.leakCheck, !traces.isEmpty else { return [] }
    return try await check.leaks(in: traces, jobs: options.jobs) { () throws(EnvironmentError) in
      try pass.copiedTexts
    }
  }
}
