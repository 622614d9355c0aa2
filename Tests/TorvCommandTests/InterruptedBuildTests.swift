import Foundation
import Testing
import TorvTestSupport

/// Builds that are killed, and builds that meet each other.
@Suite struct InterruptedBuildTests {
  private static let addresses = ["https://en.example/", "https://to.example/"]

  private func build(_ command: Command, _ address: String) throws -> [String: Data] {
    let result = try command.run("build", "--base-url", address)
    #expect(result.status == 0, "\(result.errors)")
    return try published(command)
  }

  private func published(_ command: Command) throws -> [String: Data] {
    try command.files(under: "Public")
  }

  /// The folders beside the output folder that builds work in.
  private func leftovers(_ command: Command) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: command.folder)
      .filter { $0.hasPrefix(".torv-staging") }
  }

  /// The variable `TORV_KILLS` asks for more kills than a test run has time for.
  private static let kills =
    ProcessInfo.processInfo.environment["TORV_KILLS"].flatMap(Int.init) ?? 6

  @Test func killedBuildLeavesFilesOfEitherSiteAndTheNextOneMendsIt() throws {
    let command = try Command()
    let sites = try Self.addresses.map { try build(command, $0) }
    let start = ContinuousClock.now
    _ = try build(command, Self.addresses[0])
    let duration = (ContinuousClock.now - start) / .microseconds(1)
    var random = SystemRandomNumberGenerator()
    for kill in 0..<Self.kills {
      let address = Self.addresses[(kill + 1) % 2]
      let running = try command.start("build", "--base-url", address)
      usleep(UInt32.random(in: 0...UInt32(duration), using: &random))
      _ = try running.end(SIGKILL)
      let now = try published(command)
      #expect(Set(now.keys) == Set(sites[0].keys))
      for (path, bytes) in now {
        #expect(sites.contains { $0[path] == bytes }, "\(path) is of neither site")
      }
      #expect(try build(command, address) == sites[(kill + 1) % 2])
      #expect(try leftovers(command) == [])
    }
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func interruptedBuildLeavesNothingBehind(signal: Int32) throws {
    let command = try Command()
    let site = try build(command, Self.addresses[0])
    let folder = open(command.folder + "/Public", O_RDONLY | O_DIRECTORY)
    #expect(flock(folder, LOCK_EX) == 0)
    let waiting = try command.start("build", "--base-url", Self.addresses[1])
    try waiting.errors(holding: "waiting: another build writes to 'Public'\n")
    #expect(try waiting.end(signal) == 130)
    close(folder)
    for pause in 0..<3 {
      let running = try command.start("build", "--base-url", Self.addresses[pause % 2])
      usleep(UInt32(pause) * 100_000)
      _ = try running.end(signal)
      #expect(try leftovers(command) == [])
      #expect(Set(try published(command).keys) == Set(site.keys))
    }
  }

  @Test func buildsAtTheSameTimeWaitForEachOther() throws {
    let command = try Command()
    let sites = try Self.addresses.map { try build(command, $0) }
    for _ in 0..<2 {
      let running = try (0..<3).map {
        try command.start("build", "--base-url", Self.addresses[$0 % 2])
      }
      for build in running { #expect(try build.line(beginning: "built ") != "") }
      for build in running { #expect(try build.status() == 0) }
      #expect(sites.contains(try published(command)))
      #expect(try leftovers(command) == [])
    }
  }

  @Test func buildSaysWhichOtherBuildItWaitsFor() throws {
    let command = try Command()
    _ = try build(command, Self.addresses[0])
    let folder = open(command.folder + "/Public", O_RDONLY | O_DIRECTORY)
    #expect(flock(folder, LOCK_EX) == 0)
    try command.write("4711", to: ".torv-staging-Public/process")
    let running = try command.start("build")
    try running.errors(holding: "waiting: another build (process 4711) writes to 'Public'\n")
    close(folder)
    _ = try running.line(beginning: "built ")
    #expect(try running.status() == 0)
  }

  @Test(arguments: ["check", "build"])
  func nextCommandFinishesWhatWasCutOff(name: String) throws {
    let command = try Command()
    let site = try build(command, Self.addresses[0])
    let page = try #require(site["index.html"])
    try command.write("half of a new site", to: "Public/index.html")
    try command.write(page, to: ".torv-staging-Public/0")
    try command.write(
      "torv journal 1\0~0\0index.html\0", to: ".torv-staging-Public/publish")
    let result = try command.run(name, "--base-url", Self.addresses[0])
    #expect(result.status == 0)
    #expect(result.errors.hasPrefix("'Public' is whole again: ") == (name == "check"))
    #expect(try published(command) == site)
    #expect(try leftovers(command) == [])
  }

  @Test func checkLeavesABuildAloneThatIsAtWork() throws {
    let command = try Command()
    _ = try build(command, Self.addresses[0])
    try command.write("torv journal 1\0", to: ".torv-staging-Public/publish")
    let folder = open(command.folder + "/Public", O_RDONLY | O_DIRECTORY)
    defer { close(folder) }
    #expect(flock(folder, LOCK_EX) == 0)
    #expect(try command.run("check").status == 0)
    #expect(try leftovers(command) == [".torv-staging-Public"])
  }
}
