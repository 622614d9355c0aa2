import Foundation
import Testing

@testable import TorvPreview

@Suite(.timeLimit(.minutes(10))) struct FolderWatcherTests {
  @Test func changeIsTold() async throws {
    let folder = try WatchedFolder()
    var changes = try FolderWatcher.changes(in: [folder.path + "/Content"]).makeAsyncIterator()
    for number in 0..<3 {
      try folder.write("\(number)", to: "Content/pages/a.md")
      #expect(await changes.next() != nil)
    }
  }

  @Test func changesThatWereNotWaitedForAreOne() async throws {
    let folder = try WatchedFolder()
    let changes = try FolderWatcher.changes(in: [folder.path + "/Content"])
    let counting = Task {
      var count = 0
      for await _ in changes {
        count += 1
        if DoneFile.isThere(in: folder) { break }
      }
      return count
    }
    for number in 0..<200 { try folder.write("\(number)", to: "Content/pages/\(number).md") }
    try DoneFile.write(in: folder)
    #expect(await counting.value < 200)
  }

  @Test func watchEndsWithTheTaskThatWaits() async throws {
    let folder = try WatchedFolder()
    let changes = try FolderWatcher.changes(in: [folder.path + "/Content"])
    let waiting = Task {
      for await _ in changes {}
      return true
    }
    waiting.cancel()
    #expect(await waiting.value)
  }
}

/// A file that signals that all files are written.
private enum DoneFile {
  static func write(in folder: WatchedFolder) throws { try folder.write("", to: "Content/slut.md") }

  static func isThere(in folder: WatchedFolder) -> Bool {
    // A file that can't be read counts as missing.
    (try? String(contentsOfFile: folder.path + "/Content/slut.md", encoding: .utf8)) != nil
  }
}
