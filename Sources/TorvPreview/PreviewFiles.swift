import Synchronization
import TorvBuild
package import TorvRender
import TorvSite

/// The files of a site, found by the paths that browsers request, and rendered on request.
///
/// A path is only ever looked up among the file names, so none can lead out of the site.
package struct PreviewFiles: Sendable {
  /// The path of the base URL: empty, or `/centret`.
  let basePath: String
  private let files: FileTable
  /// The files of the search, whose index is built when somebody searches.
  private let searchFiles: FileTable

  /// Takes the path of the base URL, and the functions that render each file by its name.
  package init(
    basePath: String,
    files: @autoclosure @escaping @Sendable () -> [String: @Sendable () -> OutputFile.Contents],
    searchFiles:
      @autoclosure @escaping @Sendable ()
      -> [String: @Sendable () -> OutputFile.Contents] = [:]
  ) {
    self.basePath = basePath
    self.files = FileTable(files)
    self.searchFiles = FileTable(searchFiles)
  }

  init(_ prepared: PreparedSite) {
    self.init(
      basePath: prepared.site.settings.baseURL.path, files: prepared.files,
      searchFiles: prepared.searchFiles)
  }

  /// Returns the function that renders the file with the name.
  private func contents(of name: String) -> (@Sendable () -> OutputFile.Contents)? {
    if let contents = files[name] { return contents }
    let isOfSearch = [SitePaths.search, SitePaths.searchFolder, SitePaths.membersFolder].contains {
      name.hasPrefix(SitePaths.file(of: $0 + "x").dropLast())
    }
    return isOfSearch ? searchFiles[name] : nil
  }

  /// The function that renders each file, by its name.
  ///
  /// It is made when a file is first asked for: by then the browser has heard of the save and asks for its page.
  private final class FileTable: Sendable {
    typealias Files = [String: @Sendable () -> OutputFile.Contents]

    private let make: @Sendable () -> Files
    private let made = Mutex<Files?>(nil)

    init(_ make: @escaping @Sendable () -> Files) {
      self.make = make
    }

    subscript(name: String) -> (@Sendable () -> OutputFile.Contents)? {
      made.withLock { made in
        let files = made ?? make()
        made = files
        return files[name]
      }
    }
  }

  /// The result of looking up a path.
  enum Match {
    case file(name: String, OutputFile.Contents)
    /// The percent-encoded path under which it can be found.
    case elsewhere(String)
    case nothing
  }

  /// Looks up a path without percent-encoding: a file, or a folder with an `index.html`.
  func match(_ path: String) -> Match {
    guard let relative = relative(path) else {
      let isAbove = path == "/" || path == basePath
      return isAbove ? .elsewhere(ContentPath.addingPercentEncoding(basePath) + "/") : .nothing
    }
    let name = SitePaths.file(of: relative)
    if let contents = contents(of: name) { return .file(name: name, contents()) }
    guard !relative.hasSuffix("/"), files[name + "/index.html"] != nil else { return .nothing }
    return .elsewhere(ContentPath.addingPercentEncoding(basePath + relative) + "/")
  }

  /// The site's page for missing addresses.
  var notFound: OutputFile.Contents? { files[SitePaths.file(of: SitePaths.notFound)]?() }

  /// Returns the path without the base URL's path; nil if it doesn't lie below it.
  private func relative(_ path: String) -> String? {
    guard !basePath.isEmpty else { return path }
    return path.hasPrefix(basePath + "/") ? String(path.dropFirst(basePath.count)) : nil
  }
}
