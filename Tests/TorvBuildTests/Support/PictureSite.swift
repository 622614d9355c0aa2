import Foundation
import Testing
import TorvDiagnostics
import TorvRender
import TorvTestSupport

@testable import TorvBuild

/// The base site with pictures on its page `om`, built in memory.
struct PictureSite {
  var site = FixtureSite()
  let files = InMemoryFileSystem()

  /// The folders where this machine has its programs.
  static let searchPath = ProcessInfo.processInfo.environment["PATH"] ?? ""
  static var canResize: Bool { ThumbnailProgram(searchPath: searchPath) != nil }

  /// Puts a picture beside the page and shows it in the front matter or in the text, or links to it.
  mutating func add(_ name: String, _ bytes: [UInt8], as use: Use) {
    site.files["Content/pages/\(name)"] = bytes
    let page = site["Content/pages/om.md"] ?? ""
    switch use {
    case .lead:
      site["Content/pages/om.md"] = page.replacing(
        "\nsummary:", with: "\nimage: \(name)\nimageAlt: Torvet\nsummary:")
    case .text: site["Content/pages/om.md"] = page + "\n![Torvet](<\(name)>)\n"
    case .link: site["Content/pages/om.md"] = page + "\n[Hent](\(name))\n"
    }
  }

  enum Use: CaseIterable {
    case lead, text, link
  }

  /// Builds the site; files of an earlier build stay.
  mutating func build(searchPath: String = searchPath) async throws -> Diagnosed<BuildReport?> {
    for (path, bytes) in site.files where files.contents[path] != bytes {
      try files.write(bytes, to: path)
    }
    site.searchPath = searchPath
    return try await site.builder().build(in: files)
  }

  /// Returns the written files below a folder, by their paths in it.
  func written(_ folder: String = "") -> [String: [UInt8]] {
    let prefix = "Public/\(folder)"
    var written: [String: [UInt8]] = [:]
    for (path, bytes) in files.contents where path.hasPrefix(prefix) {
      written[String(path.dropFirst(prefix.count))] = bytes
    }
    return written
  }

  /// The page that shows the pictures.
  var page: HTMLPage { HTMLPage(written()["om/index.html"] ?? []) }

  /// Returns a JPEG file like those from a camera, with a segment right after its start.
  static func photograph(
    width: Int, height: Int, segment: [UInt8] = []
  ) async throws -> [UInt8] {
    let program = try #require(ThumbnailProgram(searchPath: searchPath))
    let drawing = SamplePicture.stripes(width: width, height: height)
    let jpeg = try await program.rendition(.init(width: width, format: .jpeg), of: drawing).get()
    return Array(jpeg.prefix(2)) + segment + jpeg.dropFirst(2)
  }
}
