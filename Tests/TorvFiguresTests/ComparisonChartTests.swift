import Testing
import TorvFigures

@Suite struct ComparisonChartTests {
  @Test(arguments: 1...4)
  func eachRowHasANameAValueABarAndAMedianForTheScript(rows: Int) throws {
    let elements = SVGElements(ComparisonChart(rows: rows).svg)
    #expect(elements.isBalanced)
    let chart = try #require(elements.named("svg").first)
    #expect(chart["role"] == "img" && chart["data-rows"] == "\(rows)")
    for style in ["figure-label", "figure-value", "figure-bar", "figure-axis", "figure-median"] {
      #expect(elements.styled(style).count == rows)
    }
    #expect(elements.styled("figure-median-label").count == 1)
    let bars = elements.styled("figure-bar").map { $0.number("y") }
    #expect(bars == bars.sorted())
    #expect((bars.last ?? 0) < chart.number("height"))
  }
}
