import Testing
import TorvRender

@testable import TorvPreview

@Suite struct PreviewFilesTests {
  private func files(basePath: String = "") -> PreviewFiles {
    let paths = ["index.html", "om/index.html", "feed.xml", "guides/blå.pdf", "blå/index.html"]
    return PreviewFiles(
      basePath: basePath,
      files: Dictionary(uniqueKeysWithValues: paths.map { ($0, { @Sendable in .bytes([]) }) }))
  }

  /// Returns a match as text: the file's name, `-> address`, or nothing.
  private func match(_ path: String, basePath: String = "") -> String? {
    switch files(basePath: basePath).match(path) {
    case .file(let name, _): name
    case .elsewhere(let address): "-> \(address)"
    case .nothing: nil
    }
  }

  @Test(arguments: [
    ("/", "index.html"), ("/om/", "om/index.html"), ("/om/index.html", "om/index.html"),
    ("/feed.xml", "feed.xml"), ("/guides/blå.pdf", "guides/blå.pdf"),
    ("/guides/bla\u{30A}.pdf", "guides/blå.pdf"),
  ])
  func fileIsFoundByItsPathAndAFolderByItsIndex(path: String, name: String) {
    #expect(match(path) == name)
  }

  @Test func folderWithoutASlashIsFoundElsewhere() {
    #expect(match("/om") == "-> /om/")
    #expect(match("/blå") == "-> /bl%C3%A5/")
    #expect(match("/guides") == nil)
  }

  @Test(arguments: [
    "/../index.html", "/om/../index.html", "/./index.html", "//om/", "/om//", "//evil.example",
    "/..", "/om/..", "/OM/", "/index.html/", "/\\index.html", "/.torv-manifest",
  ])
  func everythingElseIsNothing(path: String) {
    #expect(match(path) == nil)
  }

  @Test func withABasePathTheSiteLiesBelowIt() {
    #expect(match("/", basePath: "/centret") == "-> /centret/")
    #expect(match("/centret", basePath: "/centret") == "-> /centret/")
    #expect(match("/centret/", basePath: "/centret") == "index.html")
    #expect(match("/centret/om", basePath: "/centret") == "-> /centret/om/")
    #expect(match("/om/", basePath: "/centret") == nil)
    #expect(match("/centretom/", basePath: "/centret") == nil)
  }
}
