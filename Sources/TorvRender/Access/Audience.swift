import TorvSite

/// The readers that a page is written for.
enum Audience: Sendable {
  case everyone
  /// Members, who find their pages and files at these paths.
  case members(MembersPaths)

  var isMembers: Bool {
    switch self {
    case .everyone: false
    case .members: true
    }
  }
}

/// The addresses where members find their pages and files.
struct MembersPaths: Sendable {
  /// The paths on the site, keyed by the path that each page or file would have if it were open.
  private var paths: [String: String] = [:]
  /// The same as URLs.
  private var urls: [String: String] = [:]

  /// Lists the pages and files for members; nil if none of them is published.
  init?(_ files: MembersFiles) {
    let (site, access) = (files.site, files.access)
    guard access.path(of: "/") != nil else { return nil }
    for entry in files.entries { paths[entry.path] = access.path(of: entry.path) }
    // A sealed page opens at the address of its teaser; a page behind a login has an address of its own.
    if case .guarded = access {
      for index in site.pagesForMembers {
        let path = site.relations[index].path
        paths[path] = access.path(of: path)
      }
    }
    for (path, target) in paths {
      urls[site.url(ContentPath.addingPercentEncoding(path))] = site.url(
        ContentPath.addingPercentEncoding(target))
    }
  }

  /// Returns the path at which members find the file that would be at `path` if it were open.
  func path(of path: String) -> String { paths[path] ?? path }

  /// Returns the URL that a link in a text has for members.
  func url(of url: String) -> String {
    let end = url.firstIndex { $0 == "#" || $0 == "?" } ?? url.endIndex
    return urls[String(url[..<end])].map { $0 + url[end...] } ?? url
  }
}
