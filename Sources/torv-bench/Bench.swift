import Glibc
import TorvBuild
import TorvDiagnostics
import TorvMarkdown
import TorvRender
import TorvSite

/// Times each stage of a build on seeded synthetic sites, the last one also with a fifth of its pages sealed, and
/// compares the rendering of a page with cmark.
///
///     torv-bench [PAGES …]     default: 200 1000 10000
///
/// Quote ratios of one run, never single times: machines differ and are noisy.
@main
struct Bench {
  static func main() async throws {
    let counts = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    var rows: [StageTimes] = []
    for count in counts.isEmpty ? [200, 1_000, 10_000] : counts {
      rows.append(try await StageTimes.measure(pages: count))
    }
    let sealed = try await StageTimes.measure(
      pages: counts.last ?? 10_000, hasMembersPages: true)
    print(
      "µs per page      " + SiteBuilder.Stage.allCases.map { pad($0.rawValue) }.joined()
        + pad("all"))
    for row in rows + [sealed] {
      let stages = SiteBuilder.Stage.allCases.map { row.perPage[$0] ?? 0 }
      let cells = (stages + [stages.reduce(0, +)]).map { pad(tenths($0)) }
      let name = row.hasMembersPages ? "sealed" : "pages "
      print("\(pad(String(row.pages), 10)) \(name)" + cells.joined())
    }
    if let first = rows.first, let last = rows.last, first.pages != last.pages {
      let ratio = last.total / first.total
      print("time per page, \(last.pages) pages to \(first.pages): \(tenths(ratio * 10, by: 100))")
    }
    let share = (sealed.perPage[.render] ?? 0) / sealed.total
    print(
      "with a fifth of \(sealed.pages) pages sealed the leak check takes"
        + " \(tenths(share * 10, by: 100)) of a build")
    try await PageTimes.measure().show()
    LeakTimes.measure(pages: 2_000).show()
  }
}

/// Returns a number with one decimal.
func tenths(_ value: Double, by divisor: Double = 10) -> String {
  "\((value * 10).rounded() / divisor)"
}

/// Returns the text with blanks before it.
func pad(_ text: String, _ width: Int = 9) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}
