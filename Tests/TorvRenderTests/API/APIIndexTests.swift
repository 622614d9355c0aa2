import Foundation
import Testing
import TorvSite

@testable import TorvRender

@Suite struct APIIndexTests {
  private func files(_ sample: SampleSite = SampleSite()) throws -> [String: String] {
    var files: [String: String] = [:]
    let index = APIIndex(site: try sample.site(), strings: try SampleSite.strings())
    for file in index.files {
      guard case .bytes(let bytes) = file.contents else { continue }
      files[file.path] = String(decoding: bytes, as: UTF8.self)
    }
    return files
  }

  @Test func indexNamesEveryCollectionWithItsCount() throws {
    var sample = SampleSite()
    sample.addCase("en")
    let index = try #require(try files(sample)["api/index.json"])
    for kind in PageKind.allCases where kind.listPath != nil {
      #expect(index.contains("https://torv.example/centret/api/\(kind.folder).json"))
    }
    #expect(index.contains("case-studies.json\",\"count\":1}"))
    #expect(index.contains("\"date\":\"2026-11-23\""))
  }

  @Test func termsHaveTheWordsForEachCode() throws {
    let terms = try #require(try files()["api/terms.json"])
    #expect(
      terms.contains(
        "{\"slug\":\"byliv\",\"title\":\"Byliv\",\"url\":\"https://torv.example/centret/temaer/byliv/\"}"
      ))
    #expect(terms.contains("{\"value\":\"2\",\"title\":\"Tal fra før og efter\"}"))
  }

  @Test func everyFileIsJSON() throws {
    for (path, text) in try files() {
      #expect(throws: Never.self, "\(path)") {
        try JSONSerialization.jsonObject(with: Data(text.utf8))
      }
    }
  }
}
