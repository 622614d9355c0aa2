import Testing

@testable import TorvFigures

@Suite struct LineScaleTests {
  @Test(arguments: [
    ([3, 9], [0, 2, 4, 6, 8, 10]), ([90, 101], [90, 95, 100, 105]),
    ([0, 0], [0, 0.2, 0.4, 0.6, 0.8, 1]),
    ([-4, 6], [-4, -2, 0, 2, 4, 6]), ([-10, -9], [-10, -9.8, -9.6, -9.4, -9.2, -9]),
    ([0.1, 0.45], [0, 0.1, 0.2, 0.3, 0.4, 0.5]),
    ([43_000, 632_340], [0, 200_000, 400_000, 600_000, 800_000]),
  ])
  func ticksAreRoundNumbersAroundTheFigures(values: [Double], ticks: [Double]) throws {
    let scale = try #require(LineScale(values))
    #expect(scale.ticks.count == ticks.count)
    for (tick, expected) in zip(scale.ticks, ticks) { #expect(abs(tick.value - expected) < 1e-9) }
    for value in values { #expect((-1e-9...1 + 1e-9).contains(scale.height(of: value))) }
    #expect(scale.hasZero == ticks.contains(0))
  }

  @Test func equalFiguresHaveRoomOnBothSides() throws {
    let scale = try #require(LineScale([50, 50]))
    #expect(scale.height(of: 50) > 0.2 && scale.height(of: 50) < 0.8)
    #expect(try #require(LineScale([0.000000001])).ticks.count > 1)
  }

  @Test func whatCanNotBeDrawnHasNoScale() {
    #expect(LineScale([]) == nil)
    #expect(LineScale([.nan, .infinity]) == nil)
    #expect(LineScale([1e300]) == nil)
  }
}
