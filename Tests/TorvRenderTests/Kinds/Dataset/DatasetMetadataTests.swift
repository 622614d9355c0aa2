import Testing
import TorvSite
import TorvTestSupport

@testable import TorvRender

@Suite struct DatasetMetadataTests {
  private func document(_ sample: SampleSite) throws -> JSONTree {
    let site = try sample.site()
    let entry = try #require(site.openDatasets.first)
    let file = DatasetMetadata(
      try #require(PublishedDataset(entry.index, of: site)), try SampleSite.strings()
    ).file
    #expect(file.path == "data/tal.csv-metadata.json")
    guard case .bytes(let bytes) = file.contents else { return .null }
    return try JSONTree.parse(bytes)
  }

  @Test func theFileIsDescribedAsTheStandardHasIt() throws {
    let document = try document(.withDataset())
    #expect(document["@context"]?.entries.first == .text("http://www.w3.org/ns/csvw"))
    #expect(document["url"] == .text("tal.csv"))
    #expect(document["dc:title"] == .text("Tal & <mere>"))
    #expect(document["dc:license"]?["@id"] == .text("https://licens.example/by"))
    #expect(document["dc:modified"]?["@value"] == .text("2026-01-01"))
    let schema = try #require(document["tableSchema"])
    #expect(schema["primaryKey"] == .text("kommune"))
    let columns = try #require(schema["columns"]).entries
    #expect(columns.map { $0["name"]?.text } == ["kommune", "tal", "%C3%A5r", "note"])
    #expect(columns.map { $0["titles"]?.entries.first?.text } == ["kommune", "tal", "år", "note"])
    #expect(columns.map { $0["datatype"]?.text } == ["string", "decimal", "gYear", "string"])
    #expect(columns.map { $0["required"] } == [1, 1, 1, 0].map { .number($0) })
    #expect(columns[1]["schema:unitText"] == .text("%"))
    #expect(columns.allSatisfy { $0["null"] == nil })
  }

  @Test func marksOfMissingValuesAreNullAndExplained() throws {
    let schema = try document(DatasetJSONTests.withMissing())["tableSchema"]
    let column = try #require(schema?["columns"]?.entries[1])
    #expect(column["null"] == .list([.text(""), .text("..")]))
    #expect(column["required"] == .number(0))
    #expect(column["dc:description"] == .text("»..«: oplyses \"ikke\"."))
  }

  @Test(arguments: [
    ("2024-03-12", "2020-01-01", "date"), ("2024", "2020", "gYear"),
    ("2024-03", "2020-01", "gYearMonth"), ("2024-03", "2020", "string"),
  ])
  func datesHaveTheTypeThatAllOfThemHave(first: String, second: String, type: String) throws {
    var sample = SampleSite.withDataset()
    sample.pages[0].text = sample.pages[0].text.replacing("kind: year}", with: "kind: date}")
    sample.tables["datasets/tal.csv"] =
      "kommune,tal,år,note\nÆrø,3,\(first),\nVejle,4,\(second),\n"
    let columns = try document(sample)["tableSchema"]?["columns"]?.entries
    #expect(columns?[2]["datatype"] == .text(type))
  }
}
