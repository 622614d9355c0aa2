import TorvAccess
import TorvDiagnostics
import TorvMustache
import TorvRender
import TorvSite

/// Everything that a build is made from, as one digest: its options, the files that it reads, and the programs that make
/// it.
struct BuildInputs: Sendable {
  private let options: SiteBuilder.Options
  private let sources: Sources
  /// The program, and the one that resizes pictures.
  private let programs: [String?]

  /// Takes the options and the sources as they were read; nil if it is not known what the program is.
  init?(_ options: SiteBuilder.Options, _ sources: Sources) {
    guard let program = options.program else { return nil }
    self.options = options
    self.sources = sources
    programs = [
      program,
      ThumbnailProgram(searchPath: options.searchPath).flatMap {
        ProgramFiles.identity(of: $0.path)
      },
    ]
  }

  /// The digests of everything; reads pictures and downloads for them.
  func digests(in files: some FileSystem) async throws(EnvironmentError) -> Digests {
    var rest = Digest()
    for program in programs { rest.add(program) }
    add(options, to: &rest)
    let attachments = try await attachments(in: files)
    rest.add(attachments)
    rest.add("sources")
    for file in otherFiles {
      rest.add(file.role)
      rest.add(file.source.path)
      rest.add(Cryptography.digest(of: file.source.bytes))
    }
    for diagnostic in sources.diagnostics { rest.add(diagnostic.recorded.string) }
    let pages = sources.pages.map(\.source) + sources.translations.map(\.source)
    let digests = await pages.concurrentMap(jobs: options.jobs) { page in
      (path: page.path, digest: Cryptography.digest(of: page.bytes))
    }
    return Digests(
      rest: rest.bytes, attachments: attachments,
      pages: digests.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) })
  }

  /// The digest of pictures and downloads, which are read once more when they are published.
  func attachments(in files: some FileSystem) async throws(EnvironmentError) -> [UInt8] {
    let content = options.content
    let digests = await sources.attachments.concurrentMap(jobs: options.jobs) { path in
      Result { () throws(EnvironmentError) in
        Cryptography.digest(of: try files.readListed("\(content)/\(path)"))
      }
    }
    var digest = Digest()
    for (path, attachment) in zip(sources.attachments, digests) {
      digest.add(path)
      digest.add(try attachment.get())
    }
    return digest.bytes
  }

  /// The digests of what a build is made from.
  struct Digests: Sendable {
    /// The digest of everything except the pages and their translations.
    let rest: [UInt8]
    /// The digest of pictures and downloads, which is also in ``rest``.
    let attachments: [UInt8]
    /// The digests of the files of pages and translations, in the order of their paths.
    let pages: [(path: String, digest: [UInt8])]

    /// The digest of everything.
    var whole: String {
      var digest = Digest(of: rest)
      for page in pages {
        digest.add(page.path)
        digest.add(page.digest)
      }
      return digest.text
    }

    /// The digest of everything except texts: of what files are made from in which no text is read, once the pictures
    /// and cards are known that this machine can make.
    func context(of site: PreparedSite, jobs: Int) async -> String {
      var digest = Digest(of: rest)
      for picture in site.pictures {
        digest.add(picture.digest + (picture.renditions == nil ? "-" : "+"))
      }
      digest.add(site.shownCardStyle?.digest)
      let translated = site.site.translations.flatMap(\.pages).filter { $0.translation != nil }
      let parts = await (site.site.pages + translated).concurrentMap(jobs: jobs) { page in
        (page.textSource.path, page.relatedParts.map(Cryptography.digest))
      }
      let digests = Dictionary(parts, uniquingKeysWith: { first, _ in first })
      for page in pages {
        digest.add(page.path)
        digest.add((digests[page.path] ?? nil) ?? page.digest)
      }
      return digest.text
    }
  }

  private func add(_ options: SiteBuilder.Options, to digest: inout Digest) {
    digest.add(options.content)
    digest.add(options.templates)
    digest.add(options.installedTemplates)
    digest.add(options.baseURL.map { $0.origin + $0.path })
    digest.add("\(options.today)")
    digest.add("\(options.edition)")
    digest.add(options.secret?.text)
    let flags = [options.isStrict, options.includesDrafts, options.showsMembersMaterial]
    for flag in flags { digest.add(flag ? "+" : "-") }
  }

  /// All text files except pages and translations, each with what it is read as.
  private var otherFiles: [(role: String, source: SourceFile)] {
    var all = sources.data.values.map { ("data", $0) }
    for (language, data) in sources.translatedData {
      all += data.values.map { ("data \(language)", $0) }
    }
    all += sources.tables.values.map { ("table", $0) }
    all += sources.templates.map { ("template \($0.name)", $0.source) }
    all += sources.assets.map { ("asset \($0.path)", SourceFile(path: $0.file, bytes: $0.bytes)) }
    all += [sources.strings].compactMap(\.self).map { ("strings", $0) }
    all += [sources.installedStrings].compactMap(\.self).map { ("installed strings", $0) }
    all += sources.translatedStrings.map { ("strings \($0)", $1) }
    all += sources.installedTranslatedStrings.map { ("installed strings \($0)", $1) }
    // Dictionaries have no order of their own.
    return all.sorted { ($0.1.path, $0.0) < ($1.1.path, $1.0) }
  }
}
