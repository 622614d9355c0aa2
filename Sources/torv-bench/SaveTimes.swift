import Glibc
import TorvBuild

/// The times from a save to the page in the browser, while `torv serve` shows a site of one size.
struct SaveTimes {
  private let pages: Int
  /// From each save to the event that makes the browser reload.
  private var events: [Duration] = []
  /// From each save to the last byte of the page with the new text.
  private var pagesShown: [Duration] = []

  private init(pages: Int) { self.pages = pages }

  /// The sizes to measure if none are given.
  static let defaultSizes = [500, 1_000, 10_000]
  /// The most milliseconds that a save should take, by the number of pages.
  private static let goals = [500: 60, 1_000: 100, 10_000: 500]
  private static let timedSaves = 30
  private static let memorySaves = 1_000

  /// Measures every size and prints a table; then measures the server's memory at the smallest size.
  static func measureAll(of sizes: [Int]) async throws {
    var table = Table(
      "from a save to the browser, ms (\(timedSaves) saves)",
      [
        ["pages"], ["reload,", "median"], ["reload,", "worst"], ["new page,", "median"],
        ["new page,", "worst"], ["goal"],
      ])
    for pages in sizes { table.rows.append(try await measure(pages: pages).row) }
    table.show()
    print("reload: the event that names a new state; new page: its last byte, with the saved text;")
    print("25 ms of each are the watcher's wait for a quiet moment; the goal is for the median")
    fflush(nil)
    if let pages = sizes.first { try await showMemory(pages: pages) }
  }

  private var row: [String] {
    let cells = [events, pagesShown].flatMap { durations in
      let sorted = durations.map(\.milliseconds).sorted()
      return [sorted[sorted.count / 2], sorted[sorted.count - 1]].map { $0.text(decimals: 1) }
    }
    return [pages.grouped] + cells + [Self.goals[pages].map { "< \($0)" } ?? "–"]
  }

  private static func measure(pages: Int) async throws -> SaveTimes {
    Progress.show("\(pages.grouped) pages: saving")
    defer { Progress.clear() }
    let served = try await ServedSite(pages: pages)
    defer { served.end() }
    var times = SaveTimes(pages: pages)
    for _ in 0..<timedSaves {
      let (event, page) = try served.save()
      times.events.append(event)
      times.pagesShown.append(page)
      usleep(100_000)  // nobody saves the moment the page appears
    }
    return times
  }

  /// Prints the server's memory before and after many saves, without a pause between them.
  private static func showMemory(pages: Int) async throws {
    let served = try await ServedSite(pages: pages)
    defer { served.end() }
    for _ in 0..<timedSaves { _ = try served.save() }
    let before = Double(served.residentBytes) / 1e6
    for number in 1...memorySaves {
      Progress.show("\(pages.grouped) pages: save \(number.grouped) of \(memorySaves.grouped)")
      _ = try served.save()
    }
    let after = Double(served.residentBytes) / 1e6
    Progress.clear()
    print(
      "the server's memory at \(pages.grouped) pages: \(before.text(decimals: 1)) MB after"
        + " \(timedSaves) saves, \(after.text(decimals: 1)) MB after \(memorySaves.grouped) more:")
    print("\((after / before).text(decimals: 2)) ×; goal: it does not grow")
  }
}
