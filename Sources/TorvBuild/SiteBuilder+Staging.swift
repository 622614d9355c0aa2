import TorvDiagnostics
import TorvRender

/// The part of a build in which files are made, looked through and gathered, one at a time for each job.
extension SiteBuilder {
  /// Stages all files and publishes them, with the cards that they name; returns nil if there are errors, or else what
  /// was published.
  func publish<Files: FileSystem>(
    _ pass: RenderPass<Files>, of site: PreparedSite, keeping kept: KeptFiles<Files>?,
    with maker: CardMaker, from staging: StagingFolder<Files>, by publisher: Publisher<Files>,
    into diagnostics: inout [Diagnostic]
  ) async throws(EnvironmentError) -> Published<Files>? {
    let staged = try await stage(
      pass, of: site, keeping: kept, in: staging, into: &diagnostics)
    guard !stops(diagnostics) else { return nil }
    let (cards, drawn) = try await stage(
      staged.compactMap(\.card), by: maker, from: pass.files, in: staging, after: pass.count,
      into: &diagnostics)
    guard !stops(diagnostics) else { return nil }
    var known = Set(cards.map(\.path))
    let allCards = cards + staged.compactMap(\.keptCard).filter { known.insert($0.path).inserted }
    onStage(.publish)
    let changes = try publisher.publish(staged.compactMap(\.taken) + allCards, from: staging)
    return Published(
      changes: changes, drawn: drawn, files: staged, cards: allCards,
      sharedTexts: pass.sharedTexts)
  }

  /// Renders all files but those that are kept, looks through each and stages it; a leak is an error.
  private func stage<Files: FileSystem>(
    _ pass: RenderPass<Files>, of site: PreparedSite, keeping kept: KeptFiles<Files>?,
    in staging: StagingFolder<Files>, into diagnostics: inout [Diagnostic]
  ) async throws(EnvironmentError) -> [RenderPass<Files>.Passed<StagedFile>] {
    let stage = {
      @Sendable (path: String, bytes: [UInt8], number: Int) throws(EnvironmentError) -> StagedFile
      in
      try staging.stage(bytes, at: path, number: number)
    }
    let passed = try await pass.run(
      keep: { kept?.file(at: $0) }, stage)
    diagnostics += try await leaks(in: passed, pass, of: site)
    guard !stops(diagnostics) else { return [] }
    var staged = passed
    // What was held back has turned out to hold nothing of members'; the next build looks at it again.
    let held = passed.indices.filter { passed[$0].taken == nil }
    let taken = await held.concurrentMap(jobs: options.jobs) { index in
      Result { () throws(EnvironmentError) in try pass.take(passed[index].number, stage) }
    }
    for (index, taken) in zip(held, taken) {
      let file = passed[index]
      staged[index] = RenderPass<Files>.Passed(
        path: file.path, number: file.number, taken: try taken.get(), texts: nil, card: file.card)
    }
    return staged
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

/// What a build has published.
struct Published<Files: FileSystem>: Sendable {
  let changes: PublishedChanges
  /// The number of cards that were drawn.
  let drawn: Int
  /// All files but the cards.
  let files: [RenderPass<Files>.Passed<StagedFile>]
  let cards: [StagedFile]
  /// The paths of the texts that something is made from which all files share.
  let sharedTexts: [String]
}
