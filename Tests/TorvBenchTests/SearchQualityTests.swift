import Foundation
import Testing
import TorvAccess
import TorvBuild
import TorvDiagnostics
import TorvRender
import TorvSite
import TorvTestSupport

@testable import TorvSearch
@testable import torv_bench

/// What readers find on the centre's own site, judged by hand.
@Suite struct SearchQualityTests {
  private static let index = Task { () async throws -> SearchIndex in
    let root = Repository.path
    var options = SiteBuilder.Options(
      content: root + "/Content", templates: root + "/Templates", output: "",
      today: try #require(CalendarDate(scalar: "2026-11-27")), jobs: 2)
    options.secret = MembersSecret(bytes: Array(1...32))
    var earlier = EarlierBuild()
    let result = try await SiteBuilder(options).prepare(in: DiskFileSystem(), reusing: &earlier)
    let renderer = try #require(result.value).makeRenderer()
    return SearchIndex(renderer.searchContent)
  }

  private func paths(_ query: String, in index: SearchIndex) -> [String] {
    index.search(query, limit: 10).results.map { String(index.content.documents[$0.document].page) }
  }

  @Test func readersFindWhatTheyLookFor() async throws {
    let index = try await Self.index.value
    let file = Repository.path + "/Tests/TorvBenchTests/Fixtures/queries.tsv"
    let judged = JudgedQueries(try String(contentsOfFile: file, encoding: .utf8))
    #expect(judged.queries.count >= 200)
    let pages = Set(index.content.documents.map { String($0.page) })
    let measures = judged.measures { paths($0, in: index) }
    for (group, values) in measures.groups {
      print(
        "\(group): nDCG@10 \(values.gain), success@1 \(values.success), recall@10 \(values.recall)")
    }
    print("all: nDCG@10 \(measures.all.gain), success@1 \(measures.all.success)")
    #expect(!pages.isEmpty)
    #expect(measures.all.gain >= 0.9)
    #expect(measures.all.success >= 0.88)
    let spelling = try #require(measures.groups.first { $0.0 == "spelling" })
    #expect(spelling.1.successInThree >= 0.9)
  }

  /// For inflections: any form of a word finds the pages that have another form of it.
  @Test func anyFormOfAWordFindsItsPages() async throws {
    let index = try await Self.index.value
    var missed = 0
    var tried = 0
    for (number, document) in index.content.documents.enumerated()
    where number % 7 == 0 && !document.path.contains("#") {
      for word in Set(document.title.split { !$0.isLetter }.map(String.init)) {
        guard let term = WordResolver(index: index).exact(foldedWords(of: word)[0]) else {
          continue
        }
        for form in index.terms[term].forms where form.count > 3 {
          tried += 1
          if index.search(form).results.allSatisfy({ $0.document != number }) { missed += 1 }
        }
      }
    }
    #expect(tried > 100)
    #expect(Double(missed) <= 0.03 * Double(tried), "\(missed) of \(tried)")
  }
}
