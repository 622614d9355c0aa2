import Testing

@testable import TorvRender

@Suite struct CountScaleTests {
  private func legend(_ largest: Int) -> [String] {
    CountScale(largest: largest).legend(none: "ingen") { "\($0)" }
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
      let text = legend[CountScale(largest: largest).step(of: count)]
      let bounds = text.split(separator: "–").compactMap { Int($0) }
      #expect((bounds.first ?? 0) <= count && count <= (bounds.last ?? 0), "\(count) in '\(text)'")
    }
  }

  @Test func fewNumbersHaveAStepEach() {
    #expect(legend(2) == ["ingen", "", "", "", "1", "2"])
    #expect(legend(12) == ["ingen", "", "1–3", "4–6", "7–9", "10–12"])
    #expect(legend(0) == ["ingen", "", "", "", "", ""])
  }
}
