import TorvDiagnostics
import TorvSite

/// The list of the files that Torv wrote into an output folder; only these may be replaced or removed.
package struct OutputManifest: Sendable {
  /// Its name in the output folder.
  package static let name = ".torv-manifest"
  private static let header = "torv manifest 1"
  /// What a line that is no path begins with.
  private static let comment = "# "

  /// The paths of the files, relative to the output folder.
  package var paths: Set<String> = []

  /// Reads the manifest of an output folder; an empty or missing folder has none.
  ///
  /// Throws if the folder holds files and no manifest, because they are not Torv's.
  package init(of folder: String, in files: some FileSystem) throws(EnvironmentError) {
    let path = "\(folder)/\(Self.name)"
    if let bytes = try files.readIfPresent(path) {
      // For Swift, a carriage return and a line feed are one character.
      let lines = bytes.split(separator: UInt8(ascii: "\n")).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard lines.first == Self.header else {
        throw EnvironmentError(
          "'\(path)' is not a manifest that this version knows",
          hint: "write the site to an empty folder")
      }
      paths = Set(lines.dropFirst().filter { !$0.hasPrefix(Self.comment) && Self.isInside($0) })
      return
    }
    guard files.isFolder(folder) else { return }
    let listing = try files.listing(of: folder)
    let foreign = (listing.files + listing.others.map(\.path)).filter { !$0.hasPrefix(".") }
    guard foreign.isEmpty else {
      let shown = foreign.prefix(3).joined(separator: ", ")
      throw EnvironmentError(
        "the output folder '\(folder)' holds files that torv did not write: \(shown)",
        hint: "choose an empty folder with --output")
    }
  }

  /// Lists the paths.
  init(_ paths: Set<String>) { self.paths = paths }

  /// The manifest as it is written.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(paths.reduce(256) { $0 + $1.utf8.count + 1 })
    func add(_ line: String) {
      bytes += line.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    add(Self.header)
    add("\(Self.comment)written by torv \(Version.number)")
    for path in paths.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) { add(path) }
    return bytes
  }

  /// Whether a path stays in the folder and names no hidden file, so that a manifest that was tampered with can't make
  /// Torv remove anything else.
  ///
  /// The only hidden files that Torv writes are those in `.well-known/` (RFC 8615).
  private static func isInside(_ path: String) -> Bool {
    let wellKnown = ".well-known/"
    let visible = path.hasPrefix(wellKnown) ? path.dropFirst(wellKnown.count) : path[...]
    return !visible.isEmpty && !visible.hasPrefix("/")
      && !visible.split(separator: "/").contains { $0.hasPrefix(".") }
  }
}
