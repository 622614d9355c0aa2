import TorvDiagnostics
import TorvRender

/// Draws the cards that other sites show with links to pages, and keeps them in a cache that is named by content.
///
/// A card in the cache is never drawn again; the cache may be removed at any time.
struct CardMaker: Sendable {
  let cacheFolder: String
  /// The folders that `vipsthumbnail` is looked for in, with `:` between them.
  let searchPath: String
  let jobs: Int
  /// Called with the number of finished cards and the total.
  let onProgress: @Sendable (Int, Int) -> Void

  /// Returns the style of the site's cards, or nil if its design has none or this machine can't draw them; the latter
  /// is a warning.
  func usableStyle(
    of site: PreparedSite, in files: some FileSystem, into diagnostics: inout [Diagnostic]
  ) async throws(EnvironmentError) -> SharedCardStyle? {
    guard let style = site.cardStyle,
      try await canDraw(
        SharedCard(ofFrontPageOf: site.site, style: style), in: files, into: &diagnostics)
    else { return nil }
    return style
  }

  /// Returns whether cards can be drawn here, by trying one that is not in the cache; if they can't, that is a
  /// warning.
  ///
  /// Without the program that is so even if the cache has cards: a new page would have none.
  func canDraw(
    _ card: SharedCard, in files: some FileSystem, into diagnostics: inout [Diagnostic]
  ) async throws(EnvironmentError) -> Bool {
    guard let program = ThumbnailProgram(searchPath: searchPath) else {
      diagnostics.append(.notDrawn(because: "vipsthumbnail is missing"))
      return false
    }
    guard try files.readIfPresent("\(cacheFolder)/\(card.cacheName)") == nil else { return true }
    switch await program.card(of: card.svg) {
    case .success: return true
    case .failure(let failure):
      diagnostics.append(.notDrawn(because: "vipsthumbnail says: \(failure.message)"))
      return false
    }
  }

  /// Draws the cards that are not in the cache; returns the number drawn.
  func draw(
    _ cards: [SharedCard], in files: some FileSystem, into diagnostics: inout [Diagnostic]
  ) async throws(EnvironmentError) -> Int {
    var known = try files.cachedNames(under: cacheFolder)
    let missing = cards.filter { known.insert($0.cacheName).inserted }
    guard !missing.isEmpty, let program = ThumbnailProgram(searchPath: searchPath) else { return 0 }
    var done = 0
    onProgress(0, missing.count)
    try await missing.concurrently(jobs: jobs) { card in
      await program.card(of: card.svg)
    } receive: { card, result throws(EnvironmentError) in
      done += 1
      onProgress(done, missing.count)
      switch result {
      case .success(let bytes): try files.write(bytes, to: "\(cacheFolder)/\(card.cacheName)")
      case .failure(let failure): diagnostics.append(.lost(card, failure.message))
      }
    }
    return done
  }
}

extension Diagnostic {
  fileprivate static func notDrawn(because reason: Message) -> Diagnostic {
    .warning(
      .undrawnCard,
      "links to all pages show the same picture on other sites, because \(reason)",
      at: nil, hint: "install it, on Debian with 'apt-get install libvips-tools fonts-urw-base35'")
  }

  fileprivate static func lost(_ card: SharedCard, _ message: Message) -> Diagnostic {
    .error(
      .undrawnCard, "the card of '\(card.title)' can't be drawn", at: nil,
      hint: "vipsthumbnail says: \(message)")
  }
}
