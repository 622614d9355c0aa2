import Testing
import TorvFigures

@Suite struct StackedBarChartTests {
  private func elements(_ rows: [(label: String, values: [Double])]) -> SVGElements {
    let names = ["Medlemmer", "Stat", "Kurser"]
    let rows = rows.map { row in
      StackedBarChart.Row(
        label: row.label, text: "i alt",
        segments: zip(names, row.values).map { .init(label: $0, value: $1, text: "\($1) kr.") })
    }
    return SVGElements(StackedBarChart(title: "t", description: "d", rows: rows).svg(id: "x"))
  }

  /// The parts of the bars, without those in the key.
  private func parts(_ elements: SVGElements) -> [SVGElements.Element] {
    elements.named("rect").filter { $0["width"]?.hasSuffix("%") == true }
  }

  @Test func partsLieSideBySideAndFillTheLargestBar() {
    let elements = elements([("2027", [50, 30, 20]), ("2028", [25, 15, 10])])
    let parts = parts(elements)
    #expect(elements.isBalanced)
    #expect(parts.map { $0.number("width") } == [50, 30, 20, 25, 15, 10])
    #expect(parts.map { $0.number("x") } == [0, 50, 80, 0, 25, 40])
  }

  @Test func partIsToldByALetterInTheBarAndInTheKey() {
    let keys = elements([("2027", [50, 48, 2])]).styled("figure-key").map(\.text)
    #expect(keys == ["A", "B", "A", "B", "C"])
  }

  @Test func keyOfASingleBarHasTheValues() {
    let single = elements([("2027", [1, 2, 3])]).styled("figure-value").map(\.text)
    #expect(single == ["i alt", "Medlemmer: 1.0 kr.", "Stat: 2.0 kr.", "Kurser: 3.0 kr."])
    let several = elements([("2027", [1, 2, 3]), ("2028", [1, 2, 3])]).styled("figure-value")
    #expect(several.map(\.text) == ["i alt", "i alt", "Medlemmer", "Stat", "Kurser"])
  }

  @Test func partHasItsValueInWords() {
    let titles = elements([("2027", [1, 0, 3])]).named("title").map(\.text)
    #expect(titles == ["t", "Medlemmer: 1.0 kr.", "Kurser: 3.0 kr."])
  }

  @Test func negativeAndEndlessPartsTakeNoRoom() {
    #expect(parts(elements([("2027", [-5, .nan, 10])])).map { $0.number("width") } == [100])
    #expect(parts(elements([("2027", [0, 0, 0])])).isEmpty)
    let largest = Double.greatestFiniteMagnitude
    let widths = parts(elements([("2027", [largest, largest])])).map { $0.number("width") }
    #expect(widths.allSatisfy { $0 <= 100 })
  }
}
