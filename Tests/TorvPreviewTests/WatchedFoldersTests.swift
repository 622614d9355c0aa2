import Foundation
import Testing
import TorvBuild

@testable import TorvPreview

/// The kernel notes each event before the call that causes it returns, so these tests never wait.
@Suite struct WatchedFoldersTests {
  private let folder: WatchedFolder
  private let content: String

  init() throws {
    folder = try WatchedFolder()
    content = folder.path + "/Content"
  }

  @Test func savedNewAndRemovedFileIsAChange() throws {
    try folder.write("a", to: "Content/pages/a.md")
    let watch = try Watch(of: content)
    #expect(!watch.sawChange())
    try folder.write("b", to: "Content/pages/a.md")
    #expect(watch.sawChange())
    try folder.write("n", to: "Content/pages/ny.md")
    #expect(watch.sawChange())
    try FileManager.default.removeItem(atPath: content + "/pages/ny.md")
    #expect(watch.sawChange())
    #expect(!watch.sawChange())
  }

  @Test func fileThatIsRenamedOverAnotherIsAChange() throws {
    try folder.write("a", to: "Content/pages/a.md")
    try folder.write("b", to: "andetsteds.md")
    let watch = try Watch(of: content)
    #expect(rename(folder.path + "/andetsteds.md", content + "/pages/a.md") == 0)
    #expect(watch.sawChange())
    #expect(symlink("a.md", content + "/pages/link.md") == 0)
    #expect(watch.sawChange())
  }

  @Test func newFoldersAreWatchedToAnyDepth() throws {
    let watch = try Watch(of: content)
    try folder.write("a", to: "Content/guides/dybt/nede/a.pdf")
    #expect(watch.sawChange())
    try folder.write("b", to: "Content/guides/dybt/nede/a.pdf")
    #expect(watch.sawChange())
  }

  @Test func folderThatIsMovedAwayIsWatchedNoMore() throws {
    try folder.write("a", to: "Content/guides/a.md")
    let watch = try Watch(of: content)
    #expect(rename(content + "/guides", folder.path + "/gemt") == 0)
    #expect(watch.sawChange())
    try folder.write("b", to: "gemt/a.md")
    #expect(!watch.sawChange())
    #expect(rename(folder.path + "/gemt", content + "/guides") == 0)
    #expect(watch.sawChange())
    try folder.write("c", to: "Content/guides/a.md")
    #expect(watch.sawChange())
  }

  @Test func rootThatGoesAndComesBackIsWatchedAgain() throws {
    try folder.write("a", to: "Content/pages/a.md")
    let watch = try Watch(of: content)
    #expect(rename(content, folder.path + "/gemt") == 0)
    #expect(watch.sawChange())
    #expect(rename(folder.path + "/gemt", content) == 0)
    #expect(watch.sawChange())
    try folder.write("b", to: "Content/pages/a.md")
    #expect(watch.sawChange())
    try folder.write("b", to: "Public/index.html")
    #expect(!watch.sawChange())
  }

  @Test func filesThatEditorsHideAreNoChange() throws {
    try folder.write("a", to: "Content/pages/a.md")
    let watch = try Watch(of: content)
    for name in [".a.md.swp", "a.md~", ".git/index", ".#a.md"] {
      try folder.write("x", to: "Content/pages/\(name)")
    }
    #expect(!watch.sawChange())
  }

  @Test func whatALinkOutOfTheFolderLeadsToIsNotWatched() throws {
    try folder.write("a", to: "Content/pages/a.md")
    try folder.write("a", to: "andre/pages/a.md")
    try folder.write("a", to: "Content/dybt/pages/a.md")
    #expect(symlink("../andre", content + "/ud") == 0)
    #expect(symlink("../Content/dybt", content + "/inde") == 0)
    #expect(mkfifo(content + "/pages/roer.md", 0o600) == 0)
    let watch = try Watch(of: content)
    try folder.write("b", to: "andre/pages/a.md")
    #expect(!watch.sawChange())
    try folder.write("b", to: "Content/dybt/pages/a.md")
    #expect(watch.sawChange())
    try folder.write("a", to: "Content/nyt/a.md")
    #expect(watch.sawChange())
    #expect(symlink("../../andre", content + "/nyt/ud") == 0)
    #expect(watch.sawChange())
    try folder.write("c", to: "andre/pages/a.md")
    #expect(!watch.sawChange())
  }

  @Test func readingIsNoChange() throws {
    try folder.write("a", to: "Content/pages/a.md")
    let watch = try Watch(of: content)
    let disk = DiskFileSystem()
    #expect(try disk.files(under: content) == ["pages/a.md"])
    #expect(try disk.read(content + "/pages/a.md") == [UInt8(ascii: "a")])
    #expect(!watch.sawChange())
  }

  @Test func folderThatIsMissingCannotBeWatched() throws {
    let missing = folder.path + "/Indhold"
    #expect(throws: EnvironmentError.self) { _ = try WatchedFolders([missing]) }
  }

  @Test func recordsAreReadOneAfterTheOther() {
    func record(_ watch: Int32, _ mask: UInt32, _ name: String, padding: Int) -> [UInt8] {
      let bytes = Array(name.utf8) + Array(repeating: 0, count: padding)
      let numbers = [UInt32(bitPattern: watch), mask, 0, UInt32(bytes.count)]
      return numbers.flatMap { number in withUnsafeBytes(of: number) { Array($0) } } + bytes
    }
    let bytes = record(1, 8, "blå.md", padding: 9) + record(2, 0x4000, "", padding: 0)
    #expect(
      WatchedFolders.events(in: bytes[...]) == [
        .init(watch: 1, mask: 8, name: "blå.md"), .init(watch: 2, mask: 0x4000, name: ""),
      ])
    #expect(WatchedFolders.events(in: bytes.prefix(10)) == [])
  }
}

/// A watch that ends together with this value.
///
/// It is a class, because only a class can end it when it is released.
private final class Watch {
  private var folders: WatchedFolders

  init(of folder: String) throws { folders = try WatchedFolders([folder]) }

  deinit { close(folders.descriptor) }

  /// Returns whether something has changed since the last time.
  func sawChange() -> Bool { folders.takeEvents() }
}
