import TorvAccess
import TorvDiagnostics
import TorvLeakCheck
import TorvMarkdown
import TorvRender
import TorvSite

/// Looks for members' material in every file that is about to be published, and in every message.
///
/// It can't be turned off; if nothing is for members it has nothing to do.
struct LeakCheck: Sendable {
  private let site: Site
  /// Whether everything in the members' folder is for members, and not only the sealed files.
  private let isFolderGuarded: Bool
  /// The data files that pages are made of, such as the glossary.
  private let data: [SourceFile]
  private let index: LeakIndex

  /// Takes the input and the related site, and the files that only members get to see, which `read` reads.
  init(
    _ input: SiteInput, site: Site, access: MembersAccess, data: [SourceFile],
    secret: MembersSecret?, read: (String) throws(EnvironmentError) -> [UInt8]
  ) throws(EnvironmentError) {
    self.site = site
    self.data = data
    isFolderGuarded = if case .guarded = access { true } else { false }
    var files: [SealedFile] = []
    for attachment in site.sealedAttachments {
      let shown = "\(input.contentPath)/\(attachment.source)"
      files.append(SealedFile(path: shown, bytes: try read(attachment.source)))
    }
    index = LeakIndex(
      texts: Self.texts(of: input) + Self.texts(of: files, in: input), files: files,
      codes: secret.map { secret in
        site.pages.indices.compactMap(site.memberIdentity).map { secret.code(of: $0).text }
      } ?? [], secret: secret?.bytes)
  }

  /// Returns the texts on the pages that only members may read, including pages with mistakes.
  private static func texts(of input: SiteInput) -> [SealedText] {
    let pages = input.pages.enumerated().filter { $1.sealing != .none }.map { number, page in
      SealedText(
        owner: number, source: page.source, ranges: page.rangesForMembers,
        plainTexts: [page.plainTextForMembers],
        teaser: [Array(page.title.utf8), Array(page.summary.utf8)])
    }
    let unparsed = input.unparsedPages.enumerated().compactMap { number, page in
      input.membersLines.range(in: page.source).map {
        SealedText(owner: input.pages.count + number, source: page.source, ranges: [$0])
      }
    }
    return pages + unparsed
  }

  /// Returns the texts of those members' files that hold text.
  private static func texts(of files: [SealedFile], in input: SiteInput) -> [SealedText] {
    let first = input.pages.count + input.unparsedPages.count
    return files.enumerated().filter { ContentType(ofFile: $1.path).isText }.map { number, file in
      let source = SourceFile(path: file.path, bytes: file.bytes)
      return SealedText(
        owner: first + number, source: source, ranges: [0..<source.bytes.count])
    }
  }
}

extension LeakCheck {
  /// Returns the members' material that a file may publish; nil if there is none in it.
  func traces(in file: OutputFile, _ bytes: [UInt8]) -> LeakTraces? {
    guard !index.isEmpty, !isForMembers(file) else { return nil }
    let traces = index.traces(
      in: PublishedFile(path: file.path, bytes: bytes, kind: file.contents.kind))
    return traces.isEmpty ? nil : traces
  }

  /// Returns an error for each piece of members' material in the traces that `copies`, the copied files that hold text,
  /// do not excuse.
  func leaks(
    in traces: [LeakTraces], jobs: Int,
    copies: () throws(EnvironmentError) -> [[UInt8]]
  ) async throws(EnvironmentError) -> [Diagnostic] {
    let suspicion = index.suspicion(of: traces)
    guard !suspicion.isEmpty else { return [] }
    return await leaks(of: suspicion, notIn: try copies(), jobs: jobs).map(\.diagnostic)
  }

  /// Returns the leaks that are excused neither by one of the files nor by anything else that everybody may read:
  /// data files, and open pages as they are written and, if that does not excuse everything, as they are shown.
  private func leaks(
    of suspicion: LeakSuspicion, notIn files: [[UInt8]], jobs: Int
  ) async -> [Leak] {
    var excuses = await (data.map(\.bytes) + files).concurrentMap(
      jobs: jobs, suspicion.excuses)
    let pages = site.pages + site.translations.flatMap { $0.pages.filter { $0.translation != nil } }
    excuses += await pages.concurrentMap(jobs: jobs) { page in
      page.openSource.map(suspicion.excuses)
    }.flatMap { $0 }
    let leaks = suspicion.leaks(excusedBy: excuses)
    guard !leaks.isEmpty else { return [] }
    excuses += await pages.compactMap(\.openBody).concurrentMap(jobs: jobs) { body in
      suspicion.excuses(in: body.plainTextBytes)
    }
    return suspicion.leaks(excusedBy: excuses)
  }

  /// Whether only members can open or see a file.
  private func isForMembers(_ file: OutputFile) -> Bool {
    file.path.hasPrefix(isFolderGuarded ? Self.guardedFolder : Self.sealedFolder)
  }

  private static let guardedFolder = SitePaths.membersFolder.dropFirst()
  private static let sealedFolder = AccessPaths.files.dropFirst()

  /// Returns the messages without their quotations from members' texts, and an error for each message that quoted
  /// one.
  func hidden(in diagnostics: [Diagnostic]) async -> [Diagnostic] {
    guard !index.isEmpty, !diagnostics.isEmpty else { return diagnostics }
    let suspicion = index.suspicion(of: diagnostics.map(index.traces))
    guard !suspicion.isEmpty else { return diagnostics }
    let leaks = await leaks(of: suspicion, notIn: [], jobs: 1)
    let shown = diagnostics.map { diagnostic in
      leaks.contains { $0.isIn(diagnostic) } ? diagnostic.withoutQuotation : diagnostic
    }
    return shown + leaks.map(\.diagnostic)
  }
}

extension OutputFile {
  /// Whether the file is a copy that holds text.
  var isCopiedText: Bool { contents.kind == .copied && ContentType(ofFile: path).isText }
}

extension OutputFile.Contents {
  fileprivate var kind: PublishedFile.Kind {
    switch self {
    case .copy: .copied
    case .bytes, .cached, .sealed: .made
    }
  }
}
