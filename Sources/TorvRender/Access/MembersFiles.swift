import TorvSite

/// The files for members beside their pages: what those pages show and offer.
struct MembersFiles {
  let site: Site
  let strings: Strings
  let pictures: PictureTable
  let access: MembersAccess

  /// Sealed ones have names that tell nothing; nothing is there where nothing is published for members.
  var files: [OutputFile] {
    guard !site.pagesForMembers.isEmpty else { return [] }
    let attachments = site.sealedAttachments.filter(pictures.publishes).compactMap { attachment in
      file(.copy(of: attachment.source), at: attachment.path, isDownload: true)
    }
    let renditions = pictures.sealed.flatMap(\.renditionFiles).compactMap { rendition in
      file(rendition.contents, at: rendition.path, isDownload: false)
    }
    let made = site.pages.indices.filter { site.pages[$0].sealing == .whole }.compactMap(derived)
      .compactMap { file($0.contents, at: "/" + $0.path, isDownload: true) }
    return (attachments + renditions + made).uniqueByPath + keyring
  }

  private var keyring: [OutputFile] {
    guard case .sealed(let seal) = access else { return [] }
    return [seal.keyringFile]
  }

  /// Returns what is made of a page for whoever wants it for a program of theirs.
  private func derived(from index: Site.PageIndex) -> OutputFile? {
    switch site.pages[index].content {
    case .dataset(let dataset):
      site.tables[index].map { table in
        DatasetJSON(site: site, index: index, dataset: dataset, table: table).file
      }
    case .course(let course):
      course.sessions.isEmpty
        ? nil : CourseCalendar(site: site, strings: strings).file(of: index)
    case .recommendation, .caseStudy, .guide, .collaboration, .funding, .service, .member, .page:
      nil
    }
  }

  private func file(
    _ contents: OutputFile.Contents, at path: String, isDownload: Bool
  ) -> OutputFile? {
    guard let target = access.path(of: path) else { return nil }
    guard case .sealed(let seal) = access else {
      return OutputFile(path: SitePaths.file(of: target), contents: contents)
    }
    let name = isDownload ? path.split(separator: "/").last.map(String.init) : nil
    return OutputFile(
      path: SitePaths.file(of: target),
      contents: .sealed(
        SealedOutput(
          contents, as: ContentType(ofFile: path), name: name, at: target, key: seal.key)))
  }
}

extension [OutputFile] {
  /// The files, of those with one path the first: two pages may show copies of one photograph.
  fileprivate var uniqueByPath: [OutputFile] {
    var seen: Set<String> = []
    return filter { seen.insert($0.path).inserted }
  }
}
