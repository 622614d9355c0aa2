package import TorvDiagnostics
import TorvMarkdown

/// A file that pages show as a picture, to everybody or to members only.
package struct PictureUse: Hashable, Sendable {
  /// The path relative to Content/.
  package let source: String
  /// The path on the site.
  package let path: String
  /// The places that show it: front matter fields and images in the text.
  package internal(set) var places: [SourceLocation] = []
  /// Whether it represents a page, so that it is shown where the page is shared.
  package internal(set) var isLead = false
  /// Whether a page also links to it or offers it for download, so that the file itself is published.
  package internal(set) var isOffered = false
  /// Whether only members may see it.
  package internal(set) var isSealed = false
}

extension SiteRelator {
  /// Finds the files that pages show as pictures.
  mutating func notePictures() {
    var uses: [String: PictureUse] = [:]
    var offered: Set<String> = []
    for index in pages.indices {
      noteFiles(of: index, as: &uses, offered: &offered)
      relations[index].picturePaths = noteLinks(
        of: pages[index], from: origin(of: index), as: &uses, offered: &offered)
    }
    for page in publishedTranslations {
      _ = noteLinks(of: page, from: Origin(page), as: &uses, offered: &offered)
    }
    pictures = uses.values.sorted { $0.source < $1.source }
    for picture in pictures.indices {
      pictures[picture].isOffered = offered.contains(pictures[picture].source)
      pictures[picture].isSealed = attachments[pictures[picture].source] == .sealed
    }
  }

  private func noteFiles(
    of index: Site.PageIndex, as uses: inout [String: PictureUse], offered: inout Set<String>
  ) {
    let page = pages[index]
    let origin = origin(of: index)
    for file in page.files {
      guard let source = attachment(at: file.path.value, from: origin) else { continue }
      guard file.role == .picture else {
        offered.insert(source)
        continue
      }
      note(source, at: page.source.place(file.path.range), as: &uses)
      if file.path == page.image?.path { uses[source]?.isLead = true }
    }
  }

  /// Returns the path on the site of each picture in the text, by its index among the links.
  private func noteLinks(
    of page: Page, from origin: Origin, as uses: inout [String: PictureUse],
    offered: inout Set<String>
  ) -> [Int: String] {
    var paths: [Int: String] = [:]
    for (number, link) in page.body.links.enumerated() {
      guard let source = attachment(at: link.path, from: origin) else { continue }
      guard link.kind == .image else {
        offered.insert(source)
        continue
      }
      note(source, at: page.textSource.place(link.range), as: &uses)
      paths[number] = uses[source]?.path
    }
    return paths
  }

  private func note(
    _ source: String, at place: SourceLocation, as uses: inout [String: PictureUse]
  ) {
    guard let path = Self.attachmentPath(source) else { return }
    uses[source, default: PictureUse(source: source, path: path)].places.append(place)
  }

  /// Returns the picture or download that a path leads to, spelt as on the disk; nil if it leads elsewhere.
  private func attachment(at path: String, from origin: Origin) -> String? {
    guard !path.isEmpty, !path.hasSuffix(".md"), !attachments.isEmpty else { return nil }
    if path.hasPrefix("/") { return attachmentsByPath[path] }
    return ContentPath.resolve(path, from: origin.contentPath)
      .flatMap { attachments.index(forKey: $0) }.map { attachments[$0].key }
  }
}
