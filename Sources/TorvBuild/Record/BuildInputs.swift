import TorvAccess
import TorvDiagnostics
import TorvMustache
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

  /// Returns the digest; reads pictures and downloads for it.
  func digest(in files: some FileSystem) async throws(EnvironmentError) -> String {
    var digest = Digest()
    for program in programs { digest.add(program) }
    add(options, to: &digest)
    let content = options.content
    let attachments = await sources.attachments.concurrentMap(jobs: options.jobs) { path in
      Result { () throws(EnvironmentError) in
        Cryptography.digest(of: try files.readListed("\(content)/\(path)"))
      }
    }
    for (path, attachment) in zip(sources.attachments, attachments) {
      digest.add(path)
      digest.add(try attachment.get())
    }
    digest.add("sources")
    let digests = await sourceFiles.concurrentMap(jobs: options.jobs) { role, path, bytes in
      var file = Digest(of: Array(role.utf8))
      file.add(path)
      file.add(bytes)
      return file.bytes
    }
    for file in digests { digest.add(file) }
    for diagnostic in sources.diagnostics { digest.add(diagnostic.recorded.string) }
    return digest.text
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

  /// All text files, each with what it is read as.
  private var sourceFiles: [(role: String, path: String, bytes: [UInt8])] {
    func file(_ role: String, _ source: SourceFile) -> (String, String, [UInt8]) {
      (role, source.path, source.bytes)
    }
    var all = sources.pages.map { file("page", $0.source) }
    all += sources.translations.map { file("translation \($0.language)", $0.source) }
    all += sources.data.values.map { file("data", $0) }
    for (language, data) in sources.translatedData {
      all += data.values.map { file("data \(language)", $0) }
    }
    all += sources.tables.values.map { file("table", $0) }
    all += sources.templates.map { file("template \($0.name)", $0.source) }
    all += sources.assets.map { ("asset \($0.path)", $0.file, $0.bytes) }
    all += [sources.strings].compactMap(\.self).map { file("strings", $0) }
    all += [sources.installedStrings].compactMap(\.self).map { file("installed strings", $0) }
    all += sources.translatedStrings.map { file("strings \($0)", $1) }
    all += sources.installedTranslatedStrings.map { file("installed strings \($0)", $1) }
    // Dictionaries have no order of their own.
    return all.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
  }
}
