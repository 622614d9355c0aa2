import TorvSite

/// Makes the files of a site into those of an archive: a folder that is read without a server.
///
/// What programs fetch from a site and what it says of itself stays as it is: the addresses in feeds, calendars and JSON, and
/// those by which a page names itself, are identifiers.
package struct ArchiveFiles: Sendable {
  private let base: String
  private let origin: String
  private let loader: String
  /// The pages that a list fetches to be filtered.
  private let furtherPages: Set<String>
  /// The folders of the site in other languages: `en/`.
  private let languages: [String]

  init(of site: Site, assets: FingerprintedAssets) {
    base = site.settings.baseURL.path
    origin = site.settings.baseURL.origin
    loader = site.url(assets.path(of: ArchivedScript.loader))
    languages = site.translations.compactMap(\.language).map { $0.folder.dropFirst() + "/" }
    furtherPages = Set(
      ([site] + site.translations).flatMap { site in
        site.generatedPages.compactMap { page in
          guard case .collection(.kind, let number) = page, number > 1 else { return nil }
          return SitePaths.file(of: site.localized(SitePaths.path(of: page)))
        }
      })
  }

  /// The paths of files that only a server has a use for; links to them lead to the site.
  private static let missing: Set<String> = [
    SitePaths.notFound, SitePaths.headers, SitePaths.redirects, SitePaths.robots, SitePaths.sitemap,
    SitePaths.openSearch, SitePaths.securityContact,
  ]

  /// Returns what a file of the site becomes: itself, another, or two.
  package func files(
    from path: String, _ bytes: [UInt8]
  ) -> [(path: String, bytes: [UInt8])] {
    if isOfSearch(path) {
      let script =
        path.hasSuffix(".bin")
        ? ArchivedScript.handingOver(bytes: bytes) : ArchivedScript.handingOver(text: bytes)
      return [(path + ".js", script)]
    }
    if path.hasSuffix(".html") {
      let page = (path, page(bytes, with: addresses(from: path)))
      guard furtherPages.contains(path) else { return [page] }
      let fetched = self.page(
        bytes,
        with: RelativeAddresses(
          base: base, origin: origin, way: ArchivedScript.root + "/", missing: Self.missing))
      return [page, (path + ".js", ArchivedScript.handingOver(text: fetched))]
    }
    guard path.hasPrefix(Self.assets) else { return [(path, bytes)] }
    if path.hasSuffix(".css") { return [(path, addresses(from: path).styleSheet(bytes))] }
    let isLoader = base + "/" + path == loader
    return [(path, path.hasSuffix(".js") && !isLoader ? ArchivedScript.classic(bytes) : bytes)]
  }

  private static let assets = SitePaths.assets.dropFirst()

  private func addresses(from path: String) -> RelativeAddresses {
    RelativeAddresses(base: base, origin: origin, file: path, missing: Self.missing)
  }

  private func page(_ bytes: [UInt8], with addresses: RelativeAddresses) -> [UInt8] {
    ArchivedPage(addresses: addresses, loader: Array(loader.utf8)).html(bytes)
  }

  /// Whether `search.js` fetches the file.
  private func isOfSearch(_ path: String) -> Bool {
    let language = languages.first { path.hasPrefix($0) }
    let path = path.dropFirst(language?.count ?? 0)
    return path.hasPrefix(SitePaths.searchFolder.dropFirst())
      || path.hasPrefix(SitePaths.searchTexts.dropFirst())
      || path == SitePaths.file(of: SitePaths.searchIndex)
  }
}
