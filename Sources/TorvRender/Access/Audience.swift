import TorvSite

/// Whom a page is written for.
enum Audience: Sendable {
  case everyone
  /// Members, who find what is theirs at the paths.
  case members(MembersPaths)

  var isMembers: Bool {
    switch self {
    case .everyone: false
    case .members: true
    }
  }
}

/// Where members find what is theirs.
struct MembersPaths: Sendable {
  /// The paths on the site, by those that they would have if they were open.
  private var paths: [String: String] = [:]
  /// The same as URLs.
  private var urls: [String: String] = [:]

  /// Lists what is for members; nil where nothing of it is published.
  init?(_ files: MembersFiles) {
    let (site, access) = (files.site, files.access)
    guard access.path(of: "/") != nil else { return nil }
    for entry in files.entries { paths[entry.path] = access.path(of: entry.path) }
    // A page that is sealed is opened where its teaser stands; one behind a login has an address of its own.
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

  /// Returns where members find what would have the path if it were open.
  func path(of path: String) -> String { paths[path] ?? path }

  /// Returns the URL of a link in a text, for members.
  func url(of url: String) -> String {
    let end = url.firstIndex { $0 == "#" || $0 == "?" } ?? url.endIndex
    return urls[String(url[..<end])].map { $0 + url[end...] } ?? url
  }
}
