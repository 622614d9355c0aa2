import Testing
import TorvFigures
import TorvSite

@testable import TorvRender

@Suite struct FigureScaleTests {
  private let format: TextFormat

  init() throws { format = try SampleSite.strings().format }

  private func scale(
    _ values: [String], better: Dataset.Column.Direction? = nil
  ) throws -> FigureScale {
    FigureScale(try values.map(number), better: better)
  }

  private func number(_ text: String) throws -> DecimalNumber {
    try #require(DecimalNumber(scalar: text))
  }

  private func shades(_ scale: FigureScale, _ values: [String]) throws -> [TileMap.Shade] {
    try values.map { scale.shade(of: try number($0)) }
  }

  private func legend(
    _ scale: FigureScale, ends: (low: String, high: String)? = nil
  ) -> [TileMap.LegendEntry] {
    scale.legend(none: "ingen", ends: ends, in: format, text: format.number)
  }

  @Test func groupsHoldAboutAsManyValuesEach() throws {
    let values = (1...10).map(String.init)
    let scale = try scale(values.reversed())
    #expect(try shades(scale, values) == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5].map { .step($0) })
    #expect(
      legend(scale) == [
        TileMap.LegendEntry(.none, "ingen"), TileMap.LegendEntry(.step(1), "1–2"),
        TileMap.LegendEntry(.step(2), "3–4"), TileMap.LegendEntry(.step(3), "5–6"),
        TileMap.LegendEntry(.step(4), "7–8"), TileMap.LegendEntry(.step(5), "9–10"),
      ])
  }

  @Test func equalValuesAreInOneGroupAndAGroupMayBeEmpty() throws {
    let scale = try scale(["4", "4.0", "4", "4", "9"])
    #expect(try shades(scale, ["4", "9"]) == [.step(1), .step(5)])
    #expect(legend(scale).map(\.text) == ["ingen", "4", "9"])
  }

  @Test func colourChangesAtZeroAndGrowsWithTheDistanceFromIt() throws {
    let values = ["-31", "-24", "-20", "-19.3", "-0.1", "0", "6.9", "30"]
    let scale = try scale(values)
    #expect(
      try shades(scale, values) == [
        .signed(.warm, 3), .signed(.warm, 3), .signed(.warm, 2), .signed(.warm, 2),
        .signed(.warm, 1), .zero, .signed(.cool, 1), .signed(.cool, 3),
      ])
    #expect(
      legend(scale, ends: ("lavest", "højest")).map(\.text) == [
        "ingen", "\u{2212}31 til \u{2212}24: lavest", "\u{2212}20 til \u{2212}19,3", "\u{2212}0,1",
        "0",
        "6,9", "30: højest",
      ])
  }

  @Test func theGoodSideIsCool() throws {
    #expect(try shades(try scale(["-1", "1"], better: .up), ["-1"]) == [.signed(.warm, 3)])
    #expect(try shades(try scale(["-1", "1"], better: .down), ["-1"]) == [.signed(.cool, 3)])
  }

  @Test func aSingleGroupHasNoEnds() throws {
    let scale = try scale(["-3", "-3"])
    #expect(legend(scale, ends: ("lavest", "højest")).map(\.text) == ["ingen", "\u{2212}3"])
    #expect(legend(try self.scale([])).map(\.text) == ["ingen"])
  }
}
