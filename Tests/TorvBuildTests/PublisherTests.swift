import Testing
import TorvBuild
import TorvSite

@Suite struct PublisherTests {
  private let writer = SiteWriter(folder: "Public")

  private func page(_ path: String, _ text: String = "text") -> SiteWriter.File { (path, text) }

  private func files(_ texts: [String: String]) -> InMemoryFileSystem {
    InMemoryFileSystem(texts.mapValues { Array($0.utf8) })
  }

  @Test func newFilesAreWrittenBesideAManifestThatNamesThem() throws {
    let disk = InMemoryFileSystem()
    let changes = try writer.write([page("om/index.html"), page("index.html")], to: disk)
    #expect(changes.counts == [2, 0, 0])
    #expect(disk.contents["Public/om/index.html"] == Array("text".utf8))
    let manifest =
      "torv manifest 1\n# written by torv \(Version.number)\nindex.html\nom/index.html\n"
    #expect(disk.contents["Public/.torv-manifest"] == Array(manifest.utf8))
  }

  @Test func unchangedFilesAreNotTouched() throws {
    let disk = InMemoryFileSystem()
    _ = try writer.write([page("a.html"), page("b.html")], to: disk)
    let before = disk.published.count
    let changes = try writer.write([page("a.html"), page("b.html", "new")], to: disk)
    #expect(changes.counts == [1, 1, 0])
    #expect(Array(disk.published[before...]) == ["Public/b.html"])
  }

  @Test func filesOfAnEarlierBuildAreRemoved() throws {
    let disk = InMemoryFileSystem()
    _ = try writer.write([page("a.html"), page("old.html")], to: disk)
    let changes = try writer.write([page("a.html")], to: disk)
    #expect(changes.counts == [0, 1, 1])
    #expect(disk.contents.keys.sorted() == ["Public/.torv-manifest", "Public/a.html"])
    #expect(try writer.write([page("a.html")], to: disk).removed == 0)
  }

  @Test func foreignFileStays() throws {
    let disk = InMemoryFileSystem()
    _ = try writer.write([page("a.html")], to: disk)
    try disk.write(Array("torv.example".utf8), to: "Public/CNAME")
    _ = try writer.write([page("b.html")], to: disk)
    #expect(disk.contents["Public/CNAME"] == Array("torv.example".utf8))
  }

  @Test func folderWithForeignFilesAndNoManifestIsRefused() {
    let disk = files(["Public/notes.txt": "mine"])
    let error = #expect(throws: EnvironmentError.self) {
      try writer.write([page("a.html")], to: disk)
    }
    #expect(error?.message.contains("notes.txt") == true)
    #expect(disk.published.isEmpty)
  }

  @Test func hiddenFilesAreNoObstacle() throws {
    let disk = files(["Public/.gitignore": "*\n"])
    _ = try writer.write([page("a.html")], to: disk)
    #expect(disk.contents["Public/.gitignore"] == Array("*\n".utf8))
  }

  @Test func foreignFileAtAPagesPathIsNotReplaced() throws {
    let disk = InMemoryFileSystem()
    _ = try writer.write([page("a.html")], to: disk)
    try disk.write(Array("mine".utf8), to: "Public/b.html")
    let before = disk.published.count
    let error = #expect(throws: EnvironmentError.self) {
      try writer.write([page("a.html", "new"), page("b.html")], to: disk)
    }
    #expect(error?.message.contains("Public/b.html") == true)
    #expect(disk.published.count == before, "nothing may be written before the refusal")
  }

  @Test(arguments: [
    "../outside.txt", "a/../../outside.txt", "/outside.txt", "..", ".gitignore",
    ".well-known/../../outside.txt", ".well-known//outside.txt", ".well-known/.gitignore",
    ".well-known/",
  ])
  func manifestThatWasTamperedWithRemovesNothingElse(path: String) throws {
    let disk = files([
      "Public/.torv-manifest": "torv manifest 1\n\(path)\n", "outside.txt": "mine",
      "Public/.gitignore": "*\n",
    ])
    #expect(try writer.write([page("a.html")], to: disk).removed == 0)
    #expect(disk.contents["outside.txt"] != nil)
    #expect(disk.contents["Public/.gitignore"] != nil)
  }

  @Test func wellKnownFilesAreKeptUpLikeOthers() throws {
    let disk = InMemoryFileSystem()
    _ = try writer.write([page(".well-known/security.txt", "old"), page("a.html")], to: disk)
    try disk.write(Array("mine".utf8), to: "Public/.well-known/acme-challenge/token")
    let changes = try writer.write(
      [page(".well-known/security.txt", "new"), page("a.html")], to: disk)
    #expect(changes.counts == [1, 1, 0])
    #expect(try writer.write([page("a.html")], to: disk).removed == 1)
    #expect(disk.contents["Public/.well-known/security.txt"] == nil)
    #expect(disk.contents["Public/.well-known/acme-challenge/token"] != nil)
  }

  @Test func foreignWellKnownFileIsNotReplaced() throws {
    let disk = files(["Public/.well-known/security.txt": "mine"])
    #expect(throws: EnvironmentError.self) {
      try writer.write([page(".well-known/security.txt")], to: disk)
    }
    #expect(disk.contents["Public/.well-known/security.txt"] == Array("mine".utf8))
  }

  @Test func manifestOfAnotherVersionIsRefused() {
    let disk = files(["Public/.torv-manifest": "torv manifest 2\na.html\n"])
    #expect(throws: EnvironmentError.self) { try writer.write([page("a.html")], to: disk) }
    #expect(disk.published.isEmpty)
  }

  @Test func manifestIsWrittenFirstSoThatACutOffBuildLeavesNothingUnknown() throws {
    let disk = InMemoryFileSystem()
    _ = try writer.write([page("a.html"), page("old.html")], to: disk)
    let before = disk.published.count
    _ = try writer.write([page("a.html"), page("new.html")], to: disk)
    #expect(
      Array(disk.published[before...]) == [
        "Public/.torv-manifest", "Public/new.html", "Public/old.html", "Public/.torv-manifest",
      ])
  }

  @Test func afterACutOffBuildTheNextOneClearsUp() throws {
    let disk = files([
      "Public/.torv-manifest": "torv manifest 1\na.html\nhalf.html\nnever-written.html\n",
      "Public/a.html": "text", "Public/half.html": "text",
    ])
    let changes = try writer.write([page("a.html")], to: disk)
    #expect(changes.unchanged == 1)
    #expect(disk.contents.keys.sorted() == ["Public/.torv-manifest", "Public/a.html"])
  }

  @Test func whatAPageNeedsIsThereBeforeThePageAndRemovalsComeLast() throws {
    let disk = InMemoryFileSystem()
    _ = try writer.write([page("old.css"), page("index.html", "old")], to: disk)
    let before = disk.published.count
    _ = try writer.write([page("a.html"), page("index.html", "new"), page("new.css")], to: disk)
    #expect(
      Array(disk.published[before...]) == [
        "Public/.torv-manifest", "Public/new.css", "Public/a.html", "Public/index.html",
        "Public/old.css", "Public/.torv-manifest",
      ])
  }

  @Test func whatABuildThatWasCutOffStagedIsNotPublished() throws {
    let disk = files([".torv-staging-Public/0": "half", "Public/.torv-staging/0": "half"])
    _ = try writer.write([page("a.html")], to: disk)
    #expect(disk.contents.keys.sorted() == ["Public/.torv-manifest", "Public/a.html"])
  }
}

extension InMemoryFileSystem {
  /// The paths in the output folder that were written, moved to or removed, in order.
  fileprivate var published: [String] { touched.filter { $0.hasPrefix("Public/") } }
}

extension PublishedChanges {
  /// Changed, unchanged and removed files.
  var counts: [Int] { [changed, unchanged, removed] }
}
