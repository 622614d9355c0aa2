import Testing
import TorvFigures

@Suite struct BeforeAfterChartTests {
  private func elements(_ pairs: [BeforeAfterChart.Pair]) -> SVGElements {
    SVGElements(
      BeforeAfterChart(
        title: "t", description: "d", beforeLabel: "Før", afterLabel: "Efter", pairs: pairs
      ).svg(id: "x"))
  }

  @Test func eachBarSaysWhichOfTheTwoItIs() {
    let elements = elements([.init(label: "Butikker", before: (20, "20"), after: (10, "10"))])
    #expect(elements.isBalanced)
    #expect(elements.styled("figure-value").map(\.text) == ["Før: 20", "Efter: 10"])
    #expect(elements.named("rect").map { $0["class"] } == ["figure-bar-before", "figure-bar"])
  }

  @Test func allPairsAreOnOneScale() {
    let bars = elements([
      .init(label: "a", before: (100, ""), after: (50, "")),
      .init(label: "b", before: (10, ""), after: (20, "")),
    ]).named("rect")
    #expect(abs(bars[0].number("width") - 10 * bars[2].number("width")) < 0.1)
    #expect(abs(bars[1].number("width") - 2.5 * bars[3].number("width")) < 0.1)
  }

  @Test func missingMeasurementHasNoBar() {
    let elements = elements([.init(label: "a", before: nil, after: (50, "50"))])
    #expect(elements.named("rect").count == 1)
    #expect(elements.styled("figure-value").map(\.text) == ["Efter: 50"])
  }
}
