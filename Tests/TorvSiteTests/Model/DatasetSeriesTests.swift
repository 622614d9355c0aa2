import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct DatasetSeriesTests {
  private static let columns = """
    columns:
      - {name: by, title: By, kind: text}
      - {name: år, title: År, kind: year}
      - {name: sted, title: Kommune, kind: municipality, optional: true}
      - {name: tal, title: Tal, kind: integer, optional: true}
      - {name: andel, title: Andel, kind: decimal, optional: true}
    key: by
    series: år
    """

  private func read(_ rows: String) throws -> (Dataset, DatasetTable) {
    let page = try #require(try parse(.dataset, fields: Self.columns))
    guard case .dataset(let dataset) = page.content else { throw AnotherKind() }
    let source = SourceFile(
      path: "Content/datasets/side.csv", text: "by,år,sted,tal,andel\n" + rows)
    let table = DatasetReader.table(of: dataset, from: source, municipalities: ["Vejle": 630])
    #expect(table.diagnostics.isEmpty)
    return (dataset, try #require(table.value))
  }

  private struct AnotherKind: Error {}

  @Test func eachColumnOfFiguresHasALineForEachTown() throws {
    let (dataset, table) = try read(
      "Jelling,2021,Vejle,3,\nJelling,2019,Vejle,1,0.5\nSkagen,2019,,4,\n")
    let all = DatasetSeries.all(of: dataset, table)
    #expect(all.map(\.column) == [3, 4])
    #expect(all[0].years == [2019, 2021] && all[0].step == 2)
    #expect(all[0].lines.map(\.name) == ["Jelling", "Skagen"])
    #expect(all[0].lines.map(\.municipality) == [630, nil])
    #expect(
      all[0].lines.map(\.values) == [
        [DecimalNumber(1), DecimalNumber(3)], [DecimalNumber(4), nil],
      ])
    #expect(all[1].lines[1].values == [nil, nil])
  }

  @Test func theMedianIsOfThoseWithAFigureThatYear() throws {
    let (dataset, table) = try read(
      "A,2019,,1,\nB,2019,,2,\nC,2019,,9,\nA,2020,,1,\nB,2020,,2,\nC,2020,,,\nA,2021,,,\n")
    let medians = DatasetSeries.all(of: dataset, table)[0].medians
    #expect(medians == [DecimalNumber(2), DecimalNumber(scalar: "1.5"), nil])
  }

  @Test func theNewestYearIsTheLastWithAFigureInTheColumn() throws {
    let (dataset, table) = try read("A,2021,,,1\nA,2020,,7,\nB,2020,,,\nA,2019,,5,\n")
    #expect(table.newest(3, of: dataset).year == 2020)
    #expect(table.newest(3, of: dataset).table.rows.count == 2)
    #expect(table.newest(4, of: dataset).year == 2021)
  }
}
