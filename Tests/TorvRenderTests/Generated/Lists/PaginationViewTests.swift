import Testing
import TorvMustache
import TorvSite

@testable import TorvRender

@Suite struct PaginationViewTests {
  private func pagination(_ number: Int, entries: Int) throws -> PaginationView? {
    var sample = SampleSite()
    for entry in 0..<entries { sample.addCase("nr-\(entry)") }
    return try sample.views().pagination(of: .kind(.caseStudy), number: number)
  }

  /// The row as readers see it: the current page in brackets, a gap as «…».
  private func row(_ pagination: PaginationView?) -> String {
    pagination?.pages.map { page in
      page.isGap ? "…" : page.isCurrent ? "[\(page.number)]" : "\(page.number)"
    }.joined(separator: " ") ?? ""
  }

  @Test func fiftyEntriesNeedNone() throws {
    #expect(try pagination(1, entries: 50) == nil)
    #expect(row(try pagination(1, entries: 51)) == "[1] 2")
  }

  @Test(arguments: [
    (1, "[1] 2 3 … 12"), (3, "1 2 [3] 4 5 … 12"), (4, "1 2 3 [4] 5 6 … 12"),
    (5, "1 2 3 4 [5] 6 7 … 12"),
    (6, "1 … 4 5 [6] 7 8 … 12"), (8, "1 … 6 7 [8] 9 10 11 12"), (12, "1 … 10 11 [12]"),
  ])
  func longListShowsTheEndsAndTheNeighbours(number: Int, expected: String) throws {
    #expect(row(try pagination(number, entries: 12 * 50)) == expected)
  }

  @Test func gapNeverStandsForOnePage() throws {
    for number in 1...12 {
      let pages = try #require(try pagination(number, entries: 12 * 50)).pages
      for (index, page) in pages.enumerated() where page.isGap {
        #expect(pages[index + 1].number - pages[index - 1].number > 2, "page \(number)")
      }
    }
  }

  @Test func previousAndNextLeadToTheNeighbours() throws {
    let first = try #require(try pagination(1, entries: 101))
    #expect(first.previous == nil)
    #expect(first.next?.string == "/centret/cases/side/2/")
    let second = try #require(try pagination(2, entries: 101))
    #expect(second.previous?.string == "/centret/cases/")
    #expect(second.next?.string == "/centret/cases/side/3/")
    #expect(try pagination(3, entries: 101)?.next == nil)
  }
}
