package import TorvDiagnostics
package import TorvRender
package import TorvSite

/// Builds the site: read, parse, relate, render, write.
///
/// Data goes down that list and never back up. Nothing is written while there is an error.
package struct SiteBuilder: Sendable {
  /// What a build is told from outside.
  package struct Options: Sendable {
    package var content: String
    package var templates: String
    package var output: String
    /// Where the site is published, if not where `site.yml` says.
    package var baseURL: BaseURL?
    /// The day that counts as today.
    package var today: CalendarDate
    /// How many pages are worked on at a time.
    package var jobs: Int
    /// Whether warnings stop the build as errors do.
    package var isStrict: Bool
    /// Whether drafts are shown, marked as such: for a preview, never for what is published.
    package var includesDrafts = false

    /// Describes a build.
    package init(
      content: String, templates: String, output: String, baseURL: BaseURL? = nil,
      today: CalendarDate, jobs: Int, isStrict: Bool = false
    ) {
      self.content = content
      self.templates = templates
      self.output = output
      self.baseURL = baseURL
      self.today = today
      self.jobs = jobs
      self.isStrict = isStrict
    }
  }

  /// The steps of a build, for showing how far it has come and how long each took.
  package enum Stage: String, Sendable, CaseIterable {
    case read, parse, relate, render, write
  }

  package let options: Options
  private let onStage: @Sendable (Stage) -> Void

  /// Takes the options, and what to call when a stage begins.
  package init(_ options: Options, onStage: @escaping @Sendable (Stage) -> Void = { _ in }) {
    self.options = options
    self.onStage = onStage
  }

  /// Builds the site and writes it; with errors in the diagnostics nothing was written.
  package func build(
    in fileSystem: inout some FileSystem
  ) async throws(EnvironmentError) -> Diagnosed<BuildReport?> {
    let writer = SiteWriter(folder: options.output, contentFolder: options.content)
    try writer.checkFolder(in: fileSystem)
    let result = try await check(in: fileSystem)
    guard let built = result.value, !stops(result.diagnostics) else {
      return Diagnosed(nil, result.diagnostics)
    }
    onStage(.write)
    let changes = try writer.write(built.files, to: &fileSystem)
    return Diagnosed(BuildReport(site: built.site, changes: changes), result.diagnostics)
  }

  /// Does everything but write; the value is nil where errors kept the site from being made.
  package func check(
    in fileSystem: some FileSystem
  ) async throws(EnvironmentError) -> Diagnosed<BuiltSite?> {
    await build(try await read(fileSystem))
  }

  /// Reads, parses and relates, and renders nothing; pages with errors are left out.
  package func relate(
    in fileSystem: some FileSystem
  ) async throws(EnvironmentError) -> Diagnosed<Site?> {
    let sources = try await read(fileSystem)
    var diagnostics = sources.diagnostics
    let strings = sources.strings.flatMap { Strings.parse($0).value }
    let input = await parse(sources, labels: strings, into: &diagnostics)
    let site = input.map { Site.relating($0).unwrap(into: &diagnostics) }
    return Diagnosed(site, diagnostics.sorted())
  }

  private func read(_ files: some FileSystem) async throws(EnvironmentError) -> Sources {
    onStage(.read)
    return try await SourceReader(files: files, jobs: options.jobs)
      .sources(content: options.content, templates: options.templates)
  }

  /// Turns what was read into files; pure but for the order in which pages are worked on.
  package func build(_ sources: Sources) async -> Diagnosed<BuiltSite?> {
    var diagnostics = sources.diagnostics
    let (design, strings) = load(sources, into: &diagnostics)
    onStage(.parse)
    guard let input = await parse(sources, labels: strings, into: &diagnostics) else {
      return Diagnosed(nil, diagnostics.sorted())
    }
    onStage(.relate)
    let site = relate(input, into: &diagnostics)
    guard let design, !stops(diagnostics) else { return Diagnosed(nil, diagnostics.sorted()) }
    onStage(.render)
    let renderer = SiteRenderer(site: site, design: design)
    let rendered = await renderer.tasks.concurrentMap(jobs: options.jobs) { renderer.file(for: $0) }
    let files = (rendered + renderer.fixedFiles).sorted { $0.path < $1.path }
    return Diagnosed(BuiltSite(site: site, files: files), diagnostics.sorted())
  }

  /// Whether the findings keep the site from being published.
  package func stops(_ diagnostics: [Diagnostic]) -> Bool {
    diagnostics.hasErrors || (options.isStrict && !diagnostics.isEmpty)
  }
}

/// A site that is ready to be written.
package struct BuiltSite: Sendable {
  package let site: Site
  /// In the order of their paths.
  package let files: [OutputFile]
}

/// What a build did, for the line at its end.
package struct BuildReport: Sendable {
  package let site: Site
  package let changes: SiteWriter.Changes
}
