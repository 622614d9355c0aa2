import TorvDiagnostics
import TorvLeakCheck
import TorvRender
import TorvSite

/// Renders a site file by file: each file is rendered, looked through for members' material and handed on.
///
/// Its bytes are then let go, so that no more files than there are jobs are in memory at a time.
struct RenderPass<Files: FileSystem>: Sendable {
  private let renderer: SiteRenderer
  private let check: LeakCheck?
  let files: Files
  private let options: SiteBuilder.Options
  /// The files that are made elsewhere.
  private let fixedFiles: [OutputFile]
  private let tasks: [SiteRenderer.Task]
  private let search: SearchFiles
  /// The paths of the texts that something is made from which all files share.
  let sharedTexts: [String]

  init(_ site: PreparedSite, in files: Files, _ options: SiteBuilder.Options) async {
    let reads = TextReads()
    let renderer = TextReads.$current.withValue(reads) { site.makeRenderer() }
    self.renderer = renderer
    sharedTexts = reads.paths
    check = site.leakCheck
    self.files = files
    self.options = options
    async let searching = SearchFiles(of: renderer, jobs: options.jobs)
    fixedFiles = renderer.fixedFiles
    tasks = renderer.tasks
    search = await searching
  }

  /// What stays of a file that was looked through.
  ///
  /// A class, because lists of all files are put together and sorted.
  final class Passed<Taken: Sendable>: Sendable {
    let path: String
    /// The number of the file in the pass.
    let number: Int
    /// What the file was made into; nil if it may hold members' material, so that nothing was made of it yet.
    let taken: Taken?
    /// The paths of the texts that it was made from; nil if that is not known.
    let texts: [String]?
    private let findings: Findings?

    /// What most files don't have.
    private final class Findings: Sendable {
      let traces: LeakTraces?
      let card: SharedCard?
      let keptCard: Taken?

      init(_ traces: LeakTraces?, _ card: SharedCard?, keptCard: Taken?) {
        self.traces = traces
        self.card = card
        self.keptCard = keptCard
      }
    }

    /// The members' material that it may hold.
    var traces: LeakTraces? { findings?.traces }
    /// The card that it links to, which may have to be drawn.
    var card: SharedCard? { findings?.card }
    /// The card that it links to, if neither is made again.
    var keptCard: Taken? { findings?.keptCard }

    init(
      path: String, number: Int, taken: Taken?, texts: [String]?, traces: LeakTraces? = nil,
      card: SharedCard? = nil, keptCard: Taken? = nil
    ) {
      self.path = path
      self.number = number
      self.taken = taken
      self.texts = texts
      let isEmpty = traces == nil && card == nil && keptCard == nil
      findings = isEmpty ? nil : Findings(traces, card, keptCard: keptCard)
    }
  }

  /// A file that is not made again, because it would come out as it is.
  struct Kept<Taken: Sendable>: Sendable {
    let taken: Taken
    let card: Taken?
    /// The paths of the texts that it was made from.
    let texts: [String]
  }

  /// What was found out about the site while the pass was prepared.
  var diagnostics: [Diagnostic] { search.diagnostics }

  /// The number of files.
  var count: Int { fixedFiles.count + tasks.count + search.count }

  /// Passes all files, in no fixed order, to a function that makes something of their bytes; returns what stays of each,
  /// in the order of their paths.
  ///
  /// A file that `keep` knows is not made.
  func run<Taken: Sendable>(
    keep: @escaping @Sendable (_ path: String) -> Kept<Taken>? = { _ in nil },
    _ take:
      @escaping @Sendable (_ path: String, _ bytes: [UInt8], _ number: Int)
      throws(EnvironmentError) -> Taken
  ) async throws(EnvironmentError) -> [Passed<Taken>] {
    let results = await Array(0..<count).concurrentMap(jobs: options.jobs) { number in
      Result { () throws(EnvironmentError) in
        guard !Task.isCancelled else { throw EnvironmentError.interrupted }
        if let path = keepablePath(number), let kept = keep(path) {
          return Passed(
            path: path, number: number, taken: kept.taken, texts: kept.texts, keptCard: kept.card)
        }
        return try make(number, take)
      }
    }
    var passed: [Passed<Taken>] = []
    passed.reserveCapacity(results.count)
    for result in results { passed.append(try result.get()) }
    return passed.sorted { $0.path < $1.path }
  }

  private func make<Taken>(
    _ number: Int,
    _ take: (_ path: String, _ bytes: [UInt8], _ number: Int) throws(EnvironmentError) -> Taken
  ) throws(EnvironmentError) -> Passed<Taken> {
    let reads = TextReads()
    let (file, furtherWords) = TextReads.$current.withValue(reads) { self.file(number) }
    let bytes = try bytes(of: file)
    let traces = check?.traces(in: file, furtherWords.isEmpty ? bytes : bytes + furtherWords)
    return Passed(
      path: file.path, number: number,
      taken: traces == nil ? try take(file.path, bytes, number) : nil,
      texts: texts(of: number, reads), traces: traces, card: file.card)
  }

  /// Returns the path of a file that need not be made again if the texts are the same that it was made from; nil if it is
  /// made in each build.
  private func keepablePath(_ number: Int) -> String? {
    let number = number - fixedFiles.count
    guard number >= 0 else { return nil }
    return number < tasks.count
      ? SitePaths.file(of: renderer.path(of: tasks[number]))
      : search.text(number - tasks.count)?.path
  }

  /// Returns the paths of the texts that a file was made from; nil if it is made in each build.
  private func texts(of number: Int, _ reads: TextReads) -> [String]? {
    let number = number - fixedFiles.count
    guard number >= 0 else { return nil }
    // The texts to be found are read once, for all of the search.
    return number < tasks.count
      ? reads.paths : search.text(number - tasks.count).map { [$0.source] }
  }

  /// Hands a file on that was held back.
  func take<Taken>(
    _ number: Int,
    _ take: (_ path: String, _ bytes: [UInt8], _ number: Int)
      throws(EnvironmentError) -> Taken
  ) throws(EnvironmentError) -> Taken {
    let (file, _) = file(number)
    return try take(file.path, try bytes(of: file), number)
  }

  /// Returns a file, and the words that it makes known without showing them.
  private func file(_ number: Int) -> (OutputFile, furtherWords: [UInt8]) {
    if number < fixedFiles.count { return (fixedFiles[number], []) }
    let number = number - fixedFiles.count
    if number < tasks.count { return (renderer.file(for: tasks[number]), []) }
    let file = search[number - tasks.count]
    return (file.file, file.furtherWords)
  }

  /// Returns the bytes of the copied files that hold text.
  var copiedTexts: [[UInt8]] {
    get throws(EnvironmentError) {
      var texts: [[UInt8]] = []
      for file in fixedFiles where file.isCopiedText { texts.append(try bytes(of: file)) }
      return texts
    }
  }

  private func bytes(of file: OutputFile) throws(EnvironmentError) -> [UInt8] {
    try file.contents.bytes(
      in: files, contentFolder: options.content, cacheFolder: options.cache)
  }
}
