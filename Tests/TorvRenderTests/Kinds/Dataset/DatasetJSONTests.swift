import Testing
import TorvSite
import TorvTestSupport

@testable import TorvRender

@Suite struct DatasetJSONTests {
  /// A dataset whose first figure is missing.
  static func withMissing() -> SampleSite {
    var sample = SampleSite.withDataset()
    sample.pages[0].text = sample.pages[0].text.replacing(
      "kind: decimal}",
      with: "kind: decimal, better: down, missing: {\"..\": \"oplyses \\\"ikke\\\"\"}}")
    sample.tables["datasets/tal.csv"] = "kommune,tal,år,note\nÆrø,3,2020,\nVejle,..,2021,\n"
    return sample
  }

  @Test func aMissingFigureIsNullAndItsReasonIsTold() throws {
    let document = try document(Self.withMissing())
    #expect(document["rows"]?.entries.map { $0["tal"] } == [.number(3), .null])
    #expect(
      document["missing"]
        == .list([
          .object([
            "row": .number(1), "column": .text("tal"), "reason": .text("oplyses \"ikke\""),
          ])
        ]))
    let column = try #require(document["columns"]?.entries[1])
    #expect(column["better"] == .text("down"))
    #expect(
      column["missing"]
        == .list([.object(["mark": .text(".."), "reason": .text("oplyses \"ikke\"")])]))
    #expect(try self.document(.withDataset())["missing"] == .list([]))
  }

  @Test func anArchivedCopyStandsWithItsSourceIfThereIsOne() throws {
    var sample = SampleSite.withDataset()
    #expect(try document(sample)["sources"]?.entries.first?["archived"] == nil)
    sample.pages[0].text = sample.pages[0].text.replacing(
      "\"https://kilde.example/\"",
      with: "\"https://kilde.example/\", archived: \"https://arkiv.example/k\"")
    #expect(
      try document(sample)["sources"]?.entries.first?["archived"]
        == .text("https://arkiv.example/k"))
  }

  private func document(_ sample: SampleSite) throws -> JSONTree {
    let site = try sample.site()
    let entry = try #require(site.openDatasets.first)
    let file = DatasetJSON(try #require(PublishedDataset(entry.index, of: site))).file
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
