import Testing
import TorvSite

@testable import TorvRender

@Suite struct MunicipalityFiguresTests {
  /// Codes of municipalities.
  private let vejle = 630
  private let ærø = 492
  private let aarhus = 751

  private func figures(_ sample: SampleSite) throws -> MunicipalityFigures {
    MunicipalityFigures(try sample.site())
  }

  @Test func everyNumberOfAKeyedDatasetIsThereWithItsPlace() throws {
    let figures = try figures(.withDataset())
    #expect(figures[ærø].map(\.column.title) == ["Tal"])
    #expect(figures[ærø].map(\.rank) == [1])
    #expect(figures[vejle].map(\.rank) == [2])
    #expect(figures[vejle].map(\.count) == [2])
    #expect(figures[vejle].first?.value == DecimalNumber(-3))
  }

  @Test func aMunicipalityThatTheDatasetLeavesOutHasAFigureWithoutAValue() throws {
    let figure = try #require(try figures(.withDataset())[aarhus].first)
    #expect(figure.value == nil && figure.rank == nil)
    let views = try SampleSite.withDataset().views()
    let municipality = try #require(views.site.municipalities.first { $0.code == aarhus })
    let row = try #require(views.figures(of: municipality).figures.first)
    #expect(row.title == "Tal" && row.value == nil && row.dataset.note == "2008–2016")
  }

  @Test func equalValuesShareAPlace() throws {
    var sample = SampleSite.withDataset()
    sample.tables["datasets/tal.csv"] =
      "kommune,tal,år,note\nVejle,7,2020,\nÆrø,7.0,2020,\nAarhus,2,2020,\n"
    let figures = try figures(sample)
    #expect([vejle, ærø, aarhus].map { figures[$0].first?.rank } == [1, 1, 3])
  }

  @Test(arguments: [
    ("description: D", [2, 1], "nr. 1 af 2"),
    ("better: up", [2, 1], "nr. 1 af 2; højest er bedst"),
    ("better: down", [1, 2], "nr. 2 af 2; lavest er bedst"),
  ])
  func placesFollowWhichFiguresAreTheBetter(column: String, ranks: [Int], words: String) throws {
    var sample = SampleSite.withDataset()
    sample.pages[0].text = sample.pages[0].text.replacing(
      "kind: decimal}", with: "kind: decimal, \(column)}")
    let figures = try figures(sample)
    #expect([vejle, ærø].map { figures[$0].first?.rank } == ranks)
    let views = try sample.views()
    let municipality = try #require(views.site.municipalities.first { $0.code == ærø })
    #expect(views.figures(of: municipality).figures.first?.rank == words)
  }

  @Test func aMissingFigureTellsItsReason() throws {
    var sample = SampleSite.withDataset()
    sample.pages[0].text = sample.pages[0].text.replacing(
      "kind: decimal}", with: "kind: decimal, missing: {\"*\": fortroligt}}")
    sample.tables["datasets/tal.csv"] = "kommune,tal,år,note\nVejle,*,2020,\nÆrø,2,2020,\n"
    let views = try sample.views()
    let municipality = try #require(views.site.municipalities.first { $0.code == vejle })
    let row = try #require(views.figures(of: municipality).figures.first)
    #expect(row.value == "Ingen tal: fortroligt" && row.rank == nil)
  }

  @Test(arguments: [(98, "49.5"), (51, "26"), (49, "25"), (48, nil)])
  func theMedianIsInTheMiddleIfHalfOfTheMunicipalitiesHaveAFigure(count: Int, median: String?)
    throws
  {
    let figures = try figures(.withFigures(of: count))
    #expect(figures.measures.map { $0.median?.description } == [median])
  }

  @Test func inhabitantsAreComparedOnceEvenIfADatasetHasThem() throws {
    #expect(try figures(.withDataset()).compared.map(\.column?.title) == [nil, "Tal"])
    var sample = SampleSite.withDataset()
    let municipalities = try sample.site().municipalities
    sample.tables["datasets/tal.csv"] =
      "kommune,tal,år,note\n"
      + municipalities.map { "\($0.name),\($0.population),2020,\n" }.joined()
    #expect(try figures(sample).compared.map(\.column?.title) == ["Tal"])
  }

  @Test func aDatasetForMembersAndOneWithoutAKeySayNothing() throws {
    #expect(try figures(.withDataset("access: members"))[vejle].isEmpty)
    var sample = SampleSite.withDataset()
    sample.pages[0].text = sample.pages[0].text.replacing("key: kommune\n", with: "")
    #expect(try figures(sample)[vejle].isEmpty)
  }
}
