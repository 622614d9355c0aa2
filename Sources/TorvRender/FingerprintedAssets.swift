import TorvSite

/// The style sheets, scripts and pictures of the templates, each named after its contents.
///
/// A changed file gets a new name, so browsers may cache each file for as long as they like.
package struct FingerprintedAssets: Sendable {
  private let paths: [String: String]
  /// The assets as they are written out.
  package let files: [OutputFile]

  /// Names the assets, given the bytes of each and its path under `Templates/assets/`.
  package init(_ assets: [(path: String, bytes: [UInt8])]) {
    var paths: [String: String] = [:]
    var files: [OutputFile] = []
    for asset in assets {
      let bytes =
        asset.path.hasSuffix(".css") ? StyleSheet.withoutComments(asset.bytes) : asset.bytes
      let path = Self.fingerprinted(asset.path, bytes: bytes)
      paths[asset.path] = SitePaths.assets + path
      files.append(
        OutputFile(
          path: SitePaths.file(of: SitePaths.assets + path), contents: .bytes(bytes)))
    }
    self.paths = paths
    self.files = files
  }

  /// Returns the path of an asset on the site; a missing asset keeps its plain name.
  func path(of asset: String) -> String { paths[asset] ?? SitePaths.assets + asset }

  /// Returns the text of an asset; empty if it is missing.
  func text(of asset: String) -> String {
    let path = SitePaths.file(of: path(of: asset))
    guard case .bytes(let bytes)? = files.first(where: { $0.path == path })?.contents else {
      return ""
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Returns whether there is such an asset.
  func contains(_ asset: String) -> Bool { paths[asset] != nil }

  private static func fingerprinted(_ path: String, bytes: [UInt8]) -> String {
    let digest = ContentDigest.hexadecimal(of: bytes, count: 5)
    guard let dot = path.lastIndex(of: "."), path[dot...].contains("/") == false else {
      return "\(path)-\(digest)"
    }
    return "\(path[..<dot])-\(digest)\(path[dot...])"
  }
}
