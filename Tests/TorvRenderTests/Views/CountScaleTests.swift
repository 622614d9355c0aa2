import Testing
import TorvFigures

@testable import TorvRender

@Suite struct CountScaleTests {
  private let format: TextFormat

  init() throws { format = try SampleSite.strings().format }

  private func legend(_ largest: Int) -> [TileMap.LegendEntry] {
    CountScale(largest: largest).legend(none: "ingen", in: format)
  }

  @Test(arguments: 0...60)
  func numbersClimbFromNothingToTheStrongestColour(largest: Int) {
    let steps = (0...largest).map(CountScale(largest: largest).step)
    #expect(steps == steps.sorted())
    #expect(steps.first == 0)
    #expect(steps.dropFirst().allSatisfy { 1...5 ~= $0 })
    #expect(steps.last == (largest == 0 ? 0 : 5))
  }

  @Test(arguments: 1...60)
  func legendNamesTheNumbersOfEachStep(largest: Int) {
    let legend = legend(largest)
    for count in 1...largest {
      let shade = CountScale(largest: largest).shade(of: count)
      let text = legend.first { $0.shade == shade }?.text ?? ""
      let bounds = text.split(separator: "–").compactMap { Int($0) }
      #expect((bounds.first ?? 0) <= count && count <= (bounds.last ?? 0), "\(count) in '\(text)'")
    }
  }

  @Test func fewNumbersHaveAStepEach() {
    func steps(_ texts: [Int: String]) -> [TileMap.LegendEntry] {
      [TileMap.LegendEntry(.none, "ingen")]
        + texts.sorted { $0.key < $1.key }.map { TileMap.LegendEntry(.step($0.key), $0.value) }
    }
    #expect(legend(2) == steps([4: "1", 5: "2"]))
    #expect(legend(12) == steps([2: "1–3", 3: "4–6", 4: "7–9", 5: "10–12"]))
    #expect(legend(0) == steps([:]))
  }
}
