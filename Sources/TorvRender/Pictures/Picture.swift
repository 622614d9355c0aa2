package import TorvSite

/// A file that pages show as a picture, and the renditions published of it.
package struct Picture: Hashable, Sendable {
  /// How it is used.
  package let use: PictureUse
  /// The header of the file; nil for a drawing or a moving picture, which is published unchanged.
  package let header: PictureHeader?
  /// The size of the picture; nil for a drawing that does not state one.
  package let size: PictureSize?
  /// The SHA-256 of its bytes in hexadecimal digits.
  package let digest: String
  /// The renditions that the site shows instead of the file; nil if it shows the file itself.
  package var renditions: PictureRenditions?

  /// Describes a picture; a photograph's size is taken from its header.
  package init(
    use: PictureUse, header: PictureHeader?, size: PictureSize? = nil, digest: String,
    renditions: PictureRenditions? = nil
  ) {
    self.use = use
    self.header = header
    self.size = header.flatMap { PictureSize(width: $0.width, height: $0.height) } ?? size
    self.digest = digest
    self.renditions = renditions
  }

  /// Returns the name of a rendition in the cache: the same photograph is rendered only once, whatever its file name.
  package func cacheName(of rendition: PictureRendition) -> String {
    "pictures/" + rendition.name(after: "\(digest)-\(PictureRenditions.version)")
  }

  /// Returns the path of a rendition on the site.
  func path(of rendition: PictureRendition) -> String {
    let file = use.source.split(separator: "/").last ?? ""
    let name = Slug.slug(from: String(file.prefix { $0 != "." }))
    let stem = name.isEmpty ? "billede" : name
    return SitePaths.pictures + rendition.name(after: "\(stem)-\(digest.prefix(10))")
  }

  /// Whether the file itself is published.
  var isPublishedItself: Bool { renditions == nil || use.isOffered }

  /// The path of the picture for browsers that do not support a choice of renditions.
  var path: String {
    renditions.flatMap { renditions in
      renditions.widths.last.map {
        path(of: PictureRendition(width: $0, format: renditions.fallback))
      }
    } ?? use.path
  }

  /// Returns the height at a width, rounded to whole pixels.
  func height(atWidth width: Int) -> Int {
    guard let size else { return width }
    return max(1, (width * size.height + size.width / 2) / size.width)
  }

  /// The files of its renditions, each with its path on the site.
  var renditionFiles: [(path: String, contents: OutputFile.Contents)] {
    renditions.map { $0.all.map { (path(of: $0), .cached(cacheName(of: $0))) } } ?? []
  }
}

/// The pictures of a site by their paths on it.
package struct PictureTable: Sendable {
  private let pictures: [String: Picture]

  /// Creates a table of the pictures.
  package init(_ pictures: [Picture] = []) {
    self.pictures = Dictionary(
      pictures.map { ($0.use.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the picture whose file has this path on the site.
  subscript(path: String) -> Picture? { pictures[path] }

  /// Returns whether a file itself is published, and not only its renditions.
  func publishes(_ attachment: Site.Attachment) -> Bool {
    self[attachment.path]?.isPublishedItself ?? true
  }

  /// The number of pictures that everybody can see.
  var openCount: Int { pictures.values.count { !$0.use.isSealed } }

  /// The pictures that only members can see, in the order of their paths.
  var sealed: [Picture] {
    pictures.values.filter(\.use.isSealed).sorted { $0.use.path < $1.use.path }
  }

  /// The rendition files of the open pictures, in the order of their paths; each once, even if two files hold the same
  /// photograph.
  var files: [OutputFile] {
    let files = pictures.values.filter { !$0.use.isSealed }.flatMap(\.renditionFiles)
    return Dictionary(files.map { ($0.path, $0.contents) }, uniquingKeysWith: { first, _ in first })
      .sorted { $0.key < $1.key }
      .map { OutputFile(path: SitePaths.file(of: $0.key), contents: $0.value) }
  }
}
