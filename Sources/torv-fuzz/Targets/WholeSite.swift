import Synchronization
import TorvBuild
import TorvDiagnostics
import TorvRender
import TorvSite

extension FuzzTarget {
  /// A small site of which one file is replaced: everything from reading to the finished pages.
  static let site = FuzzTarget(
    name: "site",
    seeds: { corpus in
      let site = try? SmallSite.whole.get()
      // Without its files the check itself reports why.
      return site?.replaceable.enumerated().compactMap { choice, path in
        site?.files[path].map { ChoosingInput.bytes(choice, $0) }
      } ?? []
    },
    dictionary: yaml.dictionary + frontMatter.dictionary + markdown.dictionary,
    check: { input in
      let site = try SmallSite.whole.get()
      let chosen = ChoosingInput(input, among: site.replaceable.count)
      let path = site.replaceable[chosen.choice]
      var files = site.files
      files[path] = chosen.rest
      var earlier = try await site.parsed()
      let prepared = try await site.builder.prepare(
        in: InMemoryFileSystem(files), reusing: &earlier)
      try DiagnosticPromises.check(
        prepared.diagnostics, in: SourceFile(path: path, bytes: chosen.rest))
      guard let ready = prepared.value else { return }
      for (name, contents) in ready.files {
        guard case .bytes(let bytes) = contents() else { continue }
        guard [".html", ".xml", ".svg"].contains(where: name.hasSuffix) else { continue }
        do {
          try MarkupPromises.check(bytes)
        } catch {
          throw BrokenPromise(description: "\(path) makes \(name): \(error)")
        }
      }
    })
}

/// The fixture with a page of every kind, with the templates of the real site.
private struct SmallSite: Sendable {
  let files: [String: [UInt8]]
  let replaceable: [String]
  let builder: SiteBuilder

  static let whole = Result { try SmallSite(repository: Corpus.repository) }

  /// The site's unchanged files, parsed once.
  private static let parsed = Mutex<EarlierBuild?>(nil)

  /// Returns the site's unchanged files in parsed form, so that only the replaced file is parsed.
  func parsed() async throws -> EarlierBuild {
    if let parsed = Self.parsed.withLock({ $0 }) { return parsed }
    var parsed = EarlierBuild()
    let whole = try await builder.prepare(in: InMemoryFileSystem(files), reusing: &parsed)
    try promise(whole.value != nil, "the unchanged site has errors: \(whole.diagnostics)")
    let result = parsed
    Self.parsed.withLock { $0 = result }
    return parsed
  }

  private init(repository: String) throws {
    var files: [String: [UInt8]] = [:]
    let corpus = try Corpus(repository: repository)
    let fixtures = "Tests/TorvBuildTests/Fixtures"
    for folder in ["\(fixtures)/base/Content/", "\(fixtures)/every-kind/Content/", "Templates/"] {
      for file in corpus.files where file.path.hasPrefix(folder) {
        let root = folder == "Templates/" ? folder : "Content/"
        files[root + file.path.dropFirst(folder.count)] = file.bytes
      }
    }
    self.files = files
    replaceable = files.keys.filter { $0.hasPrefix("Content/") }.sorted()
    guard let today = CalendarDate(year: 2026, month: 11, day: 23) else {
      throw BrokenPromise(description: "there is no today")
    }
    builder = SiteBuilder(
      .init(content: "Content", templates: "Templates", output: "", today: today, jobs: 1))
  }
}
