import TorvBuild
import TorvRender
import TorvSite

/// The files of a site, found by the paths that browsers ask for, and rendered when they are.
///
/// A path is only ever looked up among the files' names, so none can lead out of the site.
struct PreviewFiles: Sendable {
  /// The path of the base URL: empty, or `/centret`.
  let basePath: String
  private let files: [String: @Sendable () -> OutputFile.Contents]

  init(basePath: String, files: [String: @Sendable () -> OutputFile.Contents]) {
    self.basePath = basePath
    self.files = files
  }

  init(_ prepared: PreparedSite) {
    self.init(basePath: prepared.site.settings.baseURL.path, files: prepared.files)
  }

  /// What a path leads to.
  enum Match {
    case file(name: String, OutputFile.Contents)
    /// The path, percent-encoded, where it is to be found.
    case elsewhere(String)
    case nothing
  }

  /// Looks up a path whose percent escapes are undone: a file, or a folder with an `index.html`.
  func match(_ path: String) -> Match {
    guard let relative = relative(path) else {
      let isAbove = path == "/" || path == basePath
      return isAbove ? .elsewhere(ContentPath.addingPercentEncoding(basePath) + "/") : .nothing
    }
    let name = SitePaths.file(of: relative)
    if let contents = files[name] { return .file(name: name, contents()) }
    guard !relative.hasSuffix("/"), files[name + "/index.html"] != nil else { return .nothing }
    return .elsewhere(ContentPath.addingPercentEncoding(basePath + relative) + "/")
  }

  /// The site's page for missing addresses.
  var notFound: OutputFile.Contents? { files[SitePaths.file(of: SitePaths.notFound)]?() }

  /// The path without that of the base URL; nil where it does not lie below it.
  private func relative(_ path: String) -> String? {
    guard !basePath.isEmpty else { return path }
    return path.hasPrefix(basePath + "/") ? String(path.dropFirst(basePath.count)) : nil
  }
}
