import Foundation
import Testing
import TorvBuild

@Suite struct DiskFileSystemTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var writer: SiteWriter {
    SiteWriter(folder: folder.path + "/Public")
  }

  private func page(_ path: String, _ text: String = "text") -> SiteWriter.File { (path, text) }

  private func write(_ files: [SiteWriter.File]) throws -> PublishedChanges {
    try writer.write(files, to: DiskFileSystem())
  }

  /// The file's inode and time, which change when it is written.
  private func mark(of file: String) throws -> String {
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(file)")
    return "\(attributes[.systemFileNumber] ?? "") \(attributes[.modificationDate] ?? "")"
  }

  @Test func unchangedFilesKeepTheirInodeAndTime() throws {
    _ = try write([page("a/index.html"), page("b/index.html")])
    let before = try mark(of: "Public/a/index.html")
    let manifest = try mark(of: "Public/.torv-manifest")
    let changes = try write([page("a/index.html"), page("b/index.html", "new")])
    #expect(changes.counts == [1, 1, 0])
    #expect(try mark(of: "Public/a/index.html") == before)
    #expect(try mark(of: "Public/.torv-manifest") == manifest)
  }

  @Test func aPipeIsReadToItsEnd() throws {
    let pipe = "\(folder.path)/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    let text = [UInt8](repeating: UInt8(ascii: "x"), count: 100_000)
    Thread.detachNewThread {
      let file = open(pipe, O_WRONLY)
      text.withUnsafeBytes { bytes in
        var sent = 0
        while sent < bytes.count {
          let count = Foundation.write(
            file, bytes.baseAddress?.advanced(by: sent), bytes.count - sent)
          guard count > 0 else { break }
          sent += count
        }
      }
      close(file)
    }
    #expect(try DiskFileSystem().readToEnd(pipe) == text)
  }

  @Test(arguments: ["", "/guides", "/guides/billeder/2026"])
  func whatIsNoFileIsListedWithWhatItIs(_ folder: String) throws {
    let path = self.folder.path + "/Content" + folder
    try self.folder.write("x", to: "Content\(folder)/a.md")
    #expect(mkfifo(path + "/pipe.md", 0o600) == 0)
    for (name, target) in [
      ("gone.md", "nowhere.md"), ("self.md", "self.md"), ("loop", "."), ("top", self.folder.path),
      ("null", "/dev/null"), ("linked.md", "a.md"), ("to-pipe", "pipe.md"),
    ] {
      #expect(symlink(target, "\(path)/\(name)") == 0)
    }
    let listing = try DiskFileSystem().listing(of: self.folder.path + "/Content")
    let start = folder.isEmpty ? "" : folder.dropFirst() + "/"
    #expect(listing.files == ["a.md", "linked.md"].map { start + $0 })
    #expect(
      listing.others.map { "\($0.path.dropFirst(start.count)) \($0.kind)" } == [
        "gone.md danglingLink(target: \"nowhere.md\")", "loop circularLink(target: \".\")",
        "null special(\"device\")", "pipe.md special(\"named pipe\")",
        "self.md circularLink(target: \"self.md\")", "to-pipe special(\"named pipe\")",
        "top circularLink(target: \"\(self.folder.path)\")",
      ])
  }

  @Test(.timeLimit(.minutes(10)))
  func aPipeThatTookTheFilesPlaceIsRefusedAndNotWaitedFor() throws {
    let pipe = "\(folder.path)/a.md"
    #expect(mkfifo(pipe, 0o600) == 0)
    let error = #expect(throws: EnvironmentError.self) { try DiskFileSystem().read(pipe) }
    #expect(error?.message == "can't read '\(pipe)': it is a named pipe")
  }

  /// The kernel's own files say that they are empty or have 4,096 bytes, and hold more or less than that.
  @Test(arguments: ["/proc/self/status", "/sys/kernel/mm/transparent_hugepage/enabled"])
  func aFileThatIsNotAsLongAsItSaidIsReadNoFurther(_ path: String) throws {
    try #require(DiskFileSystem().compare(path, with: []) != .missing)
    let error = #expect(throws: EnvironmentError.self) { try DiskFileSystem().read(path) }
    #expect(error?.message == "'\(path)' changes while it is read")
  }

  @Test func aLinkOutOfTheFolderIsListedAsOne() throws {
    try folder.write("x", to: "Content/inde/a.md")
    try folder.write("x", to: "ude/a.md")
    // The name of the folder outside begins with that of the folder.
    try folder.write("x", to: "Content-2/a.md")
    for (name, target) in [
      ("fil.md", "../ude/a.md"), ("mappe", "../ude"), ("naesten", "../Content-2"),
      ("inde.md", "inde/a.md"), ("via.md", "inde/../../ude/a.md"), ("om", "../Content/inde"),
    ] {
      #expect(symlink(target, "\(folder.path)/Content/\(name)") == 0)
    }
    // A folder that is itself reached through a link has its inside all the same.
    #expect(symlink("Content", folder.path + "/link") == 0)
    for root in ["Content", "link"] {
      let listing = try DiskFileSystem().listing(of: "\(folder.path)/\(root)")
      #expect(listing.files == ["inde.md", "inde/a.md", "om/a.md"])
      #expect(
        listing.others.map { "\($0.path) \($0.kind)" } == [
          "fil.md outsideLink(target: \"../ude/a.md\")", "mappe outsideLink(target: \"../ude\")",
          "naesten outsideLink(target: \"../Content-2\")",
          "via.md outsideLink(target: \"inde/../../ude/a.md\")",
        ])
    }
  }

  @Test func foldersThatAreLinkedToEachOtherAreWalkedOnce() throws {
    try folder.write("x", to: "Content/a/x.md")
    try folder.write("y", to: "Content/b/y.md")
    for name in ["l", "m", "n"] {
      #expect(symlink("../b", "\(folder.path)/Content/a/\(name)") == 0)
      #expect(symlink("../a", "\(folder.path)/Content/b/\(name)") == 0)
    }
    let listing = try DiskFileSystem().listing(of: folder.path + "/Content")
    #expect(listing.files.count == 2 + 6)
    #expect(listing.others.count == 2 * 9)
  }

  @Test func staleFilesAreRemovedWithTheFoldersTheyLeaveEmpty() throws {
    _ = try write([page("a/b/c/index.html"), page("a/index.html")])
    _ = try write([page("a/index.html")])
    #expect(folder.files().keys.sorted() == ["Public/.torv-manifest", "Public/a/index.html"])
    #expect(!DiskFileSystem().isFolder(folder.path + "/Public/a/b"))
  }

  @Test func theOutputFolderItselfStaysWhenItBecomesEmpty() throws {
    _ = try write([page("a/index.html")])
    let disk = DiskFileSystem()
    try disk.remove("\(folder.path)/Public/a/index.html", upTo: folder.path + "/Public")
    try disk.remove("\(folder.path)/Public/.torv-manifest", upTo: folder.path + "/Public")
    #expect(disk.isFolder(folder.path + "/Public"))
  }

  @Test func folderThatHoldsAForeignFileStays() throws {
    _ = try write([page("a/index.html"), page("b.html")])
    try folder.write("mine", to: "Public/a/notes.txt")
    _ = try write([page("b.html")])
    #expect(folder.text(of: "Public/a/notes.txt") == "mine")
  }

  @Test func fileBecomesAFolderAndAFolderAFile() throws {
    _ = try write([page("om", "file"), page("nyt/index.html")])
    _ = try write([page("om/index.html", "page"), page("nyt", "file")])
    #expect(folder.text(of: "Public/om/index.html") == "page")
    #expect(folder.text(of: "Public/nyt") == "file")
    _ = try write([page("om", "file"), page("nyt/index.html")])
    #expect(folder.text(of: "Public/om") == "file")
  }

  @Test func filesAreGatheredBesideTheOutputFolderAndNotInIt() throws {
    let disk = DiskFileSystem()
    let output = folder.path + "/Public"
    let staging = try StagingFolder(for: output, in: disk)
    _ = try staging.stage([1], at: "a.html", number: 0)
    #expect(
      folder.files().keys.sorted() == [".torv-staging-Public/0", ".torv-staging-Public/process"])
    try staging.remove()
    #expect(folder.files().isEmpty)
  }

  @Test func aLinkedOutputFolderIsGatheredForBesideTheFolderThatItLeadsTo() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/srv/site", withIntermediateDirectories: true)
    #expect(symlink("srv/site", folder.path + "/Public") == 0)
    let staging = try StagingFolder(for: folder.path + "/Public", in: DiskFileSystem())
    _ = try staging.stage([1], at: "a.html", number: 0)
    #expect(folder.files().keys.contains("srv/.torv-staging-site/0"))
    try staging.remove()
    #expect(folder.files().isEmpty)
  }

  @Test func aMountedOutputFolderHoldsWhatIsGathered() throws {
    let output = folder.path + "/Public"
    let files = [page("a/index.html"), page("b.html")]
    let disk = FailingFileSystem(VolumeFileSystem(), killedAt: 8)
    #expect(throws: EnvironmentError.self) {
      try SiteWriter(folder: output).write(files, to: disk)
    }
    #expect(folder.files().keys.contains("Public/.torv-staging/0"))
    #expect(try write(files).changed == 2)
    #expect(
      try DiskFileSystem().files(under: output) == [".torv-manifest", "a/index.html", "b.html"])
  }

  @Test func nothingTemporaryIsLeftBehind() throws {
    _ = try write([page("a/index.html"), page("b.html")])
    #expect(
      folder.files().keys.sorted() == [
        "Public/.torv-manifest", "Public/a/index.html", "Public/b.html",
      ])
  }

  @Test func folderThatCannotBeMadeIsTheMachinesRefusal() throws {
    try folder.write("a file", to: "in-the-way")
    for path in [folder.path + "/in-the-way", "/proc/torv-tests"] {
      let disk = DiskFileSystem()
      let writer = SiteWriter(folder: path)
      let error = #expect(throws: EnvironmentError.self) {
        try writer.write([page("a.html")], to: disk)
      }
      #expect(error?.message.contains(path) == true)
    }
  }

  @Test(.disabled(if: geteuid() == 0, "the superuser may write anywhere"))
  func readOnlyFolderIsTheMachinesRefusal() throws {
    let path = folder.path + "/locked"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o555])
    let disk = DiskFileSystem()
    #expect(throws: EnvironmentError.self) {
      try SiteWriter(folder: path).write([page("a.html")], to: disk)
    }
  }

  @Test func filesAreListedInByteOrder() throws {
    try folder.write("", to: "b.md")
    try folder.write("", to: "å.md")
    try folder.write("", to: "a/z.md")
    try folder.write("", to: "B.md")
    #expect(try DiskFileSystem().files(under: folder.path) == ["B.md", "a/z.md", "b.md", "å.md"])
  }

  @Test func whatIsMissingIsToldFromWhatCannotBeRead() throws {
    let disk = DiskFileSystem()
    #expect(try disk.readIfPresent(folder.path + "/missing") == nil)
    #expect(throws: EnvironmentError.self) { try disk.read(folder.path + "/missing") }
    #expect(throws: EnvironmentError.self) { try disk.read(folder.path) }
    #expect(throws: EnvironmentError.self) { try disk.files(under: folder.path + "/missing") }
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/loop", withDestinationPath: folder.path + "/loop")
    #expect(throws: EnvironmentError.self) { try disk.readIfPresent(folder.path + "/loop") }
  }
}

/// A disk on which the output folder is a volume of its own.
private struct VolumeFileSystem: WrappedFileSystem {
  let base = DiskFileSystem()

  func makeStagingFolder(_ folder: String, for output: String) -> Bool { false }
}
