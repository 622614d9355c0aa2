import Foundation
import Testing

/// Builds onto a disk that has no room left.
@Suite struct FullDiskTests {
  /// A RAM disk of a few kilobytes, which only the superuser can make.
  private final class SmallDisk {
    let folder: String

    init?(kilobytes: Int) {
      folder =
        FileManager.default.temporaryDirectory.appending(
          path: "torv-small-disk-\(UUID().uuidString)"
        ).path
      guard mkdir(folder, 0o755) == 0 else { return nil }
      guard mount("torv", folder, "tmpfs", 0, "size=\(kilobytes)k") == 0 else {
        rmdir(folder)
        return nil
      }
    }

    deinit {
      umount(folder)
      rmdir(folder)
    }

    func files() throws -> [String: Data] {
      var files: [String: Data] = [:]
      for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
        files[path] = FileManager.default.contents(atPath: "\(folder)/\(path)")
      }
      return files
    }

    /// Takes all room that is left, except for some kilobytes; returns the file that does so.
    func fill(leaving kilobytes: UInt) throws -> String {
      var room = statvfs()
      statvfs(folder, &room)
      let count = Int(room.f_bavail * room.f_frsize) - Int(kilobytes) * 1_024
      let path = folder + "/filler"
      try Data(count: count).write(to: URL(filePath: path))
      return path
    }
  }

  private static let canMount = SmallDisk(kilobytes: 64) != nil

  @Test(
    .enabled(if: canMount, "only the superuser can make a small disk"), arguments: [8, 64, 160])
  func whereThereWasNoSiteNothingIsLeft(kilobytes: Int) throws {
    let command = try Command()
    let disk = try #require(SmallDisk(kilobytes: kilobytes))
    let result = try command.run("build", "--output", disk.folder + "/Public")
    #expect(result.status == 3)
    #expect(result.errors.contains("no space left on device\n  hint: make room on the disk\n"))
    #expect(try disk.files().isEmpty)
  }

  @Test(
    .enabled(if: canMount, "only the superuser can make a small disk"), arguments: [8, 64, 160])
  func theOldSiteStaysAndTheNextBuildReplacesIt(kilobytes: UInt) throws {
    let command = try Command()
    let disk = try #require(SmallDisk(kilobytes: 4_096))
    let output = disk.folder + "/Public"
    #expect(try command.run("build", "--output", output).status == 0)
    let old = try disk.files()
    let filler = try disk.fill(leaving: kilobytes)
    let new = ["build", "--output", output, "--base-url", "https://ny.example/"]
    #expect(try command.run(new).status == 3)
    unlink(filler)
    #expect(try disk.files() == old)
    #expect(try command.run(new).status == 0)
    #expect(try disk.files() != old)
  }
}
