import Testing
import TorvSite

@testable import TorvRender

@Suite struct QuantileScaleTests {
  private func scale(_ values: [Int]) -> QuantileScale {
    QuantileScale(values.map { DecimalNumber($0) })
  }

  @Test func groupsHoldAboutAsManyValuesEach() {
    let scale = scale(Array(1...10).reversed())
    #expect((1...10).map { scale.step(of: DecimalNumber($0)) } == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
    #expect(
      scale.legend(none: "ingen") { "\($0)" } == ["ingen", "1–2", "3–4", "5–6", "7–8", "9–10"])
  }

  @Test func equalValuesAreInOneGroupAndAGroupMayBeEmpty() {
    let scale = scale([4, 4, 4, 4, 9])
    #expect(scale.step(of: DecimalNumber(4)) == 1)
    #expect(scale.step(of: DecimalNumber(9)) == 5)
    #expect(scale.legend(none: "") { "\($0)" } == ["", "4", "", "", "", "9"])
  }

  @Test func aNegativeValueIsNotTakenForADash() {
    let legend = scale([-31, -24, -20, -19, -7, 6, 8, 9, 10, 11]).legend(none: "") {
      DanishFormat.text($0)
    }
    #expect(legend[1] == "\u{2212}31 til \u{2212}24")
    #expect(legend[3] == "\u{2212}7–6")
  }
}
