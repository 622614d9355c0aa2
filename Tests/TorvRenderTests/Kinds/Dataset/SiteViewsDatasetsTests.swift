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

  /// Creates a dataset with this many rows; the first is the smallest.
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

  // MARK: - Signed and missing figures

  /// Creates a dataset with these rows and more properties for its column of numbers.
  private func sample(_ column: String, _ rows: String) -> SampleSite {
    var sample = SampleSite.withDataset("map: tal\nchart: {label: kommune, value: tal}")
    sample.pages[0].text = sample.pages[0].text.replacing(
      "kind: decimal}", with: "kind: decimal, \(column)}")
    sample.tables["datasets/tal.csv"] = "kommune,tal,år,note\n" + rows
    return sample
  }

  private func svg(_ figure: FigureView?) throws -> String {
    String(decoding: try #require(figure).svg.bytes, as: UTF8.self)
  }

  @Test func aMissingFigureTellsItsReasonInTableMapChartAndDictionary() throws {
    let content = try content(
      sample("missing: {\"..\": oplyses ikke}", "Vejle,..,2020,\nÆrø,12.5,2020,\n"))
    let cell = try #require(content.table.rows.first?.cells.first)
    #expect(cell.text == "Ingen tal: oplyses ikke" && cell.isMissing && cell.isNumber)
    let chart = try svg(content.chart)
    #expect(chart.contains(">Ingen tal: oplyses ikke</text>"))
    let map = try #require(content.map)
    #expect(map.entries.map(\.note) == ["Ingen tal: oplyses ikke", "12,5\u{A0}%"])
    let drawing = String(decoding: map.svg.bytes, as: UTF8.self)
    #expect(drawing.contains("aria-label=\"Vejle: Ingen tal: oplyses ikke\""))
    #expect(drawing.contains("aria-label=\"Aarhus: Ingen tal\""))
    #expect(content.columns[1].notes == ["»..« i filen betyder: oplyses ikke."])
    let empty = try self.content(sample("missing: {\"\": ukendt}", "Vejle,,2020,\nÆrø,1,2020,\n"))
    #expect(empty.columns[1].notes == ["En tom celle betyder: ukendt."])
    #expect(empty.table.rows.first?.cells.first?.text == "Ingen tal: ukendt")
  }

  @Test func figuresBelowZeroHaveAMapOfTwoColoursWithWordsAtItsEnds() throws {
    let rows = "Vejle,-30,2020,\nÆrø,10,2020,\n"
    func drawing(_ column: String) throws -> String {
      String(decoding: try #require(try content(sample(column, rows)).map).svg.bytes, as: UTF8.self)
    }
    let plain = try drawing("description: D")
    #expect(plain.contains(">\u{2212}30: lavest<") && plain.contains(">10: højest<"))
    #expect(plain.contains("tile-warm-3") && plain.contains("tile-cool-1"))
    let low = try drawing("better: down")
    #expect(low.contains(">\u{2212}30: bedst<") && low.contains(">10: ringest<"))
    #expect(low.contains("tile-cool-3") && low.contains("tile-warm-1"))
    let map = try #require(try content(sample("better: up", rows)).map)
    #expect(map.lead.hasPrefix("Farven skifter ved nul"))
  }

  @Test func theChartBeginsWithTheBestAndSaysWhereZeroIs() throws {
    let rows = "Vejle,-30,2020,\nÆrø,10,2020,\n"
    let high = try svg(try content(sample("better: up", rows)).chart)
    #expect(
      try #require(high.firstRange(of: "Ærø")).lowerBound
        < #require(high.firstRange(of: "Vejle")).lowerBound)
    #expect(high.contains("til venstre for linjen"))
    let low = try svg(try content(sample("better: down", rows)).chart)
    #expect(
      try #require(low.firstRange(of: "Vejle")).lowerBound
        < #require(low.firstRange(of: "Ærø")).lowerBound)
    #expect(low.contains("laveste tal, som er det bedste"))
    let positive = try svg(try content(sample("better: up", "Vejle,3,2020,\n")).chart)
    #expect(!positive.contains("til venstre for linjen"))
  }

  @Test func figuresThatShouldHaveBeenRenewedAreMarked() throws {
    var sample = SampleSite.withDataset()
    #expect(try content(sample).overdue == nil)
    sample.today = "2027-01-02"
    #expect(try content(sample).overdue?.iso == "2027-01-01")
  }
}
