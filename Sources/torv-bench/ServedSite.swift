import Glibc
import TorvBuild
import TorvDiagnostics

/// A synthetic site that `torv serve` shows at a free port, a page of it that is saved again and again, and a browser
/// that listens.
///
/// It is a class, because it counts its saves and owns a process.
final class ServedSite {
  private let content: String
  private let page: PageFile
  private let process: RunningProcess
  private let port: UInt16
  private let events: PreviewClient
  private var saves = 0

  /// The page that is saved.
  private struct PageFile {
    let path: String
    /// The hidden file that is renamed into the page's place.
    let temporaryPath: String
    let address: String
    let bytes: [UInt8]
  }

  /// Writes the site, starts the `torv` beside this program, and waits until it serves.
  init(pages: Int) async throws {
    let site = SyntheticSite(pages: pages)
    content = TemporaryFolder.path("serve-\(pages)")
    try await site.write(to: content)
    page = PageFile(
      path: "\(content)/\(site.middlePage)",
      temporaryPath: "\(content)/case-studies/.\(site.middleSlug).md",
      address: "/cases/\(site.middleSlug)/",
      bytes: try DiskFileSystem().read("\(content)/\(site.middlePage)"))
    let folder = try RunningProcess.ownPath.split(separator: "/").dropLast().joined(separator: "/")
    process = try RunningProcess.start(
      "/\(folder)/torv",
      [
        "serve", "--content", content, "--templates", SyntheticSite.templates, "--port", "0",
        "--today", SyntheticSite.today,
        // The line with the port is read in English, whatever language the content chooses.
        "--language", "en",
      ])
    do {
      port = try Self.port(of: process)
      events = try PreviewClient.events(port: port)
      _ = try events.nextEvent()
    } catch {
      process.terminate()
      TemporaryFolder.remove(content)
      throw error
    }
  }

  /// The memory that the server takes now.
  var residentBytes: Int { process.residentBytes }

  /// Ends the server and removes the site.
  func end() {
    process.terminate()
    TemporaryFolder.remove(content)
  }

  /// Saves the page with a new text, as editors do: a hidden file is renamed into its place.
  ///
  /// Returns the times to the event, and to the page that shows the text.
  func save() throws(EnvironmentError) -> (event: Duration, page: Duration) {
    saves += 1
    let text = "Gemt for \(saves). gang."
    let disk = DiskFileSystem()
    try disk.write(page.bytes + Array("\n\(text)\n".utf8), to: page.temporaryPath)
    let start = ContinuousClock.now
    guard rename(page.temporaryPath, page.path) == 0 else {
      throw EnvironmentError("can't save '\(page.path)'")
    }
    while true {
      _ = try events.nextEvent()
      let event = ContinuousClock.now - start
      let answer = try PreviewClient.answer(page.address, port: port)
      let shown = ContinuousClock.now - start
      // A page without the text was built before the save, so another event follows.
      if answer.firstRange(of: Array(text.utf8)) != nil { return (event, shown) }
    }
  }

  private static func port(of process: RunningProcess) throws(EnvironmentError) -> UInt16 {
    let mark = "serving http://127.0.0.1:"
    // A large site takes seconds; a server that has ended takes no memory.
    for _ in 0..<6_000 where process.residentBytes > 0 {
      let line = process.output.split(separator: "\n").first { $0.hasPrefix(mark) }
      if let line, let port = UInt16(line.dropFirst(mark.count).prefix { $0 != "/" }) {
        return port
      }
      usleep(10_000)
    }
    throw EnvironmentError("torv serve did not begin to serve:\n\(process.output)")
  }
}
