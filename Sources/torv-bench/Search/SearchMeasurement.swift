import TorvBuild
import TorvDiagnostics
import TorvRender
import TorvSearch

/// What the index of a synthetic site costs.
struct SearchMeasurement {
  let documents: Int
  let terms: Int
  /// The time of building the index and making all files of the search, without writing them.
  let time: Duration
  /// The same for everything that the build makes besides, on the same site in the same process.
  let siteTime: Duration
  let indexBytes: Int
  let textBytes: Int
  /// The bytes of all HTML pages.
  let pageBytes: Int

  /// The peak memory of a process that reads, parses and relates the site, and of one that makes the index besides.
  let preparationPeak: Int
  let peak: Int

  static let headings = [
    ["documents"], ["terms"], ["index", "ms"], ["rest of the", "site, ms"], ["index/", "rest"],
    ["index", "kB"], ["texts", "kB"], ["index and", "texts/HTML"], ["memory", "MB"],
    ["without", "index, MB"], ["more a", "document, kB"],
  ]

  var row: [String] {
    [
      documents.grouped, terms.grouped, (time / .milliseconds(1)).text(decimals: 0),
      (siteTime / .milliseconds(1)).text(decimals: 0), (time / siteTime).text(decimals: 2),
      (indexBytes / 1000).grouped, (textBytes / 1000).grouped,
      (Double(indexBytes + textBytes) / Double(pageBytes)).text(decimals: 3),
      (peak / 1_000_000).grouped, (preparationPeak / 1_000_000).grouped,
      (Double(peak - preparationPeak) / 1000 / Double(documents)).text(decimals: 1),
    ]
  }

  /// Measures a site of so many synthetic pages.
  static func measure(pages: Int) async throws -> SearchMeasurement {
    Progress.show("\(pages.grouped) pages: the index of the search")
    defer { Progress.clear() }
    let content = TemporaryFolder.path("content-\(pages)")
    defer { TemporaryFolder.remove(content) }
    try await SyntheticSite(pages: pages).write(to: content)
    // The children come first: a process that is started is charged for the memory of the one that starts it.
    let preparation = try ChildTask.prepare(content: content).runInChild().process
    let indexing = try ChildTask.index(content: content).runInChild().process
    let clock = ContinuousClock()
    let start = clock.now
    let renderer = try await prepare(content: content).makeRenderer()
    let sizes = await renderer.tasks.concurrentMap(jobs: SyntheticSite.jobs) { task in
      let file = renderer.file(for: task)
      guard file.path.hasSuffix(".html"), case .bytes(let bytes) = file.contents else { return 0 }
      return bytes.count
    }
    let siteTime = clock.now - start
    let indexStart = clock.now
    let made = await index(renderer)
    return SearchMeasurement(
      documents: made.documents, terms: made.terms, time: clock.now - indexStart,
      siteTime: siteTime, indexBytes: made.indexBytes, textBytes: made.textBytes,
      pageBytes: sizes.reduce(0, +), preparationPeak: preparation.peakBytes,
      peak: indexing.peakBytes)
  }

  /// Reads, parses and relates the content of a synthetic site.
  static func prepare(content: String) async throws -> PreparedSite {
    let options = try SyntheticSite.options(content: content, output: "")
    var earlier = EarlierBuild()
    let prepared = try await SiteBuilder(options).prepare(in: DiskFileSystem(), reusing: &earlier)
    guard let site = prepared.value else {
      throw EnvironmentError("the synthetic site has mistakes")
    }
    return site
  }

  /// Makes all files of the search and lets them go; returns how large they are.
  static func index(_ renderer: SiteRenderer) async -> (
    documents: Int, terms: Int, indexBytes: Int, textBytes: Int
  ) {
    let jobs = SyntheticSite.jobs
    let (index, vocabulary) = await SearchIndex.building(renderer.searchContent, jobs: jobs)
    let entrance = renderer.searchEntrance
    let files = entrance.files(of: index)
    let texts = await index.content.documents.concurrentMap(jobs: jobs) { document in
      document.sections.isEmpty ? 0 : bytes(of: entrance.text(of: document))
    }
    return (
      index.content.documents.count, vocabulary.termCount,
      files.reduce(0) { $0 + bytes(of: $1) }, texts.reduce(0, +)
    )
  }

  private static func bytes(of file: SearchEntrance.File) -> Int {
    guard case .bytes(let bytes) = file.file.contents else { return 0 }
    return bytes.count
  }
}

extension JudgedQueries {
  /// Prints the measures of a search from its results: on each line a query, then the paths that it found, with tabs.
  func show(_ name: String, results: String) {
    var found: [String: [String]] = [:]
    for line in results.split(separator: "\n") {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if let query = parts.first { found[query] = Array(parts.dropFirst()) }
    }
    let measures = measures { found[$0] ?? [] }
    var table = Table(
      name, [["queries"], ["nDCG@10"], ["success@1"], ["success@3"], ["recall@10"], ["group"]])
    for (group, values) in measures.groups + [("all", measures.all)] {
      table.rows.append(
        [
          Int(values.count).grouped, values.gain.text(decimals: 3),
          values.success.text(decimals: 3), values.successInThree.text(decimals: 3),
          values.recall.text(decimals: 3), group,
        ])
    }
    table.show()
  }
}
