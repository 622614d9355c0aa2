import Testing
import TorvMustache
import TorvSite
import TorvTestSupport

@testable import TorvRender

@Suite struct SeriesChartTests {
  private static let three =
    "kommune,år,tal\nVejle,2018,90\nÆrø,2018,95\nAarhus,2018,99\nVejle,2020,91\nÆrø,2020,\n"
    + "Aarhus,2020,98\nVejle,2019,92\nÆrø,2019,94\nAarhus,2019,98\nÆrø,2021,95\n"

  private func charts(_ sample: SampleSite) throws -> [SeriesChartView] {
    let views = try sample.views()
    let entry = try #require(views.site.openDatasets.first)
    return try #require(views.dataset(entry.dataset, at: entry.index).content).series
  }

  private func page(of name: String, _ sample: SampleSite) throws -> MunicipalityView {
    let views = try sample.views()
    let municipality = try #require(views.site.municipalities.first { $0.name == name })
    return views.municipality(municipality, number: 1)
  }

  @Test func fewLinesHaveNamesAndTheMedianWithThem() throws {
    let chart = try #require(try charts(.withSeries(Self.three)).first)
    #expect(chart.figure.caption == "Tal (%)")
    #expect(
      chart.table?.names == [
        "Vejle", "Ærø", "Aarhus", "Medianen af 3",
      ])
    #expect(chart.table?.rows.map(\.year) == ["2018", "2019", "2020", "2021"])
    #expect(chart.table?.rows[2].cells.map(\.text) == ["91", nil, "98", "94,5"])
    let svg = String(decoding: chart.figure.svg.bytes, as: UTF8.self)
    #expect(svg.contains("Vejle: 90\u{A0}% i 2018 og 91\u{A0}% i 2020."))
    #expect(svg.contains("Medianen af 3: 95\u{A0}% i 2018"))
  }

  @Test func whatOneMustKnowStandsBelow() throws {
    let chart = try #require(try charts(.withSeries(Self.three)).first)
    #expect(
      chart.notes == [
        "Bemærk: Aksen begynder ved 90\u{A0}% og ikke ved nul.",
        "Medianen er tallet i midten af dem, der har et tal det år. Halvdelen ligger over, og halvdelen ligger under.",
        "Hvor en linje er brudt, er der ingen tal.",
      ])
    let whole = try charts(.withSeries("kommune,år,tal\nVejle,2018,1\nVejle,2020,9\n"))
    #expect(whole.first?.notes == [])
  }

  @Test func oneOrTwoLinesHaveNoMedian() throws {
    let chart = try #require(
      try charts(.withSeries("kommune,år,tal\nVejle,2018,1\nÆrø,2018,3\nÆrø,2019,4\n")).first)
    #expect(chart.table?.names == ["Vejle", "Ærø"])
  }

  @Test func aSingleYearIsNoDevelopment() throws {
    #expect(try charts(.withSeries("kommune,år,tal\nVejle,2018,1\nÆrø,2018,3\n")).isEmpty)
    #expect(try charts(.withSeries("kommune,år,tal\nVejle,2018,1\nVejle,2019,\n")).isEmpty)
  }

  private static let towns =
    "kommune,år,tal,by\n"
    + (1...7).flatMap { town in
      [2018, 2019].map { "\(town < 3 ? "Ærø" : "Vejle"),\($0),\(town),By \(town)\n" }
    }.joined()

  private func towns() -> SampleSite {
    .withSeries(
      Self.towns, key: "by", columns: "- {name: by, title: By, kind: text}")
  }

  @Test func manyLinesAreThinAndShareOneNameInTheKey() throws {
    let chart = try #require(try charts(towns()).first)
    let svg = String(decoding: chart.figure.svg.bytes, as: UTF8.self)
    #expect(chart.table == nil)
    #expect(svg.contains(">Hver tynd linje er én af de 7<"))
    #expect(!svg.contains(">By 1<"))
  }

  @Test func aMunicipalityShowsItsTownsAgainstTheMedianOfAll() throws {
    let page = try page(of: "Ærø", towns())
    let chart = try #require(page.series.first)
    #expect(
      chart.table?.names
        == ["By 1", "By 2", "Medianen af 7"])
    #expect(chart.dataset?.title == "Serie")
    #expect(page.figures?.figures.isEmpty == true)
    #expect(try self.page(of: "Aarhus", towns()).series.isEmpty)
  }

  @Test func placesAreThoseOfTheNewestYear() throws {
    let views = try SampleSite.withSeries(Self.three, fields: "map: tal").views()
    let codes = ["Vejle": 630, "Ærø": 492]
    #expect(views.figures[codes["Ærø"] ?? 0].map(\.year) == [2021])
    #expect(views.figures[codes["Vejle"] ?? 0].first?.value == nil)
    let row = try page(of: "Ærø", .withSeries(Self.three)).figures?.figures.first
    #expect(row?.title == "Tal, 2021" && row?.rank == "nr. 1 af 1")
    #expect(views.figures.measures.map(\.year) == [2021])
    let entry = try #require(views.site.openDatasets.first)
    let map = views.dataset(entry.dataset, at: entry.index).content?.map
    #expect(map?.title == "Kort: Tal (%), 2021")
  }

  @Test func filesForProgramsNameTheSeries() throws {
    let sample = SampleSite.withSeries(Self.three)
    let site = try sample.site()
    let published = try #require(
      site.openDatasets.first.flatMap { PublishedDataset($0.index, of: site) })
    guard case .bytes(let json) = DatasetJSON(published).file.contents,
      case .bytes(let metadata) = DatasetMetadata(published, try SampleSite.strings()).file.contents
    else {
      Issue.record("the files are not in memory")
      return
    }
    #expect(try JSONTree.parse(json)["series"]?.text == "år")
    #expect(
      try JSONTree.parse(metadata)["tableSchema"]?["primaryKey"]?.entries.map(\.text)
        == ["kommune", "%C3%A5r"])
  }
}
