import Testing
import TorvSite
import TorvTestSupport

@testable import TorvRender

@Suite struct DatasetJSONTests {
  private func document(_ sample: SampleSite) throws -> JSONTree {
    let site = try sample.site()
    let entry = try #require(site.openDatasets.first)
    let file = DatasetJSON(
      site: site, index: entry.index, dataset: entry.dataset, table: entry.table
    ).file
    #expect(file.path == "data/tal.json")
    guard case .bytes(let bytes) = file.contents else { return .null }
    return try JSONTree.parse(bytes)
  }

  @Test func rowsHaveNumbersAsNumbersAndMissingValuesAsNull() throws {
    #expect(
      try document(.withDataset())["rows"]
        == .list([
          .object([
            "kommune": .object(["name": .text("Ærø"), "code": .number(492)]),
            "tal": .number(12.5), "år": .number(2020), "note": .text("a \"b\""),
          ]),
          .object([
            "kommune": .object(["name": .text("Vejle"), "code": .number(630)]),
            "tal": .number(-3), "år": .number(2021), "note": .null,
          ]),
        ]))
  }

  @Test func whatTheFiguresAreIsToldWithThem() throws {
    let document = try document(.withDataset())
    #expect(document["title"]?.text == "Tal & <mere>")
    #expect(document["url"]?.text == "https://torv.example/centret/data/tal/")
    #expect(document["publisher"]?.text == "Danmarks Statistik")
    #expect(document["key"]?.text == "kommune")
    #expect(document["frequency"]?.text == "annual")
    #expect(document["updated"]?.text == "2026-01-01")
    let columns = try #require(document["columns"]).entries
    #expect(columns.map { $0["kind"]?.text } == ["municipality", "decimal", "year", "text"])
    #expect(columns[1]["unit"]?.text == "%")
  }

  @Test func aDatasetForMembersHasNone() throws {
    let site = try SampleSite.withDataset("access: members").site()
    #expect(site.openDatasets.isEmpty)
    let views = SiteViews(
      site: site, strings: try SampleSite.strings(), assets: FingerprintedAssets([]))
    let index = try #require(site.entries(of: .kind(.dataset)).first)
    guard case .dataset(let dataset) = site.pages[index].content else { return }
    let view = views.dataset(dataset, at: index)
    #expect(view.content == nil && view.sources.isEmpty)
    #expect(views.cards[index].meta.isEmpty)
  }
}
