import TorvSite

/// The files for members other than pages: the pictures and downloads of their pages.
struct MembersFiles {
  let site: Site
  let strings: Strings
  let pictures: PictureTable
  let access: MembersAccess

  /// A file, described as if it were open.
  struct Entry {
    let path: String
    /// Whether the browser saves it under its own name instead of showing it.
    let isDownload: Bool
    let contents: () -> OutputFile.Contents
  }

  /// All files, each once even if two pages show copies of the same photograph.
  ///
  /// Their contents are not made yet.
  var entries: [Entry] {
    var seen: Set<String> = []
    return (attachments + renditions + derived).filter { seen.insert($0.path).inserted }
  }

  /// The files as they are published; the names of sealed files reveal nothing.
  var files: [OutputFile] {
    guard !site.pagesForMembers.isEmpty else { return [] }
    return entries.compactMap(file) + keyring
  }

  private var attachments: [Entry] {
    site.sealedAttachments.filter(pictures.publishes).map { attachment in
      Entry(path: attachment.path, isDownload: true) { .copy(of: attachment.source) }
    }
  }

  private var renditions: [Entry] {
    pictures.sealed.flatMap(\.renditionFiles).map { rendition in
      Entry(path: rendition.path, isDownload: false) { rendition.contents }
    }
  }

  /// The files that are made from a page for use in other programs.
  private var derived: [Entry] {
    site.pages.indices.filter { site.pages[$0].sealing == .whole }
      .flatMap { site.presentation(of: $0).derivedFiles(of: site, strings) }
      .map { Entry(path: $0.path, isDownload: true, contents: $0.contents) }
  }

  private var keyring: [OutputFile] {
    guard case .sealed(let seal) = access else { return [] }
    return [seal.keyringFile]
  }

  private func file(_ entry: Entry) -> OutputFile? {
    let name = entry.isDownload ? entry.path.split(separator: "/").last.map(String.init) : nil
    return access.file(at: entry.path, name: name, entry.contents())
  }
}
