import Testing
import TorvAccess
import TorvBuild
import TorvDiagnostics
import TorvRender
import TorvSite

/// The files of a site that is built in memory: the base site, with the files of a fixture or a test on top.
struct FixtureSite {
  /// The files by their paths, which start with `Content/` or `Templates/`.
  var files: [String: [UInt8]] = [:]
  var baseURL: BaseURL?
  var today = "2026-11-23"
  var isStrict = false
  /// The secret that members' material is sealed with; nil if that material must not be published.
  var secret: MembersSecret?
  /// The search path for programs; by default nothing is found.
  var searchPath = ""

  /// Takes the base site and adds the files of the fixture on top.
  init(_ fixture: String? = nil) {
    add(FixtureFolder.files(under: FixtureFolder.fixtures + "/base/Content"), to: "Content")
    add(FixtureFolder.files(under: FixtureFolder.fixtures + "/templates"), to: "Templates")
    if let fixture {
      add(FixtureFolder.files(under: "\(FixtureFolder.fixtures)/\(fixture)/Content"), to: "Content")
    }
  }

  private mutating func add(_ added: [String: [UInt8]], to folder: String) {
    for (path, bytes) in added { files["\(folder)/\(path)"] = bytes }
  }

  /// The text of a file; setting it adds the file, or removes it if nil.
  subscript(path: String) -> String? {
    get { files[path].map { String(decoding: $0, as: UTF8.self) } }
    set { files[path] = newValue.map { Array($0.utf8) } }
  }

  /// Checks and renders the site.
  func check(
    jobs: Int = 2, includingDrafts: Bool = false
  ) async throws -> Diagnosed<PreparedSite?> {
    var options = try builder(jobs: jobs).options
    options.includesDrafts = includingDrafts
    return try await SiteBuilder(options).check(in: InMemoryFileSystem(files))
  }

  func builder(output: String = "Public", jobs: Int = 2) throws -> SiteBuilder {
    var options = SiteBuilder.Options(
      content: "Content", templates: "Templates", output: output, baseURL: baseURL,
      today: try #require(CalendarDate(scalar: today)), jobs: jobs, isStrict: isStrict)
    options.searchPath = searchPath
    options.secret = secret
    return SiteBuilder(options)
  }

  /// Returns the output of the site.
  func output(jobs: Int = 2, includingDrafts: Bool = false) async throws -> SiteOutput {
    let result = try await check(jobs: jobs, includingDrafts: includingDrafts)
    guard let built = result.value else { throw SiteHasErrors(result.diagnostics) }
    return SiteOutput(built, sources: files)
  }
}

/// The error if a site could not be built in a test that expects it to succeed.
struct SiteHasErrors: Error, CustomStringConvertible {
  let description: String

  init(_ diagnostics: [Diagnostic]) {
    description = DiagnosticFormat.text.string(diagnostics.filter { $0.severity == .error })
  }
}

/// The files of a finished site in memory.
struct SiteOutput: Equatable {
  /// The bytes of each file by its path in the output folder.
  let files: [String: [UInt8]]

  init(_ site: PreparedSite, sources: [String: [UInt8]]) {
    var files: [String: [UInt8]] = [:]
    for (path, contents) in site.files {
      files[path] = Self.bytes(of: contents(), sources: sources)
    }
    self.files = files
  }

  private static func bytes(
    of contents: OutputFile.Contents, sources: [String: [UInt8]]
  ) -> [UInt8]? {
    switch contents {
    case .bytes(let bytes): bytes
    case .copy(let source): sources["Content/\(source)"]
    case .cached(let name): sources[".torv-cache/\(name)"]
    case .sealed(let file): bytes(of: file.source, sources: sources).map(file.sealing)
    }
  }

  /// The text of a file, or nil if there is none.
  subscript(path: String) -> String? {
    files[path].map { String(decoding: $0, as: UTF8.self) }
  }

  var paths: [String] { files.keys.sorted() }
}
