package import TorvAccess
package import TorvDiagnostics
package import TorvRender
package import TorvSite

/// Builds the site: read, parse, relate, render, publish.
///
/// Data goes down that list and never back up. Nothing is published while there is an error.
package struct SiteBuilder: Sendable {
  /// The settings of a build.
  package struct Options: Sendable {
    package var content: String
    package var templates: String
    package var output: String
    /// The address where the site is published, if it differs from the one in `site.yml`.
    package var baseURL: BaseURL?
    /// The day that counts as today.
    package var today: CalendarDate
    /// The number of pages that are worked on at a time.
    package var jobs: Int
    /// Whether warnings stop the build as errors do.
    package var isStrict: Bool
    /// Whether drafts are shown, marked as such: for a preview, never for publication.
    package var includesDrafts = false
    /// The secret that members' material is sealed with; without it none of that material is published.
    package var secret: MembersSecret?
    /// Whether members' material stands open in a folder of its own: for a preview, never for publication.
    package var showsMembersMaterial = false
    /// What the site is built for.
    package var edition = Edition.website
    /// The folder in which resized pictures are kept from one build to the next.
    package var cache = ".torv-cache"
    /// The folder with the templates that came with Torv, for what is not among `templates`; nil if there is none.
    package var installedTemplates: String?
    /// The folders that other programs are looked for in, with `:` between them, as in `PATH`.
    package var searchPath = ""
    /// What the program is made of, ``ProgramFiles/identity``; nil if that is not known, and then each build makes
    /// everything.
    package var program: String?

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

  /// The steps of a build, for showing its progress and how long each took.
  package enum Stage: String, Sendable, CaseIterable {
    case read, parse, relate, pictures
    /// Each file is rendered, looked through for members' material, and staged.
    case render
    case publish
  }

  package let options: Options
  let onStage: @Sendable (Stage) -> Void
  let onPicture: @Sendable (Int, Int) -> Void

  /// Takes the options, and the functions to call when a stage begins, and when a picture is resized: with the number
  /// of finished pictures and the total.
  package init(
    _ options: Options, onStage: @escaping @Sendable (Stage) -> Void = { _ in },
    onPicture: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) {
    self.options = options
    self.onStage = onStage
    self.onPicture = onPicture
  }

  /// Builds the site and publishes it; if the diagnostics have errors, nothing was written except to the cache.
  ///
  /// Waits while another build writes to the same folder, and then calls `onWait` once, with the number of the other
  /// process if it is known. First finishes what a build that was cut off had begun to publish.
  package func build(
    in files: some FileSystem, onWait: (Int32?) -> Void = { _ in }
  ) async throws(EnvironmentError) -> Diagnosed<BuildReport?> {
    let output = try await OutputFolder.held(options.output, in: files, onWait: onWait)
    defer { output.release() }
    let staging = try StagingFolder(for: options.output, in: files)
    let built: Diagnosed<BuildReport?>
    do throws(EnvironmentError) {
      built = try await build(from: staging, in: files)
    } catch {
      // The folder that could not be written can perhaps not be removed either; the first failure is the one to tell.
      try? staging.remove()
      throw error
    }
    try staging.remove()
    return built
  }

  private func build<Files: FileSystem>(
    from staging: StagingFolder<Files>, in files: Files
  ) async throws(EnvironmentError) -> Diagnosed<BuildReport?> {
    let publisher = try Publisher(to: options.output, in: files)
    let sources = try await read(files)
    let inputs = BuildInputs(options, sources)
    let digests = try await inputs?.digests(in: files)
    if let digests,
      let unchanged = await unchanged(
        since: digests.whole, published: publisher.owned, in: files)
    {
      return unchanged
    }
    let (built, published, context) = try await build(
      sources, digests, from: staging, by: publisher, in: files)
    // What was read twice may have changed meanwhile, or be gone; the site is published all the same.
    if let inputs, let digests, let report = built.value, let published, let context,
      (try? await inputs.attachments(in: files)) == digests.attachments
    {
      record(report, built.diagnostics, published, digests, context: context, in: files)
    }
    return built
  }

  /// Builds what was read; returns also what was published and the digest of what all of it was made from, unless a
  /// program failed, which may succeed the next time.
  private func build<Files: FileSystem>(
    _ sources: Sources, _ digests: BuildInputs.Digests?, from staging: StagingFolder<Files>,
    by publisher: Publisher<Files>, in files: Files
  ) async throws(EnvironmentError) -> (
    Diagnosed<BuildReport?>, Published<Files>?, context: String?
  ) {
    let result = try await prepare(sources, in: files)
    var diagnostics = result.diagnostics
    guard let prepared = result.value else { return (Diagnosed(nil, diagnostics), nil, nil) }
    diagnostics += missingSecret(of: prepared)
    let resizer = PictureResizer(
      contentFolder: options.content, cacheFolder: options.cache, searchPath: options.searchPath,
      jobs: options.jobs, onProgress: onPicture)
    var problems: [Diagnostic] = []
    let resized = try await resizer.resize(prepared.pictures, in: files, into: &problems)
    let maker = CardMaker(
      cacheFolder: options.cache, searchPath: options.searchPath, jobs: options.jobs,
      onProgress: onPicture)
    let cardStyle = try await maker.usableStyle(of: prepared, in: files, into: &problems)
    let hasFailure = !problems.isEmpty && ThumbnailProgram(searchPath: options.searchPath) != nil
    diagnostics += problems
    guard !stops(diagnostics) else { return (Diagnosed(nil, diagnostics.sorted()), nil, nil) }
    onStage(.render)
    let site = prepared.showing(resized.pictures, cardStyle: cardStyle)
    async let digest = digests?.context(of: site, jobs: options.jobs)
    let pass = await RenderPass(site, in: files, options)
    let context = hasFailure ? nil : await digest
    let kept = kept(digests, context: context, in: files)
    diagnostics += pass.diagnostics
    guard !stops(diagnostics) else { return (Diagnosed(nil, diagnostics.sorted()), nil, nil) }
    let published = try await publish(
      pass, of: site, keeping: kept, with: maker, from: staging, by: publisher,
      into: &diagnostics)
    let report = published.map {
      BuildReport(site.site, changes: $0.changes, resized: resized.made + $0.drawn)
    }
    return (Diagnosed(report, diagnostics.sorted()), published, context)
  }

  /// Does everything except resizing and publishing; the value is nil if errors kept the site from being made.
  ///
  /// Pages show pictures as they lie under Content/.
  package func check(
    in files: some FileSystem
  ) async throws(EnvironmentError) -> Diagnosed<PreparedSite?> {
    let prepared = try await prepare(try await read(files), in: files)
    guard let site = prepared.value else { return Diagnosed(nil, prepared.diagnostics) }
    onStage(.render)
    let pass = await RenderPass(site, in: files, options)
    let passed = try await pass.run { _, _, _ in () }
    let leaks = try await leaks(in: passed, pass, of: site)
    return Diagnosed(
      leaks.isEmpty ? site : nil, (prepared.diagnostics + pass.diagnostics + leaks).sorted())
  }

  /// Reads, parses and relates, but renders nothing; pages with errors are left out.
  package func relate(
    in fileSystem: some FileSystem
  ) async throws(EnvironmentError) -> Diagnosed<Site?> {
    let sources = try await read(fileSystem)
    var diagnostics = sources.diagnostics
    let input = await parse(sources, into: &diagnostics)
    let site = input.map { Site.relating($0).unwrap(into: &diagnostics) }
    if let input, let site, !diagnostics.isEmpty {
      _ = try await leakCheck(
        input, site, sources, access: access(to: site), in: fileSystem, into: &diagnostics)
    }
    return Diagnosed(site, diagnostics.sorted())
  }

  /// Reads and parses everything, and relates nothing; the value is nil if a data file is missing or wrong.
  package func input(
    in files: some FileSystem
  ) async throws(EnvironmentError) -> Diagnosed<SiteInput?> {
    let sources = try await read(files)
    var diagnostics = sources.diagnostics
    let input = await parse(sources, into: &diagnostics)
    return Diagnosed(input, diagnostics.sorted())
  }

  /// Parses every page and data file without loading the templates; nil if a data file is missing or wrong.
  func parse(_ sources: Sources, into diagnostics: inout [Diagnostic]) async -> SiteInput? {
    var earlier = EarlierBuild()
    return await parse(
      sources, words: words(of: sources).value, reusing: &earlier, into: &diagnostics)
  }

  func read(_ files: some FileSystem) async throws(EnvironmentError) -> Sources {
    onStage(.read)
    return try await SourceReader(files: files, jobs: options.jobs)
      .sources(
        content: options.content, templates: options.templates,
        installed: options.installedTemplates)
  }

  /// Does everything except resizing, rendering and writing, for a preview, which renders a page when it is looked
  /// at.
  ///
  /// Pages and a design whose files haven't changed since `earlier` was filled are not parsed again.
  package func prepare(
    in fileSystem: some FileSystem, reusing earlier: inout EarlierBuild
  ) async throws(EnvironmentError) -> Diagnosed<PreparedSite?> {
    try await prepare(try await read(fileSystem), in: fileSystem, reusing: &earlier)
  }

  /// Does the same once, with sources that were read.
  private func prepare(
    _ sources: Sources, in files: some FileSystem
  ) async throws(EnvironmentError) -> Diagnosed<PreparedSite?> {
    var earlier = EarlierBuild()
    return try await prepare(sources, in: files, reusing: &earlier)
  }

  /// Does the same with sources that were read.
  private func prepare(
    _ sources: Sources, in fileSystem: some FileSystem, reusing earlier: inout EarlierBuild
  ) async throws(EnvironmentError) -> Diagnosed<PreparedSite?> {
    var diagnostics = sources.diagnostics
    let known = earlier.design(of: sources)
    let words = known?.words ?? words(of: sources)
    diagnostics += words.diagnostics
    onStage(.parse)
    // Templates are loaded beside the content: for a small site that takes as long as all else.
    async let loading = design(of: sources, words.value, unless: known?.design)
    let input = await parse(sources, words: words.value, reusing: &earlier, into: &diagnostics)
    let design = await loading
    diagnostics += design.diagnostics
    earlier.keep(words, design, of: sources)
    guard let input else { return Diagnosed(nil, diagnostics.sorted()) }
    onStage(.relate)
    let site = await earlier.relate(
      input, of: sources, at: options.baseURL, relate: { await relate($0, into: &$1) },
      into: &diagnostics)
    onStage(.pictures)
    let reader = PictureReader(
      files: fileSystem, contentFolder: options.content, jobs: options.jobs)
    let pictures = try await reader.pictures(of: site, into: &diagnostics)
    let access = access(to: site)
    let check = try await leakCheck(
      input, site, sources, access: access, in: fileSystem, into: &diagnostics)
    guard let design = design.value, !stops(diagnostics) else {
      return Diagnosed(nil, diagnostics.sorted())
    }
    return Diagnosed(
      PreparedSite(
        site: site, design: design, pictures: pictures, access: access, leakCheck: check,
        edition: options.edition),
      diagnostics.sorted())
  }

  private func design(
    of sources: Sources, _ words: SiteWords, unless known: Diagnosed<SiteDesign?>?
  ) async -> Diagnosed<SiteDesign?> {
    if let known { return known }
    return await design(of: sources, words)
  }

  /// Whether the diagnostics keep the site from being published.
  package func stops(_ diagnostics: [Diagnostic]) -> Bool {
    diagnostics.hasErrors || (options.isStrict && !diagnostics.isEmpty)
  }
}

/// The numbers of a build, for the line at its end.
package struct BuildReport: Sendable {
  /// The number of pages of each kind.
  package let pages: [PageKind: Int]
  package let changes: PublishedChanges
  /// The number of picture files that were made, without those that were in the cache.
  package let resized: Int
}

extension BuildReport {
  init(_ site: Site, changes: PublishedChanges, resized: Int) {
    let counts = PageKind.allCases.map { ($0, site.entries(of: .kind($0)).count) }
    self.init(
      pages: Dictionary(uniqueKeysWithValues: counts), changes: changes, resized: resized)
  }
}
