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
    site.pages.indices.filter { site.pages[$0].sealing == .whole }.flatMap { index -> [Entry] in
      let id = site.pages[index].id
      switch site.pages[index].content {
      case .dataset:
        guard let dataset = PublishedDataset(index, of: site) else { return [] }
        return [
          Entry(path: SitePaths.json(ofDataset: id.slug), isDownload: true) {
            DatasetJSON(dataset).file.contents
          },
          Entry(path: SitePaths.metadata(ofDataset: id.slug), isDownload: true) {
            DatasetMetadata(dataset).file.contents
          },
        ]
      case .course(let course):
        guard !course.sessions.isEmpty else { return [] }
        return [
          Entry(path: SitePaths.calendarPath(of: id), isDownload: true) {
            CourseCalendar(site: site, strings: strings).file(of: index).contents
          }
        ]
      case .recommendation, .caseStudy, .guide, .collaboration, .funding, .service, .member, .page:
        return []
      }
    }
  }

  private var keyring: [OutputFile] {
    guard case .sealed(let seal) = access else { return [] }
    return [seal.keyringFile]
  }

  private func file(_ entry: Entry) -> OutputFile? {
    guard let target = access.path(of: entry.path) else { return nil }
    guard case .sealed(let seal) = access else {
      return OutputFile(path: SitePaths.file(of: target), contents: entry.contents())
    }
    let name = entry.isDownload ? entry.path.split(separator: "/").last.map(String.init) : nil
    return OutputFile(
      path: SitePaths.file(of: target),
      contents: .sealed(
        SealedOutput(
          entry.contents(), as: ContentType(ofFile: entry.path), name: name, at: target,
          key: seal.key)))
  }
}
