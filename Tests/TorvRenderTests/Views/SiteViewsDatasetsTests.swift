import Testing
import TorvMustache
import TorvSite

@testable import TorvRender

@Suite struct SiteViewsDatasetsTests {
  private func content(_ sample: SampleSite) throws -> DatasetContentView {
    let views = try sample.views()
    let entry = try #require(views.site.openDatasets.first)
    return try #require(views.dataset(entry.dataset, at: entry.index).content)
  }

  /// A dataset with so many rows, the first of which is the smallest.
  private func sample(rows: Int) -> SampleSite {
    var sample = SampleSite.withDataset("chart: {label: note, value: tal}")
    sample.pages[0].text = sample.pages[0].text.replacing("key: kommune\n", with: "")
    sample.tables["datasets/tal.csv"] =
      "kommune,tal,år,note\n" + (1...rows).map { "Vejle,\($0)000,2020,nr \($0)\n" }.joined()
    return sample
  }

  @Test func aLongTableIsCutAndSaysSo() throws {
    let content = try content(sample(rows: 201))
    #expect(content.table.rows.count == 200)
    #expect(content.table.cut?.contains("200 af 201") == true)
    #expect(content.rowCount == "201")
    #expect(try self.content(sample(rows: 200)).table.cut == nil)
  }

  @Test func theChartShowsTheLargestFirstAndSaysWhatItLeavesOut() throws {
    let content = try content(sample(rows: 31))
    let svg = String(decoding: try #require(content.chart).svg.bytes, as: UTF8.self)
    let largest = try #require(svg.firstRange(of: "nr 31"))
    let second = try #require(svg.firstRange(of: "nr 30"))
    #expect(largest.lowerBound < second.lowerBound)
    #expect(!svg.contains(">nr 1<"))
    #expect(content.chartCut?.contains("30 største af 31") == true)
    #expect(try self.content(sample(rows: 30)).chartCut == nil)
  }

  @Test func theMapShowsEachNumberAndWhoHasNone() throws {
    let map = try #require(try content(.withDataset("map: tal")).map)
    #expect(map.entries.map(\.title) == ["Vejle", "Ærø"])
    #expect(map.entries.map(\.note) == ["\u{2212}3\u{A0}%", "12,5\u{A0}%"])
    let svg = String(decoding: map.svg.bytes, as: UTF8.self)
    #expect(svg.contains("Aarhus: Ingen tal"))
  }

  @Test func figuresThatShouldHaveBeenRenewedAreMarked() throws {
    var sample = SampleSite.withDataset()
    #expect(try content(sample).overdue == nil)
    sample.today = "2027-01-02"
    #expect(try content(sample).overdue?.iso == "2027-01-01")
  }

  @Test func theCitationNamesWhoWhatWhenAndWhere() throws {
    #expect(
      try content(.withDataset()).citation
        == "Danmarks Statistik: Tal & <mere>, 2008–2016. Gengivet af Torvet & Co, opdateret "
        + "1. januar 2026. https://torv.example/centret/data/tal/")
  }
}
