import Testing
import TorvSite

@testable import TorvBuild

/// A build that fails or is killed at any of its changes leaves the old site or leads to the new one, never a mixture.
@Suite struct PublicationTests {
  /// With a page that changes, one that comes, one that goes, one that stays, and paths that change between file and
  /// folder.
  private static let old = [
    "index.html": "old", "om/index.html": "same", "gone/index.html": "gone", "site.css": "old",
    "a": "file", "b/c.html": "in a folder", "b/d/e.html": "deep",
  ]
  private static let new = [
    "index.html": "new", "om/index.html": "same", "ny/index.html": "new", "site.css": "new",
    "a/index.html": "in a folder", "b": "file", "ny.css": "new",
  ]

  /// A folder with the old site, and a foreign file that nobody may touch.
  private struct Site<Disk: FileSystem> {
    let folder: String
    let disk: Disk
    let writer: SiteWriter

    init(in folder: String, _ disk: Disk) throws {
      self.folder = folder
      self.disk = disk
      writer = SiteWriter(folder: folder + "/Public")
      try write(PublicationTests.old, to: disk)
      try disk.write(Array("mine".utf8), to: folder + "/Public/CNAME")
    }

    func write(_ texts: [String: String], to disk: some FileSystem) throws {
      try writer.write(texts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, to: disk)
    }

    /// What a web server sees, and the manifest.
    func published() throws -> [String: String] {
      var texts: [String: String] = [:]
      for path in try disk.files(under: writer.folder) {
        texts[path] = String(decoding: try disk.read("\(writer.folder)/\(path)"), as: UTF8.self)
      }
      return texts
    }

    /// What lies beside the published folder.
    func leftovers() throws -> [String] {
      try disk.files(under: folder).filter { !$0.hasPrefix("Public/") }
    }

    func recover(_ disk: some FileSystem) throws {
      _ = try StagingFolder.finishPublication(in: writer.folder, disk)
    }
  }

  private func siteInMemory() throws -> Site<InMemoryFileSystem> {
    try Site(in: "site", InMemoryFileSystem())
  }

  private static func whole(_ texts: [String: String]) -> [String: String] {
    var texts = texts
    let paths = texts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    texts[".torv-manifest"] = (["torv manifest 1", "# written by torv \(Version.number)"] + paths)
      .map { $0 + "\n" }.joined()
    texts["CNAME"] = "mine"
    return texts
  }

  private static let oldSite = whole(old)
  private static let newSite = whole(new)

  /// Returns the number of changes of a build that nothing stops.
  private func changesOfAWholeBuild() throws -> Int {
    let site = try siteInMemory()
    let disk = FailingFileSystem(site.disk, failing: 0..<0)
    try site.write(Self.new, to: disk)
    #expect(try site.published() == Self.newSite)
    #expect(try site.leftovers().isEmpty)
    return disk.changes
  }

  /// Every file is of one of the sites, and what both sites have is there; only a path that changes between file and
  /// folder may be missing meanwhile.
  private func expectNoStrangeFile(in published: [String: String], _ change: Int) {
    for (path, text) in published where path != ".torv-manifest" {
      #expect(
        text == Self.oldSite[path] || text == Self.newSite[path], "\(path) at change \(change)")
    }
    for path in ["index.html", "om/index.html", "site.css", "CNAME", ".torv-manifest"] {
      #expect(published[path] != nil, "\(path) at change \(change)")
    }
  }

  @Test func aBuildThatIsKilledAtAnyChangeIsFinishedOrUndoneByTheNextCommand() throws {
    var wholes: Set<[String: String]> = []
    for change in 0..<(try changesOfAWholeBuild()) {
      let folder = try TemporaryFolder()
      let site = try Site(in: folder.path, DiskFileSystem())
      #expect(throws: EnvironmentError.self) {
        try site.write(Self.new, to: FailingFileSystem(site.disk, killedAt: change))
      }
      try expectNoStrangeFile(in: site.published(), change)
      try site.recover(site.disk)
      wholes.insert(try site.published())
      try site.write(Self.new, to: site.disk)
      #expect(try site.published() == Self.newSite, "at change \(change)")
      #expect(try site.leftovers().isEmpty, "at change \(change)")
    }
    #expect(wholes == [Self.oldSite, Self.newSite])
  }

  @Test func soIsOneWhoseRecoveryIsKilledToo() throws {
    for change in 0..<(try changesOfAWholeBuild()) {
      var second = 0
      var isRecovered = false
      while !isRecovered {
        let site = try siteInMemory()
        // This fails as it did before.
        try? site.write(Self.new, to: FailingFileSystem(site.disk, killedAt: change))
        let disk = FailingFileSystem(site.disk, killedAt: second)
        // A recovery that is killed throws too.
        try? site.recover(disk)
        isRecovered = disk.changes <= second
        try expectNoStrangeFile(in: site.published(), change)
        try site.recover(site.disk)
        let published = try site.published()
        #expect([Self.oldSite, Self.newSite].contains(published), "at \(change), then \(second)")
        second += 1
      }
    }
  }

  @Test(arguments: [1, 2, 3, 5])
  func changesThatFailLeaveOneOfTheSitesWhole(failures: Int) throws {
    for change in 0..<(try changesOfAWholeBuild()) {
      let site = try siteInMemory()
      let disk = FailingFileSystem(site.disk, failing: change..<change + failures)
      #expect(throws: EnvironmentError.self) { try site.write(Self.new, to: disk) }
      if failures > 1 { try site.recover(site.disk) }
      let published = try site.published()
      #expect([Self.oldSite, Self.newSite].contains(published), "at change \(change)")
      try site.write(Self.new, to: site.disk)
      #expect(try site.published() == Self.newSite)
      #expect(try site.leftovers().isEmpty)
    }
  }

  @Test func whereThereWasNoSiteNothingIsLeft() throws {
    let files = Self.new.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    let writer = SiteWriter(folder: "First")
    let whole = FailingFileSystem(InMemoryFileSystem(), failing: 0..<0)
    try writer.write(files, to: whole)
    var isPublished = false
    for change in 0..<whole.changes {
      let disk = InMemoryFileSystem()
      #expect(throws: EnvironmentError.self) {
        try writer.write(files, to: FailingFileSystem(disk, failing: change..<change + 1))
      }
      let published = disk.contents.keys.filter { $0.hasPrefix("First/") }
      // From then on, the site is whole, and only clearing up failed.
      isPublished = isPublished || !published.isEmpty
      #expect(published.count == (isPublished ? files.count + 1 : 0), "at change \(change)")
    }
    #expect(isPublished)
  }

  @Test func journalIsReadAsItWasWritten() {
    let steps = [
      PublicationStep(.replace, ".torv-manifest", named: "manifest"),
      PublicationStep(.add, "filer/æ ø\nå.pdf", named: "7"),
      PublicationStep(.remove, "væk/index.html", named: "removed-0"),
    ]
    let journal = PublicationStep.journal(of: steps)
    #expect(PublicationStep.steps(ofJournal: journal) == steps)
    #expect(PublicationStep.steps(ofJournal: PublicationStep.journal(of: [])) == [])
    for length in 0..<journal.count where length != "torv journal 1".utf8.count + 1 {
      let cut = PublicationStep.steps(ofJournal: Array(journal.prefix(length)))
      #expect(cut == nil || cut == Array(steps.prefix(cut?.count ?? 0)))
    }
    #expect(PublicationStep.steps(ofJournal: Array("torv journal 2\0".utf8)) == nil)
  }

  @Test func journalOfAnotherVersionIsNotTouched() throws {
    let site = try siteInMemory()
    let journal = "site/.torv-staging-Public/publish"
    try site.disk.write(Array("torv journal 2\0".utf8), to: journal)
    let error = #expect(throws: EnvironmentError.self) {
      try site.write(Self.new, to: site.disk)
    }
    #expect(error?.message.contains("is not a journal that this version knows") == true)
    #expect(try site.published() == Self.oldSite)
    #expect(site.disk.contents[journal] != nil)
  }
}
