import Testing
import TorvSite

@testable import TorvRender

@Suite struct MapNumbersTests {
  private let format: TextFormat

  init() throws { format = try SampleSite.strings().format }

  private func numbers(_ texts: [String]) -> [DecimalNumber] {
    texts.compactMap { DecimalNumber(scalar: $0) }
  }

  @Test(arguments: [
    (["6.9", "-19.3", "-31"], ["6,9", "\u{2212}19", "\u{2212}31"]),
    (["632340", "5964"], ["632", "6"]), (["7800000", "250000"], ["7.800", "250"]),
    (["58000000", "1400000"], ["58", "1"]), (["0.123456", "12"], ["0", "12"]),
  ])
  func numbersAreWrittenSoShortThatTheyFit(given: [String], expected: [String]) throws {
    let numbers = numbers(given)
    let scale = try #require(MapNumbers(numbers, in: format))
    #expect(numbers.map(scale.text) == expected)
  }

  @Test func readersAreToldWhatLargeNumbersAreIn() {
    #expect(MapNumbers(numbers(["9999"]), in: format)?.unit == nil)
    #expect(MapNumbers(numbers(["10000"]), in: format)?.unit == .datasetMapThousands)
    #expect(MapNumbers(numbers(["-10000000"]), in: format)?.unit == .datasetMapMillions)
    #expect(MapNumbers(numbers([]), in: format)?.unit == nil)
  }
}
